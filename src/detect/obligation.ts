import type { Amount, MilestoneKind } from '../model/candidate.ts'
import { type Action, actionsOf, governing } from './action.ts'
import { boilerplateTopic, isConditional, underBoilerplateHeading } from './boilerplate.ts'
import type { DueExpression } from './dues/index.ts'
import { strongest } from './pairing.ts'
import type { Passage } from './passage.ts'
import { isPast } from './past.ts'
import type { Proposal } from './rule.ts'
import { titleOf } from './title.ts'
import { evidenceSpan } from './trim.ts'

/** A definition says what words mean, not what is due. */
const DEFINITION =
  /^\W*(?:section\s+)?(?:\(?[a-z0-9.]{1,6}[.)]?\s+)?"[^"]{2,60}"\s+(?:means|shall mean|shall have|has the meaning|is)\b|\bdated as of\b/i

/** The life of the contract itself is the term rules' business. */
const OWN_LIFE =
  /\b(?:term of this|this (?:[A-Za-z]+ ){0,3}(?:agreement|contract|lease))\b[^.;]{0,60}\b(?:shall|will)\b[^.;]{0,20}\b(?:commence|begin|continue|remain|expire|terminate|become effective|be effective)\b/i

/**
 * The duties of a passage whose governing verb makes a milestone of `kind`: one a duty, with its strongest due point.
 * Standing duties (no due point), conditional ones and boilerplate are none.
 */
export function obligation(passage: Passage, kind: MilestoneKind): readonly Proposal[] {
  if (passage.block.kind === 'table-row') return []
  if (passage.dues.length === 0) return ledObligation(passage, kind)
  if (boilerplateTopic(passage) !== undefined || DEFINITION.test(passage.text) || OWN_LIFE.test(passage.text)) return []
  const actions = actionsOf(passage)
  if (actions.length === 0) return []
  const groups = new Map<number, DueExpression[]>()
  for (const due of passage.dues) {
    if (!isDuePoint(passage, due)) continue
    const action = governing(actions, due.span.start - passage.span.start)
    if (
      due.due.type === 'event' &&
      action &&
      due.span.start - passage.span.start < action.at - 40 &&
      due.span.start - passage.span.start > 40
    )
      continue
    if (!action || action.negated || kindOf(passage, action, due) !== kind) continue
    groups.set(action.at, [...(groups.get(action.at) ?? []), due])
  }
  return [...groups].flatMap(([at, dues]) =>
    separate(passage, dues).map((due) => {
      return {
        kind,
        title: titleOf(passage, at),
        due: due.due,
        amounts: raisedBy(passage, at),
        passages: [evidenceSpan(passage, [due.span])],
      }
    }),
  )
}

/** `Within ten days after the Closing, Seller shall: (a) deliver …; (b) transfer …`: the items take the due point of their lead-in. */
function ledObligation(passage: Passage, kind: MilestoneKind): readonly Proposal[] {
  const { lead } = passage
  if (!lead || !/:\s*$/.test(lead.text) || lead.dues.length === 0 || lead.dues.length > 2) return []
  if (boilerplateTopic(passage) !== undefined || boilerplateTopic(lead) !== undefined) return []
  // A lead-in with a verb of its own is the milestone, and its items are parts of it.
  if (actionsOf(lead).some((action) => action.kind !== undefined)) return []
  const [action] = actionsOf(passage)
  const dues = lead.dues.filter((due) => isDuePoint(lead, due))
  const due = dues.length > 0 ? strongest(dues) : undefined
  if (!due || !action || action.negated || action.at > 60 || kindOf(passage, action, due) !== kind) return []
  return [{ kind, title: titleOf(passage, action.at), due: due.due, amounts: [], passages: [passage.span, lead.span] }]
}

/** `the fee escalates by 3% each year`: the share by which it is raised. */
function raisedBy(passage: Passage, at: number): readonly Amount[] {
  if (!/^.{0,40}?\b(?:increased?|escalated?)\b/i.test(passage.text.slice(at, at + 60))) return []
  return passage.percents.flatMap(({ percent, bound, of }) =>
    percent === undefined || bound ? [] : [{ percent, ...(of && { of }) }],
  )
}

