import { mkdtempSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { describeCause } from '../batch/cause.ts'
import type { Result } from '../emit/emitter.ts'
import { EMITTERS } from '../emit/index.ts'
import { writeFileAtomically } from '../emit/write-file.ts'
import { MisuseError } from '../errors.ts'
import { makeFolder } from './make-folder.ts'

/** The folder of the results: made and tried at the start, so that no hour of reading is lost to a wrong path. */
export class OutputFolder {
  readonly #path: string

  /** @throws MisuseError where it cannot be made or written. */
  constructor(path: string) {
    this.#path = path
    this.#trying(() => {
      makeFolder(path)
      rmdirSync(mkdtempSync(join(path, '.try-')))
    })
  }

  /** The files of one contract, in the formats asked for. */
  writeResult(name: string, result: Result, formats: readonly string[]): void {
    for (const { format, suffix, emit } of EMITTERS) {
      if (formats.includes(format)) this.write(`${name}${suffix}`, emit(result))
    }
  }

  /** @throws MisuseError where the disk refuses. */
  write(fileName: string, content: string): void {
    this.#trying(() => writeFileAtomically(join(this.#path, fileName), content))
  }

  #trying(action: () => void): void {
    try {
      action()
    } catch (error) {
      throw new MisuseError(
        `cannot write to the output folder ${this.#path}: ${describeCause(error)}. Choose another with --out`,
      )
    }
  }
}
