import { boilerplateTopic } from '../boilerplate.ts'
import { completionAt } from '../completion-at.ts'
import type { DueExpression } from '../dues/index.ts'
import type { Passage } from '../passage.ts'
import type { Rule } from '../rule.ts'

/** What is planned stands just before its day: `the opening is scheduled for August 31, 2026`. */
const PLANNED =
  /\b(?:is|are|be|currently|been)\s+(?:\w+\s+)?(?:scheduled|planned|targeted|projected|expected|anticipated|estimated)\s+(?:for|on|to\s+(?:\w+\s+){0,3}?(?:begin|start|commence|open|launch|occur|complete[d]?|close|end|take place|be held|be (?:ready|delivered|operational|available|released))(?:\s+\w+){0,3}?)\s*(?:on|for|by|in|no later than|on or (?:about|before))?\s*(?:the\s+)?$/i
/** A day of the work that has a name: `The Ready for Service Date shall be 30 September 2026`, `Target Launch Date: 1 May 2026`. */
const NAMED =
  /(?:^|\b[Tt]he\s+|\W)(?:"|\()?((?:[A-Z][A-Za-z-]+\s+(?:for\s+|of\s+)?){1,4}Date)\b"?\)?\s*(?:"\))?\s*(?:(?:shall|will)\s+be|is|:)\s*(?:on\s+(?:or\s+about\s+)?|no\s+later\s+than\s+)?$/
/** The days of the contract's own life, of records and of other documents are no stages of the work. */
const OTHER =
  /\b(?:effective|agreement|commencement|expir\w*|terminat\w*|execution|renewal|record|reference|cut-?off|contract|issue|signature|signing|start|end|birth|filing|amendment|amended|restated|initial|determination|valuation|measurement|trade|settlement|accrual|present)\b/i

const reason = (passage: Passage, { span }: DueExpression): boolean => {
  const before = passage.text.slice(Math.max(0, span.start - passage.span.start - 140), span.start - passage.span.start)
  if (PLANNED.test(before)) return true
  const name = NAMED.exec(before)?.[1]
  return name !== undefined && !OTHER.test(name)
}

export const plannedDate: Rule = {
  id: 'planned-date',
  kind: 'completion',
  duty: true,
  about: 'A day for which a stage of the work is planned, or a named day of it, said without a duty.',
  propose(passage) {
    if (passage.block.kind === 'table-row') return []
    const topic = boilerplateTopic(passage)
    if (topic !== undefined && topic !== 'statement') return []
    const due = passage.dues.find(
      (d) => d.due.type === 'absolute' && d.due.date.month !== undefined && reason(passage, d),
    )
    return completionAt(passage, due)
  },
  matches: [
    {
      text: 'Sponsor acknowledges that the opening of the arena is scheduled for August 31, 2026.',
      gives: [{ due: '2026-08-31' }],
    },
    {
      text: 'The Ready for Service Date shall be 30 September 2026, or such other date as the parties agree.',
      gives: [{ due: '2026-09-30' }],
    },
    { text: 'Enrolment is currently expected to be completed by March 2027.', gives: [{ due: '2027-03' }] },
  ],
  misses: [
    'The Effective Date shall be 1 May 2026.',
    'Sales are expected to exceed $5,000,000.',
    'The plan was approved on 1 May 2026.',
  ],
}
