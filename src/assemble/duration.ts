import type { Period } from '../model/date.ts'

/** `P30D`, `PT48H`; business days are `P10B` and quarters `P2Q`, so that no period loses the unit it was written in. */
export const duration = ({ amount, unit }: Period): string => (unit === 'H' ? `PT${amount}H` : `P${amount}${unit}`)
