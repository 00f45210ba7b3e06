import type { Schedule } from '../../model/schedule.ts'
import { about, type Check } from '../check.ts'

const KEY_DATE_OF_CODE: Readonly<Record<string, 'agreementDate' | 'effectiveDate' | 'expirationDate'>> = {
  agreement: 'agreementDate',
  effective: 'effectiveDate',
  expiry: 'expirationDate',
}

/** Two passages that give different days for one thing: both are shown, none is thrown away. */
export const conflicts: Check = {
  id: 'conflicts',
  run: (schedule) => [...againstKeyDates(schedule), ...unsettled(schedule)],
}

function againstKeyDates({ milestones, keyDates }: Schedule) {
  return Object.entries(KEY_DATE_OF_CODE).flatMap(([code, name]) => {
    const chosen = keyDates[name]
    if (chosen === null) return []
    const stating = milestones.filter((m) => m.code === code && m.due.date?.length === chosen.length)
    const others = stating.filter((m) => m.due.date !== chosen)
    if (others.length === 0) return []
    const dates = [...new Set(others.map((m) => m.due.date))].join(', ')
    return [
      about([...stating.filter((m) => m.due.date === chosen), ...others], {
        code: 'key-dates-conflict',
        severity: 'warning',
        message: `${name} is taken to be ${chosen}, but another passage gives ${dates}.`,
        question: `Which is right for the ${name}: ${chosen} or ${dates}?`,
      }),
    ]
  })
}

const unsettled = ({ milestones, diagnostics }: Schedule) =>
  milestones
    .filter((m) => m.due.status === 'conflict' && !diagnostics.some((d) => d.milestones.includes(m.id)))
    .map((m) =>
      about([m], {
        code: 'due-conflict',
        severity: 'warning',
        message: `${m.title}: the passages disagree, so no date is given. ${m.due.derivation.join('; ')}`.trim(),
        question: `When is "${m.title}" due? The passages disagree.`,
      }),
    )
