import type { ChainChange } from '../model/chain.ts'
import type { Schedule, ScheduleDiagnostic } from '../model/schedule.ts'
import { dateOf, type Ordered } from './order.ts'

/** What a lawyer should look at in a chain: missing amendments, another contract, instructions without a place. */
export function doubts(
  { master, amendments, strangers }: Ordered,
  changes: readonly ChainChange[],
): ScheduleDiagnostic[] {
  return [
    ...(master.document.amends ? [noMaster(master)] : []),
    ...strangers.map(stranger),
    ...missing(master, amendments),
    ...amendments.flatMap((amendment) => otherContract(master, amendment)),
    ...changes.filter((change) => change.status === 'not-placed').map(notPlaced),
  ]
}

const about = (
  code: string,
  message: string,
  question: string,
  evidence: ScheduleDiagnostic['evidence'] = [],
): ScheduleDiagnostic => ({
  code,
  severity: 'warning',
  stage: 'validate',
  message,
  question,
  milestones: [],
  evidence,
})

const noMaster = ({ document }: Schedule) =>
  about(
    'chain-without-master',
    `None of the files is the contract that is amended: ${document.fileName} stands in its place.`,
    `Where is the contract "${document.amends?.title}" of ${document.amends?.date ?? 'unknown date'} that is amended?`,
    document.amends?.evidence ?? [],
  )

const stranger = ({ document }: Schedule) =>
  about(
    'chain-second-contract',
    `${document.fileName} does not say that it amends anything: it was left out of the schedule in force.`,
    `Does ${document.fileName} belong to this contract?`,
  )

/** Numbers that an amendment names, or that are left out in counting. */
function missing(master: Schedule, amendments: readonly Schedule[]): ScheduleDiagnostic[] {
  const there = new Set([master, ...amendments].flatMap((s) => s.document.amends?.number ?? []))
  const named = new Map<string, string>()
  for (const { document } of amendments) {
    for (const { title, date } of document.amends?.earlier ?? []) {
      const number = /\d+/.exec(title)?.[0] ?? ordinal(title)
      if (number) named.set(number, `${title}${date ? ` of ${date}` : ''}`)
    }
    const own = Number(document.amends?.number ?? 0)
    for (let n = 1; n < own && n < 100; n++) if (!named.has(String(n))) named.set(String(n), `Amendment No. ${n}`)
  }
  return [...named]
    .filter(([number]) => !there.has(number))
    .map(([, title]) =>
      about(
        'amendment-missing',
        `${title} is not among the files.`,
        `What does ${title} change? It is not among the files.`,
      ),
    )
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const ordinal = (title: string): string | undefined => {
  const at = ORDINALS.findIndex((word) => title.toLowerCase().includes(word))
  return at < 0 ? undefined : String(at + 1)
}

function otherContract(master: Schedule, { document }: Schedule): ScheduleDiagnostic[] {
  const named = document.amends?.date
  const dates = [master.keyDates.agreementDate, master.keyDates.effectiveDate].filter((date) => date !== null)
  if (!named || dates.length === 0 || dates.includes(named)) return []
  return [
    about(
      'amends-another-date',
      `${document.fileName} amends a contract of ${named}; ${master.document.fileName} is of ${dateOf(master)}.`,
      `Does ${document.fileName} amend ${master.document.fileName}, or another contract of ${named}?`,
      document.amends?.evidence ?? [],
    ),
  ]
}

const notPlaced = (change: ChainChange) =>
  about(
    'change-not-placed',
    `An instruction of ${change.document} names nothing that was found in the contract: its new value is not in the schedule in force.`,
    'Which date or sum of the contract does this instruction change?',
    change.evidence,
  )
