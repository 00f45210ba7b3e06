import type { Diagnostic } from '../../model/diagnostic.ts'
import type { TextApart } from '../../model/document.ts'
import { commentsLeftOut } from '../left-out.ts'
import type { LeftOut } from './inline.ts'
import type { Tracked } from './tracked.ts'

const mostChanges = 20

/** What a reader of the text should know is not in it. */
export const leftOutDiagnostics = (leftOut: LeftOut, tracked: Tracked): Diagnostic[] => {
  const { insertions, deletions, comments, hidden } = leftOut
  const info = (code: string, message: string): Diagnostic => ({ code, severity: 'info', stage: 'ingest', message })
  const found: Diagnostic[] = []
  if (insertions + deletions > 0) {
    const counts =
      tracked === 'accepted'
        ? `${insertions} insertion(s) taken as accepted, ${deletions} deletion(s) left out`
        : `read as it was before them: ${insertions} insertion(s) left out, ${deletions} deletion(s) kept`
    found.push(info('tracked-changes', `The document has tracked changes: ${counts}`))
  }
  found.push(...changes(leftOut, tracked))
  if (hidden.some((text) => text.trim() !== '')) {
    found.push(info('hidden-text', `${hidden.length} passage(s) of hidden text left out`))
  }
  if (comments > 0) found.push(commentsLeftOut(comments))
  return found
}

/** Headers and footers may name the contract or its date: what they say is told, but nothing is read from it. */
export const apartDiagnostics = (apart: readonly TextApart[]): Diagnostic[] => {
  const margins = apart.filter(({ kind, text }) => kind !== 'comment' && /\p{L}{3}/u.test(text))
  if (margins.length === 0) return []
  const message = `Headers and footers are kept apart from the text: ${margins.map(({ text }) => quoted(text)).join(', ')}`
  return [{ code: 'headers-kept-apart', severity: 'info', stage: 'ingest', message }]
}

/** Both readings of what a change does to a date, sum or period. */
const changes = ({ changed }: LeftOut, tracked: Tracked): Diagnostic[] => {
  const all = changed.slice(0, mostChanges).map(({ accepted, original }): Diagnostic => {
    const message = `A tracked change touches a date, sum or period: ${quoted(original)} became ${quoted(accepted)}; read as ${tracked}`
    return { code: 'tracked-change-of-value', severity: 'warning', stage: 'ingest', message }
  })
  if (changed.length > mostChanges) {
    const message = `${changed.length - mostChanges} more tracked changes touch dates, sums or periods`
    all.push({ code: 'tracked-change-of-value', severity: 'warning', stage: 'ingest', message })
  }
  return all
}

const longest = 160
const quoted = (text: string): string => {
  const words = text.replace(/\s+/g, ' ').trim()
  return words === '' ? 'nothing' : `“${words.length > longest ? `${words.slice(0, longest)}…` : words}”`
}
