import { createRequire } from 'node:module'
import type { CivilDate } from '../model/date.ts'
import { addPeriod, fromIso, isFull, toIso } from './civil-date.ts'

/**
 * The one door to date-holidays: public and bank holidays of a country or a part of it. Loaded when the first business day
 * is counted, as its tables take a tenth of a second and 30 MB. Its data are CC BY 3.0 (see docs/decisions/0008-calendar.md).
 */
export interface HolidayCalendar {
  /** `US-NY`, or `your own list`. */
  readonly name: string
  /** The holiday's name; undefined for a working day. */
  readonly holidayOn: (date: CivilDate) => string | undefined
}

interface Holiday {
  /** `2024-07-04 00:00:00`, in the place's own time. */
  readonly date: string
  readonly start: Date
  readonly end: Date
  readonly name: string
}
interface HolidaysOfPlace {
  getHolidays(year: number, language: string): readonly Holiday[] | undefined
  getStates(country: string): Readonly<Record<string, string>> | undefined
}
type Library = new (country?: string, ...rest: readonly unknown[]) => HolidaysOfPlace

const require = createRequire(import.meta.url)
const DAY = 86_400_000
const calendars = new Map<string, HolidayCalendar>()

/**
 * The calendar of an ISO 3166 code: `US-NY`, `GB-ENG`, `DE`. A part that is not known falls back to its country; undefined
 * where the country is not known.
 */
export function holidaysOf(code: string): HolidayCalendar | undefined {
  const known = calendars.get(code)
  if (known) return known
  const [country = '', part] = code.split('-')
  const Holidays = require('date-holidays') as Library
  const options = { languages: ['en'], types: ['public', 'bank'] }
  // An unknown part would silently be read as its country
  const isKnownPart = part !== undefined && part in (new Holidays().getStates(country) ?? {})
  const place = isKnownPart ? new Holidays(country, part, options) : new Holidays(country, options)
  if ((place.getHolidays(2024, 'en')?.length ?? 0) === 0) return undefined
  const years = new Map<number, ReadonlyMap<string, string>>()
  const calendar: HolidayCalendar = {
    name: isKnownPart ? code : country,
    holidayOn: (date) => {
      let days = years.get(date.year)
      if (days === undefined) {
        days = daysOf(place.getHolidays(date.year, 'en') ?? [])
        years.set(date.year, days)
      }
      return days.get(toIso(date) ?? '')
    },
  }
  calendars.set(code, calendar)
  return calendar
}

/** A holiday of some days counts on each; half days are working days. */
function daysOf(holidays: readonly Holiday[]): ReadonlyMap<string, string> {
  const days = new Map<string, string>()
  for (const { date, start, end, name } of holidays) {
    const length = Math.round((end.getTime() - start.getTime()) / DAY)
    const first = fromIso(date.slice(0, 10))
    if (length < 1 || !date.includes('00:00:00') || !first || !isFull(first)) continue
    for (let n = 0; n < Math.min(length, 31); n++) {
      const day = addPeriod(first, { amount: n, unit: 'D' })
      const iso = day && toIso(day)
      if (iso && !days.has(iso)) days.set(iso, name)
    }
  }
  return days
}

/** Days given by hand, as ISO dates. */
export function ownHolidays(days: readonly string[]): HolidayCalendar {
  const set = new Set(days)
  return { name: 'your own list', holidayOn: (date) => (set.has(toIso(date) ?? '') ? 'a holiday' : undefined) }
}
