import { parseOrdinal } from '../../text/ordinals.ts'
import { type Raster, rescaled } from './raster.ts'
import type { Recogniser, SeenLine, SeenWord } from './tesseract.ts'

/**
 * The day of a date is small print with a raised ending, and one misread day moves all that counts from it. Where the word
 * before `day of` or a month is no day, the line is cut out and read again by itself, at two sizes; a day that both give is
 * taken, and counts as doubtful.
 */
export const secondLook = async (
  lines: readonly SeenLine[],
  picture: Raster,
  dotsPerInch: number,
  recogniser: Recogniser,
): Promise<SeenLine[]> => {
  const looked: SeenLine[] = []
  for (const line of lines) {
    const at = misreadDay(line)
    const day = at === undefined ? undefined : await dayOf(line, picture, dotsPerInch, recogniser)
    looked.push(day === undefined ? line : line.map((word, i) => (i === at ? asDay(word, day) : word)))
  }
  return looked
}

const SIZES = [1, 1.25]
/** Inches. */
const ROOM = 0.07

const dayOf = async (
  line: SeenLine,
  picture: Raster,
  dotsPerInch: number,
  recogniser: Recogniser,
): Promise<string | undefined> => {
  const strip = stripOf(line, picture, Math.round(dotsPerInch * ROOM))
  const days = new Set<string | undefined>()
  for (const size of SIZES) {
    const lines = await recogniser.recognise(rescaled(strip, size), dotsPerInch * size)
    days.add(lines.map(dayIn).find((day) => day !== undefined))
  }
  const [day] = days
  return days.size === 1 ? day : undefined
}

const MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[,.]?$/i
/** Words that stand there and are no misread day: `in March`, `the day of`, `last day of`. */
const OTHER =
  /^(?:[("']*(?:a|an|the|in|on|of|by|to|and|or|from|until|till|through|since|before|after|during|for|each|every|any|such|same|that|this|last|first|next|business|calendar|working|effective|dated|early|late|mid|per|with)|_+|\W+|(?:19|20)\d\d[,.]?)$/i
const SURE = 75

/** Where the word of a day would stand: before `day of`, or before a month. */
const placeOfDay = (line: SeenLine): number | undefined => {
  for (let i = 1; i < line.length; i += 1) if (isDayOf(line, i) || isMonth(line[i]!.text)) return i - 1
  return undefined
}
/** `may` is a verb. */
const isMonth = (word: string): boolean => /^[A-Z]/.test(word) && MONTHS.test(word)
const isDayOf = (line: SeenLine, at: number): boolean =>
  /^day$/i.test(line[at]!.text) && /^of$/i.test(line[at + 1]?.text ?? '')

const misreadDay = (line: SeenLine): number | undefined => {
  const at = placeOfDay(line)
  const word = at === undefined ? undefined : line[at]
  if (word === undefined || OTHER.test(word.text) || readDay(word.text) !== undefined) return undefined
  if (parseOrdinal(word.text.replace(/[,.]$/, '')) !== undefined) return undefined
  return isDayOf(line, at! + 1) || /\d/.test(word.text) || word.confidence < SURE ? at : undefined
}

const dayIn = (line: SeenLine): string | undefined => {
  const at = placeOfDay(line)
  return at === undefined ? undefined : DAY.exec(line[at]!.text)?.[1]
}

/** A day, perhaps with what is left of a raised ending: `5"`, `5™`. */
const DAY = /^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|[^\da-z]{0,3})[,.]?$/i
const readDay = (text: string): string | undefined => /^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?[,.]?$/i.exec(text)?.[1]

const asDay = (word: SeenWord, day: string): SeenWord => ({
  ...word,
  text: /,$/.test(word.text) ? `${day},` : day,
  confidence: Math.min(word.confidence, 50),
})

/** The line over the whole width, with some room above and below: less than to the next lines. */
const stripOf = (line: SeenLine, { width, height, data }: Raster, room: number): Raster => {
  const [top, bottom] = [Math.min(...line.map(({ box }) => box.y0)), Math.max(...line.map(({ box }) => box.y1))]
  const [from, to] = [Math.max(0, top - room), Math.min(height, bottom + room)]
  return { width, height: to - from, data: data.slice(from * width, to * width) }
}
