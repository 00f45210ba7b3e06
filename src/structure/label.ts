import { roman } from './page-number.ts'

/** How a label is written. Labels of one list are written alike. */
export type LabelStyle =
  | 'part'
  | 'article'
  | 'decimal'
  | 'number-paren'
  | 'paren-number'
  | 'paren-lower'
  | 'paren-lower-roman'
  | 'paren-upper'
  | 'paren-upper-roman'
  | 'lower'
  | 'lower-roman'
  | 'upper'
  | 'upper-roman'
  | 'bullet'

/** One way to read a label: `(i)` is the ninth letter or the first roman numeral. */
export interface Reading {
  readonly style: LabelStyle
  /** Components, outermost first: `4.2` is [4, 2]; all others have one. */
  readonly value: readonly number[]
}

export interface Label {
  /** As written, without a dot or colon behind it: `4.2`, `(a)`, `Article IV`. */
  readonly text: string
  /** Offset behind label and white space. */
  readonly end: number
  readonly readings: readonly Reading[]
  /** True where only the sequence can tell that this is a label: `1 Definitions`, `A. Definitions`. */
  readonly weak: boolean
}

const PART =
  /^(Exhibit|Schedule|Annex(?:ure)?|Appendix|Attachment|Addendum)[ \t]{1,3}(?:No\.? ?)?["']?([A-Z]{1,2}(?:-?\d{1,2})?|\d{1,2}(?:[.-]\d{1,2}|[A-Z])?|[IVX]{1,5})["']?(?=$|[\s.:,;()-])[.:]?[ \t]*/i
const ARTICLE =
  /^(Article|Chapter|Part)[ \t]{1,3}(\d{1,2}|[IVXL]{1,7}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)(?=$|[\s.:-])[ \t]?[.:-]?[ \t]*/i
const SECTION =
  /^(Section|Sec\.|Clause|Paragraph|§{1,2})[ \t]{0,3}(\d{1,3}(?:\.\d{1,3}){0,4})((?:[.:]|[ \t]?-(?=\s))?)(?=$|\s|[A-Z])[ \t]*/i
const DECIMAL = /^(\d{1,3}(?:\.\d{1,3}){0,5})(\.?)(\)?)(:?)(?=$|[\s"(]|[A-Z]{2}|[A-Z][a-z])[ \t]*/
const PAREN = /^\(([A-Za-z]{1,5}|\d{1,3})\)(?=$|[\s"[]|[A-Z])[ \t]*/
const LETTER = /^([A-Za-z]|[IVXivx]{2,5})([.)])(?=$|\s|"|[A-Z][a-z])[ \t]*/
const BULLET = /^([•●○◦▪■□➢⮚\u2023\u2043\u25b6\uf0b7·*]|-(?!-)|o(?=\t| {2}))(?:[ \t]+|(?=[A-Z]))/

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** What follows a reference or a quantity, not a label: `3.2 above`, `1.5 million`. */
const GOES_ON =
  /^(?:above|below|hereof|hereto|herein|hereunder|thereof|of|and|or|through|shall|are|is|was|will|has|million|billion|percent|per|times|x|years?|days?|months?|hours?|weeks?|miles|feet|inches|square|acres|gb|kg|mm?|cm|m2)\b/

/** Reads the label at the start of a block's words, if any. Says nothing about whether it is one: sequence and place tell. */
export const readLabel = (words: string): Label | undefined => {
  const first = words.charCodeAt(0)
  if (Number.isNaN(first)) return undefined
  return numberLabel(words) ?? parenLabel(words) ?? wordLabel(words) ?? letterLabel(words) ?? bulletLabel(words)
}

const numberLabel = (words: string): Label | undefined => {
  const m = DECIMAL.exec(words)
  if (m === null) return undefined
  const value = m[1]!.split('.').map(Number)
  const rest = words.slice(m[0].length)
  if (value.some((v) => v > 199) || /^(?:%|percent\b)/.test(rest)) return undefined
  if (m[3] === ')')
    return value.length > 1 ? undefined : label(`${m[1]})`, m[0], [{ style: 'number-paren', value }], false)
  const dotted = m[2] === '.' || m[4] === ':'
  if (!dotted && value.length === 1) {
    // `1 Definitions` but not `30 Days`: the gap or the capitals must speak for it, and then the sequence.
    const gap = /^\d+(?:\t| {2,})/.test(words)
    if (!/^[A-Z"]/.test(rest) || !(gap || /^[A-Z][A-Za-z]/.test(rest))) return undefined
    return label(m[1]!, m[0], [{ style: 'decimal', value }], true)
  }
  if (value.length > 1 && !dotted && GOES_ON.test(rest)) return undefined
  if (value.length > 1 && value[1] === 0 && value.length === 2)
    return label(
      m[1]!,
      m[0],
      [
        { style: 'decimal', value: [value[0]!] },
        { style: 'decimal', value },
      ],
      false,
    )
  return label(m[1]!, m[0], [{ style: 'decimal', value }], false)
}

const parenLabel = (words: string): Label | undefined => {
  const m = PAREN.exec(words)
  if (m === null) return undefined
  const inner = m[1]!
  if (/^\d/.test(inner)) return label(`(${inner})`, m[0], [{ style: 'paren-number', value: [Number(inner)] }], false)
  const lower = inner === inner.toLowerCase()
  const readings = letterReadings(
    inner,
    lower ? 'paren-lower' : 'paren-upper',
    lower ? 'paren-lower-roman' : 'paren-upper-roman',
  )
  return readings.length === 0 ? undefined : label(`(${inner})`, m[0], readings, false)
}

const letterLabel = (words: string): Label | undefined => {
  const m = LETTER.exec(words)
  if (m === null) return undefined
  const inner = m[1]!
  const lower = inner === inner.toLowerCase()
  const readings = letterReadings(inner, lower ? 'lower' : 'upper', lower ? 'lower-roman' : 'upper-roman')
  return readings.length === 0
    ? undefined
    : label(`${inner}${m[2] === ')' ? ')' : ''}`, m[0], readings, m[2] === '.' && inner.length === 1)
}

const letterReadings = (inner: string, letters: LabelStyle, numerals: LabelStyle): readonly Reading[] => {
  const readings: Reading[] = []
  const low = inner.toLowerCase()
  // aa follows z, bb follows aa
  if ([...low].every((c) => c === low[0]) && low.length <= 3) {
    readings.push({ style: letters, value: [low.charCodeAt(0) - 96 + 26 * (low.length - 1)] })
  }
  const numeral = roman(low)
  if (numeral !== undefined && numeral < 50 && (inner === low || inner === inner.toUpperCase())) {
    readings.push({ style: numerals, value: [numeral] })
  }
  return readings
}

const wordLabel = (words: string): Label | undefined => {
  const part = PART.exec(words)
  if (part !== null) {
    const name = `${capitalised(part[1]!)} ${part[2]!.toUpperCase()}`
    return label(name, part[0], [{ style: 'part', value: [0] }], false)
  }
  const article = ARTICLE.exec(words)
  if (article !== null) {
    const n = article[2]!
    const value = /^\d/.test(n) ? Number(n) : WORDS.indexOf(n.toLowerCase()) + 1 || roman(n)
    if (value === undefined) return undefined
    return label(`${capitalised(article[1]!)} ${n}`, article[0], [{ style: 'article', value: [value] }], false)
  }
  const section = SECTION.exec(words)
  if (section === null) return undefined
  const rest = words.slice(section[0].length)
  // `Section 5 of this Agreement` is a reference.
  if (section[3] === '' && /^[a-z,;)]/.test(rest)) return undefined
  const value = section[2]!.split('.').map(Number)
  const written = words
    .slice(0, section[0].length)
    .trim()
    .replace(/[\s.:-]+$/, '')
  return label(written, section[0], [{ style: 'decimal', value }], section[3] === '')
}

const bulletLabel = (words: string): Label | undefined => {
  const m = BULLET.exec(words)
  return m === null || m[0].length === words.length
    ? undefined
    : label(m[1]!, m[0], [{ style: 'bullet', value: [0] }], false)
}

const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1).toLowerCase()

const label = (text: string, matched: string, readings: readonly Reading[], weak: boolean): Label => ({
  text,
  end: matched.length,
  readings,
  weak,
})
