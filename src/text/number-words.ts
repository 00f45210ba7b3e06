import { add, type Decimal, decimal, fraction, multiply } from './decimal.ts'

/** A number written in words and where it ends in the text. */
export interface NumberWords {
  readonly value: Decimal
  readonly end: number
}

type WordKind = 'unit' | 'teen' | 'tens' | 'compound' | 'hundred' | 'scale'
interface Word {
  readonly kind: WordKind
  readonly value: bigint
}

const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SCALES: Readonly<Record<string, bigint>> = {
  thousand: 1_000n,
  lakh: 100_000n,
  lakhs: 100_000n,
  lac: 100_000n,
  lacs: 100_000n,
  million: 1_000_000n,
  crore: 10_000_000n,
  crores: 10_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
}
const MISSPELT: Readonly<Record<string, string>> = { fourty: 'forty', ninty: 'ninety', fourtheen: 'fourteen' }

const WORDS: ReadonlyMap<string, Word> = buildWords()

/** Regular-expression source of the words that can start a number: scanners look for these. */
export const NUMBER_START = `${[...UNITS, ...TEENS, ...TENS, ...Object.keys(MISSPELT), 'zero']
  .sort((a, b) => b.length - a.length)
  .join(
    '|',
  )}|a(?=\\s(?:hundred|thousand|million|billion)\\b)(?<!\\b(?:half|quarter|of|many|such)\\sa)|half(?=\\s(?:of\\s)?(?:a\\s)?(?:million|billion)\\b)|quarter(?=\\s(?:of\\s)?(?:a\\s)?(?:million|billion)\\b)`

/** Multipliers that may follow figures: `2 million`. */
export const SCALE_SOURCE = `hundred|${Object.keys(SCALES)
  .sort((a, b) => b.length - a.length)
  .join('|')}`
export const scaleOf = (word: string): Decimal | undefined => {
  const value = word.toLowerCase() === 'hundred' ? 100n : SCALES[word.toLowerCase()]
  return value === undefined ? undefined : decimal(value)
}

const WORD = /[A-Za-z]+/y
const JOIN = /\s?-\s?(?:and\s?-\s?)?|\s{1,3}(?:and\s{1,3}|&\s{0,3})?|\s?,\s{1,3}(?:and\s{1,3})?/y
const FRACTION =
  /(one|three|five|seven|nine|a)(?:\s?-\s?|\s)(half|halves|quarters?|fourths?|fifths?|eighths?|tenths?)\b/iy
const AND_FRACTION = /\s?-?\s?(?:and|&)\s?-?\s?(one|three|a)(?:\s?-\s?|\s)(half|quarters?|fourths?)\b/iy
const DENOMINATORS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  eighth: 8,
  eighths: 8,
  tenth: 10,
  tenths: 10,
}

/**
 * Reads a cardinal at exactly `at`: `one hundred and eighty`, `Five Hundred Thousand`, `one and one-half`. Ordinals are
 * left alone (`ordinals.ts`), except that a number stops before one. undefined when no number word stands there.
 */
export function readNumberWords(text: string, at: number): NumberWords | undefined {
  const isPart = /[hqo]/i.test(text[at] ?? '')
  return (
    (isPart ? readPartOfScale(text, at) : undefined) ??
    readFraction(text, at) ??
    readCardinal(text, at) ??
    readOneOf(text, at)
  )
}

const PART_OF_SCALE = /(?:one\s?-?\s?)?(half|quarter)\s(?:of\s)?(?:an?\s)?(million|billion)\b/iy
/** `half a million`, `one-half million`, `quarter of a million`. */
function readPartOfScale(text: string, at: number): NumberWords | undefined {
  const match = matchAt(PART_OF_SCALE, text, at)
  const scale = match && scaleOf(match[2]!)
  const part = match && fraction(1, DENOMINATORS[match[1]!.toLowerCase()]!)
  return match && scale && part && { value: multiply(part, scale), end: at + match[0].length }
}

const ARTICLE = /a\s(?=(?:hundred|thousand|million|billion)\b)/iy
/** `a million`, `a hundred and fifty`: the article is a one. */
function readOneOf(text: string, at: number): NumberWords | undefined {
  const article = matchAt(ARTICLE, text, at)
  return article && readCardinal(text, at + article[0].length)
}

