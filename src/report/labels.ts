import type { Milestone } from '../model/milestone.ts'
import type { Smartfield } from '../model/smartfield.ts'
import { html, type Markup } from './markup.ts'
import { cut, oneLine } from './words.ts'

export type Kind = Milestone['kind']

export const KINDS: readonly Kind[] = ['payment', 'deliverable', 'completion', 'review', 'notice', 'term']

const KIND_LABELS: Readonly<Record<Kind, string>> = {
  payment: 'Payment',
  deliverable: 'Deliverable',
  completion: 'Completion',
  review: 'Review',
  notice: 'Notice',
  term: 'Term',
}

const STATUS_LABELS: Readonly<Record<Smartfield['status'], string>> = {
  stated: 'stated',
  computed: 'computed',
  waiting: 'waits for an event',
  blank: 'left blank',
  conflict: 'conflict',
  absent: 'not found',
}

export const kindLabel = (kind: Kind): string => KIND_LABELS[kind]
export const statusLabel = (status: Smartfield['status']): string => STATUS_LABELS[status]

/** The colour says it once more, the word says it. */
export const kindTag = (kind: Kind): Markup => html`<span class="kind k-${kind}">${kindLabel(kind)}</span>`

/** Below it a person should look. */
const LOW = 0.7

export const isLow = (confidence: number | null): boolean => confidence !== null && confidence < LOW

/** Days of the contract itself, on which nobody has anything to do: they are not due. */
const NOT_DUE: readonly (string | null)[] = ['agreement', 'signature', 'effective']
export const canBeNext = ({ code }: Milestone): boolean => !NOT_DUE.includes(code)

/** What a person should look at before relying on it. */
export const needsLook = ({ due, confidence }: Milestone): boolean =>
  due.status === 'conflict' || due.status === 'blank' || isLow(confidence)

export const shownConfidence = (confidence: number | null): string =>
  confidence === null ? 'not measured' : `${Math.round(confidence * 100)} %`

/** software-development → Software development */
export const spelled = (code: string): string => {
  const text = cut(oneLine(code), 60).replace(/[-_]/g, ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
