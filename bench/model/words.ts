import type { GoldAmount, GoldDue } from './gold.ts'

// Finds the words of an annotated value in a text without the program's recognisers: what these lose must show.

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|')
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  '_ first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

const spelled = (n: number): string => {
  if (n < 20) return ONES[n] ?? String(n)
  if (n < 100) return `${TENS[Math.floor(n / 10)]}${n % 10 ? `[ -]${ONES[n % 10]}` : ''}`
  if (n < 1000) return `${ONES[Math.floor(n / 100)]} hundred(?: (?:and )?${spelled(n % 100)})?`
  if (n < 1_000_000 && n % 1000 === 0) return `${spelled(n / 1000)} thousand`
  if (n % 1_000_000 === 0 && n < 1_000_000_000) return `${spelled(n / 1_000_000)} million`
  return String(n)
}

/** The first pattern that matches gives the words. */
function first(text: string, patterns: readonly string[]): string | undefined {
  for (const pattern of patterns) {
    const match = new RegExp(pattern, 'i').exec(text)
    if (match?.[0].trim()) return wholeWords(text, match.index, match.index + match[0].length)
  }
  return undefined
}

/** A model copies words, not pieces of them. */
function wholeWords(text: string, from: number, to: number): string {
  let [start, end] = [from, to]
  const cuts = (at: number): boolean => /[A-Za-z0-9]/.test(text[at - 1] ?? '') && /[A-Za-z0-9]/.test(text[at] ?? '')
  while (cuts(start)) start--
  while (cuts(end)) end++
  return text.slice(start, end).trim()
}

const escaped = (words: string): string =>
  words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')

function dateWords(text: string, iso: string): string | undefined {
  const quarter = /^(\d{4})-Q(\d)$/.exec(iso)
  if (quarter)
    return first(text, [`[^.;,]{0,16}quarter[^.;]{0,20}${quarter[1]}`, `Q${quarter[2]}[^.;]{0,6}${quarter[1]}`])
  const [year = '', month, day] = iso.split('-')
  const short = year.slice(2)
  if (month === undefined) return first(text, [`\\b${year}\\b`])
  const m = Number(month)
  const name = `${MONTHS[m - 1]!.slice(0, 3)}[a-z]*\\.?`
  const any = `(?:${year}|'?${short})\\b`
  if (day === undefined) return first(text, [`\\b${name},?\\s+(?:of\\s+)?${any}`, `\\b0?${m}/${any}`])
  const d = Number(day)
  const dayWords = `(?:0?${d}(?:st|nd|rd|th)?|${ORDINALS[d] ?? `${spelled(d)}`}(?:\\s*\\(${d}(?:st|nd|rd|th)?\\))?)`
  return first(text, [
    `\\b${name}\\s+(?:the\\s+)?${dayWords}\\s*,?\\s*(?:of\\s+)?${any}`,
    `\\b${dayWords}\\s+(?:day\\s+)?(?:of\\s+)?${name},?\\s+${any}`,
    `\\b0?${m}\\s?[/.-]\\s?0?${d}\\s?[/.-]\\s?${any}`,
    `\\b0?${d}\\s?[/.-]\\s?0?${m}\\s?[/.-]\\s?${any}`,
    `\\b${year}-${month}-${day}\\b`,
    `\\b${name}\\s+${dayWords}\\b[^.;]{0,60}?\\b${year}\\b`,
    `\\b${name}\\s+(?:the\\s+)?${dayWords}\\b`,
    `\\b${dayWords}\\s+(?:day\\s+)?(?:of\\s+)?${name}`,
  ])
}

const UNITS: Readonly<Record<string, string>> = {
  D: '(?:calendar\\s+|consecutive\\s+)?days?',
  B: '(?:business|working|banking)\\s+days?',
  W: 'weeks?',
  M: '(?:calendar\\s+)?months?',
  Q: 'quarters?',
  Y: '(?:\\w+\\s+)?years?',
  H: 'hours?',
}

