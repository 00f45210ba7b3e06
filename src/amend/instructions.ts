import type { Change, ChangeTarget } from '../model/amendment.ts'
import type { Span } from '../model/span.ts'
import { isEmpty, targetOf } from './references.ts'

/** An instruction as its sentence gives it; where its new text stands is found apart. */
export type Instruction = Omit<Change, 'text'> & {
  /** Flow offset at which the new text may begin. */
  readonly from: number
}

const Q = '["“”]'
const quoted = (name: string): string => `${Q}(?<${name}>[^"“”]{1,200})${Q}`
const BE = '(?:is|are|was|shall be|shall hereby be|will be|be)(?: hereby)?'

/** `the words "A" are replaced by "B"`. */
const WORDS: readonly RegExp[] = [
  new RegExp(
    `${quoted('old')}[^"“”]{0,60}?\\b(?:${BE} )?(?:hereby )?(?:deleted and )?(?:replaced|substituted|changed|amended|revised|deleted)(?: in (?:its|their) entirety)?(?: and (?:replaced|substituted))?(?: to read)? (?:by|with|to|for)(?: the (?:words?|sum|date|figure|amount|phrase|following))*:? ${quoted('new')}`,
    'i',
  ),
  new RegExp(
    `\\b(?:deleting|striking|replacing|changing|substituting)(?: the (?:words?|sum|date|figure|amount|phrase|reference to))* ${quoted('old')}[^"“”]{0,60}?\\b(?:inserting|substituting|replacing (?:it|them)|with|by|to|and)(?: (?:in (?:its|their) place|in lieu thereof|with|by))*(?: the (?:words?|sum|date|figure|amount|phrase))*:? ${quoted('new')}`,
    'i',
  ),
]

const MONEY_OR_DATE =
  '(?:(?:US)?[$£€]\\s?[\\d,.]+\\d(?: million)?|(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2}?,? ?\\d{4}|\\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December),? \\d{4}|Net \\d+)'
/** `extended from June 30, 2016 to June 25, 2017`, `increases from approximately $408,100 to approximately $462,100`. */
const FROM_TO = new RegExp(
  `\\b(?:extended?|deferred|postponed|moved|changed?|revised|amended|increase[sd]?|decrease[sd]?|reduced?|raised|lowered|adjusted)\\b[^.;]{0,60}?\\bfrom (?:approximately )?(?<old>${MONEY_OR_DATE})[^.;]{0,30}? to (?:approximately )?(?<new>${MONEY_OR_DATE})`,
  'i',
)

