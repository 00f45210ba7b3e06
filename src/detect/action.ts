import type { MilestoneKind } from '../model/candidate.ts'
import { once } from './once.ts'
import type { Passage } from './passage.ts'

/** Verbs of obligations and the kind of milestone that they make, in order of preference within one verb phrase. */
const VERBS: readonly (readonly [MilestoneKind, string])[] = [
  [
    'payment',
    'pay|paid|payable|remit|remitted|reimburse|reimbursed|compensate|compensated|invoice|invoiced|bill|billed|advance|credit|credited|refund|deposit|deposited|grant|granted|issue|issued',
  ],
  [
    'review',
    'review|reviewed|inspect|inspected|test|tested|accept|accepted|approve|approved|reject|rejected|meet|confer|evaluate|evaluated|reconcile|reconciled|audit|audited|renegotiate|adjust|adjusted|negotiate|discuss|assess|survey|comment|recalculate|determine|calculate|update|updated|agree|increase|increased|escalate|escalated',
  ],
  [
    'deliverable',
    'deliver|delivered|provide|provided|submit|submitted|furnish|furnished|send|sent|supply|supplied|prepare|prepared|present|presented|produce|produced|publish|published|post|posted|report|reported|render|rendered|return|returned|transfer|transferred|ship|shipped|disclose|disclosed|give|given|forward|upload|certify|certified|generate|file|filed|share|tender|make available|turned over|handed over|shared|turn over|hand over|advise|disseminate|include|display|create|created|write|design|run|feature',
  ],
  [
    'completion',
    'complete|completed|commence|commenced|begin|start|started|launch|launched|open|opened|achieve|achieved|finish|finished|install|installed|implement|implemented|appear|perform|performed|participate|attend|purchase|purchased|sell|sold|obtain|obtained|establish|established|hold|held|conduct|conducted|develop|developed|construct|constructed|execute|executed|enter into|play|wear|sign|make|made|engage|take|hire|spend|use|available|be available|be ready|be operational|be live|live|have|initiate|initiated|mobilize|secure|acquire|cause|reach|host|serve|train|operate|maintain|cooperate|form|organize|conclude|work|order|be required|pick up|move|close|fund|contribute|put|restore|carry|keep|reach|vacate|occupy|migrate|train',
  ],
  [
    'notice',
    'notify|notified|confirm|confirmed|elect|exercise|exercised|designate|select|inform|renew|extend|forecast|terminate|nominate|schedule',
  ],
]
const KINDS = new Map<string, MilestoneKind>()
/** Base forms that are hardly ever nouns in an aside: `provide`, not `report` or `order`. */
const BASE = new Set(
  'pay remit reimburse deliver provide submit furnish send supply prepare produce publish render return transfer disclose give forward certify generate file make commence begin complete achieve finish install implement perform participate attend purchase sell obtain establish conduct develop construct execute enter engage secure notify elect inform designate inspect evaluate approve meet reconcile issue grant refund repay'.split(
    ' ',
  ),
)
for (const [kind, verbs] of VERBS) for (const verb of verbs.split('|')) if (!KINDS.has(verb)) KINDS.set(verb, kind)

const ADVERBS =
  '(?:(?:\\((?:[a-z]|[ivx]{1,4})\\)|\\[[^\\][]{0,10}\\],?|\\d[\\d/]{0,11}(?![\\w%.,])|also|then|thereafter|promptly|timely|jointly|initially|further|each|together|only|immediately|hereby|in turn|at (?:its|their) (?:own )?(?:sole )?(?:cost|expense)(?: and expense)?|use (?:its )?(?:commercially )?(?:reasonable|best)? ?(?:good faith )?(?:efforts|endeavou?rs) to|cause to be|be (?:required|obligated|entitled|deemed|solely responsible|responsible) (?:to|for)|have the right to|endeavou?r to|continue to|[a-z]+ly|be|have (?=[a-z]+ed\\b)|not|,|and)\\s+){0,4}'
const MODAL = new RegExp(
  `\\b(?:shall|will|must|should|agree[sd]? that (?:it|he|she|they|[A-Z]\\w+) (?:shall|will)|agrees?(?: to)?(?! that)|undertakes? to|covenants? to|promises? to|is (?:required|obligated|obliged|to)(?: to)?|are (?:required|obligated|to)(?: to)?|is responsible for|commits? to|needs? to|has to)\\s*[,:]?\\s+${ADVERBS}([a-z]+(?: (?:into|available|over|ready|operational|live|required))?)\\b`,
  'gi',
)
/** `shall have been approved`, `shall have access`: how things stand, not what is to be done. */
const STATE =
  /^\s+(?:been|[a-z]+ed|made|(?:the|a|an|no|full|reasonable|sole|exclusive)?\s*(?:[a-z]+ ){0,1}(?:rights?|access|authority|option|power|obligations?|liability|discretion))\b/i
const NO_EVENT = /\b(?:in no event|neither|nor|no)\b(?! later)[^,;:]*$/i

const HELD =
  /^\s+(?:at least|not less|no\b|the (?:right|option|power|authority|meaning)|sole|an? (?:shelf|minimum|remaining))/i

