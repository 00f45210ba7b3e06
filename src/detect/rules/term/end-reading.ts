import type { Period } from '../../../model/date.ts'
import type { Anchor, Due } from '../../../model/due.ts'
import type { PeriodMention } from '../../../model/mention.ts'
import { overlaps } from '../../../model/span.ts'
import { ORDINAL_SUFFIX, ORDINAL_WORD, parseOrdinal } from '../../../text/ordinals.ts'
import { isNoticePeriod } from '../../dues/lead.ts'
import type { Passage } from '../../passage.ts'
import type { Proposal } from '../../rule.ts'
import { at, isDatable, textAfter, textBefore } from './words.ts'

export interface End {
  readonly due: Due
  readonly term?: Period
}

const LINK =
  '(?:[\\s,]*(?:on|at|the|and|including|to|of|as|until|through|or|date|day|close|business|midnight|eastern|time|p\\.?m\\.?|\\d{1,2}:\\d\\d|earlier|later|latest|earliest|\\(?[ia1][.)]|automatically|effective|is|be|shall|will|by)){0,10}[\\s,(]*$'
const UNTIL = new RegExp(
  `\\b(?:until|till|through|thru|to|ending|ends?|expir(?:e|es|ing|ation)|terminat(?:e|es|ing|ion)|conclud(?:e|es|ing)|end date|completion|lapses?)["']?\\)?(?:\\s+(?:date|of (?:this|the) (?:agreement|contract|term)))?["']?:?${LINK}`,
  'i',
)
/** `shall expire upon the later of (a) the end of the season and (b) `. */
const EITHER =
  /\b(?:expires?|terminates?|ends?|until|continues?)\b[^.;]{0,30}?\b(?:earlier|later|earliest|latest) of\b[^.;]{0,160}\((?:ii|b|2)\)\s*(?:on\s+)?$/i
/** From here on the sentence speaks of what follows the initial term, or of leaving early. */
const AFTERWARDS =
  /\b(?:renew(?:ed|s|al|als|able|ing)?|successive|(?<!(?:years?|months?|days?)\)?\s)thereafter|extend(?:ed|able)\b(?! (?:through|until|to))|(?:may|automatically|further|to|shall thereafter|will thereafter) extend|extension|additional (?:[\w()-]+ ){0,3}?(?:terms?|periods?|years?)|provided,? (?:however|that)|(?<=[\s\S]{30})notwithstanding)\b/i
/** `unless extended or earlier terminated as provided herein`: an aside, after which the sentence goes on. */
const ASIDE =
  /\b(?:unless|if not|until)\b[^,;]{0,80}?\b(?:renewed|extended|terminated|cancel{1,2}ed)(?:\s*,?\s*(?:or|and)\s+(?:\w+\s+){0,2}?(?:renewed|extended|terminated))?|\bsubject to\b[^,;]{0,80}?\b(?:renewal|extension)\b|\b(?:and|or|including) any (?:renewal|extension)s?\b|\bany (?:renewal|extension)\b/gi
const LENGTH =
  /(?:^\W*|\bfor|\bof|\bbe|\bis|\bcontinues?|\bremains?|\binitial|\bterm|\bperiod|\buntil|\bhas|\bhave|\blasts?|\ban?|\bthe|\bin effect|\beffective|\bin force|\bvalid|\bexpires?|\bterminates?|\bends?|\bfirst|\bon|\bupon|\bafter|\bfull|\bmean|\bmeans|\(i+\)|\(a\)|[:,-])\s*(?:the\s+|an?\s+|approximately\s+|exactly\s+|date\s+(?:that is\s+|which is\s+)?|full\s+|initial\s+|fixed\s+|minimum\s+|period\s+of\s+|term\s+of\s+){0,4}$/i