const RESTATE =
  /\b(?:amended(?: and restated)?|restated|replaced|deleted|revised|superseded|substituted)\b(?:[^.;"“”]|\.(?=\d)){0,160}?(?:\bas follows\b|\bto read\b|\bthe following\b|\b(?:by|with) the (?:revised|new|amended|attached)\b|\bset forth (?:in|below)\b)|\b(?:deleted|replaced)\b(?:[^.;"“”]|\.(?=\d)){0,80}\b(?:replaced|substituted)\b (?:by|with)\b|\b(?:amended|revised)\b[^.;"“”]{0,20} as follows/i
const ADD =
  /\b(?:add(?:ing|ed|s)|insert(?:ing|ed)|append(?:ed|ing)|supplement(?:ed|ing))\b(?:[^;]){0,120}?\b(?:the following|as follows|new (?:section|clause|paragraph|article|sub-?section|row)s?|language|rows?|section \d)|\b(?:a )?new (?:section|clause|paragraph|sub-?section|article)\b[^.;]{0,60}\b(?:added|inserted)|\bfollowing (?:new )?(?:rows?|sections?|clauses?|paragraphs?|items?|words?|language|sentences?|definitions?)\b[^.;]{0,40}\b(?:added|inserted)/i
const DELETE = new RegExp(
  `\\b${BE} (?:hereby )?(?:deleted|removed|struck|cancelled|of no further (?:force|effect))\\b`,
  'i',
)
/** `the revised Delivery Date shall be 30 July 2017`, `the term is extended until December 31, 2018`. */
const SET = new RegExp(
  `\\b(?:(?:the )?(?:revised|new|extended|amended) (?<name>[A-Z][\\w-]*(?: [A-Z][\\w-]*){0,4}) (?:shall be|is|will be)|(?<term>term|expiration date|expiry date|end date|[A-Z][\\w-]*(?: [A-Z][\\w-]*){0,3})(?: of (?:the|this) (?:agreement|contract|[A-Z]\\w+))? (?:(?:is|are|shall be|has been|will be)(?: hereby)?) (?:extended|deferred|postponed|moved|revised|changed|amended|brought forward)(?: (?:to|until|through|so as to (?:expire|end) on|by|and)|[^.;]{0,40}?\\b(?:to|until|through))) (?:and including )?(?<new>${MONEY_OR_DATE})`,
)
/** Codes with a new day each: `(1) KD7 (Commencement) is revised to 31 October 2016`. */
const CODED = new RegExp(
  `(?<row>\\b(?:KD\\s?\\d+|M\\d{1,2}|Milestone \\d+))(?: \\([^)]{0,80}\\))? (?:is|shall be)(?: hereby)? (?:revised|changed|amended|extended|deferred|moved) to (?<new>${MONEY_OR_DATE})`,
  'gi',
)
/** The confirmation at the end changes nothing. */
const UNCHANGED =
  /\b(?:remains?|continues?) (?:unchanged|in (?:full )?force)|\bexcept as (?:expressly |specifically )?(?:amended|modified|set forth)|\bno change\b/i

/** The instructions of one sentence; `context` is its heading or lead-in, where that names the place. */
export function instructionsOf(words: string, span: Span, context: string): Instruction[] {
  if (UNCHANGED.test(words)) return []
  const make = (change: Omit<Instruction, 'span' | 'from'>, end: number): Instruction => ({
    ...change,
    span,
    from: span.start + end,
  })
  const near = (text: string): ChangeTarget => {
    const own = targetOf(text)
    return isEmpty(own) ? targetOf(context) : own
  }
  const coded = [...words.matchAll(CODED)].map((m) =>
    make({ action: 'set', target: { row: m.groups!.row! }, new: m.groups!.new! }, m.index + m[0].length),
  )
  if (coded.length > 0) return coded
  for (const pattern of [...WORDS, FROM_TO]) {
    const match = pattern.exec(words)
    if (!match?.groups) continue
    const target = near(words.slice(0, match.index))
    return [
      make({ action: 'words', target, old: match.groups.old!, new: match.groups.new! }, match.index + match[0].length),
    ]
  }
  const restate = RESTATE.exec(words)
  const add = ADD.exec(words)
  if (add && (!restate || add.index <= restate.index + restate[0].length)) {
    return [make({ action: 'add', target: near(words) }, add.index + add[0].length)]
  }
  if (restate) {
    const target = near(words.slice(0, restate.index))
    return isEmpty(target) ? [] : [make({ action: 'restate', target }, restate.index + restate[0].length)]
  }
  const set = settings(words, make)
  if (set.length > 0) return set
  const gone = DELETE.exec(words)
  const target = targetOf(gone ? words.slice(0, gone.index) : '')
  return gone && !isEmpty(target) ? [make({ action: 'delete', target }, gone.index + gone[0].length)] : []
}

function settings(
  words: string,
  make: (change: Omit<Instruction, 'span' | 'from'>, end: number) => Instruction,
): Instruction[] {
  const match = SET.exec(words)
  if (!match?.groups) return []
  const term = (match.groups.name ?? match.groups.term ?? '').replace(/^(?:The|This) /, '')
  return [make({ action: 'set', target: { term }, new: match.groups.new! }, match.index + match[0].length)]
}
