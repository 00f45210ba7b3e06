import { type DrawnRule, drawnRules } from './drawn-rules.ts'
import { evened } from './evened.ts'
import { findLean } from './find-lean.ts'
import { leaned, type Raster, turned } from './raster.ts'
import { secondLook } from './second-look.ts'
import type { Recogniser, SeenLine, SeenWord } from './tesseract.ts'

/** Lines with boxes in pixels of the picture as it was turned to be read. */
export interface PictureReading {
  readonly lines: readonly SeenLine[]
  readonly rules: readonly DrawnRule[]
  readonly width: number
  readonly height: number
  /** Clockwise quarter turns, and then radians, by which the lines fell to the right. */
  readonly quarters: number
  readonly angle: number
}

/** Upside down, letters are guessed with about half of this confidence. */
const surely = 75
const leanWorthUndoing = 0.3 * (Math.PI / 180)

/**
 * Finds out how the page lies, turns it upright, and reads it. The wrong way round is known by low confidence; `likely`
 * is tried first: the way that the page before had to be turned.
 */
export const readPicture = async (
  asDrawn: Raster,
  dotsPerInch: number,
  recogniser: Recogniser,
  likely = 0,
): Promise<PictureReading> => {
  const picture = evened(asDrawn, dotsPerInch)
  const lean = findLean(picture)
  const angle = Math.abs(lean.angle) < leanWorthUndoing ? 0 : lean.angle
  const order = lean.sideways ? [1, 3, 0, 2] : [0, 2, 1, 3]
  if (lean.sideways === (likely % 2 === 1)) order.sort((a, b) => Number(b === likely) - Number(a === likely))
  const first = await trial(order, picture, angle, dotsPerInch, recogniser)
  order.sort((a, b) => Number(b === first) - Number(a === first))
  let best: { reading: PictureReading; upright: Raster; worth: number } | undefined
  for (const quarters of order) {
    const quarter = turned(picture, quarters)
    const upright = angle === 0 ? quarter : leaned(quarter, -angle)
    const seen = (await recogniser.recognise(upright, dotsPerInch)).map((line) => line.filter(isWord))
    const lines = seen.filter((line) => line.length > 0)
    const { mean, worth } = judged(lines)
    if (best === undefined || worth > best.worth) {
      const { width, height } = upright
      const rules = lines.length === 0 ? [] : drawnRules(upright, dotsPerInch)
      best = { reading: { lines, rules, width, height, quarters, angle }, upright, worth }
    }
    if (mean >= surely || lines.length === 0) break
  }
  const { reading, upright } = best!
  return { ...reading, lines: await secondLook(reading.lines, upright, dotsPerInch, recogniser) }
}

/**
 * Of the two ways along the lines, the one in which a strip of the page reads better: a strip costs a tenth of a page.
 * The first is taken where it plainly reads.
 */
const trial = async (
  order: readonly number[],
  picture: Raster,
  angle: number,
  dotsPerInch: number,
  recogniser: Recogniser,
): Promise<number | undefined> => {
  const tried: { quarters: number; worth: number }[] = []
  for (const quarters of order.slice(0, 2)) {
    const strip = middleStrip(turned(picture, quarters))
    const lines = await recogniser.recognise(angle === 0 ? strip : leaned(strip, -angle), dotsPerInch)
    const { mean, worth } = judged(lines.map((line) => line.filter(isWord)))
    if (mean >= surely) return quarters
    tried.push({ quarters, worth })
  }
  return tried.sort((a, b) => b.worth - a.worth)[0]?.quarters
}

const middleStrip = ({ width, height, data }: Raster): Raster => {
  const [from, to] = [Math.floor(height * 0.42), Math.floor(height * 0.54)]
  return { width, height: to - from, data: data.slice(from * width, to * width) }
}

/** Specks of dirt and rules are read as single signs of little confidence. */
const isWord = ({ text, confidence }: SeenWord): boolean =>
  /[\p{L}\p{N}]/u.test(text) ? confidence > 10 : /^[☐☒$€£%&•\-–—"'“”().,:;]+$/u.test(text) && confidence > 40

const judged = (lines: readonly SeenLine[]): { mean: number; worth: number } => {
  let [sum, weight] = [0, 0]
  for (const { text, confidence } of lines.flat()) {
    sum += confidence * text.length
    weight += text.length
  }
  const mean = weight === 0 ? 0 : sum / weight
  return { mean, worth: mean * mean * Math.sqrt(weight) }
}
