import { overlaps } from '../../model/span.ts'
import { readAnchor } from './anchor.ts'
import type { DueExpression, DueReader } from './index.ts'

const NOUN =
  'execution|signing|signature|full execution|completion|delivery|acceptance|receipt|approval|closing|close|commencement|launch|achievement|achieving|submission|submittal|issuance|filing|installation|expiration|expiry|termination|occurrence|initiation|enrol{1,2}ment|dosing|sale|opening|award|publication|release|presentation|registration|conclusion|shipment|transfer|the start|commissioning|hand-?over|certification|inspection|production|clearance|exercise|attainment|satisfaction|effectiveness|adoption|deployment|go-live|kick-?off|notice|request|demand|invoicing|payment|mobili[sz]ation|booking|posting|milestone|substantial|practical|final|first|successful|initial|full|mutual|completing|receiving|delivering|executing|transferring|launching|opening|signing|submitting|obtaining|commencing|finishing|reaching|entering into|filing|accepting|[a-z]+ization|[a-z]+isation|formation|construction|implementation|enactment|establishment|execution'
const EVENT = new RegExp(
  `\\b(upon|on|at|following|after|when|once|prior to|before|simultaneous(?:ly)? with|concurrent(?:ly)? with|contemporaneous(?:ly)? with|as of|at the time of|as soon as(?: reasonably)?(?: practicable)?(?: after| following)?|promptly (?:after|following|upon)|immediately (?:after|following|upon)|no(?:t)? later than|on or before|on or prior to|by)\\s+((?:the\\s+|its\\s+|their\\s+|such\\s+|any\\s+|each\\s+|a\\s+|an\\s+|of\\s+|earlier of\\s+|later of\\s+|date of\\s+|date of the\\s+|parties'?\\s+|both\\s+|day of\\s+|time of\\s+|written\\s+|[A-Z][\\w.&]*(?: [A-Z][\\w.&]*){0,2}'s?\\s+)*)(?:${NOUN})\\b`,
  'gi',
)
/** A day that the contract has given a name: `on the Go-Live Date`, `no later than the Site Commitment Dates`. */
const NAMED_DAY =
  /\b([Uu]pon|[Oo]n|[Bb]y|[Aa]t|[Ff]ollowing|[Aa]fter|[Pp]rior to|[Bb]efore|[Nn]ot? later than|[Oo]n or (?:before|prior to))\s+(?:the\s+|each\s+|its\s+)?(?:[A-Z][A-Za-z-]*\s+){1,4}(?:Dates?|Deadline|Day)\b/g
/** `after the plan is adopted`, `when sales reach $1,000,000`, `against presentation of the documents`: a clause with a verb of its own. */
const CLAUSE =
  /\b(?:upon|after|once|when|as soon as|at such time (?:as|that)|against)\s+(?:(?:the|its|their|such|any|all|each|an?|presentation of|delivery of)\s+){0,2}[A-Za-z*](?:[^,;:.()]|\([^)]{0,20}\)){2,140}?\s(?:is|are|has been|have been|has|have|reach(?:es)?|achieves?|becomes?|exceeds?|receives?|equals?)\s[^,;:.()]{2,80}|\bif [A-Z][^,;:.()]{2,80}?\s(?:reach(?:es)?|achieves?|exceeds?|attains?)\s[^;:.()]{2,60}|\bagainst (?:the )?(?:documents|invoice|presentation|delivery|bill of lading)[^,;:.()]{0,80}/gi
/** A stage of the work as a condition: `In the event Milestone 3 is achieved`, `if the pilot has been completed`. */
export const ACHIEVED =
  /\b(?:if|in the event(?: that)?|where)\s+(?:(?!not\b)[^,;:.()]|\([^)]{0,20}\)){2,100}?\s(?:is|are|has been|have been)\s(?:successfully |fully |timely )?(?:achieved|completed|attained|accomplished|launched|opened|commissioned)\b/gi
/** `simultaneously with such appearance`, `at the time such report is made` */
const MEANWHILE =
  /\b(?:(?:prior to or|at or before|before or) )?(?:simultaneous|concurrent|contemporaneous)(?:ly)? with (?:the |such |each |any |its |his |her |their |every )[a-z][^,;:.()]{2,80}|\b(?:at|by) (?:the )?same time (?:as |that )?(?:the |such |each |any |its )[a-z][^,;:.()]{2,80}|\bat the time (?:of |that |when )?(?:the |such |each |any )[a-z]+ (?:is|are) [a-z][^,;:.()]{2,60}|\b(?:shall|will|must) accompany (?:the |such |each |any )(?:[a-z]+ ){0,3}(?:reports?|statements?)\b/gi
/** Not a due point: `on the terms`, `at the request of` is handled by the boilerplate rules. */
const NOT_EVENT =
  /^(?:on notice|at notice|on demand letter|by notice|by delivery|by written notice|by payment|by first class|by mutual)/i

/** `upon acceptance of the Beta Version`, `at signing`, `prior to launch`: named events without a period. */
export const eventDues: DueReader = (context, taken) => {
  const found: DueExpression[] = []
  for (const match of [...context.text.matchAll(NAMED_DAY), ...context.text.matchAll(EVENT)]) {
    const word = (match[1] ?? '').toLowerCase()
    if (
      NOT_EVENT.test(match[0]) ||
      (word === 'by' &&
        !/(?:Dates?|Deadline|Day)$/.test(match[0]) &&
        /^by\s+(?!completion|the (?:completion|launch|closing))/i.test(match[0]))
    )
      continue
    const anchor = readAnchor(context, match.index + (match[1] ?? '').length)
    if (!anchor) continue
    const span = { start: context.offset + match.index, end: anchor.span.end }
    if (taken.some((t) => overlaps(t, span)) || found.some((f) => overlaps(f.span, span))) continue
    const before = /prior|before|later|^by$/.test(word)
    found.push({
      span,
      due: {
        type: 'event',
        event: context.text.slice(match.index, anchor.span.end - context.offset),
        ...(before && { direction: 'before' as const }),
        anchor,
        span,
      },
      lead: before ? 'by' : 'on',
    })
  }
  for (const match of [CLAUSE, ACHIEVED, MEANWHILE].flatMap((pattern) => [...context.text.matchAll(pattern)])) {
    const span = { start: context.offset + match.index, end: context.offset + match.index + match[0].trimEnd().length }
    if (taken.some((t) => overlaps(t, span)) || found.some((f) => overlaps(f.span, span))) continue
    found.push({ span, due: { type: 'event', event: match[0].trimEnd(), span }, lead: 'on' })
  }
  return found
}
