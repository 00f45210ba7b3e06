import type { RecurrenceMention } from '../../model/mention.ts'
import { nameOfAdverb } from './recurrence-names.ts'
import { matchAt, matchBefore } from './scan.ts'

/** `monthly`, `semi-annually`, `on a quarterly basis`, `annual report`, `once a year`, `month-to-month`. */

const WORD =
  /(?<![\w-])(?:(?:semi|bi)-?\s?(?:weekly|monthly|annual(?:ly)?|yearly)|biennial(?:ly)?|half-?\s?yearly|fortnightly|daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|(?:month|year|week)-to-(?:month|year|week)|(?:month|year|week)\sto\s(?:month|year|week)(?=\sbasis))(?![\w])/gi
const ON_A = /\b(?:on|upon)\s{1,2}(?:at\s{1,2}least\s{1,2})?(?:(?:an?|the)\s{1,2})?(?:\w{1,12}\s{1,2})?$/i
const BASIS = /\s{1,2}basis\b/iy
const TIMES_A =
  /\b(?:(?<once>once(?:\s\(1\))?)|(?<twice>twice(?:\s\(2\))?|two(?:\s\(2\))?\stimes)|(?<three>three(?:\s\(3\))?\stimes)|(?<four>four(?:\s\(4\))?\stimes))\s{1,2}(?:(?:a|an)\s{1,2}(?<unit>day|week|month|quarter|year)|(?<adverb>daily|weekly|monthly|quarterly|yearly|annually))\b/gi
/** `on a calendar quarter basis`, `on a per-month basis`. */
const UNIT_BASIS =
  /\b(?:on|upon)\s{1,2}(?:(?:an?|the)\s{1,2})?(?:(?:calendar|fiscal|rolling)\s{1,2}|per[\s-])?(?<unit>day|week|month|quarter|year)\s{1,2}basis\b/gi
const YEARLY: Readonly<Record<number, string>> = { 2: 'semiannual', 3: '3 times a year', 4: 'quarterly' }
const MONEY_A = /(?<=\d(?:\.\d\d)?|dollars\)?)\s{1,2}(?:a|an)\s{1,2}(?<unit>day|week|month|quarter|year)\b/gi
/** What can follow an adjective: a word that is no function word. */
const QUALIFIED =
  /\s{1,2}(?!(?:in|on|by|and|or|to|of|for|at|from|with|as|thereafter|during|until|upon|through|within|after|before|over|under|the|a|an|if|unless|when|beginning|commencing|starting|shall|will|is|are|per|based|following|throughout|not|but|which|that|basis|via|according|pursuant|using|into|when|no|only|than)\b)[A-Za-z]/iy

export function findAdverbs(flow: string): RecurrenceMention[] {
  const found: RecurrenceMention[] = []
  for (const match of flow.matchAll(WORD)) {
    const recurrence = nameOfAdverb(match[0])
    if (recurrence) found.push(toMention(flow, match.index, match[0], recurrence))
  }
  for (const match of flow.matchAll(TIMES_A)) {
    const { once, twice, three, unit, adverb = '' } = match.groups ?? {}
    const name = nameOfAdverb(unit ?? adverb)!
    const count = once ? 1 : twice ? 2 : three ? 3 : 4
    const recurrence = count === 1 ? name : name === 'annual' ? YEARLY[count]! : `${count} times ${name}`
    found.push({ kind: 'recurrence', span: { start: match.index, end: match.index + match[0].length }, recurrence })
  }
  for (const match of flow.matchAll(UNIT_BASIS))
    found.push({
      kind: 'recurrence',
      span: { start: match.index, end: match.index + match[0].length },
      recurrence: nameOfAdverb(match.groups?.unit ?? '')!,
    })
  for (const match of flow.matchAll(MONEY_A)) {
    const start = match.index + match[0].length - match[0].trimStart().length
    found.push({
      kind: 'recurrence',
      span: { start, end: match.index + match[0].length },
      recurrence: nameOfAdverb(match.groups?.unit ?? '')!,
    })
  }
  return found
}

function toMention(flow: string, at: number, word: string, recurrence: string): RecurrenceMention {
  const end = at + word.length
  const basis = matchAt(BASIS, flow, end)
  if (basis) {
    const lead = matchBefore(ON_A, flow, at, 24)
    const span = { start: at - (lead?.[0].length ?? 0), end: end + basis[0].length }
    return { kind: 'recurrence', span, recurrence }
  }
  const isAdverbOnly = /(?:annual|ennial)ly$/i.test(word)
  const adjective = /(?:annual|ennial)$/i.test(word) || (!isAdverbOnly && matchAt(QUALIFIED, flow, end) !== undefined)
  return { kind: 'recurrence', span: { start: at, end }, recurrence, ...(adjective && { adjective }) }
}
