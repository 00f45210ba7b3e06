import { type LabelStyle, readLabel } from './label.ts'

/** Glyphs that are nothing but bullets; and lettered headings between lists: `… stores. G. PAYMENT SCHEDULE. …`. */
const BULLETS = /(?<=^|\s)[●•▪■➢\uf0b7] ?(?=\S)|(?<=[.;:] )[A-Z]\. (?=[A-Z]{3,}[A-Z &,]{0,40}[.:] )/g
/** `… Licensee. (b) The …`, `…; II. Development …`: a label behind the end of a part, with a capital. */
const LABELS =
  /(?<=[.;:] |[.;:] (?:and|or) |[A-Z][a-z]{2,20} (?=\((?:a|i)\)))(?:\([a-z]{1,4}\)|[IVX]{1,4}\.|\d{1,2}\)) ?(?=["(]?[A-Z])/g

const FEWEST = 3
/** So many bullets are a list, whatever stands before the first. */
const MANY = 4
const SHORTEST = 20

const STYLES: readonly LabelStyle[] = ['paren-lower', 'paren-lower-roman', 'upper-roman', 'number-paren']

/** Where the items of a list begin that runs in one paragraph, since its line breaks were lost: offsets; none where it is no list. */
export const inlineItems = (words: string): readonly number[] => {
  const bullets = [...words.matchAll(BULLETS)].map((match) => match.index)
  const [first] = bullets
  if (bullets.length >= MANY) return bullets
  if (first !== undefined && bullets.length > 1 && (first === 0 || /[.:;]\s$/.test(words.slice(first - 2, first))))
    return bullets
  return sequence(words)
}

/** Labels that count up from the first, each with more than a few words. */
const sequence = (words: string): readonly number[] => {
  const places: number[] = []
  let [style, value, from]: [LabelStyle | undefined, number, number] = [undefined, 0, 0]
  const own = readLabel(words)
  const ownReading = own?.readings.find((r) => STYLES.includes(r.style) && r.value[0] === 1)
  if (ownReading !== undefined) {
    style = ownReading.style
    value = 1
    from = own!.end
  }
  for (const match of words.matchAll(LABELS)) {
    const readings = readLabel(words.slice(match.index, match.index + 60))?.readings ?? []
    const next = readings.find((r) => r.style === style && r.value[0] === value + 1)
    const start = style === undefined ? readings.find((r) => STYLES.includes(r.style) && r.value[0] === 1) : undefined
    const reading = next ?? start
    if (reading === undefined || (next !== undefined && match.index - from < SHORTEST)) continue
    style = reading.style
    value = reading.value[0]!
    from = match.index + match[0].length
    places.push(match.index)
  }
  return value >= FEWEST && places.length >= FEWEST - 1 ? places : []
}
