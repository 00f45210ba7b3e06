import type { PartialDate } from '../../model/date.ts'
import type { DateMention } from '../../model/mention.ts'
import { isPossible } from '../../text/civil-date.ts'

/** Shared makers of date mentions. */

export function dateMention(
  start: number,
  end: number,
  date: PartialDate,
  form: DateMention['form'],
  alternative?: PartialDate,
): DateMention {
  const span = { start, end }
  if (!isPossible(date)) {
    return alternative && isPossible(alternative)
      ? { kind: 'date', span, date: alternative, form }
      : { kind: 'date', span, date: {}, form, invalid: true }
  }
  return { kind: 'date', span, date, form, ...(alternative && isPossible(alternative) && { alternative }) }
}