/** Due points that each stand for themselves (a first report by a day, then one each month); else the strongest. */
function separate(passage: Passage, dues: readonly DueExpression[]): readonly DueExpression[] {
  const firm = dues.filter(
    (d) =>
      !opens(passage, d) &&
      ((d.lead === 'by' && (d.due.type === 'absolute' || d.due.type === 'relative')) ||
        (d.due.type === 'recurring' && (d.due.rrule || d.due.offset))),
  )
  return firm.length >= 2 && firm.length <= 4 ? firm : [strongest(dues)]
}

/** A thing may be deposited or issued too: without money it is handed over, not paid. */
function kindOf(passage: Passage, action: Action, due: DueExpression): MilestoneKind | undefined {
  if (action.kind === undefined)
    return isFirm(passage, action, due) && !STATES.test(action.verb) ? 'completion' : undefined
  if (action.kind === 'payment' && /^(?:deposit|issue|credit)/.test(action.verb) && passage.money.length === 0)
    return 'deliverable'
  if (action.verb === 'make' && /^\W*(?:\w+\W+){1,6}?payments?\b/i.test(passage.text.slice(action.at, action.at + 120)))
    return 'payment'
  if (HOLDS.test(action.verb) && MEETING.test(passage.text.slice(action.at, action.at + 140))) return 'review'
  return action.kind
}

/** Whatever must be done by a day or within a period is to be completed, unless the verb says what is or happens. */
const STATES =
  /^(?:|be|the|a|an|all|any|no|not|have|become|becomes|mean|means|constitute|continue|remain|expire|end|lapse|cease|apply|survive|receive|accrue|vest|run|result|govern|entitle[d]?|deemed|considered|effective|valid|bind|bound|subject|liable|earn|earned|contain|consist|equal|exceed|permit|allow|refrain|consider|treat|treated|prevail|control|claim|bring|lose|forfeit|waive|own|reserve|know|understand|believe|to|so|only|first|last|free|entitled|responsible|due|owed|in|of|and|or|it|that|this|such)$/
const FIXED =
  /\b(?:[A-Z][a-z-]+ Date|execution|signing|signature|closing|launch|start|commencement|date (?:hereof|of (?:this|the) [A-Z]?[a-z]*)|this agreement|hereof)\b/i
/** Due by a day, at the end of each period, or within a time from a point that comes once. */
function isFirm(passage: Passage, action: Action, { lead, due, span }: DueExpression): boolean {
  const at = span.start - passage.span.start
  if (
    lead !== 'by' ||
    CHANCE.test(passage.text) ||
    /\b(?:if|unless|provided|in the event|where|when)\b/i.test(passage.text.slice(Math.min(action.at, at), at))
  )
    return false
  if (due.type === 'relative')
    return (
      due.direction === 'after' &&
      FIXED.test(due.anchor.words) &&
      !/\b(?:receipt|notice|request|termination|expiration)\b/i.test(due.anchor.words)
    )
  return due.type === 'absolute' || (due.type === 'recurring' && due.offset !== undefined)
}

/** `shall hold a kick-off meeting`: a meeting is a review, whatever verb it is held with. */
const HOLDS = /^(?:hold|held|conduct|conducted|host|attend|convene|participate|have|schedule|speak|carry)$/
const MEETING =
  /\b(?:meetings?|calls?|reviews?|conferences?|workshops?|walk-?throughs?|assessments?|inspections?|audits?|by telephone)\b/i

/** `… each month, the first report being due on March 10`: the beginning of a rule, not a duty of its own. */
const opens = (passage: Passage, { due, span }: DueExpression): boolean =>
  due.type === 'absolute' && /\bfirst\b[^.;]{0,60}$/i.test(passage.text.slice(0, span.start - passage.span.start))

/** `in 2021 - 2024`: a time, not a day to keep. */
const isSpanOfYears = ({ due, lead }: DueExpression): boolean =>
  due.type === 'absolute' &&
  due.endDate !== undefined &&
  due.date.month === undefined &&
  lead !== 'by' &&
  lead !== 'during'

