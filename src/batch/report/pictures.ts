import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Schedule } from '../../model/schedule.ts'
import type { Pictures } from '../../report/page-image.ts'
import { pictureBudget } from '../../report/page-pictures.ts'
import { citedPages } from '../../report/passages.ts'
import { PageDrawer } from '../page-drawer.ts'
import type { Found, ReadResult } from './results.ts'

export interface SourceChoice {
  /** `never`: text instead of pages. */
  readonly pages: 'auto' | 'never'
  /** Folders to look in for files that are no longer where they were read, by the contract's id. */
  readonly folders: readonly string[]
  readonly passwords: readonly string[]
}

/** Pictures of the pages of contracts, several files at a time, each in a child process. */
export class PictureMaker {
  readonly #choice: SourceChoice
  readonly #idle: PageDrawer[] = []
  readonly #all: PageDrawer[] = []

  constructor(choice: SourceChoice) {
    this.#choice = choice
  }

  async picturesOf(found: Found, { schedule, text }: ReadResult): Promise<Pictures> {
    const { document } = schedule
    const none = (state: Pictures['state']): Pictures => ({ state, pages: [], leftOut: 0 })
    if (document.mediaType !== 'application/pdf' || document.id === null || document.pages === null)
      return none('no-pages')
    if (this.#choice.pages === 'never') return none('not-asked')
    const source = this.#placeOf(found, schedule)
    if (source === undefined) return none('missing')
    const drawer = this.#take()
    const task = {
      ...source,
      id: document.id,
      passwords: this.#choice.passwords,
      cited: citedPages(schedule),
      mostBytes: pictureBudget(schedule.milestones.length, text?.length ?? 0),
    }
    const { state, pages } = await drawer.draw(task)
    this.#idle.push(drawer)
    return { state, pages, leftOut: state === 'drawn' ? Math.max(0, document.pages - pages.length) : 0 }
  }

  close(): void {
    for (const drawer of this.#all) drawer.close()
  }

  #placeOf({ source }: Found, { document }: Schedule): { path: string; inner: readonly number[] } | undefined {
    if (source !== undefined && existsSync(source.path)) return source
    const inner = source?.inner ?? []
    // Of a file in an archive the id says where in the archive it is, not where the archive is.
    const path =
      inner.length > 0
        ? undefined
        : this.#choice.folders.map((folder) => join(folder, document.contractId)).find(existsSync)
    return path === undefined ? undefined : { path, inner }
  }

  #take(): PageDrawer {
    const idle = this.#idle.pop()
    if (idle !== undefined) return idle
    const drawer = new PageDrawer()
    this.#all.push(drawer)
    return drawer
  }
}
