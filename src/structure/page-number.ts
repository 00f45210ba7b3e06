const ROMAN = /^[ivxl]{1,7}$/i

const romanValue = (numeral: string): number | undefined => {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
  let sum = 0
  let previous = 0
  for (let i = numeral.length - 1; i >= 0; i--) {
    const value = values[numeral[i]!.toLowerCase()]
    if (value === undefined) return undefined
    sum += value < previous ? -value : value
    previous = Math.max(previous, value)
  }
  return sum
}

/** Value of a roman numeral that is written as it should be (`iv`, not `iiii`). */
export const roman = (numeral: string): number | undefined => {
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i.test(numeral) || numeral === '')
    return undefined
  return romanValue(numeral)
}

export interface PageNumber {
  readonly value: number
  /** Only a number, without a word like `Page` or dashes around it: it could be something else. */
  readonly bare: boolean
}

/** Reads a line that is nothing but a page number: `3`, `- 3 -`, `Page 3 of 10`, `iii`, `A-1`, `3/10`. */
export const pageNumber = (words: string): PageNumber | undefined => {
  if (words.length > 24) return undefined
  const said = /^(?:page|pg\.?|p\.)\s*[|:]?\s*(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?$/i.exec(words)
  if (said !== null) return { value: Number(said[1]), bare: false }
  const dressed = /^[-~|[(]\s?(\d{1,4})\s?[-~|\])]$/.exec(words) ?? /^(\d{1,4})\s*(?:of|\/)\s*\d{1,4}$/i.exec(words)
  if (dressed !== null) return { value: Number(dressed[1]), bare: false }
  const bare = /^(?:[A-Z]-)?(\d{1,3})$/.exec(words)
  if (bare !== null) return { value: Number(bare[1]), bare: true }
  const numeral = words.replace(/^-\s?|\s?-$/g, '')
  const value = ROMAN.test(numeral) ? roman(numeral) : undefined
  return value === undefined ? undefined : { value, bare: true }
}
