import type { Milestone } from '../../model/milestone.ts'
import type { ResultSummary } from './summary.ts'

/**
 * What an archive run knows of its contracts: which there are, how far each is, what each came to. The full schedules are in
 * the result files; the ledger holds their hashes, and enough of them for lists, dues and calendars.
 *
 * All of it is asynchronous so that a database on another machine can be a driver too; `test/batch/ledger/conformance.ts`
 * says what every driver must do. Lists are read a page at a time: memory does not grow with the archive.
 */
export interface Ledger {
  /**
   * Takes the output for one run, and gives back what a killed run had in work.
   *
   * @throws LedgerBusyError where another run has it.
   */
  begin(run: RunStart): Promise<number>
  /** Documents of the named roots that the run did not meet have vanished, unless they lie below a folder that could not be read. */
  sweep(roots: readonly string[], unreadableFolders: readonly string[]): Promise<void>
  end(run: RunEnd): Promise<void>

  /** Enters files that the run has met, and says which contract each is. */
  plan(files: readonly FoundFile[]): Promise<readonly Planned[]>
  /** Gives names, all or none: what comes of it must not depend on where a run was killed. */
  naming(work: () => Promise<void>): Promise<void>
  /** Gives documents of the run that have no result name the one offered, where none has it and none else is offered it. */
  offerNames(offers: Iterable<NameOffer> | AsyncIterable<NameOffer>): Promise<void>
  /** Gives one document the name, with a number behind it where another has it; the name it has stays. */
  nameOne(offer: NameOffer): Promise<void>
  /** Files that the run passes over, with the reason. */
  passOver(files: readonly PassedOver[]): Promise<void>

  lookup(contractId: string): Promise<LedgerDocument | undefined>
  /** Some documents with a result for these bytes, read by this run only where `thisRun`. */
  findResults(sha256: string, fingerprint: string, thisRun: boolean): Promise<readonly LedgerDocument[]>
  start(contractId: string): Promise<void>
  /** Not begun after all. */
  giveBack(contractId: string): Promise<void>
  /** Read, wholly or partly. */
  commit(contractId: string, result: Committed): Promise<void>
  /** Could not be read: the result says why. */
  fail(contractId: string, result: Committed): Promise<void>
  /** It is an archive or a mail: what is in it are contracts of their own. */
  commitArchive(contractId: string, archive: CommittedArchive): Promise<void>
  /** The same as when it was last read: only seen again. */
  confirm(contractId: string, stamp: string | undefined): Promise<void>
  /** Joins contracts whose texts are nearly the same, in the order of their ids; nothing to do where none has changed since. */
  joinNearDuplicates(): Promise<void>

  stats(filter?: { readonly run: 'last' }): Promise<LedgerStats>
  documents(filter?: DocumentFilter): AsyncIterable<LedgerDocument>
  /** Contracts with a result: read, partly read or unreadable; none that has vanished. */
  results(filter?: DocumentFilter): AsyncIterable<LedgerResult>
  milestones(filter?: MilestoneFilter): AsyncIterable<LedgerMilestone>
  /** Of the last run, by path. */
  passedOver(): AsyncIterable<PassedOver>
  close(): Promise<void>
}

export interface RunStart {
  /** ISO 8601 with time. */
  readonly at: string
  readonly fingerprint: string
}

export interface RunEnd {
  readonly at: string
  readonly outcome: 'finished' | 'stopped'
}

export interface FoundFile {
  /** Absolute. */
  readonly path: string
  /** The path that was named on the command line and that led to it, absolute. */
  readonly root: string
  /** Path inside the folder that was named, with `/`: the contract's id unless the ledger knows the file by another. */
  readonly relative: string
  /** Sorts as the lists shall be sorted. */
  readonly place: string
  /** Of a file in an archive: its place in the list of the archive's contracts. */
  readonly inner?: readonly number[]
}

export interface Planned {
  readonly contractId: string
  /** Met before in this run. */
  readonly again: boolean
}

export interface NameOffer {
  readonly contractId: string
  readonly name: string
}

export interface PassedOver {
  readonly path: string
  readonly reason: string
}

/**
 * - `planned`: to be read. `working`: in a reader's hands; after a killed run it is planned again.
 * - `done`: read, wholly or partly. `failed`: unreadable, the result says why. `vanished`: the file is gone.
 */
export type DocumentState = 'planned' | 'working' | 'done' | 'failed' | 'vanished'

