import { boilerplateTopic } from '../boilerplate.ts'
import { completionAt } from '../completion-at.ts'
import type { Rule } from '../rule.ts'

/** The time that the work takes as the sentence's subject: `the construction period of the project is`. */
const WORK_PERIOD =
  /\b(?:(?:construction|completion|delivery|development|implementation|installation|execution|performance|production|design|migration|transition|contract|project|work)s? (?:period|time|duration|schedule|timeline|time ?frame)|(?:period|time|deadline|duration) (?:for|of) (?:the )?(?:construction|completion|delivery|development|implementation|installation|execution|performance|production|works?|project))\b[^.;]{0,80}?(?:\b(?:is|shall be|will be|shall not exceed|are)\b|:)/i

export const workPeriod: Rule = {
  id: 'work-period',
  kind: 'completion',
  duty: true,
  about: 'How long the work takes, counted from an event or a day: `The construction period is 12 months from X`.',
  propose(passage) {
    if (passage.block.kind === 'table-row') return []
    const match = WORK_PERIOD.exec(passage.text)
    if (!match || boilerplateTopic(passage) !== undefined) return []
    const from = passage.span.start + match.index + match[0].length
    const due = passage.dues.find(
      (d) =>
        d.span.start >= from &&
        d.span.start - from <= 40 &&
        d.due.type === 'relative' &&
        d.due.direction === 'after' &&
        d.due.offset !== undefined &&
        d.due.anchor.words !== '',
    )
    return completionAt(passage, due)
  },
  matches: [
    {
      text: 'The construction period of the plant is 12 months from the execution of the technical agreement.',
      gives: [{ due: 'P12M after the execution of the technical agreement' }],
    },
    {
      text: 'The time for completion of the Works shall be ninety (90) days from the Commencement Date.',
      gives: [{ due: 'P90D after the Commencement Date' }],
    },
  ],
  misses: [
    'The delivery time depends on the season.',
    'The construction period is extended by the days of delay after each flood.',
  ],
}
