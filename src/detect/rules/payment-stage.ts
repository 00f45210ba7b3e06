import { type Action, actionsOf, governing } from '../action.ts'
import { type AmountAt, payable } from '../amounts.ts'
import { boilerplateTopic, isConditional } from '../boilerplate.ts'
import type { DueExpression } from '../dues/index.ts'
import { isOwnRhythm } from '../obligation.ts'
import { pair } from '../pairing.ts'
import type { Passage } from '../passage.ts'
import type { Proposal, Rule } from '../rule.ts'
import { titleOf } from '../title.ts'
import { evidenceSpan } from '../trim.ts'

/** A sum that is sent rather than paid: `shall forward a deposit of $10,000`, `the refund will be forwarded by check`. */
const SENT =
  /\b(?:forward|transfer|wire|send|remit|tender|disburse)\b[^.;]{0,60}\b(?:deposit|payments?|sum of|amount of|fees?|royalt(?:y|ies)|refund)\b|\b(?:deposit|payments?|refunds?|fees?|royalt(?:y|ies)|sums?|amounts?|proceeds|donations?)\b[^.;]{0,90}\b(?:shall|will) be (?:[a-z]+ (?:and|or) )?(?:forwarded|remitted|wired|transferred|sent|disbursed|dispersed|distributed)\b|\bpayment terms\b\s*(?::|are\b|is\b|shall\b)|\bterms of payments?\b/i
const PAID =
  /\bmakes? (?:an? )?(?:[a-z-]+ ){0,2}(?:deposit|payment|contribution|advance)\b|\b(?:shall|will) (?:be entitled to )?receive\b|\bentitled to (?:receive|an?)\b|\b(?:furnish|deliver|tender)\b[^.;]{0,40}\b(?:fees|royalt(?:y|ies)|payments?)\b|\b(?:shall|will|must|agrees? to|to|is|are|be) (?:\w+ ){0,3}(?:pay|paid|payable|remit|reimburse|compensate|due|billed|invoiced|charged)\b|\b(?:is|are|be|become|becomes) (?:\w+ )?(?:due|payable)\b|\bpayable\b|\binstal{1,2}ments? of\b|\bpaid\b|\bpayments?\b[^.;]{0,60}\b(?:shall|will) (?:be made|accompany)\b|\b(?:deposit|retainer|advance|upfront|down|final|initial|milestone|progress) payment\b|\bpayments? (?:of|shall|will|is|are|to)\b|\bpays?\b|\b(?:shall|will) be issuable\b(?! upon (?:the )?(?:exercise|conversion))|\bfees?\b(?:[^.;]|\.(?=\d)){0,160}\b(?:shall|will) (?:\w+ )?be\b(?:[^.;]|\.(?=\d)){0,90}\$|\b(?:shall|will|must|agrees? to) (?:\w+ ){0,2}(?:provide|contribute|fund|grant|advance)\b[^.;]{0,60}\$/i
/** Handed over rather than paid: `shall furnish the Development Fees`, `deliver payment of the Royalties`, `make a down payment`. */
const HANDED_OVER =
  /\b(?:furnish|deliver|tender|remit|forward)\b(?:\W+\w+){0,5}?\W+(?:[\w ]{1,60} )?(?:fees|royalties|royalty payments?|payments?|deposit)\b(?! \w*ment)|\bmake\W+(?:\w+\W+){0,5}?(?:payments?|deposit)\b|\breleased?\b(?:\W+\w+){0,5}?\W+(?:retainage|retention|holdback|escrow|deposit)\b|\b(?:retainage|retention|holdback|deposit)\b[^.;]{0,60}\b(?:shall|will) be (?:released|returned|refunded)\b|\b(?:furnish|deliver|tender)\b[^.;]{0,240}\(i+\)\s+(?:\w+ )?payment\b|\band,? (?:\w+ )?(?:pay|remit)\b/i
/** Paid in kind: `shall issue warrants to purchase 1,000 shares`, `will grant a number of Options`. */
const IN_SHARES =
  /\b(?:shall|will|agrees? to|be entitled to|be)\s+(?:\w+ ){0,3}(?:issued?|grant(?:ed)?|award(?:ed)?|receive|transfer(?:red)?)\b[^.;]{0,80}\b(?:shares|options|warrants|restricted stock|stock units|stock options)\b|\b(?:shares|options|warrants)\b[^.;]{0,40}\bissuable\b/i
const OF_SECURITIES =
  /\b(?:holder|exercise|exercisable|conver(?:t|sion)|outstanding|authori[sz]ed|reserved?|par value|dividend|registration|offer(?:ed|ing)|underwrit\w+|agents?)\b/i
/** When it falls due is said elsewhere. */
const REFERS =
  /\b(?:payable|paid|due) in accordance with (?:clause|section|article|paragraph|the (?:terms|provisions))\b/i
