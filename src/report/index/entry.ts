import type { Milestone } from '../../model/milestone.ts'
import type { Schedule } from '../../model/schedule.ts'
import { money, shownAmount } from '../amounts.ts'
import { firstDay, lastDay } from '../dates.ts'
import { canBeNext, isLow, KINDS, spelled } from '../labels.ts'
import { endOfRecurrences, exactStep } from '../recurrence.ts'
import { cut, oneLine } from '../words.ts'

/**
 * One contract as the index carries it: a tuple, as ten thousand of them go into one page.
 * `script/index.ts` reads it by position.
 */
export type IndexEntry = readonly [
  /** Of its report, without `.html`. */
  name: string,
  title: string,
  file: string,
  parties: readonly string[],
  type: string,
  status: 0 | 1 | 2,
  total: string,
  milestones: number,
  low: number,
  conflicts: number,
  blanks: number,
  questions: number,
  dated: readonly IndexDate[],
  /** Kinds of the milestones without a date, one bit each. */
  undated: number,
]

/** Days since 1970; `step` as in `exactStep`; `until` 0: no end. */
export type IndexDate = readonly [
  from: number,
  to: number,
  kind: number,
  title: string,
  amount: string,
  id: string,
  step: number,
  until: number,
  precision: string,
]

const STATUS = { complete: 0, partial: 1, unreadable: 2 } as const
const mostDates = 200

export const indexEntry = (name: string, schedule: Schedule): IndexEntry => {
  const { document, parties, milestones, diagnostics, status, totalValue, keyDates } = schedule
  const dated = milestones.filter(({ due }) => due.date !== null)
  const undated = milestones.filter(({ due }) => due.date === null)
  const ends = endOfRecurrences(keyDates) ?? 0
  return [
    name,
    cut(oneLine(document.title ?? document.fileName), 120),
    cut(oneLine(document.fileName), 120),
    parties.slice(0, 6).map((party) => cut(oneLine(party.name), 80)),
    document.contractType === null ? '' : spelled(document.contractType),
    STATUS[status],
    totalValue === null ? '' : money(totalValue.value, totalValue.currency),
    milestones.length,
    milestones.filter(({ confidence }) => isLow(confidence)).length,
    milestones.filter(({ due }) => due.status === 'conflict').length +
      diagnostics.filter(({ stage, severity }) => stage !== 'ingest' && severity !== 'info').length,
    milestones.filter(({ due }) => due.status === 'blank').length,
    diagnostics.filter(({ question }) => question !== undefined).length,
    dated
      .filter(canBeNext)
      .slice(0, mostDates)
      .map((milestone) => dateOf(milestone, ends)),
    undated.reduce((bits, { kind }) => bits | (1 << KINDS.indexOf(kind)), 0),
  ]
}

const dateOf = ({ id, kind, title, due, amounts }: Milestone, ends: number): IndexDate => {
  const step = exactStep(due)
  const date = due.date!
  const last = due.endDate === null ? ends : lastDay(due.endDate)
  return [
    firstDay(date),
    due.type !== 'recurring' && due.endDate !== null ? lastDay(due.endDate) : lastDay(date),
    KINDS.indexOf(kind),
    cut(oneLine(title), 60),
    amounts[0] === undefined ? '' : cut(oneLine(shownAmount(amounts[0])), 40),
    id,
    step,
    step === 0 ? 0 : last,
    date.length === 10 ? '' : date,
  ]
}
