import type { Anchor } from '../../model/due.ts'
import type { DateMention } from '../../model/mention.ts'
import { overlaps } from '../../model/span.ts'
import type { DueContext } from './index.ts'

const MAX_ANCHOR = 180
/** Words that start something new: the anchor's noun phrase ends before them. */
const END =
  /[;:()]|\.(?=\s|$)|,|\s(?:shall|will|must|may|unless|provided|but|if|whichever|at which|upon which|as set forth|as provided|as follows|in accordance|in the event|in an amount|in order|without|for (?:[\w.']+ ){1,4}(?:approval|review|consent|comments?|information)|whereupon|of (?:[$£€]|USD?\b|(?:[a-z]+[- ])?(?:hundred|thousand|million)\b)|by (?:wire|check|cheque|bank|means|way|delivering|electronic)|in (?:cash|immediately|full)|then(?![- ](?:current|existing|applicable|in[- ]effect|effective|in force)))\b|\s(?:the\s+)?[A-Z][\w.&']*(?:\s[A-Z][\w.&']*){0,3}\s+(?:shall|will|must|agrees)\b|\s(?:and|or|plus)\s(?:(?:the|an?)\s(?:first|second|third|fourth|fifth|next|remaining|balance|final|other|further)\b|(?:US|U\.S\.)?[$£€]|\(|shall|will|not|to|be|in|on|at|upon|within|by|such|thereafter|otherwise|is|are|if|provided|an?\s+(?:amount|additional)|\()/g

const FIGURE = /^\(\d{1,4}(?:st|nd|rd|th)?\)/

/**
 * The noun phrase that starts at `at` (offset into `context.text`): an anchor such as `receipt of the invoice`.
 * Undefined when nothing stands there.
 */
export function readAnchor(context: DueContext, at: number): Anchor | undefined {
  const { text, offset } = context
  const skipped = /^\s*/.exec(text.slice(at, at + 8))?.[0].length ?? 0
  const start = at + skipped
  const cellEnd = context.cellEnds?.find((end) => end > offset + start)
  const window = text.slice(start, Math.min(start + MAX_ANCHOR, cellEnd === undefined ? text.length : cellEnd - offset))
  const inside = (position: number): DateMention | undefined =>
    context.dates.find((d) => d.span.start < offset + start + position && offset + start + position < d.span.end)
  let end = window.length
  END.lastIndex = 0
  for (let match = END.exec(window); match; match = END.exec(window)) {
    const date = inside(match.index)
    if (date) {
      END.lastIndex = Math.max(END.lastIndex, date.span.end - offset - start)
      continue
    }
    if (match[0] === ',' && /^,\s*(?:Inc|LLC|Ltd|Corp|L\.P|S\.A)/.test(window.slice(match.index))) continue
    if (match[0] === '(' && match.index === 0) continue
    // `the date that is six (6) months after`: a number said twice
    if (match[0] === '(' && FIGURE.test(window.slice(match.index))) continue
    if (match[0] === ')' && /\(\d{1,4}(?:st|nd|rd|th)?$/.test(window.slice(0, match.index))) continue
    end = match.index
    break
  }
  if (end === MAX_ANCHOR) end = window.lastIndexOf(' ')
  const words = window.slice(0, end).replace(/(?:[\s,]|\b(?:and|or|by|in|to))+$/, '')
  if (words.length < 2) return undefined
  const span = { start: offset + start, end: offset + start + words.length }
  const date = context.dates.find(
    (d) =>
      overlaps(d.span, span) && (d.form === 'full' || d.form === 'month' || d.form === 'quarter' || d.form === 'year'),
  )
  return { words, span, ...(date && { date: date.date }) }
}
