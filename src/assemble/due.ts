import type { Due, Resolution } from '../model/due.ts'
import type { Milestone } from '../model/milestone.ts'
import { duration } from './duration.ts'

type DueJson = Milestone['due']

/** What the contract says and what it comes to, in one object. */
export function dueJson(due: Due, resolution: Resolution, anchorMilestone: string | undefined): DueJson {
  return {
    type: due.type,
    date: resolution.date ?? null,
    endDate: resolution.endDate ?? null,
    precision: resolution.precision,
    ...said(due),
    anchorMilestone: anchorMilestone ?? null,
    status: resolution.status,
    derivation: [...resolution.derivation],
  }
}

type Said = Pick<DueJson, 'offset' | 'direction' | 'anchor' | 'recurrence' | 'rrule' | 'event'>

const NOTHING: Said = { offset: null, direction: null, anchor: null, recurrence: null, rrule: null, event: null }

function said(due: Due): Said {
  switch (due.type) {
    case 'absolute':
    case 'none':
      return NOTHING
    case 'relative':
      return {
        ...NOTHING,
        offset: due.offset ? duration(due.offset) : null,
        direction: due.direction,
        anchor: due.anchor.words,
      }
    case 'recurring':
      return {
        ...NOTHING,
        offset: due.offset ? duration(due.offset) : null,
        direction: due.direction ?? null,
        anchor: due.anchor?.words ?? null,
        recurrence: due.recurrence,
        rrule: due.rrule ?? null,
      }
    case 'event':
      return { ...NOTHING, direction: due.direction ?? null, anchor: due.anchor?.words ?? null, event: due.event }
  }
}
