import type { Block, Contract } from '../model/contract.ts'
import type {
  BlankMention,
  DateMention,
  Mentions,
  MoneyMention,
  PercentMention,
  PeriodMention,
  RecurrenceMention,
} from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { type DueExpression, findDues } from './dues/index.ts'

/** A sentence or table row with all that was found in it: what a rule looks at. Spans are flow offsets. */
export interface Passage {
  readonly contract: Contract
  readonly mentions: Mentions
  readonly block: Block
  readonly span: Span
  /** `flow.slice(span)`, so that offset i of it is `span.start + i` of the flow. */
  readonly text: string
  /** Text of the clause that leads in a list item (`Client shall pay as follows:`), '' without one. */
  readonly leadIn: string
  readonly leadInSpan?: Span
  /** The lead-in as a passage of its own. */
  readonly lead?: Passage
  /** Headings above it, outermost first, joined by ` > `. */
  readonly heading: string
  /** Header words of the table for rows, '' else. */
  readonly header: string
  readonly previous?: Passage
  readonly dates: readonly DateMention[]
  readonly periods: readonly PeriodMention[]
  readonly money: readonly MoneyMention[]
  readonly percents: readonly PercentMention[]
  readonly recurrences: readonly RecurrenceMention[]
  readonly blanks: readonly BlankMention[]
  readonly dues: readonly DueExpression[]
  /** `During each Contract Year:`, where the clause that it stands in is opened by such a line. */
  readonly scope?: DueExpression
}

/** All passages of a contract in order. Linear: every list of mentions is walked once. */
export function passagesOf(contract: Contract, mentions: Mentions): Passage[] {
  const cursors = {
    dates: cursor(mentions.dates),
    periods: cursor(mentions.periods),
    money: cursor(mentions.money),
    percents: cursor(mentions.percents),
    recurrences: cursor(mentions.recurrences),
    blanks: cursor(mentions.blanks),
  }
  const passages: Passage[] = []
  const byStart = new Map<number, Passage>()
  let previous: Passage | undefined
  let scope: Scope | undefined
  for (const block of contract.blocks) {
    const units = block.kind === 'table-row' ? [block.span] : block.sentences
    const lead = leadInOf(contract, block)
    const leading = lead && byStart.get(lead.start)
    for (const span of units) {
      const found = {
        dates: cursors.dates(span),
        periods: cursors.periods(span),
        money: cursors.money(span),
        percents: cursors.percents(span),
        recurrences: cursors.recurrences(span),
        blanks: cursors.blanks(span),
      }
      const text = contract.flow.slice(span.start, span.end)
      const first = span === units[0]
      const passage: Passage = {
        contract,
        mentions,
        block,
        span,
        text,
        leadIn: lead ? contract.flow.slice(lead.start, lead.end) : headingLead(block),
        ...(lead && { leadInSpan: lead }),
        ...(leading && { lead: leading }),
        heading: block.headings.join(' > '),
        header: block.row ? (contract.tables[block.row.table]?.header ?? []).join(' ').trim() : '',
        ...(previous && (!first || previous.block.index >= block.index - 1) && { previous }),
        ...found,
        dues: findDues({ text, offset: span.start, ...found, ...cellEndsOf(contract, block) }),
      }
      scope = scopeOf(passage) ?? (scope && isWithin(block, scope.block) ? scope : undefined)
      const scoped = scope && scope.block !== block ? { ...passage, scope: scope.due } : passage
      passages.push(scoped)
      byStart.set(span.start, scoped)
      previous = scoped
    }
  }
  return passages
}

interface Scope {
  readonly block: Block
  readonly due: DueExpression
}

/** A line that says only when, and opens what follows: `During each Contract Year:`. */
const OPENS = /^\W*(?:\(?[a-z0-9]{1,4}[.)]\s*)?(?:during|in|for|throughout) (?:each|every)\b[^.;:]{0,80}:\s*$/i

function scopeOf({ text, block, dues }: Passage): Scope | undefined {
  const due = text.length < 140 && OPENS.test(text) ? dues.find((d) => d.due.type === 'recurring') : undefined
  return due && { block, due }
}

const isWithin = (block: Block, scope: Block): boolean =>
  block.part === scope.part && scope.headings.every((heading, i) => block.headings[i] === heading)

/** Where the cells of a table row end. */
function cellEndsOf(contract: Contract, block: Block): { cellEnds: number[] } | undefined {
  const row = block.row && contract.tables[block.row.table]?.rows[block.row.row]
  return row && { cellEnds: row.cells.map((cell) => cell.span.end) }
}

/** The parent clause's last sentence when it ends in a colon or opens a list: `Client shall pay:`. */
function leadInOf(contract: Contract, block: Block): Span | undefined {
  if (block.parent === undefined) return undefined
  const parent = contract.blocks[block.parent]
  const last = parent?.sentences.at(-1)
  if (!parent || !last || parent.kind === 'heading') return undefined
  return last
}

/** `B. Supplier will:` may be set like a heading, and leads in what stands below it all the same. */
const OPEN_HEADING = /\b(?:shall|will|must|agrees? to|undertakes? to|responsible for)(?: also)?\s*[:,-]?\s*$/i
const headingLead = (block: Block): string => {
  const nearest = block.headings.at(-1) ?? ''
  return block.label !== undefined && OPEN_HEADING.test(nearest) ? nearest : ''
}

/** A function that gives the mentions inside each of a series of ascending, non-overlapping spans. */
function cursor<T extends { readonly span: Span }>(list: readonly T[]): (span: Span) => readonly T[] {
  let next = 0
  return (span) => {
    while (next < list.length && (list[next] as T).span.start < span.start) next++
    const from = next
    while (next < list.length && (list[next] as T).span.end <= span.end) next++
    return list.slice(from, next)
  }
}
