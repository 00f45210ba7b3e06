import { governingLaw } from '../detect/governing-law.ts'
import { JURISDICTIONS } from '../detect/jurisdictions.ts'
import type { Contract } from '../model/contract.ts'
import type { Options } from '../options.ts'
import { type HolidayCalendar, holidaysOf, ownHolidays } from '../text/holidays.ts'

/** Which days are no business days, and why this calendar. Found when the first business day is counted, then kept. */
export interface BusinessCalendar extends Partial<HolidayCalendar> {
  /** `holidays of US-NY, as Business Day is defined`. */
  readonly why: string
}

/**
 * The option decides: a list of days, a place, or none. `auto` takes the place that the contract's own definition of a
 * business day names, else that of the governing law; where neither is written only weekends are left out.
 */
export function businessCalendar(contract: Contract, holidays: Options['holidays']): BusinessCalendar {
  if (Array.isArray(holidays)) return { ...ownHolidays(holidays), why: 'holidays of your own list' }
  if (holidays === 'none') return { why: 'weekends only' }
  if (holidays !== 'auto') return of(holidays, 'chosen by option')
  const defined = placeOfBusinessDay(contract)
  if (defined) return of(defined, 'named where a business day is defined')
  const law = governingLaw(contract)?.value
  if (law) return of(law, 'the governing law')
  return { why: 'weekends only: the contract names no law whose holidays could count' }
}

function of(place: string, reason: string): BusinessCalendar {
  const calendar = holidaysOf(place)
  return calendar
    ? { ...calendar, why: `holidays of ${calendar.name}, ${reason}` }
    : { why: `weekends only: the holidays of ${place}, ${reason}, are not known` }
}

const BUSINESS_DAY = /^(?:business|working|banking)\s+days?$/i
/** `banks in New York are closed`, `a public holiday in England`, `in the State of Texas`. */
const IN_PLACE = /\b(?:in|of)\s+(?:the\s+)?(?:(?:city|state|commonwealth|province|county|republic)\s+of\s+)?(?=[A-Z])/g
const CITIES: readonly (readonly [string, string])[] = [
  ['New York City', 'US-NY'],
  ['London', 'GB-ENG'],
  ['Toronto', 'CA-ON'],
  ['Sydney', 'AU-NSW'],
  ['Chicago', 'US-IL'],
  ['Los Angeles', 'US-CA'],
  ['San Francisco', 'US-CA'],
  ['Boston', 'US-MA'],
  ['Houston', 'US-TX'],
  ['Frankfurt', 'DE-HE'],
  ['Paris', 'FR'],
  ['Tokyo', 'JP'],
]
const PLACES = [...CITIES, ...JURISDICTIONS].sort(([a], [b]) => b.length - a.length)

function placeOfBusinessDay({ terms, flow }: Contract): string | undefined {
  const term = terms.find((t) => BUSINESS_DAY.test(t.term.trim()))
  if (!term) return undefined
  const meaning = flow.slice(term.meaning.start, Math.min(term.meaning.end, term.meaning.start + 400))
  for (const match of meaning.matchAll(IN_PLACE)) {
    const rest = meaning.slice(match.index + match[0].length)
    const place = PLACES.find(([name]) => rest.startsWith(name) && !/^[A-Za-z]/.test(rest.slice(name.length)))
    if (place) return place[1]
  }
  return undefined
}