function readFraction(text: string, at: number): NumberWords | undefined {
  const match = matchAt(FRACTION, text, at)
  if (match === undefined) return undefined
  // `one quarter` is three months; only `one-quarter` is a fraction.
  if (/^quarter/i.test(match[2]!) && !match[0].includes('-')) return undefined
  const value = fractionOf(match[1]!, match[2]!)
  return value && { value, end: at + match[0].length }
}

function readCardinal(text: string, at: number): NumberWords | undefined {
  let total = 0n
  let group = 0n
  let last: WordKind | undefined
  let position = at
  let end = at
  let ceiling = 10n ** 18n
  let afterComma = false
  let afterAnd = false
  for (let count = 0; count < 24; count++) {
    const word = wordAt(text, position)
    if (word === undefined) break
    const known = WORDS.get(word.toLowerCase())
    if (known === undefined || !follows(last, known.kind)) break
    if (afterAnd && last !== 'hundred' && last !== 'scale') break
    if (afterComma && last !== 'scale') break
    if (known.kind === 'scale') {
      if (known.value >= ceiling) break
      total += (group === 0n ? 1n : group) * known.value
      group = 0n
      ceiling = known.value
    } else if (known.kind === 'hundred') {
      group = (group === 0n ? 1n : group) * 100n
    } else group += known.value
    last = known.kind
    end = position + word.length
    const join = matchAt(JOIN, text, end)
    if (join === undefined) break
    afterAnd = /and|&/i.test(join[0])
    afterComma = join[0].includes(',')
    position = end + join[0].length
  }
  if (last === undefined) return undefined
  const more = matchAt(AND_FRACTION, text, end)
  const part = more && fractionOf(more[1]!, more[2]!)
  const whole = decimal(total + group)
  return part ? { value: add(whole, part), end: end + more[0].length } : { value: whole, end }
}

/** `nineteen hundred ninety-nine`, `nineteen ninety-nine`, `twenty twenty-one`, `two thousand and five`. */
export function readYearWords(text: string, at: number): { readonly year: number; readonly end: number } | undefined {
  const first = readCardinal(text, at)
  if (first === undefined) return undefined
  const value = Number(first.value.digits)
  if (first.value.places === 0 && isYear(value)) return { year: value, end: first.end }
  if (value !== 19 && value !== 20) return undefined
  const join = matchAt(JOIN, text, first.end)
  const rest = join && readCardinal(text, first.end + join[0].length)
  if (!rest || rest.value.places > 0 || rest.value.digits > 99n || rest.value.digits < 10n) return undefined
  return { year: value * 100 + Number(rest.value.digits), end: rest.end }
}

const isYear = (value: number): boolean => value >= 1900 && value < 2200

function follows(last: WordKind | undefined, next: WordKind): boolean {
  switch (next) {
    case 'hundred':
      return last === undefined || last === 'unit' || last === 'teen' || last === 'compound'
    case 'scale':
      return true
    case 'unit':
      return last === undefined || last === 'tens' || last === 'hundred' || last === 'scale'
    default:
      return last === undefined || last === 'hundred' || last === 'scale'
  }
}

function fractionOf(numerator: string, denominator: string): Decimal | undefined {
  const top = /^a$/i.test(numerator) ? 1 : UNITS.indexOf(numerator.toLowerCase()) + 1
  return fraction(top, DENOMINATORS[denominator.toLowerCase()] ?? 0)
}

function wordAt(text: string, at: number): string | undefined {
  return matchAt(WORD, text, at)?.[0]
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

function buildWords(): Map<string, Word> {
  const words = new Map<string, Word>([['zero', { kind: 'teen', value: 0n }]])
  for (const [index, word] of UNITS.entries()) words.set(word, { kind: 'unit', value: BigInt(index + 1) })
  for (const [index, word] of TEENS.entries()) words.set(word, { kind: 'teen', value: BigInt(index + 10) })
  for (const [index, word] of TENS.entries()) {
    const value = BigInt((index + 2) * 10)
    words.set(word, { kind: 'tens', value })
    // `twentyfour`, as it stands where a hyphen was lost at a line's end
    for (const [ones, unit] of UNITS.entries())
      words.set(word + unit, { kind: 'compound', value: value + BigInt(ones + 1) })
  }
  words.set('hundred', { kind: 'hundred', value: 100n })
  for (const [word, value] of Object.entries(SCALES)) words.set(word, { kind: 'scale', value })
  for (const [wrong, right] of Object.entries(MISSPELT)) words.set(wrong, words.get(right)!)
  return words
}
