import { type DrawnPage, drawPages } from '../ingest/pdf/draw-pages.ts'
import { greyPng, SHADES } from './grey-png.ts'
import type { PageImage } from './page-image.ts'

/** Dots an inch: small print is still read. */
const scale = 108 / 72
/** What a report may weigh, and what its pictures may of it: in the page they take a third more than their bytes. */
const mostOfReport = 1_950_000
const mostOfPictures = 1_200_000
const leastOfPictures = 300_000
/** Measured, on the large side: a milestone with its row, a character of the text, and the rest. */
const weight = { milestone: 1_900, character: 1.3, rest: 60_000 }

/** Bytes of the pictures of one report, so that with the words around them it stays below 2 MB as long as that is possible. */
export const pictureBudget = (milestones: number, characters: number): number => {
  const words = milestones * weight.milestone + characters * weight.character + weight.rest
  return Math.max(leastOfPictures, Math.min(mostOfPictures, Math.floor((mostOfReport - words) * 0.75)))
}

/** With less, nothing but an empty page is drawn well. */
const leastBytes = 6_000
const mostPages = 400

/**
 * Pictures of a PDF's pages within what a report may weigh: first those that are cited. Where all do not fit, a page is
 * drawn in fewer shades, and then left out.
 *
 * @returns Whether the file could be opened.
 */
export const pagePictures = async (
  bytes: Uint8Array,
  passwords: readonly string[],
  cited: readonly number[],
  mostBytes: number,
  take: (image: PageImage) => void,
): Promise<boolean> => {
  let left = mostBytes
  let open = 0
  const wanted = (pages: number): number[] => {
    const first = cited.filter((page) => page <= pages)
    const known = new Set(first)
    const rest = Array.from({ length: pages }, (_, at) => at + 1).filter((page) => !known.has(page))
    const list = [...first, ...rest].slice(0, mostPages)
    open = list.length
    return list
  }
  const count = await drawPages(bytes, passwords, wanted, scale, (drawn) => {
    const png = smallest(drawn, Math.max(left / Math.max(1, open), leastBytes * 4), left)
    open -= 1
    if (png !== undefined) {
      left -= png.length
      take({ page: drawn.page, width: drawn.width / drawn.scale, height: drawn.height / drawn.scale, png })
    }
    return left >= leastBytes
  })
  return count !== undefined
}

/** The most shades within the page's share; with the fewest it may take all that is left. */
const smallest = (drawn: DrawnPage, share: number, left: number): Uint8Array | undefined => {
  let png: Uint8Array | undefined
  for (const shades of SHADES) {
    png = greyPng(drawn, shades)
    if (png.length <= share) return png
  }
  return png !== undefined && png.length <= Math.min(left, 2 * share) ? png : undefined
}
