import type { Due } from '../../../model/due.ts'
import type { PeriodMention } from '../../../model/mention.ts'
import type { Passage } from '../../passage.ts'
import type { Rule } from '../../rule.ts'
import { isNoticePeriod } from '../../dues/lead.ts'
import { renewalOf } from './renewal-reading.ts'
import { inAnnex, isRecital, textAfter, textBefore } from './words.ts'

/** The last day to stop the renewal. */
export const nonRenewalNotice: Rule = {
  id: 'non-renewal-notice',
  kind: 'notice',
  about: 'The last day for the notice that stops the renewal, counted back from the end of the term.',
  propose(passage) {
    if (inAnnex(passage) || isRecital(passage)) return []
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
      gives: [{ due: 'P90D before end of the then-current term', code: 'non-renewal-notice' }],
    },
    {
      text: 'The term shall be automatically renewed for further years, unless terminated by either party upon sixty (60) days written notice.',
      gives: [{ due: 'P60D before', code: 'non-renewal-notice' }],
    },
  ],
  misses: [
    'Either party may terminate this Agreement for convenience upon thirty (30) days prior written notice.',
    'The Tenant shall give notice at least ten (10) days before entering the premises.',
  ],
}

const END_OF_TERM =
  /^[\s']*(?:s'?\s+)?(?:\([^)]{0,40}\)\s*)?(?:calendar\s+|business\s+|full\s+)?(?:'\s*)?(?:days?\s+)?(?:(?:prior|advance|written|previous)\s+){0,3}(?:notice\s+)?(?:[^.;]{0,80}?\s)?(?:prior to|before|in advance of|preceding|of)\s+(?:the\s+|any\s+|each\s+|such\s+|its\s+|that\s+|date of\s+|scheduled\s+|natural\s+|then[- ]?(?:current|existing)\s+|applicable\s+|relevant\s+|said\s+){0,5}(?:date\s+of\s+)?(?:end|expir\w+|anniversary|renewal|conclusion|terminat\w+|completion|close|commencement|beginning|start|initial term|initial period|term|current|period|lapse|date on which)\b/i
const STOPS =
  /\b(?:renew\w*|extend\w*|extension|non-?\s?renewal|not to (?:renew|extend|continue)|successive|continue)\b/i
const TELLS = /\b(?:noti(?:ce|fy|fies|fied|fication)|written|writing|elect\w*|advis\w*|intent\w*|desire|inform\w*|request|cancel\w*|terminat\w*)\b/i
const NOT = /\b(?:polic(?:y|ies)|insurance|breach|default|cure|lease of|delivery date|options? (?:to purchase|shares))\b/i

/** The period of the notice that stops (or asks for) the renewal. */
function noticeIn(passage: Passage): PeriodMention | undefined {
  const { text } = passage
  if (NOT.test(text)) return undefined
  const near = `${passage.leadIn} ${passage.previous && passage.previous.block.index >= passage.block.index - 2 ? passage.previous.text : ''}`
  const renews = renewalOf(passage) !== undefined
  const about = STOPS.test(text) || STOPS.test(near)
  if (!about || !TELLS.test(text)) return undefined
  const counted = passage.periods.find((p) => p.period && END_OF_TERM.test(textAfter(passage, p.span, 220)) && !/\bwithin\s+(?:the\s+)?(?:\w+\s+)?$/i.test(textBefore(passage, p.span, 30)))
  if (counted && (STOPS.test(text) || /\bterm\b|agreement|contract/i.test(text))) return counted
  if (!renews) return undefined
  return passage.periods.find((p) => p.period && isNoticePeriod(textAfter(passage, p.span, 80)) && /\b(?:unless|until|except|provided|subject to)\b/i.test(text.slice(0, p.span.start - passage.span.start)))
}

function dueOf(passage: Passage, mention: PeriodMention): Due {
  const read = passage.dues.find((d) => d.due.type === 'relative' && d.due.direction === 'before' && d.span.start <= mention.span.start && mention.span.end <= d.span.end)?.due
  if (read?.type === 'relative' && read.offset) return read
  return {
    type: 'relative',
    ...(mention.period && { offset: mention.period }),
    direction: 'before',
    anchor: { words: '', span: { start: mention.span.end, end: mention.span.end } },
    span: mention.span,
  }
}