const AFTER_LENGTH =
  /^\s*(?:\([^)]{0,30}\)\s*)?(?:prior|before|in advance|'?\s*(?:prior )?(?:written )?notice|of age|each|at a time)\b/i
const NOT_LENGTH =
  /\b(?:within|at least|not less than|no less than|no later than|notice of|every|each|per|more than|exceed(?:ing)?|last|past|previous|preceding|additional|successive|further|renewal|extension)\s+(?:\w+\s+){0,3}$/i
/** Where what stands behind a length turns to something else: `…, or upon ten days notice`, `… provided that`. */
const NEXT_CLAUSE = /[,;]|\b(?:provided|or (?:upon|on|earlier|until|the)|unless|except)\b/i
const OTHER_CAUSE = /\b(?:notice|breach|default|insolven|bankrupt|cure|force majeure|termination|surviv)/i

/** The milestone that an end of the term is. */
export const endProposal = (passage: Passage, { due, term }: End): Proposal => ({
  kind: 'term',
  code: 'expiry',
  title: 'End of the initial term',
  due,
  amounts: [],
  responsible: [],
  beneficiary: [],
  passages: [passage.span],
  ...(term && { facts: { term } }),
})

/** The end of a term as one sentence has it; a written date wins over an anniversary, that over a length. */
export function endOf(passage: Passage): End | undefined {
  const limit = afterwards(passage.text)
  const lengths = passage.periods.filter((p) => at(passage, p.span.start) < limit && isLength(passage, p))
  const period = lengths.find((p) => isOwnStart(memberAt(relative(passage, p), p))) ?? lengths[0]
  const term = period?.period
  for (const mention of passage.dates) {
    if (at(passage, mention.span.start) >= limit || !isDatable(mention)) continue
    const before = textBefore(passage, mention.span, 120)
    if (mention.end) return { due: { type: 'absolute', date: mention.end, span: mention.span }, ...(term && { term }) }
    if (UNTIL.test(before) || EITHER.test(textBefore(passage, mention.span, 220)))
      return { due: { type: 'absolute', date: mention.date, span: mention.span }, ...(term && { term }) }
  }
  const anniversary = anniversaryIn(passage, limit)
  if (anniversary) return anniversary
  if (!period) return undefined
  const years = yearsOfItsOwn(passage, period)
  if (years) return { due: years, ...(term && { term }) }
  const due = relative(passage, period)
  const counted = memberAt(due, period)
  const length = counted.type === 'relative' ? counted.offset : term
  return { due, ...(length && !countsFromAnEnd(passage, counted) && { term: length }) }
}

/**
 * `for ten (10) Contract Years`, where the contract says that its years begin on a day of the calendar: they do not count from
 * its start, and only their end is known.
 */
function yearsOfItsOwn({ contract, text, span }: Passage, mention: PeriodMention): Due | undefined {
  const words = text.slice(mention.span.start - span.start, mention.span.end - span.start)
  const name = /\b(contract|licen[cs]e|agreement|lease|fiscal|season)\s+years?$/i.exec(words)?.[1]
  if (name === undefined) return undefined
  const own = contract.terms.find(({ term }) => term.toLowerCase() === `${name.toLowerCase()} year`)
  const meaning = own ? contract.flow.slice(own.meaning.start, own.meaning.end) : ''
  const isCalendar =
    /fiscal/i.test(name) ||
    /\b(?:calendar|fiscal|January|February|March|April|June|July|August|September|October|November|December)\b/i.test(
      meaning,
    )
  return isCalendar ? { type: 'event', event: `the end of ${words}`, span: mention.span } : undefined
}

/** Of `the earlier of two years after closing and three years after the date hereof` the one that `mention` is in. */
const memberAt = (due: Due, mention: PeriodMention): Due => {
  const among = due.type === 'relative' ? due.choice?.among : undefined
  return among?.find((one) => one.type !== 'none' && overlaps(one.span, mention.span)) ?? due
}

/** `two years after the Designee ceases to be a director`: when it ends, not how long it lasts. */
function countsFromAnEnd(passage: Passage, due: Due): boolean {
  if (due.type !== 'relative' || isOwnStart(due)) return false
  const words = `${due.anchor.words} ${/\b(?:that|which|when)$/.test(due.anchor.words) ? textAfter(passage, due.anchor.span, 60) : ''}`
  return /\b(?:ceas\w*|no longer|terminat\w*|expir\w*|resign\w*|last|end|conclusion)\b/i.test(words)
}

/** The number before `anniversary`, in words or figures: `fifth (5th)`, `four (4) year`; without one it is the first. */
const ANNIVERSARY = new RegExp(
  `(?:(${ORDINAL_WORD}|\\d{1,3}\\s?${ORDINAL_SUFFIX})\\s*(?:\\([^)]{1,8}\\)\\s*)?|(year|years)[\\s-]{1,2}|\\b(?:the|its|one)\\s+)(?:annual\\s+)?anniversary\\b`,
  'gi',
)

function anniversaryIn(passage: Passage, limit: number): End | undefined {
  for (const match of passage.text.slice(0, limit).matchAll(ANNIVERSARY)) {
    const end = match.index + match[0].length
    const stated = match[2]
      ? passage.periods.find((p) => at(passage, p.span.end) >= match.index && at(passage, p.span.end) <= end)?.period
      : undefined
    const years = match[1]
      ? parseOrdinal(match[1].replace(/\s+(?=\S{1,3}$)/, ''))
      : stated
        ? stated.amount
        : match[2]
          ? undefined
          : 1
    if (!years) continue
    const offset: Period = { amount: years, unit: 'Y' }
    const inside = passage.span.start + end - 1
    const read = passage.dues.find(
      (d) => d.due.type === 'relative' && d.span.start <= inside && inside < d.span.end,
    )?.due
    const span = { start: passage.span.start + match.index, end: passage.span.start + end }
    const anchor = read?.type === 'relative' ? read.anchor : { words: '', span: { start: span.end, end: span.end } }
    const due = { type: 'relative', offset, direction: 'after', anchor: ownAnchor(anchor), span } as const
    return { due, ...(!countsFromAnEnd(passage, due) && { term: offset }) }
  }
  return undefined
}

/** `the third anniversary of this Agreement`, `thereof`: counted from the contract's own start. */
const ownAnchor = (anchor: Anchor): Anchor =>
  /^(?:this|the|such)\s+(?:agreement|contract|amendment|addendum)\b|^(?:such|the) date$|^(?:thereof|hereof|thereafter|thereafter\b.*)$/i.test(
    anchor.words,
  )
    ? { ...anchor, words: '' }
    : anchor

/** Where the sentence turns to what follows the initial term; its length where it does not. */
function afterwards(text: string): number {
  const plain = text.replace(ASIDE, (aside) => ' '.repeat(aside.length))
  return AFTERWARDS.exec(plain)?.index ?? text.length
}

function isLength(passage: Passage, mention: PeriodMention): boolean {
  if (!mention.period || !isTermLong(mention.period)) return false
  const before = textBefore(passage, mention.span, 80)
  const after = textAfter(passage, mention.span, 80)
  if (isNoticePeriod(after) || AFTER_LENGTH.test(after) || NOT_LENGTH.test(before)) return false
  if (/\b(?:terminates?|expires?|ends?)\b/i.test(before) && OTHER_CAUSE.test(after.split(NEXT_CLAUSE, 1)[0] ?? ''))
    return false
  if (/\b(?:after|following)\s+(?:the\s+)?(?:expiration|termination|expiry)/i.test(after.slice(0, 50))) return false
  if (mention.adjective) return /^[\s"'(]*(?:\([^)]{0,20}\)\s*)?(?:\w+\s+){0,2}?(?:term|period|duration)\b/i.test(after)
  return LENGTH.test(before)
}

/** Terms are counted in months and years; a few days are a deadline. */
const isTermLong = ({ amount, unit }: Period): boolean =>
  unit === 'M' || unit === 'Q' || unit === 'Y' || (unit === 'D' && amount >= 28) || (unit === 'W' && amount >= 4)

/** Counted from the contract's own start, as far as the words tell. */
export const isOwnStart = (due: Due): boolean =>
  due.type !== 'relative' ||
  due.anchor.words === '' ||
  due.anchor.date !== undefined ||
  OWN_START.test(due.anchor.words)
const OWN_START =
  /^(?:the\s+|such\s+|its\s+)?(?:(?:effective|commencement|execution|signing|start|agreement|closing)\s+date\b.*|date(?=\s*$|\s+(?:of\s+(?:this|its|the\s+(?:agreement|contract|lease|amendment|parties'?)|(?:the\s+)?(?:execution|signing|signature)|both)|hereof|thereof|first|last|set|written|stated|listed|noted|indicated|appearing|specified|shown|given|above|below|in\s+the|on\s+which\s+(?:this|it)|this|it|that\s+this|and\s+year|upon\s+which\s+this)\b)|(?:day\s+and\s+)?year\s+first|hereof|thereof|execution|signing|commencement)/i

/** The due that was read there, else the length counted from the start of the contract. */
function relative(passage: Passage, mention: PeriodMention): Due {
  const read = passage.dues.find((d) => d.due.type === 'relative' && overlaps(d.span, mention.span))?.due
  if (read?.type === 'relative' && read.direction === 'after' && read.offset) {
    const anchor = ownAnchor(read.anchor)
    return { ...read, anchor: anchor.words === '' ? (otherStart(passage) ?? anchor) : anchor }
  }
  return {
    type: 'relative',
    ...(mention.period && { offset: mention.period }),
    direction: 'after',
    anchor: otherStart(passage) ?? { words: '', span: { start: mention.span.end, end: mention.span.end } },
    span: mention.span,
  }
}

const STARTS =
  /\b(?:commenc(?:e|es|ing)|begin(?:s|ning)?|start(?:s|ing)?|effective)\s+(?:as of|on|upon|from|with|at)\s+((?:the|that|such)\s+[^,.;()"]{3,80}?)(?=\s+(?:and|or|shall|will|for)\b|[,.;()"])/i

/**
 * What the same sentence says that the term starts with, where that is not the contract's own date: `shall commence on the
 * Service Start Date and continue for ten years`. Counting from the contract's date then would invent one.
 */
function otherStart(passage: Passage): Anchor | undefined {
  const match = STARTS.exec(passage.text)
  const words = match?.[1]
  if (!match || !words || OWN_START.test(words)) return undefined
  const start = passage.span.start + match.index + match[0].lastIndexOf(words)
  const span = { start, end: start + words.length }
  return passage.dates.some((d) => overlaps(d.span, span)) ? undefined : { words, span }
}
