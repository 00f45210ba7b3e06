import type { Milestone } from '../../model/milestone.ts'
import { about, type Check } from '../check.ts'

/** Payments that wait for something whose day is not known: one question an event, with all that hangs on it. */
export const waitingPayments: Check = {
  id: 'waiting-payments',
  run({ milestones }) {
    const groups = new Map<string, { event: string; waiting: Milestone[] }>()
    for (const milestone of milestones) {
      const event = eventOf(milestone)
      if (event === undefined) continue
      const key = event
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
      const group = groups.get(key) ?? { event, waiting: [] }
      groups.set(key, group)
      group.waiting.push(milestone)
    }
    return [...groups.values()].map(({ event, waiting }) =>
      about(waiting, {
        code: 'payment-waits',
        severity: 'info',
        message: `${waiting.length} payment${waiting.length === 1 ? '' : 's'} wait${waiting.length === 1 ? 's' : ''} for: ${event}.`,
        question: `Has this happened, or when is it expected: ${event}?`,
      }),
    )
  },
}

/** Standing terms of payment wait for every invoice: nothing to ask. */
const STANDING = /\b(?:invoices?|statements?|receipt|demand|request)\b/i

function eventOf({ kind, due, amounts }: Milestone): string | undefined {
  if (kind !== 'payment' || due.status !== 'waiting' || due.date !== null || due.type === 'recurring') return undefined
  const event = (due.event ?? due.anchor ?? '')
    .replace(/^(?:\d{1,2} |(?:upon|on|at|after|following|the) )+/i, '')
    .trim()
  return event === '' || event.length > 160 || (amounts.length === 0 && STANDING.test(event)) ? undefined : event
}
