import { type AmountAt, payable, sumOf } from '../amounts.ts'
import { blankCell } from '../blank-cell.ts'
import { boilerplateTopic } from '../boilerplate.ts'
import type { DueExpression } from '../dues/index.ts'
import { pair } from '../pairing.ts'
import type { Passage } from '../passage.ts'
import type { Proposal, Rule } from '../rule.ts'
import { titleOf } from '../title.ts'

const CONTEXT =
  /\b(?:pay(?:s|able|ment|ments)?|paid|fees?|instal{1,2}ments?|milestones?|amounts?|price|royalt(?:y|ies)|compensation|consideration|deposit|schedule of values|budget|rent|minimum|sponsorship|bonus|retainer|cost)\b/i
const TOTAL = /^\s*(?:\S+\s+)?(?:grand\s+)?(?:sub-?)?totals?\b|\btotal\s*:?\s*\$?[\d,.]+\s*$/i
const NOT_PAYABLE =
  /\b(?:insurance|coverage|liability|(?:per|each) (?:occurrence|accident|employee|claim)|(?:personal|bodily) injury|aggregate|deductible)\b/i

/** A sum left out altogether: `Second year (2/1/97 - 1/30/98): $`. */
const BARE_SIGN = /[$£€]\s*(?:$|[;,])/

/** A price list says what things cost, not when anything is due. */
const UNIT_RATE =
  /\b(?:per|each|an?)\s+(?:hour|day|unit|share|person|user|item|piece|kg|ton|mile|page|copy|month)\b|\bhourly\b|[\d)]\s?\/\s?(?:hrs?|hours?|days?|mo|months?|sq|sy|ft|shares?)\b|\bpar value\b/i

/** What an amendment explains: `Addition of two visits (+$800 each)`, `Net change: $5,000`. */
const EXPLAINS =
  /^\W*(?:\(?[a-z0-9]{1,3}[.)]\s+)?(?:net\s+)?(?:(?:addition|removal|deletion|increases?|decreases?|reduction|change)\b\s*(?:of|in|to|:)|(?:added|removed|deleted|eliminated)\b)/i

/** Tables of sums and shares by which nothing falls due: prices by part, weights of an evaluation. */
const NOT_PAYMENTS =
  /\b(?:schedule of values|bill of quantities|(?:price|cost) breakdown|evaluation|criteria|weight(?:s|ing)?|scor(?:e|es|ing)|hourly|rate card)\b/i

/** Paid in shares: `7,500 shares of Common Stock if Net Sales reach $2,500,000`. */
const SHARES = /\b\d[\d,]{2,}\)?\s+(?:\w+\s+){0,2}(?:shares|options|warrants|units of stock)\b/i

/** A short list item counts as a row: it names a stage and a sum, without a sentence around it. */
const isRowLike = (passage: Passage): boolean =>
  passage.block.kind === 'table-row' ||
  (passage.text.split(/\s+/).length <= 30 && !/\b(?:shall|will|must|agrees?)\b/.test(passage.text))

