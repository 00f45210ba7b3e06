import type { Due } from '../../../model/due.ts'
import type { PeriodMention } from '../../../model/mention.ts'
import { overlaps } from '../../../model/span.ts'
import { isNoticePeriod } from '../../dues/lead.ts'
import type { Passage } from '../../passage.ts'
import type { Rule } from '../../rule.ts'
import { renewalOf } from './renewal-reading.ts'
import { inAnnex, isRecital, textAfter, textBefore } from './words.ts'

/** The last day to stop the renewal. */
export const nonRenewalNotice: Rule = {
  id: 'non-renewal-notice',
  kind: 'notice',
  about: 'The last day for the notice that stops the renewal, counted back from the end of the term.',
  propose(passage) {
    if (inAnnex(passage) || isRecital(passage) || isOption(passage.text) || OF_ANOTHER.test(passage.text)) return []
    const mention = noticeIn(passage)
    if (!mention?.period) return []
    return [
      {
        kind: 'notice',
        code: 'non-renewal-notice',
        title: 'Last day for notice of non-renewal',
        due: dueOf(passage, mention),
        amounts: [],
        passages: [passage.span],
        facts: { noticePeriod: mention.period },
      },
    ]
  },
  matches: [
    {
      text: 'This Agreement renews for successive one (1) year terms unless either party gives notice of non-renewal at least ninety (90) days prior to the end of the then-current term.',
      gives: [{ due: 'P90D before the end of the then-current term', code: 'non-renewal-notice' }],
    },
    {
      text: 'The term shall be automatically renewed for further years, unless terminated by either party upon sixty (60) days written notice.',
      gives: [{ due: 'P60D before', code: 'non-renewal-notice' }],
    },
    {
      text: 'Thereafter this Agreement continues until terminated by either party upon thirty (30) days prior written notice.',
      gives: [{ due: 'P30D before', code: 'non-renewal-notice' }],
    },
  ],
  misses: [
    'Each Order Form will renew automatically for an additional term unless either party gives thirty (30) days notice before the end of its term.',
    'Either party may terminate this Agreement for convenience upon thirty (30) days prior written notice.',
    'The Tenant shall give notice at least ten (10) days before entering the premises.',
    'If the Client wishes to extend the term, it shall tell the Supplier sixty (60) days before the end of the term.',
  ],
}

/** `Each Order Form will renew`: not the agreement itself. */
const OF_ANOTHER = /^\W*(?:\w+\W+)?(?:each|any|every) (?!party|of the|renewal|extension|such|successive)/i
/** `Licensee may renew by notice not later than …`: a choice to go on, not one to stop. */
const isOption = (text: string): boolean =>
  /\b(?:may|option to|right to|entitled to)\s+(?:\w+\s+){0,3}(?:renew|extend)\b/i.test(text) &&
  !/\b(?:automatic\w*|unless)\b/i.test(text)

/** What stands behind the period: `prior to the expiration of the term`, with the notice's own words in between. */
const END_OF_TERM =
  /^[\s']*(?:s'?\s+)?(?:\([^)]{0,40}\)\s*)?(?:[^.;]{0,100}?\s)?(?:prior to|before|in advance of|preceding)\s+(?:the\s+|any\s+|each\s+|such\s+|its\s+|that\s+|date of\s+|scheduled\s+|natural\s+|then[- ]?(?:current|existing)\s+|applicable\s+|relevant\s+|said\s+|then\s+|current\s+){0,5}(?:date\s+of\s+)?(?:end|expir\w+|anniversary|renewal|conclusion|terminat\w+|completion|close|commencement|beginning|start|initial term|initial period|term|period|lapse|date on which (?:the |this |such )?(?:\w+ ){0,2}(?:term|agreement|contract|renew)\w*|last day)\b/i
const STOPS = /\b(?:renew\w*|extend\w*|extensions?|non-?\s?renewal|successive|continu\w*)\b/i
const STILL_RUNS =
  /\b(?:then[- ](?:current|existing|effective)|then in effect|relevant|applicable|respective|in force)\b/i
const TELLS =
  /\b(?:noti(?:ce|fy|fies|fied|fication|fying)|written|writing|elect\w*|advis\w*|intent\w*|desire|inform\w*|request|cancel\w*|terminat\w*)\b/i
const NOT =
  /\b(?:polic(?:y|ies)|insurance|breach|default|cure|lease of|delivery date|options? (?:to purchase|shares)|compete|competition|soliciting|negotiat\w*|sell-off)\b/i
/** Asking for a renewal that does not come by itself is a choice, not a notice that stops one. */
const ASKS =
  /\b(?:wish(?:es|ing)?|desires?|would like|exercis\w*|elects?) (?:to|such|its|the) (?:renew\w*|extend\w*|extension|option)|\bmutual\b/i
const UNLESS = /\b(?:unless|until|except|provided|subject to|not to (?:renew|extend|continue)|non-?renewal)\b/i

/** The period of the notice that stops the renewal. */
function noticeIn(passage: Passage): PeriodMention | undefined {
  const { text, block, contract, previous } = passage
  if (NOT.test(text) || !TELLS.test(text)) return undefined
  const clause = contract.flow.slice(block.span.start, block.span.end)
  if (ASKS.test(text) && !/\bautomatic/i.test(clause)) return undefined
  const near = `${passage.leadIn} ${previous && previous.block.index >= block.index - 2 ? previous.text : ''}`
  const renewal = renewalOf(passage)
  if (!STOPS.test(text) && !STOPS.test(near) && !STILL_RUNS.test(text)) return undefined
  const periods = passage.periods.filter((p) => p.period && !(renewal?.period && overlaps(renewal.span, p.span)))
  const counted = periods.find((p) => countsToEnd(passage, p))
  if (counted) return counted
  if (!STOPS.test(text) && !renewal) return undefined
  return periods.find(
    (p) =>
      isNoticePeriod(textAfter(passage, p.span, 80)) &&
      UNLESS.test(text) &&
      (renewal !== undefined || /\bnot to (?:renew|extend)|non-?renew/i.test(text)),
  )
}

/** Nothing but words of notice stands between the period and the end of the term, and no other period. */
function countsToEnd(passage: Passage, mention: PeriodMention): boolean {
  const match = END_OF_TERM.exec(textAfter(passage, mention.span, 240))
  if (!match || /\bwithin\s+(?:the\s+)?(?:\w+\s+)?$/i.test(textBefore(passage, mention.span, 30))) return false
  const end = mention.span.end + match[0].length
  return !passage.periods.some((p) => p.span.start > mention.span.end && p.span.start < end)
}

function dueOf(passage: Passage, mention: PeriodMention): Due {
  const read = passage.dues.find(
    (d) => d.due.type === 'relative' && d.due.direction === 'before' && overlaps(d.span, mention.span),
  )?.due
  if (read?.type === 'relative' && read.offset) return read
  return {
    type: 'relative',
    ...(mention.period && { offset: mention.period }),
    direction: 'before',
    anchor: { words: '', span: { start: mention.span.end, end: mention.span.end } },
    span: mention.span,
  }
}
