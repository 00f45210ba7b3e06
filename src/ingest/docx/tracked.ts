import { child, type XmlElement } from './xml.ts'

/** Which reading of tracked changes is taken. */
export type Tracked = 'accepted' | 'original'

const inserted = new Set(['w:ins', 'w:moveTo'])
const deleted = new Set(['w:del', 'w:moveFrom'])

/** Text that someone put in or took out; undefined for what is no change. */
export const changeOf = ({ name }: XmlElement): 'insertion' | 'deletion' | undefined =>
  inserted.has(name) ? 'insertion' : deleted.has(name) ? 'deletion' : undefined

/** Whether what is marked so is not there in this reading: of a run, a paragraph's mark or a table's row. */
export const isGone = (properties: XmlElement | undefined, tracked: Tracked): boolean =>
  [...(tracked === 'accepted' ? deleted : inserted)].some((name) => child(properties, name) !== undefined)

/** The properties that a paragraph had before its format was changed. */
export const propertiesThen = (properties: XmlElement | undefined, tracked: Tracked): XmlElement | undefined =>
  (tracked === 'original' ? child(child(properties, 'w:pPrChange'), 'w:pPr') : undefined) ?? properties

/** A paragraph that reads otherwise without its changes. */
export interface ChangedText {
  readonly accepted: string
  readonly original: string
}

const counts =
  /\d|[$€£¥%]|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:days?|weeks?|months?|quarters?|years?|annual(?:ly)?|monthly|weekly|dollars?|euros?|pounds?|percent|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety|hundred|thousand|million)\b/i

/** Only what differs, in whole words, when a date, sum or period is touched. */
export const weightyChange = ({ accepted, original }: ChangedText): ChangedText | undefined => {
  if (accepted === original) return undefined
  const [a, b] = [accepted.split(/(?<=\s)/), original.split(/(?<=\s)/)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  const middle = (words: readonly string[], more: number): string =>
    words
      .slice(Math.max(0, start - more), words.length - Math.max(0, end - more))
      .join('')
      .trim()
  if (!counts.test(middle(a, 0)) && !counts.test(middle(b, 0))) return undefined
  return { accepted: middle(a, around), original: middle(b, around) }
}

/** Words shown before and after. */
const around = 4
