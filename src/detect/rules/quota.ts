import { boilerplateTopic } from '../boilerplate.ts'
import type { Passage } from '../passage.ts'
import type { Rule } from '../rule.ts'
import { titleOf } from '../title.ts'
import { evidenceSpan } from '../trim.ts'

const QUOTA =
  /\b(?:minimum (?:annual |yearly |quarterly |monthly )?(?:purchase|order|volume|quantit|sales|revenue|number|commitment|requirement|net sales)|at least (?:\w+ ){0,2}(?:\(?\d+\)?|one|two|three|four|five|six|ten|twelve)|not less than|no fewer than|a minimum of|up to (?:\w+ )?(?:\(?\d+\)?|one|two|three|four|five|six|eight|ten|twelve)\b|\*{3}|\[\*+\])/i
const COUNTED =
  /\b(?:purchase|units?|orders?|volume|quantit|sales|revenues?|appearances?|sessions?|events?|posts?|videos?|hours|days|visits?|store|games?|restaurants?|products?|tickets|photo|interviews?|articles?|impressions|mentions)/i
/** One counted thing of a list: `two speaking engagements`. Each is a milestone of its own. */
const ITEM =
  /\b(?:one|two|three|four|five|six|eight|ten|twelve|\d{1,3})(?:\s*\(\d{1,3}\))?\s+(?:[a-z-]+\s+){0,3}(?:appearances?|sessions?|engagements?|events?|posts?|videos?|stories|interviews?|visits?|photographs?|newsletters?|articles?)\b/gi
/** How long something is open or staffed is no number to be reached. */
const OPENING_HOURS =
  /\b(?:open|available|staffed|reachable|attended)\b[^.;]{0,40}\b(?:hours|days) (?:per|a|each) (?:day|week)\b/i
const HELD =
  /\b(?:appearances?|sessions?|speak\w*|engagements?|visits?|interviews?|clinics?|posts?|videos?|performances?|coach|player|mascot)\b/i
const isWindow = (due: Passage['dues'][number]): boolean =>
  (due.due.type === 'recurring' && due.due.recurrence !== 'daily') ||
  (due.due.type === 'relative' && due.due.offset?.unit === 'Y' && due.due.anchor.words === '') ||
  (due.lead === 'during' && due.due.type === 'absolute')

export const quota: Rule = {
  id: 'quota',
  kind: 'completion',
  duty: true,
  about: 'A number to be reached in each period or by the end of one: minimum purchases, counted appearances or posts.',
  propose(passage) {
    if (
      passage.block.kind === 'table-row' ||
      !QUOTA.test(passage.text) ||
      !COUNTED.test(passage.text) ||
      OPENING_HOURS.test(passage.text)
    )
      return []
    if (
      boilerplateTopic(passage) !== undefined ||
      /\b(?:pay|paid|payable|fee|forecasts?|royalt|means|is that of)\b/i.test(passage.text)
    )
      return []
    const own = passage.dues.filter((d) => isWindow(d))
    // Only what appears or is held is counted under such a line: other benefits of each year are no milestones.
    const windows = own.length === 0 && passage.scope && HELD.test(passage.text) ? [passage.scope] : own
    const steps = windows.filter((d) => d.due.type === 'relative')
    const items = steps.length ? 1 : Math.max(1, Math.min(6, passage.text.match(ITEM)?.length ?? 1))
    const dues = steps.length
      ? steps
      : Array.from({ length: windows.length ? items : 0 }, () => windows[0] as Passage['dues'][number])
    return dues.map((due) => ({
      kind: 'completion',
      ...(due.due.type === 'relative' && { code: 'contract-year' }),
      title: titleOf(passage),
      due: due.due,
      amounts: [],
      passages: due === passage.scope ? [passage.span, due.span] : [evidenceSpan(passage, [due.span])],
    }))
  },
  matches: [
    { text: 'Minimum purchases of 500 units in each Contract Year.', gives: [{ due: 'annual' }] },
    {
      text: 'Distributor commits to at least 2,000 units in the first Contract Year.',
      gives: [{ due: 'P1Y after', code: 'contract-year' }],
    },
    {
      text: 'Athlete agrees to be available for up to four photo sessions, two speaking engagements and three shop appearances each Contract Year.',
      gives: [{ due: 'annual' }, { due: 'annual' }, { due: 'annual' }],
    },
    {
      text: '1. Rights. During each Contract Year:\n(a) Club shall schedule at least two mascot appearances for Sponsor.',
      gives: [{ due: 'annual' }],
    },
  ],
  misses: [
    '1. Rights. During each Contract Year:\n(a) Sponsor receives at least ten tickets to every home game it attends.',
    'Contractor shall keep insurance of not less than the legal minimum each year.',
    'Client shall pay at least two royalty statements per year.',
  ],
}
