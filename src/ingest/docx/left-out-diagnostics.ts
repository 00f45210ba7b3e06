import type { Diagnostic } from '../../model/diagnostic.ts'
import type { LeftOut } from './inline.ts'

/** What a reader of the text should know is not in it. */
export const leftOutDiagnostics = (leftOut: LeftOut): Diagnostic[] => {
  const { insertions, deletions, comments, hidden } = leftOut
  const info = (code: string, message: string): Diagnostic => ({ code, severity: 'info', stage: 'ingest', message })
  const found: Diagnostic[] = []
  if (insertions + deletions > 0) {
    const counts = `${insertions} insertion(s) taken as accepted, ${deletions} deletion(s) left out`
    found.push(info('tracked-changes', `The document has tracked changes: ${counts}`))
  }
  if (hidden.some((text) => text.trim() !== '')) {
    found.push(info('hidden-text', `${hidden.length} passage(s) of hidden text left out`))
  }
  if (comments > 0) found.push(info('comments-left-out', `${comments} comment(s) left out`))
  return found
}
