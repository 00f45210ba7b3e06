import type { Milestone } from '../../model/milestone.ts'
import type { Schedule, ScheduleDiagnostic } from '../../model/schedule.ts'
import { shownAmount } from '../amounts.ts'
import { isLow } from '../labels.ts'
import { date, number, share, sum, text } from './cells.ts'
import type { MonthSum } from './months.ts'
import type { Column } from './sheet.ts'

/** A contract under the name of its result files. */
export interface Named {
  readonly name: string
  readonly schedule: Schedule
}

const withStatus = ({ milestones }: Schedule, status: Milestone['due']['status']): number =>
  milestones.filter(({ due }) => due.status === status).length

export const CONTRACT_COLUMNS: readonly Column<Named>[] = [
  ['Contract', 34, ({ name }) => text(name)],
  ['Title', 40, ({ schedule }) => text(schedule.document.title)],
  ['File', 30, ({ schedule }) => text(schedule.document.fileName)],
  ['Type', 20, ({ schedule }) => text(schedule.document.contractType)],
  ['Status', 11, ({ schedule }) => text(schedule.status)],
  [
    'Parties',
    50,
    ({ schedule }) =>
      text(schedule.parties.map(({ name, role }) => (role === null ? name : `${name} (${role})`)).join('; ')),
  ],
  ['Governing law', 13, ({ schedule }) => text(schedule.document.governingLaw)],
  ['Agreement date', 14, ({ schedule }) => date(schedule.keyDates.agreementDate)],
  ['Effective date', 14, ({ schedule }) => date(schedule.keyDates.effectiveDate)],
  [
    'Expiration',
    14,
    ({ schedule: { keyDates } }) =>
      keyDates.expirationDate === 'perpetual' ? text('perpetual') : date(keyDates.expirationDate),
  ],
  ['Term', 9, ({ schedule }) => text(schedule.keyDates.term)],
  ['Renewal', 11, ({ schedule }) => text(schedule.keyDates.renewalType)],
  ['Notice by', 14, ({ schedule }) => date(schedule.keyDates.renewalNoticeDate)],
  ['Total value', 16, ({ schedule }) => sum(schedule.totalValue?.value)],
  ['Currency', 9, ({ schedule }) => text(schedule.totalValue?.currency)],
  ['Milestones', 11, ({ schedule }) => number(schedule.milestones.length)],
  ['With date', 10, ({ schedule }) => number(schedule.milestones.filter(({ due }) => due.date !== null).length)],
  ['Waiting', 9, ({ schedule }) => number(withStatus(schedule, 'waiting'))],
  ['Blank', 8, ({ schedule }) => number(withStatus(schedule, 'blank'))],
  ['Disputed', 10, ({ schedule }) => number(withStatus(schedule, 'conflict'))],
  [
    'Low confidence',
    15,
    ({ schedule }) => number(schedule.milestones.filter(({ confidence }) => isLow(confidence)).length),
  ],
  [
    'Questions',
    10,
    ({ schedule }) => number(schedule.diagnostics.filter(({ question }) => question !== undefined).length),
  ],
  ['SHA-256', 24, ({ schedule }) => text(schedule.document.id?.replace('sha256:', ''))],
]

export const MILESTONE_COLUMNS: readonly Column<Named & { readonly milestone: Milestone }>[] = [
  ['Contract', 34, ({ name }) => text(name)],
  ['Id', 14, ({ milestone }) => text(milestone.id)],
  ['Kind', 12, ({ milestone }) => text(milestone.kind)],
  ['Milestone', 60, ({ milestone }) => text(milestone.title)],
  ['Due', 12, ({ milestone }) => date(milestone.due.date)],
  ['Until', 12, ({ milestone }) => date(milestone.due.endDate)],
  ['Status', 11, ({ milestone }) => text(milestone.due.status)],
  ['Recurrence', 13, ({ milestone }) => text(milestone.due.recurrence)],
  ['Waits for', 34, ({ milestone: { due } }) => text(due.date === null ? (due.event ?? due.anchor) : null)],
  [
    'Amount',
    16,
    ({ milestone: { amounts } }) =>
      amounts.length === 1 && amounts[0]!.per === undefined ? sum(amounts[0]!.value) : null,
  ],
  ['Currency', 9, ({ milestone: { amounts } }) => (amounts.length === 1 ? text(amounts[0]!.currency) : null)],
  ['Amount in words', 28, ({ milestone }) => text(milestone.amounts.map(shownAmount).join('; '))],
  ['Share of total', 13, ({ milestone }) => share(milestone.shareOfTotal)],
  ['Responsible', 34, ({ milestone }) => text(milestone.responsible.map(({ name }) => name).join('; '))],
  ['Beneficiary', 34, ({ milestone }) => text(milestone.beneficiary.map(({ name }) => name).join('; '))],
  ['Derivation', 46, ({ milestone }) => text(milestone.due.derivation.join('; '))],
  ['Confidence', 11, ({ milestone }) => share(milestone.confidence)],
  ['Review', 12, ({ milestone }) => text(milestone.review.status)],
  ['Page', 7, ({ milestone }) => number(milestone.evidence[0]?.page ?? null)],
  ['Clause', 10, ({ milestone }) => text(milestone.evidence[0]?.clause)],
  [
    'Passage',
    80,
    ({ milestone }) => text(milestone.evidence.map(({ quote }) => quote.replace(/\s+/g, ' ')).join(' … ')),
  ],
  ['Sources', 28, ({ milestone }) => text(milestone.sources.join('; '))],
]

export const MONTH_COLUMNS: readonly Column<MonthSum>[] = [
  ['Month', 10, ({ month }) => text(month)],
  ['Currency', 9, ({ currency }) => text(currency)],
  ['Payments with one due date', 28, ({ single }) => sum(single)],
  ['Recurring, on exact days', 26, ({ recurring }) => sum(recurring)],
  ['Together', 16, ({ single, recurring }) => sum(Math.round((single + recurring) * 100) / 100)],
  ['Number', 9, ({ count }) => number(count)],
]

export const ISSUE_COLUMNS: readonly Column<Named & { readonly diagnostic: ScheduleDiagnostic }>[] = [
  ['Contract', 34, ({ name }) => text(name)],
  ['Severity', 10, ({ diagnostic }) => text(diagnostic.severity)],
  ['Code', 26, ({ diagnostic }) => text(diagnostic.code)],
  ['What', 80, ({ diagnostic }) => text(diagnostic.message)],
  ['Question for counsel', 60, ({ diagnostic }) => text(diagnostic.question)],
  ['Milestones', 30, ({ diagnostic }) => text(diagnostic.milestones.join('; '))],
  ['Page', 7, ({ diagnostic }) => number(diagnostic.evidence[0]?.page ?? null)],
]
