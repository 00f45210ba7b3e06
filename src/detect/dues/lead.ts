import type { DueLead } from './index.ts'

const FILLER =
  '(?:the\\s+|an?\\s+|any\\s+|each\\s+|every\\s+|additional\\s+|initial\\s+|first\\s+|further\\s+|period\\s+of\\s+|term\\s+of\\s+|date\\s+(?:of|which\\s+is|that\\s+is)\\s+|maximum\\s+of\\s+|approximately\\s+|\\(\\s*)*'
const leadPattern = (words: string): RegExp => new RegExp(`\\b(?:${words})\\s*,?\\s*${FILLER}$`, 'i')

const LEADS: readonly (readonly [DueLead, RegExp])[] = [
  [
    'notice',
    leadPattern(
      'upon(?: (?:at least|not less than|no less than|giving))?|(?:gives?|giving|given|provid(?:es|ing|e)|with|on)(?: at least| not less than| no less than)?',
    ),
  ],
  [
    'by',
    leadPattern(
      'within|no(?:t)? later than|no(?:t)? more than|on or (?:before|prior to)|by|prior to|before|in advance of|at least|not less than|no less than|at the latest|not exceed(?:ing)?|due|in no event later than|completed|completion',
    ),
  ],
  [
    'until',
    leadPattern(
      'until|till|through|thru|and ending(?: on)?|ending(?: on)?|ends?(?: on)?|expir(?:es?|ing|e)(?: on)?|terminat(?:es?|ing|e)(?: on)?|to and including|up to and including|up to|to',
    ),
  ],
  [
    'from',
    leadPattern(
      'from and after|from|since|commenc(?:es?|ing|e)(?: as of| on| with| upon)?|begin(?:s|ning)?(?: as of| on| with)?|starting(?: on)?|effective(?: date)?(?: as of| on| from| is| shall be|:)?|as of|is entered into(?: on)?|made(?: on)?|dated(?: as of)?|after',
    ),
  ],
  ['during', leadPattern('during|throughout|in')],
  ['for', leadPattern('for|over|lasting|of')],
  ['on', leadPattern('on(?: or about| the)?|date:?|dates:?')],
]

/** How the words just before a due point lead it in. */
export function leadOf(before: string): DueLead {
  const tail = before.slice(-90)
  for (const [lead, pattern] of LEADS) if (lead !== 'notice' && pattern.test(tail)) return lead
  return 'bare'
}

/** True when the words before a period and after it make it a notice: `upon sixty (60) days' prior written notice`. */
export function isNoticePeriod(after: string): boolean {
  return /^\s*(?:'s?)?\s*(?:\([^)]{0,20}\)\s*)?(?:'s?\s*)?(?:'s?|of)?\s*(?:prior\s+|advance[d]?\s+|previous\s+|calendar\s+)*(?:written\s+)?(?:prior\s+|advance\s+)?notice\b/i.test(
    after.slice(0, 70),
  )
}
