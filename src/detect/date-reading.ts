import type { Contract } from '../model/contract.ts'
import type { Options } from '../options.ts'
import { governingLaw } from './governing-law.ts'
import type { DateOrder, DateReading } from './mentions/date-numeric.ts'

/** What is known of how this contract orders the figures of a date, besides the dates themselves. */
export function dateReading(contract: Contract, option: Options['dateOrder']): DateReading {
  if (option !== 'auto') return { order: option === 'dmy' ? 'day-first' : 'month-first' }
  const law = governingLaw(contract)?.value
  const custom = law === undefined ? undefined : customOf(law)
  return custom ? { custom } : {}
}

/**
 * How dates in figures are written where a law is at home. Left out are countries that write both ways (Canada, the Philippines)
 * or the year first (China, Japan, Korea).
 */
const customOf = (law: string): DateOrder | undefined => {
  const country = law.slice(0, 2)
  if (country === 'US') return 'month-first'
  return DAY_FIRST.has(country) ? 'day-first' : undefined
}

const DAY_FIRST = new Set(
  'AR AT AU BE BG BR CH CL CO CY CZ DE DK EE EG ES FI FR GB GR HK HR ID IE IL IN IT LU MT MX MY NG NL NO NZ PE PK PL PT RO RS RU SA SE SG SI SK TH TR UA AE VN ZA'.split(
    ' ',
  ),
)
