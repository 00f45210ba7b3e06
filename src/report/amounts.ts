import type { Milestone } from '../model/milestone.ts'
import { grouped, oneLine } from './words.ts'

type Amount = Milestone['amounts'][number]

/** USD 12,400 · 90 % of the certified value (USD 1,000) · USD 15 per unit */
export const shownAmount = ({ value, currency, percent, of, per }: Amount): string => {
  const sum = value === undefined ? undefined : money(value, currency)
  const share = percent === undefined ? undefined : `${percent} %${of === undefined ? '' : ` of ${oneLine(of)}`}`
  const whole = share === undefined ? (sum ?? '') : sum === undefined ? share : `${sum} (${share})`
  return per === undefined ? whole : `${whole} per ${oneLine(per)}`
}

export const money = (value: string, currency: string | null | undefined): string =>
  currency ? `${currency} ${grouped(value)}` : grouped(value)

/** A sum of money that can be drawn and added: neither a rate nor a bare share. */
export const sumOf = ({ amounts }: Milestone): { readonly value: number; readonly currency: string } | undefined => {
  const sums = amounts.filter((amount) => amount.value !== undefined && amount.per === undefined)
  const [first] = sums
  if (first === undefined || sums.some(({ currency }) => currency !== first.currency)) return undefined
  return { value: sums.reduce((sum, { value }) => sum + Number(value), 0), currency: first.currency ?? '' }
}