export interface LedgerDocument {
  readonly contractId: string
  readonly path: string
  readonly root: string
  readonly relative: string
  readonly place: string
  readonly inner: readonly number[]
  /** Name of the result files without suffix. */
  readonly resultName: string | undefined
  readonly state: DocumentState
  /** Of the bytes, hex; undefined where they were never had. */
  readonly sha256: string | undefined
  /** What the file system said of the file when these bytes were read. */
  readonly stamp: string | undefined
  /** Of options, rules and program, when it was read. */
  readonly fingerprint: string | undefined
  readonly attempts: number
  /** The names in an archive; undefined for a contract. */
  readonly members: readonly string[] | undefined
  /** Met by the last run (the one that is going on, if one is). */
  readonly inLastRun: boolean
  /** Dealt with by the last run: read, or found to be unchanged. */
  readonly settledInLastRun: boolean
  readonly readInLastRun: boolean
  /** The contract with the same bytes that comes first in the order of ids; undefined for that one itself. */
  readonly duplicateOf: string | undefined
  /** The first contract with nearly the same text, and the share of it that is the same. */
  readonly nearDuplicateOf: { readonly contractId: string; readonly share: number } | undefined
  /** Milliseconds of the last reading; undefined where the result was taken from a duplicate. */
  readonly milliseconds: number | undefined
  /** ISO 8601: when its result was made. */
  readonly madeAt: string | undefined
  /** The result files by suffix (`.schedule.json`). */
  readonly files: Readonly<Record<string, ResultFile>>
  readonly summary: ResultSummary | undefined
}

export type LedgerResult = LedgerDocument & { readonly resultName: string; readonly summary: ResultSummary }

export interface ResultFile {
  readonly sha256: string
  readonly stamp: string
}

export interface Committed {
  readonly sha256: string | undefined
  readonly stamp: string | undefined
  readonly fingerprint: string
  readonly at: string
  readonly milliseconds: number | undefined
  readonly files: Readonly<Record<string, ResultFile>>
  readonly summary: ResultSummary
  readonly milestones: readonly Milestone[]
  /** Of the text, for near-duplicates; undefined where there is too little of it. */
  readonly signature: Uint8Array | undefined
}

export interface CommittedArchive {
  readonly sha256: string
  readonly stamp: string | undefined
  readonly fingerprint: string
  readonly at: string
  readonly members: readonly string[]
}

export interface DocumentFilter {
  /** Only what the last run met. */
  readonly run?: 'last'
  readonly states?: readonly DocumentState[]
  /** Neither files in archives nor those that came of them. */
  readonly outermost?: boolean
  /** Only those without a result name. */
  readonly unnamed?: boolean
  /** Of the command line (`place`), or of the ids. */
  readonly order?: 'place' | 'contractId'
}

export interface MilestoneFilter {
  readonly contractId?: string
  readonly run?: 'last'
  readonly kind?: Milestone['kind']
  /** Only those that may fall between these days (both included): by their due, their window, or their recurrence. */
  readonly from?: string
  readonly to?: string
  /** Dated ones too that were in the contract's last result but one or before, or whose contract has vanished. */
  readonly gone?: boolean
  /** Contracts with the bytes of another are left out. */
  readonly once?: boolean
}

export interface LedgerMilestone {
  readonly contractId: string
  readonly fileName: string
  readonly sha256: string | undefined
  readonly resultName: string
  readonly madeAt: string
  /** Without the boxes of its evidence: these are in the result file. */
  readonly milestone: Milestone
  readonly keyDates: ResultSummary['keyDates']
  readonly parties: ResultSummary['parties']
  /** How often its date has changed, or it has come or gone, since it was first seen. */
  readonly sequence: number
  readonly gone: boolean
}

export interface LedgerStats {
  readonly states: Readonly<Record<DocumentState, number>>
  /** Contracts by the status of their result. */
  readonly complete: number
  readonly partial: number
  readonly unreadable: number
  readonly milestones: number
  readonly duplicates: number
  readonly nearDuplicates: number
  readonly passedOver: number
  /** Met by the last run and not yet dealt with. */
  readonly left: number
  /** Causes of unreadable contracts. */
  readonly failures: readonly { readonly code: string; readonly count: number }[]
  readonly lastRun: LedgerRun | undefined
}

export interface LedgerRun {
  readonly id: number
  readonly startedAt: string
  readonly endedAt: string | undefined
  /** `running`: now, by another process. `killed`: it never came to its end. */
  readonly outcome: 'finished' | 'stopped' | 'running' | 'killed'
}
