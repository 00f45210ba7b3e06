import type { Chain, ChainChange } from '../model/chain.ts'
import type { Schedule } from '../model/schedule.ts'
import { Application } from './apply.ts'
import { doubts } from './doubts.ts'
import { type InForce, startOf } from './in-force.ts'
import { dateOf, type Ordered, order } from './order.ts'
import { layRemaining } from './remaining.ts'

/** One document of a chain: its schedule, and the text that the offsets in it point into. */
export interface ChainDocument {
  readonly schedule: Schedule
  readonly text: string
}

/** A contract and its amendments as one schedule in force; each value says which document it comes from. */
export function chain(documents: readonly ChainDocument[]): Chain {
  const ordered = order(documents.map(({ schedule }) => schedule))
  if (!ordered) throw new Error('a chain needs at least one document')
  const textOf = new Map(documents.map(({ schedule, text }) => [schedule, text]))
  const { master, amendments } = ordered
  const state = startOf(master)
  const changes: ChainChange[] = []
  for (const amendment of amendments) {
    const application = new Application(state, amendment, textOf.get(amendment) ?? '', changes.length)
    const applied = (amendment.document.amends?.changes ?? []).map((change, i) => application.apply(change, i))
    changes.push(...applied)
    const rest = layRemaining(state, amendment, application.used)
    if (rest.length > 0) changes.push(besides(amendment, rest))
    renewTotals(state, amendment)
  }
  renewEnd(state)
  return {
    schemaVersion: master.schemaVersion,
    generator: master.generator,
    documents: [master, ...amendments].map((schedule) => documentOf(schedule, ordered)),
    keyDates: Object.fromEntries(state.keyDates),
    totalValue: state.totalValue,
    milestones: state.milestones,
    changes,
    diagnostics: doubts(ordered, changes),
  }
}

/** What an amendment states without an instruction of its own. */
const besides = ({ document }: Schedule, effects: ChainChange['effects']): ChainChange => ({
  action: 'add',
  target: { clause: null, part: null, row: null, term: null },
  old: null,
  new: null,
  evidence: [],
  text: null,
  document: document.contractId,
  status: 'applied',
  effects,
})

function renewTotals(state: InForce, { totalValue, document }: Schedule): void {
  if (totalValue) state.totalValue = { ...totalValue, document: document.contractId }
}

/** The end of the term and the last day of notice follow their milestones. */
function renewEnd(state: InForce): void {
  const follow = (name: string, code: string): void => {
    const m = state.milestones.find(
      (one) => one.code === code && one.origins.due.document !== state.keyDates.get(name)?.document,
    )
    if (m?.due.date) state.keyDates.set(name, { value: m.due.date, document: m.origins.due.document })
  }
  follow('expirationDate', 'expiry')
  follow('renewalNoticeDate', 'non-renewal-notice')
}

function documentOf(schedule: Schedule, { master }: Ordered): Chain['documents'][number] {
  const { contractId, fileName, id, textSha256, title, amends } = schedule.document
  return {
    document: contractId,
    fileName,
    id,
    textSha256,
    title,
    role: schedule === master ? 'master' : 'amendment',
    number: amends?.number ?? null,
    date: dateOf(schedule),
    status: schedule.status,
  }
}