/** A price that changes, not one that falls due. */
const CHANGES =
  /\b(?:shall|will|may) be (?:\w+ly )?(?:reduced|increased|adjusted|lowered|raised|added|prorated|pro-?rated)\b/i
/** `The Sponsorship Fee shall be $4,000,000 in each Contract Year`. */
const FEE_IS =
  /\b(?:fees?|rent|salary|compensation|retainer|commission|honorarium|stipend)\b[^.;]{0,160}\b(?:shall|will) (?:\w+ )?(?:be|equal|amount to|total)\b/i
const FEE =
  /\b(?:fees?|royalt(?:y|ies)|instal{1,2}ments?|deposit|retainer|compensation|commission|bonus|honorarium|retainage|holdback|salary|rent|purchase price|contract price|sponsorship|payments?|consideration|remuneration|donations?|(?:the|this|such|said|donated) (?:total )?(?:amount|sum)s?|revenues?|proceeds|charges?|milestone|shares|options|invoices?)\b/i
const COSTS = /\b(?:reimburse|remit|pay|share)\b[^.;]{0,80}\b(?:costs|expenses|revenues?|proceeds|profits?)\b/i
const TOPICS_KEPT = new Set(['records', 'termination', 'confidentiality'])

/** Leads in the rows or items that say it. */
const INTRODUCES =
  /\b(?:as follows|the following(?! (?:month|quarter|year|week|day|business|calendar))|set forth (?:below|next to|in the (?:schedule|table))|(?:schedule|table|amounts?) below)\b/i
/** Without a sum an event is only a due point when the sentence says that the payment falls due upon it. */
const DUE_UPON =
  /\b(?:payable|issuable|due|paid|pay|invoiced?|billed?)\b[^.;]{0,40}\b(?:upon|on|at|after|when|following|prior to|before)\b|\bpayments?\b[^.;]{0,60}\b(?:be made (?:at|by) the (?:same )?time|(?:shall|will|must) accompany)\b/i
/** Due points that a payment can hang on: lengths, windows and bare notice periods are none. */
/** The date of another paper is no due point. */
const OF_PAPER = /\bdated(?: as of)?(?: the)?\s*$/i
/** `may adjust the monthly fees`: a price may change, nothing is paid by it. */
const MAY_CHANGE =
  /\bmay (?:\w+ )?(?:adjust|increase|change|modify|revise|raise|amend)\b[^.;]{0,60}\b(?:fees?|prices?|pricing|charges?|rates?|royalt(?:y|ies))\b/i
const canBePaid = (due: DueExpression): boolean =>
  (due.lead !== 'for' || due.due.type === 'recurring') && due.lead !== 'notice'

/** `by notice not later than 180 days before …, and upon payment of $10,000`: the day of the notice, not of the payment. */
const isOfNotice = (passage: Passage, { span }: DueExpression): boolean =>
  /\bnotice\b[^.;]{0,60}$/i.test(passage.text.slice(0, span.start - passage.span.start)) &&
  !/\bpa(?:y|id|yable)\b[^.;]{0,60}$/i.test(passage.text.slice(0, span.start - passage.span.start))

const MAY_END = /\b(?:right to terminate|may terminate)\b/i
/** What is paid may have a rhythm as an adjective: `the monthly hosting charges`; not `monthly sales`. */
const CHARGED =
  /^\s+(?:[A-Za-z-]+\s+){0,4}?(?:charges?|rents?|retainers?|rates?|salar(?:y|ies)|commissions?|compensation|consideration|subscriptions?|amounts?|costs?|premiums?|contributions?|dues|bills?|stipends?|prices?|base|basis)\b/i
const isPaidRhythm = (passage: Passage, due: DueExpression): boolean =>
  isOwnRhythm(passage, due) || CHARGED.test(passage.text.slice(due.span.end - passage.span.start))

