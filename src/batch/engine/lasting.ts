import type { Schedule } from '../../model/schedule.ts'
import type { LedgerDocument } from '../ledger/ledger.ts'
import type { ReaderChoice } from '../open-reader.ts'
import type { ArchiveRequest } from './request.ts'

/** What says nothing of the bytes: the file could not be had, or the program or its surroundings failed. Tried again by each run. */
const passing = ['cannot-open', 'changed-while-read', 'internal-error']
/** What the language model was not asked, or did not answer: the next run goes on from the replies that there are. */
const unanswered = ['model-not-asked', 'model-failed', 'model-reply-unusable', 'model-verification-missing']
/** What a reader with more memory or time might still read. */
const limited = ['too-large', 'timeout', 'pages-not-read']

const limitsOf = (reader: ReaderChoice): string => (reader === 'in-process' ? 'none' : JSON.stringify(reader))

/** The fingerprint under which a result is kept: that of the run, and what else it depends on. undefined: it does not last. */
export function lastingFingerprint(
  { status, diagnostics }: Schedule,
  fingerprint: string,
  { reader }: ArchiveRequest,
): string | undefined {
  const codes = diagnostics.map(({ code }) => code)
  const has = (some: readonly string[]) => codes.some((code) => some.includes(code))
  if ((status === 'unreadable' && has(passing)) || has(unanswered)) return undefined
  return status !== 'complete' && has(limited) ? `${fingerprint} ${limitsOf(reader)}` : fingerprint
}

/** Whether the result of a document, its bytes aside, is the one that this run would come to. */
export function stillHolds(document: LedgerDocument, fingerprint: string, request: ArchiveRequest): boolean {
  const { state, summary, members } = document
  if (state === 'planned' && summary === undefined && members === undefined) return false
  const isUnreadable = summary?.status === 'unreadable'
  if (request.force || (request.retryFailed && isUnreadable)) return false
  if (isUnreadable && request.passwords.length > 0 && summary.errors.some(({ code }) => code === 'encrypted'))
    return false
  return document.fingerprint === fingerprint || document.fingerprint === `${fingerprint} ${limitsOf(request.reader)}`
}
