import { resolve } from 'node:path'
import PQueue from 'p-queue'
import { MisuseError } from '../../errors.ts'
import { describeCause } from '../cause.ts'
import type { FoundFile, Ledger, LedgerDocument, PassedOver } from '../ledger/ledger.ts'
import { openReader } from '../open-reader.ts'
import { nameInside, nameResults } from '../result-names.ts'
import { walk } from '../walk.ts'
import { type Opened, type RunParts, Settling } from './settle.ts'

/** Files that are entered into the ledger at a time. */
const batchSize = 500

export interface RunOutcome {
  readonly outcome: 'finished' | 'stopped'
  /** Folders that could not be listed. */
  readonly unreadableFolders: number
}

/**
 * One run over an archive: finds the files, and deals with one after the other, some at a time. Holds no list of them: the
 * ledger does. What it has done is kept whatever ends it, and the next run goes on from there.
 *
 * @throws MisuseError where a path is not there, another run has the output, or it cannot be written.
 */
export async function runArchive(parts: RunParts): Promise<RunOutcome> {
  const { request, ledger, output, fingerprint, control, now } = parts
  await ledger.begin({ at: now(), fingerprint })
  let outcome: RunOutcome['outcome'] = 'stopped'
  try {
    output.tidy()
    const unreadable = await plan(parts)
    // Names depend on all files: half of them must not be named.
    if (!control.isStopping) await nameResults(ledger)
    await settleAll(parts)
    if (!control.isStopping) {
      await ledger.sweep(
        request.paths.map((path) => resolve(path)),
        unreadable.map((path) => resolve(path)),
      )
      await ledger.joinNearDuplicates()
      outcome = 'finished'
    }
    return { outcome, unreadableFolders: unreadable.length }
  } catch (error) {
    throw isFull(error) ? output.refused(error) : error
  } finally {
    // Where not even this can be written, the next run finds out that this one was not ended.
    await ledger.end({ at: now(), outcome }).catch(() => {})
  }
}

/** Enters all files; gives the folders that could not be read. */
async function plan({ request, ledger, output, watch, control }: RunParts): Promise<string[]> {
  const unreadable: string[] = []
  let files: FoundFile[] = []
  let passed: PassedOver[] = []
  let count = 0
  const flush = async (): Promise<void> => {
    const planned = await ledger.plan(files)
    for (const [i, { again }] of planned.entries()) {
      if (again) passed.push({ path: files[i]!.path, reason: 'named twice' })
      else count++
    }
    await ledger.passOver(passed)
    files = []
    passed = []
  }
  for await (const met of walk(request.paths, { include: request.include, output: output.path })) {
    if (met.kind === 'file') files.push(met)
    else if (met.kind === 'passed-over') passed.push({ path: met.path, reason: met.reason })
    else {
      unreadable.push(met.path)
      watch.unreadableFolder(met.path, met.reason)
    }
    if (files.length + passed.length >= batchSize) await flush()
    if (control.isStopping) break
  }
  await flush()
  watch.planned(count)
  return unreadable
}

async function settleAll(parts: RunParts): Promise<void> {
  const { request, ledger, watch, control } = parts
  const queue = new PQueue({ concurrency: request.jobs })
  const reader = openReader(request.reader, request.models)
  const settling = new Settling(parts, reader)
  let failure: { readonly error: unknown } | undefined
  control.onStop(() => {
    watch.stopping(queue.pending)
    if (control.isAborted) reader.close()
  })
  const add = (document: LedgerDocument, inUnchanged: boolean): void => {
    queue
      .add(async () => {
        if (control.isStopping || failure !== undefined) return
        const opened = await settling.settle(document, inUnchanged)
        if (opened !== undefined) for (const inner of await inside(document, opened)) add(inner, opened.isUnchanged)
      })
      .catch((error: unknown) => {
        failure ??= { error }
      })
  }
  const inside = async (document: LedgerDocument, { members }: Opened): Promise<LedgerDocument[]> => {
    watch.more(members.length - 1)
    return enterMembers(ledger, document, members)
  }
  try {
    for await (const document of ledger.documents({ run: 'last', outermost: true, order: 'place' })) {
      if (failure !== undefined || control.isStopping) break
      add(document, false)
      await queue.onSizeLessThan(request.jobs + 1)
    }
    await queue.onIdle()
  } finally {
    reader.close()
  }
  if (failure !== undefined) throw failure.error
}

/** The contracts of an archive, each a contract of its own: `archive__inner`. */
async function enterMembers(
  ledger: Ledger,
  archive: LedgerDocument,
  members: readonly string[],
): Promise<LedgerDocument[]> {
  const { path, root, relative, place, inner, resultName } = archive
  const planned = await ledger.plan(
    members.map((member, i) => ({
      path,
      root,
      relative: `${relative}/${member}`,
      place: `${place}\u0001${String(i).padStart(6, '0')}`,
      inner: [...inner, i],
    })),
  )
  const documents: LedgerDocument[] = []
  for (const [i, { contractId }] of planned.entries()) {
    await ledger.nameOne({ contractId, name: nameInside(resultName!, members[i]!) })
    documents.push((await ledger.lookup(contractId))!)
  }
  return documents
}

/** SQLite's words for a disk that takes no more. */
const isFull = (error: unknown): boolean =>
  !(error instanceof MisuseError) && /disk is full|disk I\/O error|readonly database|ENOSPC/.test(describeCause(error))