export const paymentStage: Rule = {
  id: 'payment-stage',
  kind: 'payment',
  about: 'A sentence that makes a sum, share or fee payable at a date, after a period, by a rule or upon an event.',
  propose(passage) {
    if (passage.block.kind === 'table-row') return []
    if (
      !PAID.test(passage.text) &&
      !(PAID.test(passage.leadIn) && (passage.money.length || passage.percents.length)) &&
      !SENT.test(passage.text) &&
      !(FEE_IS.test(passage.text) && passage.money.length > 0 && passage.dues.length > 0) &&
      !HANDED_OVER.test(passage.text) &&
      !isInShares(passage)
    )
      return []
    const topic = boilerplateTopic(passage)
    if (topic !== undefined && !TOPICS_KEPT.has(topic)) return []
    const amounts = payable(passage)
    if (topic === 'records' && amounts.length === 0) return []
    if (topic === 'termination' && amounts.length === 0 && MAY_END.test(passage.text)) return []
    if (amounts.length === 0 && MAY_CHANGE.test(passage.text)) return []
    const own = passage.dues.filter(
      (due) =>
        canBePaid(due) &&
        !isOfNotice(passage, due) &&
        !(due.due.type === 'absolute' && OF_PAPER.test(passage.text.slice(0, due.span.start - passage.span.start))),
    )
    const firm = own.filter((due) => due.due.type !== 'recurring' || isPaidRhythm(passage, due))
    const dues = firm.length === 0 && amounts.some(({ amount }) => amount.value !== undefined) ? own : firm
    const isRedacted = passage.money.some((sum) => sum.value === undefined)
    if (
      !isPayment(
        passage,
        dues,
        amounts.length > 0 ||
          (isRedacted && dues.some((d) => d.due.type !== 'recurring' || d.due.recurrence !== 'daily')),
      )
    )
      return []
    const sums = [...amounts, ...untold(passage, amounts)].sort((a, b) => a.span.start - b.span.start)
    return pair(dues, sums).flatMap((stage) => proposal(passage, stage, amounts.length))
  },
  matches: [
    {
      text: 'Client shall pay Developer $5,000 within thirty (30) days after the Effective Date.',
      gives: [{ due: 'P30D after the Effective Date', amounts: ['USD 5000'] }],
    },
    {
      text: 'The fee is payable in two instalments: $10,000 on March 1, 2024 and $15,000 on June 1, 2024.',
      gives: [
        { due: '2024-03-01', amounts: ['USD 10000'] },
        { due: '2024-06-01', amounts: ['USD 15000'] },
      ],
    },
    {
      text: 'Upon acceptance of the Beta Version, Client shall pay $9,000.',
      gives: [{ due: 'event', amounts: ['USD 9000'] }],
    },
    {
      text: 'Upon signing, Client shall forward to Developer a deposit in the sum of $10,000 for the annual licences.',
      gives: [{ due: 'event', amounts: ['USD 10000'] }],
    },
    {
      text: 'Company shall pay any amounts that are not disputed within thirty days after receiving the invoice.',
      gives: [{ due: 'P30D after receiving the invoice' }],
    },
    {
      text: 'Customer agrees to pay for hosting on or before the first day of the month in which the hosting is provided.',
      gives: [{ due: 'monthly' }],
    },
    {
      text: 'For calendar year 2024 the fee shall be paid on or before March 31, 2025.',
      gives: [{ due: '2025-03-31' }],
    },
    {
      text: 'Licensee shall furnish the Royalties to Licensor within thirty (30) days after the end of each month.',
      gives: [{ due: 'monthly' }],
    },
    {
      text: 'On each June 30 the Company shall grant to the Consultant 5,000 options.',
      gives: [{ due: 'annual' }],
    },
    {
      text: 'Owner shall release one-half of the Retainage within thirty (30) days after Substantial Completion.',
      gives: [{ due: 'P30D after Substantial Completion', amounts: ['50%'] }],
    },
    {
      text: 'The Sponsorship Fee shall be four million U.S. Dollars (USD $4,000,000) in each Contract Year.',
      gives: [{ due: 'annual', amounts: ['USD 4000000'] }],
    },
    {
      text: 'Sponsor agrees to pay as follows: (i) $[***] payable on the Effective Date; (ii) $[***] payable on or before one month subsequent to the Effective Date.',
      gives: [{ due: 'event' }, { due: 'P1M after the Effective Date' }],
    },
    {
      text: 'An initial payment is payable as follows: $20,000 on or before September 30, 2026, and the balance within sixty (60) days of the signing of this Agreement.',
      gives: [{ due: '2026-09-30', amounts: ['USD 20000'] }, { due: 'P60D after the signing of this Agreement' }],
    },
    {
      text: 'The fee is payable as follows: $5,000 on May 1, 2026 and June 1, 2026, and $7,000 on July 1, 2026 and August 1, 2026.',
      gives: [
        { due: '2026-05-01', amounts: ['USD 5000'] },
        { due: '2026-06-01', amounts: ['USD 5000'] },
        { due: '2026-07-01', amounts: ['USD 7000'] },
        { due: '2026-08-01', amounts: ['USD 7000'] },
      ],
    },
    { text: 'Party A makes monthly payment of the service fee.', gives: [{ due: 'monthly' }] },
    { text: 'An advance of $[***] shall be invoiced on the Closing Date.', gives: [{ due: 'event' }] },
  ],
  misses: [
    'The initial fee for each further shop will be reduced to $30,000.',
    'The deposit shall be applied against the fee payable upon execution of the Lease.',
    'Within fifteen (15) days after the end of each month Agent shall provide a report of the commissions payable.',
    'The monthly fees are payable in accordance with clause 4.8.',
    'For example, if the Work is completed by May 1, the bonus payable would be $500.',
    'Any overdue amount bears interest at 1.5% per month until paid.',
    'Contractor shall maintain general liability insurance of $2,000,000 per occurrence.',
    'The Company shall not be required to pay more than $10,000.',
    'Host may adjust the monthly fees upon sixty days notice.',
    'Payments are made under the loan agreement dated May 1, 2024 between the parties.',
    'In the event that Buyer decides to buy the goods back, the price shall be 10% of the Contract Price.',
  ],
}

