const ONES = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const TEENS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ')
const TENS = 'twent thirt fort fift sixt sevent eight ninet'.split(' ')

const VALUES: ReadonlyMap<string, number> = buildValues()

/** Regular-expression source of ordinals in words up to ninety-ninth; longest first, no capture. */
export const ORDINAL_WORD = `(?:(?:${TENS.join('|')})y[\\s-]{0,2}(?:${ONES.join('|')})|(?:${TENS.join('|')})ieth|${TEENS.join('|')}|${ONES.join('|')})`

/** `st nd rd th`, also split by a bad scan (`1s t`, `26t h`). */
export const ORDINAL_SUFFIX = '(?:s ?t|n ?d|r ?d|t ?h)'

/** `21st`, `twenty-first`, `Twenty First` → 21; undefined for anything else. */
export function parseOrdinal(words: string): number | undefined {
  const figures = /^\s*(\d{1,3})\s?(?:s ?t|n ?d|r ?d|t ?h)?\s*$/i.exec(words)
  if (figures) return Number(figures[1])
  return VALUES.get(words.toLowerCase().replace(/[^a-z]/g, ''))
}

function buildValues(): Map<string, number> {
  const values = new Map<string, number>()
  for (const [index, word] of ONES.entries()) values.set(word, index + 1)
  for (const [index, word] of TEENS.entries()) values.set(word, index + 10)
  for (const [index, stem] of TENS.entries()) {
    values.set(`${stem}ieth`, (index + 2) * 10)
    for (const [ones, one] of ONES.entries()) values.set(`${stem}y${one}`, (index + 2) * 10 + ones + 1)
  }
  return values
}
