import { boilerplateTopic } from '../boilerplate.ts'
import type { DueExpression } from '../dues/index.ts'
import type { Passage } from '../passage.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../title.ts'
import { evidenceSpan } from '../trim.ts'

const WINDOW =
  /\b(?:exclusiv|licen[cs]e|right(?:s)? to|prohibited|may (?:be|use|sell|distribute|exhibit|market)|shall not|will not|sell-?off|option|grant|services period|access to|support|permitted|allow|available|warrant(?:y|ies)|promotion|campaign|season|blackout|exercisable|valid|fixed|firm|price|rates?)\b/i
const MAIN_TERM =
  /\b(?:this (?:[A-Z][a-z]+ ){0,3}(?:agreement|contract)|the (?:initial )?term)\b[^.;]{0,80}\b(?:commence|begin|continue|remain|expire|terminate|end|effect)/i
const isEnd = (due: DueExpression): boolean =>
  due.due.type === 'absolute'
    ? (due.lead === 'until' || due.due.endDate !== undefined) && due.due.date.year !== undefined
    : due.due.type === 'relative' && due.lead === 'until' && due.due.offset !== undefined && due.due.anchor.words !== ''

/** Beginning and end of a window written as a range are two days to know. */
function edges(due: DueExpression, all: readonly DueExpression[]): readonly DueExpression['due'][] {
  if (due.due.type !== 'absolute') return [due.due]
  if (due.due.endDate) {
    const { endDate, ...begin } = due.due
    return [begin, { ...begin, date: endDate }]
  }
  const begin = all.find(
    (d) =>
      d.lead === 'from' &&
      d.due.type === 'absolute' &&
      d.due.date.year !== undefined &&
      d.span.end <= due.span.start &&
      due.span.start - d.span.end < 60,
  )
  return begin ? [begin.due, due.due] : [due.due]
}

export const termWindow: Rule = {
  id: 'term-window',
  kind: 'term',
  about:
    'The fixed end of a window that is not the term itself: exclusivity, a licence, an option, a support or services period.',
  propose(passage: Passage) {
    if (passage.block.kind === 'table-row' || !WINDOW.test(passage.text) || MAIN_TERM.test(passage.text)) return []
    const topic = boilerplateTopic(passage)
    if (topic !== undefined && topic !== 'non-compete' && topic !== 'termination') return []
    return passage.dues
      .filter(isEnd)
      .flatMap((due) => edges(due, passage.dues))
      .map((due) => ({
        ...(/\bnotice\b/i.test(passage.text)
          ? { kind: 'notice' as const, code: 'option' }
          : { kind: 'term' as const, code: 'window' }),
        title: titleOf(passage),
        due,
        amounts: [],
        passages: [evidenceSpan(passage, [due.span])],
      }))
  },
  matches: [
    {
      text: 'Licensee shall have the exclusive right to sell the Game until December 31, 2026.',
      gives: [{ due: '2026-12-31', code: 'window' }],
    },
    {
      text: 'Provider shall allow Recipient to use the tool at no cost until 30 June 2025.',
      gives: [{ due: '2025-06-30', code: 'window' }],
    },
  ],
  misses: [
    'This Agreement shall remain in effect until December 31, 2026.',
    'Licensee has the exclusive right to sell the Game until it is withdrawn.',
  ],
}
