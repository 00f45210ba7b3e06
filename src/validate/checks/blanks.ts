import type { Milestone } from '../../model/milestone.ts'
import type { Schedule } from '../../model/schedule.ts'
import { about, type Check } from '../check.ts'

/** Dates, periods and key dates that were never filled in, or are redacted: each is a question of its own. */
export const blanks: Check = {
  id: 'blanks',
  run: ({ milestones, smartfields, diagnostics }) => [
    ...milestones
      .filter((m) => m.due.status === 'blank' && m.due.type !== 'none' && !isUnreadable(m, diagnostics))
      .map(ofMilestone),
    ...smartfields
      .filter(
        (field) =>
          field.milestone === null &&
          field.status === 'blank' &&
          !milestones.some((m) => m.due.status === 'blank' && sharesPlace(m, field.evidence)),
      )
      .map((field) => ({
        ...about([], {
          code: 'blank-to-fill',
          severity: 'info' as const,
          message: `${field.title}: left blank or redacted.`,
          question: `What is the ${field.title.toLowerCase()}? It was left blank or redacted.`,
        }),
        evidence: field.evidence.slice(0, 1),
      })),
  ],
}

/** Its date is written, but is no day, or could be two: that is told apart. */
const isUnreadable = (m: Milestone, diagnostics: Schedule['diagnostics']): boolean =>
  diagnostics.some(
    ({ code, evidence }) => /^date-(?:impossible|order-unknown|words-and)/.test(code) && sharesPlace(m, evidence),
  )

const ofMilestone = (m: Milestone) =>
  about([m], {
    code: 'blank-to-fill',
    severity: 'info',
    message: `${m.title}: its due point is left blank or redacted.`,
    question: `When is "${m.title}" due? The contract leaves it blank or redacts it.`,
  })

const sharesPlace = (m: Milestone, evidence: Milestone['evidence']): boolean =>
  m.evidence.some((e) => evidence.some((other) => e.start < other.end && other.start < e.end))
