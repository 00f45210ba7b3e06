import type { DateMention } from '../../../model/mention.ts'
import type { Passage } from '../../passage.ts'
import type { Proposal, Rule } from '../../rule.ts'
import { datedBy } from './dated.ts'
import {
  CONTRACT_NOUN,
  documentBefore,
  inAnnex,
  isDatable,
  isNameOnly,
  isRecital,
  OWN,
  textAfter,
  textBefore,
} from './words.ts'

/** The agreement's date, as its first sentence gives it. */
export const agreementDate: Rule = {
  id: 'agreement-date',
  kind: 'term',
  readsHeadings: true,
  about: 'The day the agreement is dated, made or entered into, from its opening words.',
  propose(passage) {
    if (isRecital(passage)) return []
    const own = passage.dates.filter((d) => isDatable(d) && isOwnDate(passage, d))
    const mention = own.find((d) => d.form === 'full') ?? own[0] ?? passage.dates.find((d) => isOpeningDate(passage, d))
    return mention ? [proposal(passage, mention)] : []
  },
  matches: [
    {
      text: 'THIS SERVICES AGREEMENT (the "Agreement") is made and entered into as of March 4, 2024, by and between Harbour Foods Ltd and Northlight Studio LLC.',
      gives: [{ due: '2024-03-04', code: 'agreement' }],
    },
    {
      text: 'This Supply Agreement is entered into by and between Harbour Foods Ltd, a company with offices at 1 Quay Street, and Northlight Studio LLC, as of June 8, 2021 (the "Effective Date").',
      gives: [{ due: '2021-06-08', code: 'agreement' }],
    },
    {
      text: 'This Agreement, dated as of the 3rd day of May, 2019, is between Harbour Foods Ltd and Northlight Studio LLC.',
      gives: [{ due: '2019-05-03', code: 'agreement' }],
    },
    { text: 'Date of Agreement: 12 January 2022', gives: [{ due: '2022-01-12', code: 'agreement' }] },
    {
      text: 'This First Amendment (this "Amendment"), entered into by and between Harbour Foods Ltd and Northlight Studio LLC is effective as of June 11, 2018.',
      gives: [{ due: '2018-06-11', code: 'agreement' }],
    },
    {
      text: 'CONTENT LICENCE AGREEMENT between Harbour Foods Ltd ("Licensor") and Northlight Studio LLC offering films on demand made as of July 11, 2006',
      gives: [{ due: '2006-07-11', code: 'agreement' }],
    },
    {
      text: 'This is an Agreement, entered into on January 15, 2018, by and among Ann Reed and Harbour Foods Ltd.',
      gives: [{ due: '2018-01-15', code: 'agreement' }],
    },
  ],
  misses: [
    'The parties entered into that certain Supply Agreement dated as of March 4, 2018, which expired last year.',
    'WHEREAS, the parties entered into an agreement dated May 2, 2017 for the supply of fish;',
    'Harbour Foods Ltd shall deliver the first report on or before March 4, 2024.',
    'This Agreement is effective as of June 11, 2018.',
    'The agreement between the parties on prices is effective as of June 11, 2018.',
  ],
}

const LABEL =
  /^\s*(?:\(?\w{1,3}[.)]\s*)?(?:date of (?:this )?(?:agreement|contract)|(?:agreement|contract|execution) date)\s*(?:is\b)?[:\s-]*(?:the|this|as of|on)?\s*$/i
/** Heads of the opening: `PARTIES: A and B  DATE: 3 May 2021`. */
const PARTIES_DATE = /\bPARTIES:[\s\S]{0,400}\bDATE:\s*$/
/** `as of` right before a date at the end of `… by and between A and B, as of June 8`. */
const CLOSING = /\b(?:as of|on|this|dated|effective|day of)\s*(?:the\s+)?$/i
const BETWEEN = /\b(?:between|among|amongst|by and)\b/i
/** `entered into in Boston, by A and B`. */
const ENTERED_BY = /\b(?:made|entered into)\b[^.;]{0,80}?\bby\s+[A-Z]/
/** Other things that happen on a date: the agreement is left, replaced or passed on. */
const LEAVES = /\b(?:terminat\w*|cancel\w*|supersed\w*|replac\w*|which)\b[^.;]{0,80}$/i
const LATER = /^\s*,?\s*(?:as|and)\s+(?:subsequently\s+|further\s+)?amended\b|^\s*,?\s*(?:issued|filed)\b/i

function isOwnDate(passage: Passage, mention: DateMention): boolean {
  const before = textBefore(passage, mention.span, 900)
  if (PARTIES_DATE.test(before.slice(-500))) return true
  if (LABEL.test(before)) return !inAnnex(passage) || /agreement|contract/i.test(before)
  if (LATER.test(textAfter(passage, mention.span, 30))) return false
  const dated = datedBy(before)
  if (dated === undefined) {
    return (
      OWN.test(before) &&
      (BETWEEN.test(before) || ENTERED_BY.test(before)) &&
      CLOSING.test(before) &&
      /\b(?:made|entered|executed|dated)\b/i.test(before)
    )
  }
  if (!/made|enter|execut|dated|conclud|sign|effective/i.test(dated.verb)) return false
  const head = before.slice(0, dated.index)
  if (LEAVES.test(head)) return false
  if (dated.verb === 'effective' && (dated.finite || (!CONTRACT_NOUN.test(head) && !OWN.test(head)))) return false
  if (dated.finite) return documentBefore(head) !== 'none' && opens(passage, head)
  const whose = documentBefore(head)
  if (whose === 'own') return opens(passage, head)
  return whose === 'none' && opens(passage, head) && head.trim() === ''
}

/** Nothing but the document's own name (and its parties) stands before: no other sentence, no other document. */
const opens = (passage: Passage, head: string): boolean =>
  OWN.test(head.slice(0, 500)) ||
  (passage.block.index < OPENING_BLOCKS && (isNameOnly(head.slice(0, 300)) || NAMES_PARTIES.test(head)))
const OPENING_BLOCKS = 40
/** `CONTENT LICENCE AGREEMENT between A and B`. */
const NAMES_PARTIES =
  /^[A-Z0-9 ,&'/-]{4,100}\b(?:AGREEMENT|CONTRACT|DEED|LEASE|AMENDMENT|ADDENDUM)\s+(?:by and )?(?:between|among)\b/

/**
 * The opening that names the parties gives no other date than the one from which the agreement has effect: it is dated by that.
 */
function isOpeningDate(passage: Passage, mention: DateMention): boolean {
  if (mention.form !== 'full' || !isDatable(mention) || passage.block.index >= OPENING_BLOCKS || inAnnex(passage))
    return false
  const before = textBefore(passage, mention.span, 900)
  const dated = datedBy(before)
  if (dated === undefined || !/\beffective\b/i.test(before.slice(dated.index))) return false
  const head = before.slice(0, dated.index)
  if (LEAVES.test(head)) return false
  const opening = head.search(OWN)
  return opening >= 0 && opening < 60 && BETWEEN.test(head) && !/\bthat certain\b/i.test(head)
}

const proposal = (passage: Passage, mention: DateMention): Proposal => ({
  kind: 'term',
  code: 'agreement',
  title: 'Date of the agreement',
  due: { type: 'absolute', date: mention.date, span: mention.span },
  amounts: [],
  responsible: [],
  beneficiary: [],
  passages: [passage.span],
})
