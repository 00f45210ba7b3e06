import type { DateMention } from '../../model/mention.ts'
import { ORDINAL_WORD, parseOrdinal } from '../../text/ordinals.ts'
import { dateMention } from './date-found.ts'

/** Quarters (`Q3 2019`, `third quarter of 2020`) and bare years in the contexts where a number is one. Fiscal ones are not civil. */

const YEAR = '((?:19|20)\\d\\d)(?![\\d%]|[,.]\\d)'
const QUARTERS = [
  new RegExp(`(?<![\\w])Q([1-4])[\\s,-]{0,2}(?:of\\s)?(?:CY\\s?|calendar\\s(?:year\\s)?)?${YEAR}`, 'g'),
  new RegExp(
    `\\b(${ORDINAL_WORD}|[1-4](?:st|nd|rd|th))\\s(?:\\((?:[1-4](?:st|nd|rd|th)|first|second|third|fourth)\\)\\s)?(?:calendar\\s)?quarter(?:\\s(?:of|in)(?:\\s(?:the\\s)?(?:calendar\\s)?year)?|,)?\\s${YEAR}`,
    'gi',
  ),
]
const YEAR_THEN_QUARTER = /(?<![\w/.-])((?:19|20)\d\d)[\s-]Q([1-4])(?!\w)/g

const FOLLOWS =
  '(?=\\s*(?:[.,;:)\\]"\\n\\t|]|$|-\\s|(?:and|or|to|through|the|by|as|which|shall|will|is|was|with|for|in|at|on|from|unless|if|that|under|season)\\s))'
const BARE = new RegExp(
  `\\b(?:(?:in|during|for|from|since|by|until|through|throughout|early|late|mid|end\\sof)(?:\\sthe)?(?:\\scalendar)?(?:\\syears?)?|calendar\\syears?|the\\syears?|years?\\s(?:ending|ended))\\s((?:19|20)\\d\\d)(?:\\s?(?:-|to|through)\\s?(?:the\\s(?:end\\sof\\s)?)?((?:19|20)\\d\\d))?(?![\\d%/-]|[,.]\\d)${FOLLOWS}`,
  'gi',
)
const CELL =
  /(?<=[\t|]\s{0,2}|(?:^|\n)\s{0,2})((?:19|20)\d\d)(?=\s{0,2}(?:[\t|]))|(?<=[\t|]\s{0,2})((?:19|20)\d\d)(?=\s{0,2}(?:\n|$))/g
const MILLENNIUM = /^\s(?:complian|problem|issue|bug|date\schange|read(?:y|iness)|warrant)/i

export function findCoarseDates(flow: string): DateMention[] {
  return [...findQuarters(flow), ...findYears(flow)]
}

function findQuarters(flow: string): DateMention[] {
  const found: DateMention[] = []
  for (const pattern of QUARTERS) {
    for (const match of flow.matchAll(pattern)) {
      const quarter = parseOrdinal(match[1]!)
      if (quarter === undefined || quarter > 4) continue
      found.push(
        dateMention(match.index, match.index + match[0].length, { year: Number(match[2]), quarter }, 'quarter'),
      )
    }
  }
  for (const match of flow.matchAll(YEAR_THEN_QUARTER)) {
    found.push(
      dateMention(
        match.index,
        match.index + match[0].length,
        { year: Number(match[1]), quarter: Number(match[2]) },
        'quarter',
      ),
    )
  }
  return found
}

function findYears(flow: string): DateMention[] {
  const found: DateMention[] = []
  for (const match of flow.matchAll(BARE)) {
    const [text, year = '', last] = match
    const end = match.index + text.length
    if (MILLENNIUM.test(flow.slice(end, end + 14)) || (year === '2000' && /year/i.test(text))) continue
    const start = match.index + text.indexOf(year)
    const mention = dateMention(start, end, { year: Number(year) }, 'year')
    found.push(last && Number(last) > Number(year) ? { ...mention, end: { year: Number(last) } } : mention)
  }
  for (const match of flow.matchAll(CELL)) {
    found.push(dateMention(match.index, match.index + match[0].length, { year: Number(match[1] ?? match[2]) }, 'year'))
  }
  return found
}
