import type { EvidenceJson } from '../model/evidence-json.ts'
import type { Schedule } from '../model/schedule.ts'
import type { Kind } from './labels.ts'

/** A passage of the contract, once, whoever cites it. */
export interface Passage {
  readonly id: string
  readonly evidence: EvidenceJson
  /** The first that cites it gives the colour and the way back. */
  readonly kind: Kind | 'other'
  /** Ids of the rows that cite it, milestones first. */
  readonly rows: readonly string[]
}

export interface Passages {
  readonly all: readonly Passage[]
  /** undefined for evidence that is not of this schedule. */
  of(evidence: EvidenceJson): Passage | undefined
}

export const checkAnchor = (index: number): string => `check-${index + 1}`
export const fieldAnchor = (uid: string): string => `field-${uid}`

const key = ({ start, end }: EvidenceJson): string => `${start}-${end}`

/** All that the report cites, in the order of the text. */
export const collectPassages = (schedule: Schedule): Passages => {
  const found = new Map<string, { evidence: EvidenceJson; kind: Kind | 'other'; rows: string[] }>()
  const add = (evidence: EvidenceJson, kind: Kind | 'other', row: string): void => {
    const known = found.get(key(evidence))
    if (known === undefined) found.set(key(evidence), { evidence, kind, rows: [row] })
    else if (!known.rows.includes(row)) known.rows.push(row)
  }
  for (const { id, kind, evidence, consequence } of schedule.milestones)
    for (const each of [...evidence, ...consequence]) add(each, kind, id)
  schedule.diagnostics.forEach(({ evidence }, at) => {
    for (const each of evidence) add(each, 'other', checkAnchor(at))
  })
  for (const { uid, milestone, evidence } of schedule.smartfields)
    if (milestone === null) for (const each of evidence) add(each, 'other', fieldAnchor(uid))
  const inOrder = [...found].sort(
    ([, a], [, b]) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end,
  )
  const byKey = new Map(
    inOrder.map(([place, passage], at): [string, Passage] => [place, { id: `p-${at + 1}`, ...passage }]),
  )
  return { all: [...byKey.values()], of: (evidence) => byKey.get(key(evidence)) }
}

/** Pages on which something is cited. */
export const citedPages = (schedule: Schedule): number[] =>
  [...new Set(collectPassages(schedule).all.flatMap(({ evidence }) => evidence.boxes.map(({ page }) => page)))].sort(
    (a, b) => a - b,
  )