/** A sum without a figure is one to pair with its day all the same: `$[***] on signing and $[***] on delivery`, `the balance on delivery`. */
function untold({ text, span, money }: Passage, amounts: readonly AmountAt[]): readonly AmountAt[] {
  const redacted = money.filter((sum) => sum.value === undefined).map((sum) => sum.span)
  const balances =
    redacted.length + amounts.length === 0
      ? []
      : [...text.matchAll(BALANCE)].map((m) => ({
          start: span.start + m.index,
          end: span.start + m.index + m[0].length,
        }))
  return [...redacted, ...balances].map((at) => ({ amount: {}, span: at }))
}
const BALANCE = /\b(?:the|any) (?:remaining |unpaid |outstanding )?(?:balance|remainder)\b(?!\s+(?:of|in)\b)/gi

function isPayment(passage: Passage, dues: readonly DueExpression[], hasAmount: boolean): boolean {
  if (!hasAmount && dues.length === 0) return false
  const actions = actionsOf(passage)
  const focus = dues[0]?.span.start ?? passage.money[0]?.span.start ?? passage.span.start
  const action = governing(actions, focus - passage.span.start)
  if (action?.negated) return false
  if ((dues.length === 0 || !hasAmount) && CHANGES.test(passage.text)) return false
  if (!hasAmount && (REFERS.test(passage.text) || isReportOnly(passage, action))) return false
  if (hasAmount && dues.length > 0) return true
  // `If the Buyer decides to buy them back, the price is 10%`: a price, and nothing says when.
  if (isConditional(passage) && passage.money.length === 0) return false
  if (hasAmount) return action?.kind === 'payment' || FEE.test(passage.text)
  if (INTRODUCES.test(passage.text) && dues.every((d) => d.due.type === 'recurring' || d.due.type === 'event'))
    return false
  // Without a sum the sentence must say that something is paid, and when.
  if (isConditional(passage) && dues.every((d) => d.due.type === 'event')) return false
  const paid =
    actions.some((a) => a.kind === 'payment' && !a.negated) ||
    (actions.some((a) => !a.negated) && HANDED_OVER.test(passage.text)) ||
    isInShares(passage) ||
    SENT.test(passage.text) ||
    (actions.length === 0 && /\b(?:pays|makes?\b[^.;]{0,40}\bpayments?)\b/i.test(passage.text)) ||
    /\b(?:payable|due|paid|be issuable)\b|\bpayments?\b[^.;]{0,60}\b(?:be made|accompany)\b/i.test(passage.text)
  return (
    paid &&
    dues.some((d) => d.due.type !== 'event' || DUE_UPON.test(passage.text)) &&
    (FEE.test(`${passage.text} ${passage.heading}`) ||
      COSTS.test(passage.text) ||
      /\bpays? for\b/i.test(passage.text)) &&
    !dues.every((d) => d.due.type === 'recurring' && d.due.recurrence === 'daily')
  )
}

/** `shall provide a report of the fees payable`: the report is due, not the fees. */
const isReportOnly = ({ text }: Passage, action: Action | undefined): boolean =>
  action?.kind === 'deliverable' &&
  REPORT.test(text) &&
  !HANDED_OVER.test(text) &&
  !/\b(?:shall|will|must|agrees? to|is|are|be) (?:\w+ ){0,3}(?:pay|paid|payable|remit|due)\b|\bpayments?\b[^.;]{0,60}\b(?:shall|will) be made\b/i.test(
    text,
  )
const REPORT = /\b(?:reports?|statements?|accountings?|certificates?|estimates?|invoices?|schedules?)\b/i

const isInShares = (passage: Passage): boolean =>
  IN_SHARES.test(passage.text) && !OF_SECURITIES.test(passage.text) && actionsOf(passage).some((a) => !a.negated)

function proposal(passage: Passage, stage: ReturnType<typeof pair>[number], amounts: number): Proposal[] {
  if (stage.due.type === 'none' && amounts === 0) return []
  return [
    {
      kind: 'payment',
      title: titleOf(passage),
      due: stage.due,
      amounts: stage.amounts.filter((a) => a.value !== undefined || a.percent !== undefined),
      passages: [evidenceSpan(passage, stage.focus)],
    },
  ]
}
