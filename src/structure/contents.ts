import type { TextLine } from './text-line.ts'

/** `Payment ........ 12`, `Payment . . . 12`, `4.2 Payment <gap> 12`. */
const LEADERS = /(?:(?:\.{4,}|(?:\. ){4,}|…{2,})\s*(?:(?:[A-Z]-)?(?:\d{1,3}|[ivxl]{1,6}))?|_{6,}\s*\d{1,3})$/
const PAGE_AT_END = /[\t ]\s*(?:[A-Z]-)?(?:\d{1,3}|[ivxl]{1,6})$/
const TITLE = /^(?:table of )?contents$|^index of (?:exhibits|schedules)$/i

/**
 * The lines of a table of contents: positions in `lines`. Its lines look like headings and would be taken for clauses.
 * Without a title it takes five lines with leaders in a row, give or take one between.
 */
export const findContents = (lines: readonly TextLine[], furniture: ReadonlySet<number>): ReadonlySet<number> => {
  const contents = new Set<number>()
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
    const isEntry =
      LEADERS.test(line.words) || ((titled || entries > 0) && line.words.length < 140 && PAGE_AT_END.test(line.words))
    if (isEntry && (titled || LEADERS.test(line.words) || line.cells.length > 0)) {
      run.push(index)
      entries++
      strays = 0
    } else if (run.length > 0 && line.words.length < 140 && strays < 2) {
      run.push(index)
      strays++
    } else close()
  })
  close()
  return contents
}
