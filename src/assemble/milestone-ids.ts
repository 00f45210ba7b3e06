import { createHash } from 'node:crypto'
import type { Span } from '../model/span.ts'

/** Case and white space, one character for one, so that offsets stay true. */
const fold = (flow: string): string => flow.replace(/\s/g, ' ').replace(/[A-Z]/g, (c) => c.toLowerCase())

/**
 * One id a span: the first 10 hex digits of sha256(folded quote + '\n' + ordinal of that quote in the document), `-2`
 * behind those that share it. The quote is taken from the flow, where line breaks, hyphenation and furniture are gone: the
 * id survives re-saving and a change of format, and says nothing of date, kind or file.
 */
export function milestoneIds(flow: string, spans: readonly Span[]): string[] {
  const folded = fold(flow)
  const seen = new Map<string, number>()
  return spans.map(({ start, end }) => {
    const quote = folded.slice(start, end)
    const words = quote.replace(/ +/g, ' ').trim()
    const id = `m-${createHash('sha256')
      .update(`${words}\n${ordinal(folded, quote, start)}`)
      .digest('hex')
      .slice(0, 10)}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  })
}

/** 1 for the first place where the quote stands, 2 for the second … */
function ordinal(flow: string, quote: string, start: number): number {
  if (quote === '') return 1
  let count = 1
  for (let at = flow.indexOf(quote); at >= 0 && at < start; at = flow.indexOf(quote, at + 1)) count++
  return count
}
