import type { Contract } from '../model/contract.ts'
import type { DateMention } from '../model/mention.ts'
import type { TermDate } from './anchors.ts'

/** `The Event is scheduled to take place on`, right before its day. */
const SCHEDULED =
  /\b(?:[Tt]he|[Tt]his)\s+((?:[A-Z][A-Za-z-]*\s){0,3}[A-Z][A-Za-z-]*)\s+(?:is|are|shall|will)\s+(?:currently\s+|tentatively\s+)?(?:(?:scheduled|expected|planned|intended)\s+)?(?:to\s+)?(?:be\s+held|take place|occur|happen|be\s+(?:played|staged|launched|opened)|open|launch|close)\s+(?:[a-z]+\s+the\s+[A-Z][^.;,]{2,60}\s)?on(?:\s+or\s+about)?\s*$/
const REACH = 160

/** Days of events that a sentence of the contract gives: what `two days prior to the Event` counts from. Two days for one name are none. */
export function scheduledDays(contract: Contract, dates: readonly DateMention[]): Map<string, TermDate> {
  const found = new Map<string, TermDate | undefined>()
  for (const { date, form, span, alternative, end } of dates) {
    if (form !== 'full' || alternative || end) continue
    const name = SCHEDULED.exec(contract.flow.slice(Math.max(0, span.start - REACH), span.start))?.[1]?.toLowerCase()
    if (name === undefined) continue
    found.set(name, found.has(name) ? undefined : { date, span })
  }
  return new Map([...found].filter((entry): entry is [string, TermDate] => entry[1] !== undefined))
}