export const paymentRow: Rule = {
  id: 'payment-row',
  readsHeadings: true,
  kind: 'payment',
  about: 'A row of a payment or milestone table, or a list item, that names a stage or date and its sum.',
  propose(passage) {
    if (!isRowLike(passage) || TOTAL.test(passage.text) || NOT_PAYABLE.test(passage.text)) return []
    if (EXPLAINS.test(passage.text)) return []
    if (passage.block.kind !== 'table-row' && boilerplateTopic(passage) !== undefined) return []
    const header = passage.contract.tables[passage.block.row?.table ?? -1]?.rows[passage.block.row?.row ?? -1]?.isHeader
    if (header) return []
    const scale = byScale(passage)
    if (scale) return [scale]
    const amounts = rowAmounts(
      payable(passage).filter((a) =>
        isTier(passage)
          ? a.amount.percent !== undefined
          : a.amount.value !== undefined ||
            passage.block.kind === 'table-row' ||
            /\b(?:fee|price|payment|payable|pay)/i.test(`${passage.leadIn} ${passage.heading}`),
      ),
    )
    const redacted =
      passage.money.some((m) => m.value === undefined) || BARE_SIGN.test(passage.text) || SHARES.test(passage.text)
    const blank = passage.dues.length === 0 ? blankCell(passage) : undefined
    if (amounts.length === 0 && !(redacted && (passage.dues.length === 1 || blank || isYear(passage)))) return []
    const around = `${passage.text} ${passage.header} ${passage.leadIn} ${passage.heading} ${passage.previous?.text.slice(-400) ?? ''} ${passage.previous?.previous?.text.slice(-200) ?? ''}`
    if (!CONTEXT.test(around) && !(passage.block.kind === 'table-row' && passage.block.part)) return []
    if (passage.dues.length === 0 && UNIT_RATE.test(passage.text)) return []
    if (
      passage.dues.length === 0 &&
      NOT_PAYMENTS.test(`${passage.heading} ${passage.header} ${passage.contract.title?.text ?? ''}`)
    )
      return []
    if (/\bterminat/i.test(`${passage.heading.slice(-80)} ${passage.header}`)) return []
    const isDated = passage.dates.some((d) => d.date.month !== undefined)
    const year = isDated ? undefined : yearCell(passage)
    const named = passage.text.replace(/[\d$,.()%\s-]/g, '').length >= 3 || isTier(passage)
    if (!named && !year) return []
    const dues = year ? [year] : passage.dues.filter((d) => d.lead !== 'notice')
    if (blank)
      return [
        {
          kind: 'payment',
          title: titleOf(passage),
          due: blank,
          amounts: amounts.map((a) => a.amount),
          passages: [passage.span],
        },
      ]
    return pair(dues, amounts.slice(0, 4)).map((stage) => ({
      kind: 'payment',
      title: titleOf(passage),
      due: stage.due,
      amounts: stage.amounts,
      passages: [passage.span],
    }))
  },
  matches: [
    {
      text: 'Payments are made as follows:\n(a) $30,000 - down payment (Week 2)\n(b) $40,000 - delivery of the final build on 1 May 2024',
      gives: [
        { due: 'P2W after', amounts: ['USD 30000'] },
        { due: '2024-05-01', amounts: ['USD 40000'] },
      ],
    },
    {
      text: 'The minimum royalty is as follows:\n(2) 2nd License Year (2/1/27 - 1/31/28): $',
      gives: [{ due: '2027-02-01' }],
    },
  ],
  misses: [
    'Payments are listed below.\nTotal $120,000',
    'Payments change as follows:\n(a) Addition of two visits (+$800 each)\n(b) Net change: $1,600',
    'Rates and prices:\n(a) Engineer $125.00 / hr\n(b) Common stock at $2.50/share',
    'The following insurance applies:\n(a) Auto coverage: $1,000,000 per occurrence',
  ],
}

/** A year with its days: `2nd License Year (2/1/97 - 1/30/98)`. */
const isYear = ({ dues, text }: Passage): boolean =>
  dues.length === 2 &&
  /\byear\b/i.test(text) &&
  dues.some((d) => d.due.type === 'absolute' && d.due.endDate !== undefined)

/** A step of a scale with its rate: `$0 - $25,000,000 | 1.75%`. */
const isTier = ({ block, text, percents, header }: Passage): boolean =>
  block.kind === 'table-row' &&
  percents.length === 1 &&
  /\d\s*(?:-|to)\s*\W?\d|[<>]/.test(text) &&
  /[a-z]{3}/i.test(header)

/** `Net Sales | Milestone Payment`: `$25,000,000 | $62,500` pays the second when the first is reached. */
function byScale(passage: Passage): Proposal | undefined {
  const row = passage.block.row && passage.contract.tables[passage.block.row.table]?.rows[passage.block.row.row]
  const header = passage.block.row && passage.contract.tables[passage.block.row.table]?.header
  if (!row || !header || row.isHeader || row.cells.length !== 2 || passage.money.length !== 2) return undefined
  const [left, right] = row.cells
  const [reached, paid] = passage.money
  if (
    !left ||
    !right ||
    !reached ||
    !paid ||
    paid.value === undefined ||
    !/\b(?:sales|revenues?|turnover|threshold|volume|value)\b/i.test(header[0] ?? '')
  )
    return undefined
  const event = `${header[0]} ${passage.contract.flow.slice(left.span.start, left.span.end)}`.trim()
  return {
    kind: 'payment',
    title: titleOf(passage),
    due: { type: 'event', event, span: left.span },
    amounts: [sumOf(paid)],
    passages: [passage.span],
  }
}

/** A row that begins with a year of its own: `2001 | $850,000`. */
function yearCell(passage: Passage): DueExpression | undefined {
  const match = /^\W*((?:19|20)\d\d)(?=\s+[$\u00a3\u20ac(A-Z])/.exec(passage.text)
  if (!match || passage.block.kind !== 'table-row') return undefined
  const start = passage.span.start + match[0].length - 4
  const span = { start, end: start + 4 }
  return { span, due: { type: 'absolute', date: { year: Number(match[1]) }, span }, lead: 'during' }
}

/** Of a row's sums the one that is the total of the others: `Year 1 | $400,000 | $300,000 | $100,000`. */
function rowAmounts(amounts: readonly AmountAt[]): readonly AmountAt[] {
  if (amounts.length < 3) return amounts
  const cents = amounts.map((a) => Math.round(Number(a.amount.value ?? Number.NaN) * 100))
  const sum = cents.reduce((a, b) => a + b, 0)
  const total = amounts.find((_, i) => (cents[i] as number) * 2 === sum)
  return total ? [total] : amounts
}
