import type { Schedule } from '../../model/schedule.ts'
import { PROFILES } from '../../profiles/index.ts'
import type { Expectation } from '../../profiles/profile.ts'
import type { Check } from '../check.ts'

/** What contracts of a type should have, by the type's profile, and this one lacks. */
export const expected: Check = {
  id: 'expected',
  run(schedule) {
    const profile = PROFILES.find(({ id }) => id === schedule.document.contractType)
    if (!profile || schedule.status !== 'complete') return []
    return profile.expects
      .filter((name) => !HAS[name].has(schedule))
      .map((name) => ({
        code: `expected-${name}`,
        severity: 'info',
        stage: 'validate',
        message: `${profile.name}: ${HAS[name].what} was not found.`,
        question: HAS[name].question,
        milestones: [],
        evidence: schedule.smartfields.find((f) => f.uid === 'contract_type')?.evidence.slice(0, 1) ?? [],
      }))
  },
}

interface Wanted {
  readonly what: string
  readonly question: string
  has(schedule: Schedule): boolean
}

const some =
  (test: (m: Schedule['milestones'][number]) => boolean) =>
  (schedule: Schedule): boolean =>
    schedule.milestones.some(test)

const HAS: Readonly<Record<Expectation, Wanted>> = {
  payments: {
    what: 'a payment',
    question: 'What is to be paid, and when?',
    has: some((m) => m.amounts.length > 0 || m.kind === 'payment'),
  },
  deliverables: {
    what: 'a deliverable',
    question: 'What is to be delivered, and when?',
    has: some((m) => m.kind === 'deliverable' || m.kind === 'completion'),
  },
  completion: {
    what: 'a date of completion',
    question: 'When must the work be complete?',
    has: some((m) => m.kind === 'completion'),
  },
  review: {
    what: 'a review or acceptance',
    question: 'Who accepts the work, and within what time?',
    has: some((m) => m.kind === 'review'),
  },
  'total-value': {
    what: 'a total price',
    question: 'What is the total price?',
    has: ({ totalValue }) => totalValue !== null,
  },
  expiration: {
    what: 'the end of the term',
    question: 'When does the contract end?',
    has: ({ keyDates }) => keyDates.expirationDate !== null || keyDates.term !== null,
  },
  'renewal-notice': {
    what: 'a notice that stops the renewal',
    question: 'Until when can the renewal be stopped?',
    has: ({ keyDates }) =>
      keyDates.renewalType === null ||
      keyDates.renewalType === 'none' ||
      keyDates.noticePeriodToTerminateRenewal !== null,
  },
  retention: {
    what: 'retainage and its release',
    question: 'Is anything retained, and when is it released?',
    has: some((m) =>
      /\b(?:retain(?:age|ed)|retention|holdback|withh[eo]ld)/i.test(m.evidence.map((e) => e.quote).join(' ')),
    ),
  },
  consequence: {
    what: 'what a delay costs',
    question: 'What does a delay cost?',
    has: some((m) => m.consequence.length > 0),
  },
}