function periodWords(text: string, offset: string, anchor: string | null | undefined): string | undefined {
  const match = /^PT?(\d+(?:\.\d+)?)([DWMYBHQ])$/.exec(offset)
  if (!match) return undefined
  const tries = [[Number(match[1]), match[2]!] as const]
  if (match[2] === 'M' && Number(match[1]) % 12 === 0) tries.push([Number(match[1]) / 12, 'Y'])
  if (match[2] === 'Y') tries.push([Number(match[1]) * 12, 'M'])
  if (match[2] === 'D' && Number(match[1]) % 7 === 0) tries.push([Number(match[1]) / 7, 'W'])
  for (const [n, unit] of tries) {
    const number = `(?:\\b${spelled(n)}\\b|\\b${n}\\b)(?:[ -]?\\s*\\(?\\s*(?:${n}|${spelled(n)})\\s*\\)?)?\\)?[- ]*`
    const period = `(?:within\\s+|at least\\s+|no(?:t)? later than\\s+|for\\s+)?(?:the\\s+|a\\s+(?:period|term)\\s+of\\s+)?${number}(?:\\w+\\s+)?${UNITS[unit]}['’]?`
    const behind = anchor ? [`${period}[^.;]{0,60}?${escaped(anchor)}`] : []
    const ordinal =
      ORDINALS[n] && unit === 'Y' ? [`\\b${ORDINALS[n]}\\b[^.;]{0,20}anniversary(?:\\s+of\\s+[^.;,]{3,40})?`] : []
    const step = unit === 'W' || unit === 'M' || unit === 'Y' ? [`\\b${UNITS[unit]}\\s*(?:\\d+\\s*-\\s*)?${n}\\b`] : []
    const found = first(text, [...behind, ...ordinal, period, ...step])
    if (found) return found
  }
  return undefined
}

const RHYTHMS: Readonly<Record<string, string>> = {
  daily: '(?:each|every)\\s+(?:business\\s+)?day|daily',
  weekly: '(?:each|every|per|a)\\s+week|weekly|each (?:mon|tues|wednes|thurs|fri)day',
  biweekly: 'every\\s+(?:two|2|other)[^.;]{0,8}weeks?|bi-?weekly',
  monthly: '(?:of\\s+)?(?:each|every|per|a)\\s+(?:calendar\\s+|and every\\s+)?month|monthly|each such month',
  quarterly:
    '(?:each|every|per|a)\\s+(?:calendar\\s+|fiscal\\s+|contract\\s+)?quarter|quarterly|every three[^.;]{0,6}months',
  semiannual:
    'semi-?\\s?annual(?:ly)?|twice (?:a|per|each) (?:\\w+\\s)?year|every six[^.;]{0,6}months|bi-?annual(?:ly)?',
  annual:
    '(?:(?:each|every|per|a)\\s+(?:\\w+\\s+){0,2}year)|annual(?:ly)?|yearly|per annum|(?:each|every)\\s+(?:\\w+\\s+){0,2}anniversary',
}

function recurrenceWords(text: string, recurrence: string): string | undefined {
  const key = recurrence.toLowerCase()
  const rhythm = RHYTHMS[key] ?? escaped(recurrence)
  return first(text, [`\\b(?:${rhythm})\\b`])
}

/** An event that the annotation tells in words of its own: the clause that an event is told in. */
const CLAUSE =
  '\\b(?:upon|on the date|at the (?:closing|time)|after|when|once|prior to|before|following|contemporaneously with|at such time|subject to|if)\\b[^,;.]{3,120}'

function eventWords(text: string, event: string, otherwise: readonly string[] = []): string | undefined {
  const PREPOSITION = '(?:(?:up)?on|after|at|following|prior to|before|by|when|once|within)\\s+(?:the\\s+)?'
  const words = escaped(event)
  const parts = event.trim().split(/\s+/)
  const shorter = [0.6, 0.4].map((share) =>
    escaped(parts.slice(0, Math.max(2, Math.ceil(parts.length * share))).join(' ')),
  )
  return first(text, [
    `${PREPOSITION}${words}`,
    words,
    ...shorter.flatMap((some) => [`${PREPOSITION}${some}`, some]),
    ...otherwise,
  ])
}

