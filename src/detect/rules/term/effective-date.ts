import type { DateMention } from '../../../model/mention.ts'
import type { Passage } from '../../passage.ts'
import type { Rule } from '../../rule.ts'
import { datedBy } from './dated.ts'
import { termProposal } from './term-proposal.ts'
import {
  CONTRACT_NOUN,
  documentBefore,
  inAnnex,
  isDatable,
  isNameOnly,
  isRecital,
  OWN,
  SUBJECT,
  textAfter,
  textBefore,
} from './words.ts'

/** The day from which the agreement has effect, where it is written as a date. */
export const effectiveDate: Rule = {
  id: 'effective-date',
  kind: 'term',
  readsHeadings: true,
  about: 'The day from which the agreement has effect: defined as the Effective Date, or said of the agreement itself.',
  propose(passage) {
    if (isRecital(passage)) return []
    const mention = passage.dates.find((d) => isDatable(d) && isEffective(passage, d))
    if (!mention) return []
    return [
      termProposal(passage, 'effective', 'Effective date', {
        type: 'absolute',
        date: mention.date,
        span: mention.span,
      }),
    ]
  },
  matches: [
    {
      text: 'This Agreement is entered into on October 1, 2019 and is made effective as of November 1, 2019, by and between the parties.',
      gives: [{ due: '2019-11-01', code: 'effective' }],
    },
    {
      text: 'This Agreement is made as of June 21, 2022 (the "Effective Date") by and between Harbour Foods Ltd and Northlight Studio LLC.',
      gives: [{ due: '2022-06-21', code: 'effective' }],
    },
    { text: '"Effective Date" means 1 January 2021.', gives: [{ due: '2021-01-01', code: 'effective' }] },
    { text: 'Effective Date: March 21, 2014', gives: [{ due: '2014-03-21', code: 'effective' }] },
    { text: 'This Agreement shall become effective on 1 May 2020.', gives: [{ due: '2020-05-01', code: 'effective' }] },
  ],
  misses: [
    'This Agreement is dated as of June 21, 2022, between Harbour Foods Ltd and Northlight Studio LLC.',
    'The new price list is effective as of June 21, 2022.',
    'The parties entered into that certain Supply Agreement effective as of June 21, 2010.',
  ],
}

/** `(the "Effective Date")` behind the date, perhaps with other names before it. */
const NAMED =
  /^(?:\s*,\s*(?:19|20)\d\d)?[\s,]*(?:(?:which is|being|hereinafter|herein|referred to as|called)\s+){0,3}(?:the\s*)?\(?[^()"'.;]{0,60}(?:["'][\w\s]{1,30}["'][^()"']{1,20})?["']\s?(?:the\s+)?Effective\s?Date\b/i
const MEANS =
  /["']?Effective Date["']?\)?\s*(?:of (?:this|the) (?:\w+\s+){0,3}?\w+\s*)?(?:(?:shall\s+)?(?:means?|be|is)|:|-|\(|,)?\s*(?:deemed to be\s+)?(?:the\s+date\s+of\s+|as of\s+|on\s+|is\s+)?$/i
const OF_THIS = new RegExp(`^\\W*(?:\\d[\\d.]*\\s*)?(?:[\\w\\s.]{0,40}?\\.\\s+)?${SUBJECT}\\b`, 'i')

function isEffective(passage: Passage, mention: DateMention): boolean {
  const before = textBefore(passage, mention.span, 900)
  if (NAMED.test(textAfter(passage, mention.span, 140)))
    return !inAnnex(passage) || !/\b(?:order|statement of work|addend)/i.test(before)
  if (MEANS.test(before.slice(-120)) && !/\b(?:termination|prior to|after|before)\b/i.test(before.slice(-120)))
    return true
  const dated = datedBy(before)
  if (!dated) return false
  const predicate = before.slice(dated.index)
  if (!/\beffective\b|\btakes? effect|\bin effect\b/i.test(predicate)) return false
  const head = before.slice(0, dated.index)
  if (LEAVES.test(head)) return false
  if (head.trim() === '') return OWN.test(textAfter(passage, mention.span, 140))
  if (dated.finite && /^\W*(?:\d[\d.]*\s*)?It\s*$/.test(head)) return true
  if (isNameOnly(head.slice(0, 300))) return passage.block.index < 40 && CONTRACT_NOUN.test(head)
  if (!OWN.test(head) && !OF_THIS.test(head)) return false
  return dated.finite || documentBefore(head) === 'own'
}

/** Other things that happen on a date: the agreement is left, replaced or passed on. */
const LEAVES = /\b(?:terminat\w*|cancel\w*|supersed\w*|replac\w*|assign\w*|which)\b[^.;]{0,80}$/i
