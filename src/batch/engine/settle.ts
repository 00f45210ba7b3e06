import { basename, extname } from 'node:path'
import type { Result } from '../../emit/emitter.ts'
import type { Ledger, LedgerDocument } from '../ledger/ledger.ts'
import { signatureOf } from '../ledger/signature.ts'
import { summaryOf } from '../ledger/summary.ts'
import type { Reader } from '../open-reader.ts'
import type { OutputFolder } from '../output-folder.ts'
import type { Outcome, Task } from '../protocol.ts'
import { hashOf, stampOf } from '../stamp.ts'
import { unreadable } from '../unreadable.ts'
import { copied } from './copied.ts'
import { lastingFingerprint, stillHolds } from './lasting.ts'
import type { ArchiveRequest } from './request.ts'
import type { RunControl } from './run-control.ts'
import type { RunWatch, Settled } from './run-watch.ts'

/** A file that changes while it is read is read so often. */
const mostReadings = 3

export interface RunParts {
  readonly request: ArchiveRequest
  readonly fingerprint: string
  readonly ledger: Ledger
  readonly output: OutputFolder
  readonly watch: RunWatch
  readonly control: RunControl
  /** ISO 8601. */
  readonly now: () => string
}

/** The names in an archive, and whether it is the same as when its files were last read. */
export interface Opened {
  readonly members: readonly string[]
  readonly isUnchanged: boolean
}

interface Made {
  readonly outcome: Outcome
  readonly how: Settled['how']
  /** As the file was before it was read; undefined where it is another now. */
  readonly stamp: string | undefined
}

/** Deals with one document at a time: nothing to do, a copy of what is known, or a reading. */
export class Settling {
  readonly #parts: RunParts
  readonly #reader: Reader
  /** Files in work by their bytes: the next one with the same bytes waits for the result. */
  readonly #inWork = new Map<string, Promise<void>>()
  readonly #held = new Map<string, () => void>()

  constructor(parts: RunParts, reader: Reader) {
    this.#parts = parts
    this.#reader = reader
  }

  /** Of an archive, what is in it. `inUnchanged`: the archive that the document is in is as it was. */
  async settle(document: LedgerDocument, inUnchanged: boolean): Promise<Opened | undefined> {
    const { ledger, control } = this.#parts
    const { contractId } = document
    const started = performance.now()
    if (await this.#isUnchanged(document, inUnchanged)) {
      if (document.members !== undefined) return { members: document.members, isUnchanged: true }
      const { status, errors } = document.summary!
      this.#tell(document, 'unchanged', status !== 'unreadable', errors, started)
      return undefined
    }
    await ledger.start(contractId)
    try {
      const made = await this.#make(document)
      if (control.isAborted) {
        await ledger.giveBack(contractId)
        return undefined
      }
      return await this.#keep(document, made, started)
    } catch (error) {
      await ledger.giveBack(contractId).catch(() => {})
      throw error
    } finally {
      this.#release(contractId)
    }
  }

