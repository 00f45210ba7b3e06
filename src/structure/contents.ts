import type { TextLine } from './text-line.ts'

/** `Payment ........ 12`, `Payment . . . 12`, `4.2 Payment <gap> 12`. */
const LEADERS = /(?:(?:\.{4,}|(?:\. ){4,}|…{2,})\s*(?:(?:[A-Z]-)?(?:\d{1,3}|[ivxl]{1,6}))?|_{6,}\s*\d{1,3})$/
const PAGE_AT_END = /[\t ]\s*(?:[A-Z]-)?(?:\d{1,3}|[ivxl]{1,6})$/
const TITLE = /^(?:table of )?contents$|^index of (?:exhibits|schedules)$/i

const LONGEST = 140

/** Only in a short line: on a long run of dots the pattern would start over at each of them. */
const hasLeaders = (line: TextLine): boolean => line.words.length < LONGEST * 3 && LEADERS.test(line.words)

const isNumbered = (line: TextLine): boolean => line.words.length < LONGEST && PAGE_AT_END.test(line.words)

/** A heading's words as they come in both places: without leaders and page number. */
const headingKey = (words: string): string =>
  words
    .replace(LEADERS, '')
    .replace(PAGE_AT_END, '')
    .replace(/[\s.]+/g, ' ')
    .trim()
    .toLowerCase()

const lastPlaces = (lines: readonly TextLine[]): ReadonlyMap<string, number> =>
  new Map(lines.flatMap((line, i) => (line.words.length < LONGEST ? [[headingKey(line.words), i] as const] : [])))

/**
 * The lines of a table of contents: positions in `lines`. Its lines look like headings and would be taken for clauses.
 * Without a title it takes five lines with leaders in a row, give or take one between.
 */
export const findContents = (lines: readonly TextLine[], furniture: ReadonlySet<number>): ReadonlySet<number> => {
  const contents = new Set<number>()
  const last = lastPlaces(lines)
  let run: number[] = []
  let entries = 0
  let strays = 0
  let titled = false
  const close = (): void => {
    if (entries >= (titled ? 3 : 5)) for (const index of run.slice(0, run.length - strays)) contents.add(index)
    run = []
    entries = 0
    strays = 0
    titled = false
  }
  lines.forEach((line, index) => {
    if (furniture.has(index)) return
    if (TITLE.test(line.words)) {
      close()
      titled = true
      run.push(index)
      return
    }
    const comesAgain = titled && (last.get(headingKey(line.words)) ?? 0) > index
    if (comesAgain || hasLeaders(line) || ((titled || (entries > 0 && line.cells.length > 0)) && isNumbered(line))) {
      run.push(index)
      entries++
      strays = 0
    } else if (run.length > 0 && line.words.length < LONGEST && strays < (titled ? 8 : 2)) {
      run.push(index)
      strays++
    } else close()
  })
  close()
  return contents
}
