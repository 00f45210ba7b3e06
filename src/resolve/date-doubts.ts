import type { Contract } from '../model/contract.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { DateMention, Mentions, PeriodMention } from '../model/mention.ts'
import { cite } from '../structure/cite.ts'
import { toIso } from '../text/civil-date.ts'

/** Quotes of one diagnostic: enough to find the rest by. */
const SHOWN = 5
/** Years; a date further from the contract's own year is likely a slip of the pen or of text recognition. */
const FAR = 100
/** Years; no term or deadline is as long. */
const ABSURD = 1000

/** What is odd about the dates and periods as they are written. Nothing is mended: the words are quoted and the reader is asked. */
export function dateDoubts(
  contract: Contract,
  { dates, periods }: Mentions,
  ownYear: number | undefined,
): Diagnostic[] {
  const quote = ({ span }: DateMention | PeriodMention): string => contract.flow.slice(span.start, span.end)
  const said = (
    found: readonly (DateMention | PeriodMention)[],
    code: string,
    severity: Diagnostic['severity'],
    message: (quotes: string) => string,
  ): Diagnostic[] => {
    if (found.length === 0) return []
    const shown = found.slice(0, SHOWN)
    const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : ''
    return [
      {
        code,
        severity,
        stage: 'resolve',
        message: message(shown.map((mention) => `"${quote(mention)}"`).join(', ') + more),
        evidence: shown.flatMap(({ span }) => cite(contract, span)),
      },
    ]
  }
  const open = dates.filter((date) => date.alternative && !sameDay(date))
  const decided = dates.filter(({ orderBy }) => orderBy === 'dates' || orderBy === 'custom')
  const [first] = decided
  const why = first?.orderBy === 'custom' ? 'as is the custom where its law is at home' : 'as its other dates are'
  return [
    ...said(
      dates.filter(({ invalid }) => invalid),
      'date-impossible',
      'warning',
      (quotes) => `The calendar has no such day: ${quotes}. No date is given for it.`,
    ),
    ...said(
      open.filter((date) => isInFigures(quote(date))),
      'date-order-unknown',
      'warning',
      (quotes) =>
        `Day and month of ${quotes} could be either: nothing in the contract tells which comes first, so no date is given. The option dateOrder decides it.`,
    ),
    ...said(
      open.filter((date) => !isInFigures(quote(date))),
      'date-words-and-figures-differ',
      'warning',
      (quotes) => `The day is one in words and another in figures: ${quotes}. No date is given for it.`,
    ),
    ...said(
      decided.filter(({ orderBy }) => orderBy === first?.orderBy),
      'date-order-decided',
      'info',
      (quotes) => `${quotes}: read ${first && toIso(first.date)} and so on, ${why}.`,
    ),
    ...said(
      dates.filter((date) => date.form === 'full' && /^(?!\d{4}).*[-/.'’]\d\d$/.test(quote(date))),
      'year-in-two-figures',
      'info',
      (quotes) =>
        `The year has two figures only: ${quotes}. 50 to 99 are read as 1950 to 1999, 00 to 49 as 2000 to 2049.`,
    ),
    ...said(
      dates.filter(({ form, date: { year } }) => isFar(year, form === 'full' ? ownYear : undefined)),
      'date-far-off',
      'warning',
      (quotes) => `More than ${FAR} years from the contract's own date: ${quotes}. It may be a slip.`,
    ),
    ...said(
      periods.filter(({ period }) => period !== undefined && yearsOf(period) > ABSURD),
      'period-absurd',
      'warning',
      (quotes) => `Longer than any term: ${quotes}. It may be a slip.`,
    ),
  ]
}

const isInFigures = (quote: string): boolean => /\d\s?[-/.]\s?\d/.test(quote)
const sameDay = ({ date, alternative }: DateMention): boolean =>
  alternative !== undefined && toIso(date) === toIso(alternative)
const isFar = (year: number | undefined, own: number | undefined): boolean =>
  year !== undefined && own !== undefined && Math.abs(year - own) > FAR

const PER_YEAR = { D: 365, B: 250, W: 52, M: 12, Q: 4, Y: 1, H: 8760 } as const
const yearsOf = ({ amount, unit }: NonNullable<PeriodMention['period']>): number => amount / PER_YEAR[unit]
