import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from '../emit/emitter.ts'
import { EMITTERS } from '../emit/index.ts'
import { schedule } from '../emit/schedule.ts'
import { text } from '../emit/text.ts'
import { makerOf, ownerOnly, writeFileAtomically, writePartsAtomically } from '../emit/write-file.ts'
import { MisuseError } from '../errors.ts'
import { describeCause } from './cause.ts'
import type { ResultFile } from './ledger/ledger.ts'
import { makeFolder } from './make-folder.ts'
import { stampOf } from './stamp.ts'

type Files = Readonly<Record<string, ResultFile>>

/** The folder of the results: made and tried at the start, so that no hour of reading is lost to a wrong path. */
export class OutputFolder {
  readonly path: string
  readonly #mode: number

  /** @throws MisuseError where it cannot be made or written. */
  constructor(path: string, mode: number = ownerOnly) {
    this.path = path
    this.#mode = mode
    this.trying(() => {
      makeFolder(path)
      rmdirSync(mkdtempSync(join(path, '.try-')))
    })
  }

  /** Takes away what killed runs have left half-written. */
  tidy(): void {
    for (const name of readdirSync(this.path)) {
      const maker = makerOf(name)
      if (maker !== undefined && !isRunning(maker)) rmSync(join(this.path, name), { force: true })
      if (name.startsWith('.try-')) rmSync(join(this.path, name), { recursive: true, force: true })
    }
  }

  /** The files of one contract, in the formats asked for. */
  writeResult(name: string, result: Result, formats: readonly string[]): Files {
    const files: Record<string, ResultFile> = {}
    for (const { format, suffix, emit } of EMITTERS) {
      if (!formats.includes(format)) continue
      const content = emit(result)
      this.write(`${name}${suffix}`, content)
      files[suffix] = { sha256: sha256(content), stamp: stampOf(this.#at(name, suffix)) ?? '' }
    }
    return files
  }

  /** Whether the files of these formats are there as they were written. */
  holds(name: string, files: Files, formats: readonly string[]): boolean {
    return EMITTERS.every(({ format, suffix }) => !formats.includes(format) || this.#isWhole(name, suffix, files))
  }

  /** What was written; undefined where the whole schedule and its text are not there as they were written. */
  readResult(name: string, files: Files): Result | undefined {
    if (![schedule, text].every(({ suffix }) => this.#isWhole(name, suffix, files))) return undefined
    const read = (suffix: string): string => readFileSync(this.#at(name, suffix), 'utf8')
    return { schedule: JSON.parse(read(schedule.suffix)), text: read(text.suffix) }
  }

  /** @throws MisuseError where the disk refuses. */
  write(fileName: string, content: string | Uint8Array): void {
    this.trying(() => writeFileAtomically(join(this.path, fileName), content, this.#mode))
  }

  /** @throws MisuseError where the disk refuses. */
  async writeParts(fileName: string, parts: AsyncIterable<string>): Promise<void> {
    try {
      await writePartsAtomically(join(this.path, fileName), parts, this.#mode)
    } catch (error) {
      throw error instanceof MisuseError ? error : this.refused(error)
    }
  }

  /** @throws MisuseError where the action fails. */
  trying<T>(action: () => T): T {
    try {
      return action()
    } catch (error) {
      throw this.refused(error)
    }
  }

  #isWhole(name: string, suffix: string, files: Files): boolean {
    const { [suffix]: file } = files
    if (file === undefined) return false
    const stamp = stampOf(this.#at(name, suffix))
    if (stamp === undefined || stamp === file.stamp) return stamp !== undefined
    try {
      return sha256(readFileSync(this.#at(name, suffix))) === file.sha256
    } catch {
      return false
    }
  }

  #at(name: string, suffix: string): string {
    return join(this.path, `${name}${suffix}`)
  }

  /** The error as the caller should hear of it. */
  refused(error: unknown): MisuseError {
    const mend =
      error instanceof Error && 'code' in error && error.code === 'ENOSPC'
        ? 'Make room and run again: what is done is kept'
        : 'Choose another with --out'
    return new MisuseError(`cannot write to the output folder ${this.path}: ${describeCause(error)}. ${mend}`)
  }
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const isRunning = (pid: number): boolean => {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
