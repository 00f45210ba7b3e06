import type { Candidate } from '../../model/candidate.ts'
import type { Block } from '../../model/contract.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { actionsOf } from '../action.ts'
import { boilerplateTopic } from '../boilerplate.ts'
import type { Detection } from '../index.ts'
import type { Passage } from '../passage.ts'

/** Why a block is not asked about. */
export type Skipped = 'heading' | 'boilerplate' | 'nothing to schedule' | 'explained by the rules'

export interface Selection {
  /** Blocks to ask about, in order, each with its passages. */
  readonly asked: readonly { readonly block: Block; readonly passages: readonly Passage[] }[]
  /** How many blocks are left out, by reason. */
  readonly skipped: Readonly<Partial<Record<Skipped, number>>>
}

/**
 * The blocks worth asking about: duties, dates and sums that the rules do not explain wholly, and all rows of tables that schedule
 * something. Blocks are never cut; what is left out is counted with its reason.
 */
export function selectBlocks({ contract, passages, candidates }: Detection): Selection {
  const byBlock = new Map<number, Passage[]>()
  for (const passage of passages) {
    const known = byBlock.get(passage.block.index)
    if (known) known.push(passage)
    else byBlock.set(passage.block.index, [passage])
  }
  const scheduling = new Set<number>()
  for (const passage of passages) if (passage.block.row && hasValue(passage)) scheduling.add(passage.block.row.table)

  const asked: { block: Block; passages: readonly Passage[] }[] = []
  const skipped: Partial<Record<Skipped, number>> = {}
  const explained = explainedBy(candidates)
  for (const block of contract.blocks) {
    const own = byBlock.get(block.index)
    if (!own) continue
    const reason = reasonToSkip(block, own, scheduling, explained)
    if (reason === undefined) asked.push({ block, passages: own })
    else skipped[reason] = (skipped[reason] ?? 0) + 1
  }
  return { asked, skipped }
}

function reasonToSkip(
  block: Block,
  passages: readonly Passage[],
  scheduling: ReadonlySet<number>,
  explained: (passage: Passage) => boolean,
): Skipped | undefined {
  if (block.row) return scheduling.has(block.row.table) ? undefined : 'nothing to schedule'
  const saying = passages.filter((passage) => hasValue(passage) || actionsOf(passage).length > 0)
  if ((block.kind === 'title' || block.kind === 'heading') && !passages.some(hasValue)) return 'heading'
  if (saying.length === 0) return 'nothing to schedule'
  if (saying.every((passage) => isLeftOut(boilerplateTopic(passage)))) return 'boilerplate'
  return saying.every(explained) ? 'explained by the rules' : undefined
}

/** A due point, a sum, a share, or a blank where one belongs. */
const hasValue = ({ dues, dates, money, percents, recurrences, periods, blanks }: Passage): boolean =>
  dues.length + dates.length + money.length + percents.length + recurrences.length + periods.length + blanks.length > 0

/** Under these topics payments, options and windows may still stand: see `no-milestone.ts`. */
const MAY_SCHEDULE = new Set(['records', 'termination', 'confidentiality', 'change of control', 'non-compete'])
const isLeftOut = (topic: string | undefined): boolean => topic !== undefined && !MAY_SCHEDULE.has(topic)

/** Whether rules have made a result of every due point, every sum and every duty of a passage. */
function explainedBy(candidates: readonly Candidate[]): (passage: Passage) => boolean {
  const ordered = candidates.toSorted((a, b) => a.passages[0]!.start - b.passages[0]!.start)
  return (passage) => {
    if (passage.dues.length === 0) return false
    const own = ordered.filter(({ passages }) => passages.some((span) => overlaps(span, passage.span)))
    const dues = own.flatMap(({ due }): readonly Span[] => (due.type === 'none' ? [] : [due.span]))
    const sums = own.reduce((count, { amounts }) => count + amounts.length, 0)
    return (
      passage.dues.every(({ span }) => dues.some((due) => overlaps(due, span))) &&
      passage.money.length + passage.percents.length <= sums &&
      actionsOf(passage).length <= own.length
    )
  }
}
