import type { MilestoneKind } from '../../model/candidate.ts'
import type { Passage } from '../passage.ts'
import type { Proposal, Rule } from '../rule.ts'
import { titleOf } from '../title.ts'

const REVIEWED = /\b(?:inspect|test|review|check|audit|verif|meeting|calibrat|monitor)/i
const DELIVERED =
  /\b(?:report|statement|summary|newsletter|post|posts|plan|forecast|invoice|update|schedule|list|certificate|accounts?|log|record|minutes)\b/i
const DONE =
  /\b(?:remov|clean|chang|replac|maint|servic|appear|session|promot|event|training|visit|campaign|production|order|shoot|game|purchase|minimum|event|advert|mention|upgrade|install)/i
const RATE = /\b(?:payable|paid|per (?:month|year|annum|week|day)|rate|price|salary|hour)/i

/** A cap on how often, not a rhythm. */
const CAPPED = /\b(?:no|not) more (?:often |frequently )?than\b/i

const MAX_WORDS = 40

export const recurringRow: Rule = {
  id: 'recurring-row',
  readsHeadings: true,
  kind: 'deliverable',
  about:
    'A list item or table row that names a regular report, inspection or service and how often: `Weekly production report`.',
  propose(passage) {
    if (BARE.test(passage.text)) return ofPrevious(passage)
    if (/\bterminat/i.test(`${passage.heading.slice(-80)} ${passage.header}`)) return []
    if (!isItem(passage) || passage.money.length > 0 || CAPPED.test(passage.text)) return []
    const due = passage.dues.find((d) => d.due.type === 'recurring')
    if (!due || (due.due.type === 'recurring' && due.due.recurrence === 'daily')) return []
    const kind = kindOf(passage.text)
    if (!kind || (RATE.test(passage.text) && kind !== 'review')) return []
    return [
      {
        kind,
        ...(kind === 'deliverable' && { code: 'report' }),
        title: titleOf(passage),
        due: due.due,
        amounts: [],
        passages: [passage.span],
      },
    ]
  },
  matches: [
    {
      text: 'Supplier provides the following:\n(a) Weekly production report.\n(b) Inspection of the mounting structure, annually',
      gives: [{ due: 'weekly', code: 'report' }, { due: 'annual' }],
    },
  ],
  misses: [
    'The following rates apply:\n(a) Senior consultant: monthly rate on request',
    'Licensor is entitled to:\n(b) undertake an audit no more than once per calendar year',
  ],
}

/** How often, in a line of its own: the frequency column of a list of services. */
const BARE =
  /^\W*(?:daily|weekly|(?:bi-?|semi-?)?monthly|quarterly|(?:bi-?|semi-?)?annually|yearly|every \w+ (?:weeks|months|years))\b[^.;]{0,24}$/i

function ofPrevious(passage: Passage): readonly Proposal[] {
  const [previous, due] = [passage.previous, passage.dues[0]]
  if (!previous || !due || due.due.type !== 'recurring' || previous.dues.length > 0 || BARE.test(previous.text))
    return []
  const kind = kindOf(previous.text)
  if (!kind || previous.money.length > 0 || /\b(?:shall|will|must|may)\b/.test(previous.text)) return []
  return [{ kind, title: titleOf(previous), due: due.due, amounts: [], passages: [previous.span, passage.span] }]
}

function isItem(passage: Passage): boolean {
  // The run-in heading of a clause (`5.2 Monthly report. Contractor shall …`) is no item.
  if (passage.block.kind !== 'table-row' && passage.block.sentences.length > 1) return false
  if (passage.block.kind === 'signature' || /\b(?:shall|will|must|agrees?|may|means|if)\b/i.test(passage.text))
    return false
  if (passage.text.split(/\s+/).length > MAX_WORDS) return false
  return (
    passage.block.kind === 'table-row' ||
    passage.block.label !== undefined ||
    passage.leadIn !== '' ||
    /^\s*[-*•>]/.test(passage.text)
  )
}

function kindOf(text: string): MilestoneKind | undefined {
  if (REVIEWED.test(text)) return 'review'
  if (DELIVERED.test(text)) return 'deliverable'
  return DONE.test(text) ? 'completion' : undefined
}