  /** Marked as such in the ledger where it is. */
  async #isUnchanged(document: LedgerDocument, inUnchanged: boolean): Promise<boolean> {
    const { request, fingerprint, ledger, output } = this.#parts
    const { contractId, inner, path, resultName, sha256, files, summary } = document
    if (sha256 === undefined || !stillHolds(document, fingerprint, request)) return false
    if (summary !== undefined && !output.holds(resultName!, files, request.formats)) return false
    if (inner.length > 0) {
      if (inUnchanged) await ledger.confirm(contractId, undefined)
      return inUnchanged
    }
    const stamp = stampOf(path)
    if (stamp === undefined || (stamp !== document.stamp && (await hashOf(path)) !== sha256)) return false
    // Touched between the look and the hash: the next run hashes again.
    await ledger.confirm(contractId, stampOf(path) === stamp ? stamp : undefined)
    return true
  }

  async #make(document: LedgerDocument): Promise<Made> {
    if (document.inner.length > 0) {
      return { outcome: await this.#reader.open(this.#taskOf(document)), how: 'read', stamp: undefined }
    }
    for (let reading = 1; ; reading++) {
      const stamp = stampOf(document.path)
      const made = await this.#copyOrRead(document, stamp)
      if (made.stamp === stampOf(document.path) || this.#parts.control.isAborted) return made
      if (reading < mostReadings) continue
      const reason = `it was written to each of the ${mostReadings} times it was read. Run again when it is at rest`
      const result = unreadable(this.#taskOf(document), 'changed-while-read', reason)
      return { outcome: { kind: 'result', result }, how: 'read', stamp: undefined }
    }
  }

  async #copyOrRead(document: LedgerDocument, stamp: string | undefined): Promise<Made> {
    const { contractId } = document
    this.#release(contractId)
    const sha256 = stamp === undefined ? undefined : await hashOf(document.path)
    const read = async (): Promise<Made> => {
      const outcome = await this.#reader.open(this.#taskOf(document))
      return { outcome, how: 'read', stamp }
    }
    if (sha256 === undefined) return read()
    const key = `${sha256}${extname(document.path).toLowerCase()}`
    while (this.#inWork.has(key)) await this.#inWork.get(key)
    const copy = await this.#copy(document, sha256)
    if (copy !== undefined) return { outcome: { kind: 'result', result: copy }, how: 'copied', stamp }
    let free = (): void => {}
    const waiting = new Promise<void>((resolve) => {
      free = resolve
    })
    this.#inWork.set(key, waiting)
    this.#held.set(contractId, () => {
      this.#inWork.delete(key)
      free()
    })
    return read()
  }

  /** Those that wait for a document's result go on. */
  #release(contractId: string): void {
    this.#held.get(contractId)?.()
    this.#held.delete(contractId)
  }

  async #copy({ contractId, relative }: LedgerDocument, sha256: string): Promise<Result | undefined> {
    const { ledger, fingerprint, output, request } = this.#parts
    for (const { resultName, files } of await ledger.findResults(sha256, fingerprint, request.force)) {
      const result = resultName === undefined ? undefined : output.readResult(resultName, files)
      const copy = result && copied(result, contractId, basename(relative))
      if (copy !== undefined) return copy
    }
    return undefined
  }

  async #keep(document: LedgerDocument, { outcome, how, stamp }: Made, started: number): Promise<Opened | undefined> {
    const { ledger, output, request, fingerprint, now } = this.#parts
    const { contractId, resultName } = document
    if (outcome.kind === 'archive') {
      const { names: members, sha256 } = outcome
      await ledger.commitArchive(contractId, { sha256, stamp, fingerprint, at: now(), members })
      return { members, isUnchanged: document.sha256 === sha256 }
    }
    const { schedule, text } = outcome.result
    const files = output.writeResult(resultName!, outcome.result, request.formats)
    const summary = summaryOf(schedule)
    const isReadable = schedule.status !== 'unreadable'
    const lasting = lastingFingerprint(schedule, fingerprint, request)
    const committed = {
      sha256: lasting === undefined ? undefined : schedule.document.id?.replace('sha256:', ''),
      stamp,
      fingerprint: lasting ?? '',
      at: now(),
      milliseconds: how === 'read' ? Math.round(performance.now() - started) : undefined,
      files,
      summary,
      milestones: schedule.milestones,
      signature: signatureOf(text),
    }
    if (isReadable) await ledger.commit(contractId, committed)
    else await ledger.fail(contractId, committed)
    this.#tell(document, how, isReadable, summary.errors, started)
    return undefined
  }

  #taskOf({ contractId, path, relative, inner }: LedgerDocument): Task {
    const { options, passwords } = this.#parts.request
    return {
      path,
      fileName: basename(relative),
      options: { ...options, contractId },
      passwords,
      ...(inner.length === 0 ? {} : { inner }),
    }
  }

  #tell(
    { contractId, resultName }: LedgerDocument,
    how: Settled['how'],
    isReadable: boolean,
    errors: Settled['errors'],
    started: number,
  ): void {
    const milliseconds = Math.round(performance.now() - started)
    this.#parts.watch.settled({ contractId, resultName: resultName!, how, isReadable, errors, milliseconds })
  }
}
