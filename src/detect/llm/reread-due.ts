import type { Due } from '../../model/due.ts'
import type { Mentions } from '../../model/mention.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { type DueExpression, findDues } from '../dues/index.ts'
import { strongest } from '../pairing.ts'
import type { Passage } from '../passage.ts'

/**
 * What our own grammar reads where the model saw a due point. Only mentions that lie wholly in the quote count, so that half of a
 * date is none. Undefined where nothing can be read: then there is no due point, whatever the model says.
 */
export function rereadDue(passage: Passage, quote: Span, words: Span): Due | undefined {
  const { contract, mentions } = passage
  const text = contract.flow.slice(quote.start, quote.end)
  const found = within(mentions, quote)
  const row = passage.block.row && contract.tables[passage.block.row.table]?.rows[passage.block.row.row]
  const cellEnds = row?.cells.map((cell) => Math.min(cell.span.end, quote.end))
  const dues = findDues({ text, offset: quote.start, ...found, ...(cellEnds && { cellEnds }) })
  const best = closest(dues, words) ?? dues.find(({ due }) => edges(due).some((span) => overlaps(span, words)))
  if (best) return best.due
  return (
    fallback(
      contract.flow,
      quote,
      words,
      within(mentions, quote, (a, b) => isInside(a, b) && overlaps(a, words)),
    ) ?? event(contract.flow, words, within(mentions, words, overlaps))
  )
}

/** A single mention that the grammar of due points takes for no due point, where the model says that it is one. */
function fallback(flow: string, quote: Span, words: Span, { periods, recurrences, blanks }: Found): Due | undefined {
  const [recurrence] = recurrences
  if (recurrence)
    return {
      type: 'recurring',
      recurrence: recurrence.recurrence,
      ...(recurrence.rrule && { rrule: recurrence.rrule }),
      span: recurrence.span,
    }
  const [period] = periods
  if (period) {
    const behind = flow.slice(period.span.end, Math.max(period.span.end, words.end))
    const link = /^[^.;]{0,40}?\b(prior to|before|in advance of|after|following|from|of)\s+/i.exec(behind)
    const start = period.span.end + (link?.[0].length ?? 0)
    const span = { start, end: link ? Math.max(start, words.end) : start }
    const anchor = { words: flow.slice(span.start, span.end), span }
    const direction = /prior|before|advance/i.test(link?.[0] ?? '') ? 'before' : 'after'
    return { type: 'relative', ...(period.period && { offset: period.period }), direction, anchor, span: period.span }
  }
  const year = /^\W*((?:19|20)\d\d)\W*$/.exec(flow.slice(words.start, words.end))
  if (year) return { type: 'absolute', date: { year: Number(year[1]) }, span: words }
  const [blank] = blanks.filter(({ span }) => isInside(span, quote))
  if (!blank) return undefined
  const said = flow.slice(words.start, words.end)
  // `at such time that ***** percent of the guarantee is recouped`: an event with something left out.
  if (/^\W*(?:upon|after|when|once|if|at such time|following)\b/i.test(said) && said.split(/\s+/).length > 4)
    return { type: 'event', event: said, span: words }
  // `within [***] after delivery`: a period is left out, not a date.
  if (
    !/\b(?:within|days?|weeks?|months?)\s*$/i.test(
      flow.slice(Math.max(quote.start, blank.span.start - 20), blank.span.start),
    )
  )
    return { type: 'absolute', date: {}, blank: true, span: blank.span }
  const span = { start: blank.span.end, end: Math.max(blank.span.end, words.end) }
  return {
    type: 'relative',
    direction: 'after',
    anchor: { words: flow.slice(span.start, span.end).trim(), span },
    span: blank.span,
  }
}

/** The words of an event are taken as they stand, but hold nothing that would have to be read. */
function event(flow: string, words: Span, { dates, periods, recurrences, money, percents }: Found): Due | undefined {
  const text = flow.slice(words.start, words.end)
  const isPlain = dates.length + periods.length + recurrences.length + money.length + percents.length === 0
  return isPlain && /[a-z]{3}/i.test(text) ? { type: 'event', event: text, span: words } : undefined
}

/** `each Tuesday, beginning September 10, 2024`: who points at the day points at the rule that begins with it. */
const edges = (due: DueExpression['due']): readonly Span[] =>
  due.type === 'recurring'
    ? [due.first, due.until].flatMap((part) => (part && part.type !== 'none' ? [part.span] : []))
    : []

type Found = Pick<Mentions, 'dates' | 'periods' | 'recurrences' | 'blanks' | 'money' | 'percents'>

function within(mentions: Found, span: Span, test: (a: Span, b: Span) => boolean = isInside): Found {
  const of = <T extends { readonly span: Span }>(list: readonly T[]): readonly T[] =>
    list.filter((mention) => test(mention.span, span))
  return {
    dates: of(mentions.dates),
    periods: of(mentions.periods),
    recurrences: of(mentions.recurrences),
    blanks: of(mentions.blanks),
    money: of(mentions.money),
    percents: of(mentions.percents),
  }
}

export const isInside = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end

/** Of the due points in the words the one that fills them best. */
function closest(dues: readonly DueExpression[], words: Span): DueExpression | undefined {
  const touched = dues.filter((due) => overlaps(due.span, words))
  const share = ({ span }: DueExpression): number => {
    const common = Math.min(span.end, words.end) - Math.max(span.start, words.start)
    return common / (Math.max(span.end, words.end) - Math.min(span.start, words.start))
  }
  const whole = touched.filter((due) => isInside(due.span, words))
  if (whole.length > 1) return strongest(whole)
  return touched.reduce<DueExpression | undefined>(
    (a, b) => (a === undefined || share(b) > share(a) ? b : a),
    undefined,
  )
}