/** A lead-in that leaves its verb to the items: `Licensee shall:`. */
const OPEN_LEAD =
  /\b(?:shall|will|must|agrees? to|undertakes? to|is to|required to|responsible for)(?: also)?\s*[:,-]?\s*$/i

export interface Action {
  readonly verb: string
  readonly kind: MilestoneKind | undefined
  /** `shall not`, `in no event shall`. */
  readonly negated: boolean
  /** Offset of the modal in the passage's text. */
  readonly at: number
}

/** The obligations of a passage: modal and verb, in order. List items without a modal take over their lead-in's. */
export const actionsOf = once((passage: Passage): readonly Action[] => {
  const own = actionsIn(passage.text)
  if (own.length) return own
  if (!passage.leadIn) return []
  const first = OPEN_LEAD.test(passage.leadIn) ? itemVerb(passage.text) : undefined
  if (first) {
    const kind = KINDS.get(first.toLowerCase()) ?? (/^[a-z]/.test(first) ? 'completion' : undefined)
    return [{ verb: first.toLowerCase(), kind, negated: false, at: 0 }]
  }
  return actionsIn(passage.leadIn)
    .slice(-1)
    .map((a) => ({ ...a, at: 0 }))
})

/** The verb an item of an open lead-in begins with, or the one behind its aside: `Within ten days, prepare a plan`. */
function itemVerb(text: string): string | undefined {
  const match = /^\W*(?:\(?[a-z0-9]{1,4}[.)]\s*)?(?:[a-z]+ly )?([A-Za-z][a-z]+)/.exec(text)
  const word = match?.[1]
  if (!match || word === undefined) return undefined
  return ASIDE.test(word.toLowerCase()) ? verbBehind(text, match[0].length) || undefined : word
}

/** `shall, within two business days, provide`: the verb stands behind an aside. */
const ASIDE =
  /^(?:within|upon|on|by|in|at|for|during|no|prior|before|after|following|as|if|from|until|under|subject|without|with|once)$/
const ASIDE_LENGTH = 180
const BASE_VERB = /\b[a-z]+\b/g

function verbBehind(text: string, at: number): string {
  for (const match of text.slice(at, at + ASIDE_LENGTH).matchAll(BASE_VERB)) if (BASE.has(match[0])) return match[0]
  return ''
}

/** `shall: (a) report the sales, and (b) pay the royalty`: each labelled verb is a duty of its own. */
const INLINE_LIST = /\b(?:shall|will|must|agrees? to|undertakes? to)\s*:?\s*\((?:a|i|1|A)\)\s/g
const LABELLED = /\((?:[a-h]|[ivx]{1,4}|\d)\)\s+(?:[a-z]+ly )?([a-z]+)/g
const LIST_LENGTH = 900

function listed(text: string): Action[] {
  const [open] = [...text.matchAll(INLINE_LIST)]
  if (!open) return []
  // The first verb is the modal's own.
  return [...text.slice(open.index, open.index + LIST_LENGTH).matchAll(LABELLED)].slice(1).flatMap((match) => {
    const verb = match[1] ?? ''
    return BASE.has(verb) ? [{ verb, kind: KINDS.get(verb), negated: false, at: open.index + match.index }] : []
  })
}

/** `shall make payment`, `payments shall be made` is left to the payment rules. */
const MAKES = /^(?:make|tender)$/
const PAYMENT = /\b(?:make|tender)\s+(?:[a-z-]+\s+){0,4}(?:payments?|instal{1,2}ments?|deposits?|contributions?)\b/

function actionsIn(text: string): Action[] {
  const found: Action[] = listed(text)
  for (const match of text.matchAll(MODAL)) {
    const words = (match[1] ?? '').toLowerCase()
    const next = words.split(' ')[0] ?? words
    const verb = KINDS.has(words) ? words : ASIDE.test(next) ? verbBehind(text, match.index + match[0].length) : next
    // `The Agent shall have received …` is a condition, not a duty.
    if (/\bhave(?: been)?\s+$/i.test(match[0].slice(0, match[0].length - words.length))) continue
    // `shall have at least six months remaining`, `shall have the right`: how something is, not what is done.
    if (verb === 'have' && HELD.test(text.slice(match.index + match[0].length))) continue
    if (verb === 'have' && STATE.test(text.slice(match.index + match[0].length))) continue
    const negated = /\bnot\b/.test(match[0]) || NO_EVENT.test(text.slice(Math.max(0, match.index - 60), match.index))
    const kind =
      MAKES.test(verb) && PAYMENT.test(text.slice(match.index, match.index + 110)) ? 'payment' : KINDS.get(verb)
    found.push({ verb, kind, negated, at: match.index })
  }
  return found.sort((a, b) => a.at - b.at)
}

/** How far behind its due point a duty may stand: `Within ten days after …, Contractor shall …`. */
const REACH = 260

/** The obligation that governs offset `at` of the text: the last one before it, else the first behind it. */
export function governing(actions: readonly Action[], at: number): Action | undefined {
  let best: Action | undefined
  for (const action of actions) if (action.at <= at) best = action
  return best ?? actions.find((action) => action.at - at <= REACH)
}
