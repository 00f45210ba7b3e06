import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { dueDays } from '../../emit/due-days.ts'
import type { Milestone } from '../../model/milestone.ts'

interface Old {
  readonly id: string
  readonly kind: string
  readonly first_day: string | null
  readonly last_day: string | null
  readonly recurring: number
  readonly sequence: number
  readonly gone: number
  readonly json: string
}

/** The milestones of one contract at a time, with what a calendar must know of those before them. */
export class MilestoneRows {
  readonly #old: StatementSync
  readonly #remove: StatementSync
  readonly #add: StatementSync

  constructor(database: DatabaseSync) {
    this.#old = database.prepare('select * from milestone where contract_id = ? order by position')
    this.#remove = database.prepare('delete from milestone where contract_id = ?')
    this.#add = database.prepare('insert into milestone values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  }

  replace(contractId: string, milestones: readonly Milestone[]): void {
    const old = new Map((this.#old.all(contractId) as unknown as Old[]).map((row) => [row.id, row]))
    this.#remove.run(contractId)
    for (const [position, milestone] of milestones.entries()) {
      const { id, kind, due } = milestone
      const days = dueDays(due)
      const [first, last] = [days?.first ?? null, days?.last ?? null]
      const before = old.get(id)
      const isSame = before === undefined || (!before.gone && before.first_day === first && before.last_day === last)
      const sequence = (before?.sequence ?? 0) + (isSame ? 0 : 1)
      const recurring = days?.isRecurring ? 1 : 0
      this.#add.run(contractId, position, id, kind, first, last, recurring, sequence, 0, withoutBoxes(milestone))
      old.delete(id)
    }
    let position = milestones.length
    for (const { id, kind, first_day, last_day, recurring, sequence, gone, json } of old.values()) {
      if (first_day === null) continue
      this.#add.run(
        contractId,
        position++,
        id,
        kind,
        first_day,
        last_day,
        recurring,
        sequence + (gone ? 0 : 1),
        1,
        json,
      )
    }
  }
}

/** Boxes are half of a milestone's JSON, and only the page view needs them. */
const withoutBoxes = (milestone: Milestone): string =>
  JSON.stringify({
    ...milestone,
    evidence: milestone.evidence.map((item) => ({ ...item, boxes: [] })),
    consequence: milestone.consequence.map((item) => ({ ...item, boxes: [] })),
  })