function isDuePoint(passage: Passage, due: DueExpression): boolean {
  if ((due.lead === 'for' && due.due.type !== 'recurring') || due.lead === 'notice') return false
  if (due.due.type === 'relative' && due.due.offset?.unit === 'H') return false
  if (isPast(passage, due) || isSpanOfYears(due)) return false
  if (due.due.type === 'recurring' && !isOwnRhythm(passage, due)) return false
  if (due.due.type === 'event')
    return (
      !STANDING.test(passage.text.slice(0, due.span.start - passage.span.start)) && isWorkEvent(passage, due.due.event)
    )
  if (
    due.due.type === 'relative' &&
    (due.due.anchor.words === '' ||
      /^(?:receipt|receiving|notice|request|such|written|the receipt|its receipt)/i.test(due.due.anchor.words)) &&
    due.lead !== 'during'
  )
    return !isConditional(passage) && !underBoilerplateHeading(passage) && due.due.anchor.words !== ''
  if (due.due.type === 'absolute' && due.due.endDate && due.lead === 'bare') return !isConditional(passage)
  if (due.due.type === 'absolute' && (due.lead === 'bare' || due.lead === 'from'))
    return due.lead === 'from' && /\b(?:commenc|begin|start)/i.test(passage.text)
  return !isConditional(passage)
}

/** What may have a rhythm of its own as an adjective: `a monthly report`; not `monthly recurring charges`, `daily data`. */
const RHYTHMIC =
  /^\s+(?:[A-Za-z-]+\s+){0,4}?(?:reports?|statements?|summar(?:y|ies)|forecasts?|invoices?|newsletters?|plans?|meetings?|calls?|reviews?|updates?|accountings?|accounts|certificates?|schedules?|payments?|instal{1,2}ments?|budgets?|inspections?|audits?|tests?|posts?|list|inventory|reconciliations?|fees?|royalt(?:y|ies)|minimum|training|visits?|appearances?)\b/i

/** `forty hours per week`, `seven days per week`: how much, not how often. */
const MEASURE = /\b(?:hours?|days?|minutes?)\s*,?\s*$/i

export function isOwnRhythm(passage: Passage, due: DueExpression): boolean {
  if (due.due.type !== 'recurring' || due.due.offset || due.due.rrule) return true
  const { recurrence } = due.due
  const mention = passage.recurrences.find((r) => r.span.start === due.span.start)
  const behind = passage.text.slice(due.span.end - passage.span.start, due.span.end - passage.span.start + 70)
  if (MEASURE.test(passage.text.slice(0, due.span.start - passage.span.start))) return false
  if (recurrence === 'daily') return /^\s+(?:[a-z-]+\s+){0,2}reports?\b/i.test(behind)
  return !mention?.adjective || RHYTHMIC.test(behind)
}

const WORK_EVENT =
  /\b(?:(?:execution|signing) of (?:this|the)|closing|(?:prior to|before|no later than) (?:the )?(?:[a-z]+i[sz]ation|transferring)|conclusion of the|release of|achieved|completed|completion of (?:the|each|all)|launch|commencement of|acceptance of the|receipt of (?:such|all)|delivery of the|[A-Z][a-z-]+ Date|final|first|substantial|practical)\b/i
const CHANCE =
  /\b(?:request|notice|demand|termination|expiration|breach|default|claim|written consent|dispute|termination|cancell|return|refund|reject|complaint|objection)\b/i

/** `Commencing on the Launch Date, Host shall display …`: when a standing duty begins. */
const STANDING = /\b(?:commencing|beginning|starting)\s*$/i

/** `may only be published after written approval`: a condition, not a due point. */
const ONLY_AFTER = /\bonly\b[^.;]{0,30}\b(?:after|upon|with|following)\b/i

/** An event in the ordinary course of the work: not a request, a notice or the end of the contract. */
function isWorkEvent(passage: Passage, event: string): boolean {
  return (
    WORK_EVENT.test(event) && !ONLY_AFTER.test(passage.text) && !CHANCE.test(passage.text) && !isConditional(passage)
  )
}
