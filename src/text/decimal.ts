/**
 * Exact decimals as a bigint and a number of places, so that sums never pass through floating point and the written
 * precision stays (`12,000.00` is `12000.00`, not `12000`).
 */
export interface Decimal {
  readonly digits: bigint
  readonly places: number
}

const TEN = 10n

/** `1234.50` (plain notation only: grouping is the caller's business). */
export function parseDecimal(plain: string): Decimal {
  const [whole = '', fraction = ''] = plain.split('.')
  return { digits: BigInt(`${whole}${fraction}` || '0'), places: fraction.length }
}

export const decimal = (integer: number | bigint): Decimal => ({ digits: BigInt(integer), places: 0 })

/** numerator / denominator, where it ends within six places; undefined for thirds and the like. */
export function fraction(numerator: number, denominator: number): Decimal | undefined {
  if (denominator <= 0) return undefined
  let digits = BigInt(numerator)
  for (let places = 0; places <= 6; places++) {
    if (digits % BigInt(denominator) === 0n) return { digits: digits / BigInt(denominator), places }
    digits *= TEN
  }
  return undefined
}

/** numerator / denominator, rounded half up to `places`: for thirds, which never end. */
export function roundedFraction(numerator: number, denominator: number, places: number): Decimal {
  const scaled = BigInt(numerator) * TEN ** BigInt(places)
  return { digits: (2n * scaled + BigInt(denominator)) / (2n * BigInt(denominator)), places }
}

export function add(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places)
  return { digits: atPlaces(a, places) + atPlaces(b, places), places }
}

/** Product, without zeros that only the multiplication made: `1.5` × 1,000,000 is `1500000`. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  let digits = a.digits * b.digits
  let places = a.places + b.places
  while (places > 0 && digits % TEN === 0n) {
    digits /= TEN
    places--
  }
  return { digits, places }
}

export function equals(a: Decimal, b: Decimal): boolean {
  const places = Math.max(a.places, b.places)
  return atPlaces(a, places) === atPlaces(b, places)
}

export function formatDecimal({ digits, places }: Decimal): string {
  if (places === 0) return digits.toString()
  const padded = digits.toString().padStart(places + 1, '0')
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`
}

/** Drops zeros behind the point: `12.50` is `12.5`. */
export function trimDecimal(value: Decimal): Decimal {
  return multiply(value, decimal(1))
}

/** For counts of days, months and the like, which are small. */
export const toNumber = (value: Decimal): number => Number(formatDecimal(value))

const atPlaces = (value: Decimal, places: number): bigint => value.digits * TEN ** BigInt(places - value.places)
