import { boilerplateTopic, isConditional } from '../boilerplate.ts'
import type { DueExpression } from '../dues/index.ts'
import { isPast } from '../past.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../title.ts'
import { evidenceSpan } from '../trim.ts'

const CHOICE = /\b(?:notice|notif(?:y|ies)|elect(?:s|ion)?|option|exercis(?:e|es|ed|able)|extend|right)\b/i
const MAY = /\b(?:may|option|right|elects?|election|entitled|exercis(?:e|es|ed|able))\b/i
const KEPT = new Set(['termination', 'change of control'])

/** A choice with a day of its own; what merely runs `after notice` is the rule for boilerplate's. */
const isDay = (due: DueExpression): boolean =>
  (due.lead === 'by' || due.lead === 'on') &&
  (due.due.type === 'absolute' ||
    (due.due.type === 'relative' &&
      due.due.direction === 'before' &&
      /\b(?:end|expir|anniversary|date|term)\b/i.test(due.due.anchor.words)))

export const datedNotice: Rule = {
  id: 'dated-notice',
  kind: 'notice',
  about:
    'An option, election or notice of choice that must be given by a day: `may extend by notice given no later than August 15, 2025`.',
  propose(passage) {
    if (passage.block.kind === 'table-row' || !CHOICE.test(passage.text) || !MAY.test(passage.text)) return []
    const topic = boilerplateTopic(passage)
    if (topic !== undefined && !KEPT.has(topic)) return []
    const due = passage.dues.find((d) => isDay(d) && !isPast(passage, d))
    if (!due || (due.due.type === 'relative' && isConditional(passage))) return []
    return [
      {
        kind: 'notice',
        code: 'option',
        title: titleOf(passage),
        due: due.due,
        amounts: [],
        passages: [evidenceSpan(passage, [due.span])],
      },
    ]
  },
  matches: [
    {
      text: 'Brand may extend the campaign by written notice given no later than August 15, 2025.',
      gives: [{ due: '2025-08-15', code: 'option' }],
    },
    {
      text: 'Licensee may exercise the option not later than ninety (90) days before the end of the initial term.',
      gives: [{ due: 'P90D before the end of the initial term', code: 'option' }],
    },
  ],
  misses: [
    'The option price was fixed by the board at its meeting held on December 15, 2023.',
    'Notices shall be in writing and may be sent by courier on or before March 1, 2025.',
    'Client may request a report by phone.',
  ],
}
