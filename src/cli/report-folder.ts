import { mkdtempSync, rmdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describeCause } from '../batch/cause.ts'
import { writeFileAtomically, writePartsAtomically } from '../emit/write-file.ts'
import { MisuseError } from '../errors.ts'
import { makeFolder } from './make-folder.ts'

/** The folder of the report, made and tried at the start. */
export class ReportFolder {
  readonly path: string
  readonly #made = new Set<string>()

  /** @throws MisuseError where it cannot be made or written. */
  constructor(path: string) {
    this.path = path
    this.#trying(() => {
      makeFolder(path)
      rmdirSync(mkdtempSync(join(path, '.try-')))
    })
  }

  write(fileName: string, content: string | Uint8Array): void {
    this.#trying(() => {
      const path = join(this.path, fileName)
      if (!this.#made.has(dirname(path))) makeFolder(dirname(path))
      this.#made.add(dirname(path))
      writeFileAtomically(path, content)
    })
  }

  async writeParts(fileName: string, parts: AsyncIterable<string>): Promise<void> {
    try {
      await writePartsAtomically(join(this.path, fileName), parts)
    } catch (error) {
      throw this.#refused(error)
    }
  }

  #trying(action: () => void): void {
    try {
      action()
    } catch (error) {
      throw this.#refused(error)
    }
  }

  #refused(error: unknown): unknown {
    if (error instanceof MisuseError || !(error instanceof Error && 'code' in error)) return error
    return new MisuseError(
      `cannot write the report to ${this.path}: ${describeCause(error)}. Choose another folder with --out`,
    )
  }
}