/** The words of the due point in the first of some texts that has them. */
export function dueWordsIn(texts: readonly string[], due: GoldDue): string | undefined {
  // How often it is due may stand elsewhere than after how many days.
  const rhythm = due.type === 'recurring' && due.recurrence ? due.recurrence : undefined
  const found = texts.map((text) => rhythm && recurrenceWords(text, rhythm)).find(Boolean)
  return found || texts.map((text) => dueWords(text, due)).find((words) => words !== undefined)
}

/** The words of the due point in a text; undefined where they do not stand in it. */
export function dueWords(text: string, due: GoldDue): string | undefined {
  switch (due.type) {
    case 'absolute':
      return due.date
        ? dateWords(text, due.date)
        : first(text, ['[^.;,]{0,20}(?:_{2,}|\\[[^\\]]{0,12}\\]|\\*{2,})[^.;,]{0,12}'])
    case 'relative':
      return (
        (due.offset ? periodWords(text, due.offset, due.anchor) : undefined) ??
        (due.date ? dateWords(text, due.date) : undefined) ??
        (due.anchor ? eventWords(text, due.anchor) : undefined)
      )
    case 'recurring':
      return (
        (due.recurrence ? recurrenceWords(text, due.recurrence) : undefined) ??
        (due.offset ? periodWords(text, due.offset, due.anchor) : undefined) ??
        [due.date, ...(due.acceptDates ?? [])].map((date) => (date ? dateWords(text, date) : undefined)).find(Boolean)
      )
    case 'event':
      return due.event ? eventWords(text, due.event, [CLAUSE]) : undefined
    case 'none':
      return undefined
  }
}

/** The words of a sum or a share in a text. */
export function amountWords(text: string, { value, percent }: GoldAmount): string | undefined {
  if (value !== undefined && value !== null) {
    const [whole = '', cents] = String(value).split('.')
    const grouped = Number(whole).toLocaleString('en-US')
    const fraction = cents ? `\\.${cents.padEnd(2, '0')}` : '(?:\\.00)?'
    const SIGN = '(?:(?:US|U\\.S\\.|USD)\\s?)?[$£€¥]?\\s?'
    return first(text, [
      `${SIGN}(?<![\\d,.])${escaped(grouped)}${fraction}(?![\\d,]\\d)`,
      `${SIGN}(?<![\\d,.])${whole}${fraction}(?![\\d,])`,
      ...(value % 1000 === 0
        ? [
            `${SIGN}\\b${value / 1_000_000}\\s*million`,
            `${SIGN}\\b${(value / 1000).toLocaleString('en-US')}\\s*(?:thousand|K\\b)`,
          ]
        : []),
      ...(Number.isInteger(value) ? [`\\b${spelled(value)}\\b`] : []),
      ...(value < 1 ? [`\\b${Math.round(value * 100)}\\s*cents`, `${SIGN}\\.${String(value).slice(2)}`] : []),
    ])
  }
  if (percent !== undefined && percent !== null)
    return first(text, [
      `\\b${percent}(?:\\.0+)?\\s*\\)?\\s*(?:%|per\\s?cent)`,
      `\\b${spelled(percent)}\\s*(?:\\(\\s*${percent}\\s*%?\\s*\\)\\s*)?(?:%|per\\s?cent)`,
      `\\b${percent}\\b`,
    ])
  return undefined
}

/** What a period counts from, where the words of the due point leave it open. */
export function anchorWords(text: string, { anchor }: GoldDue): string | undefined {
  if (!anchor) return undefined
  return first(text, [escaped(anchor.replace(/\s*\([^)]*\)\s*/g, ' '))])
}
