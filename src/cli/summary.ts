import type { Ledger, LedgerResult, LedgerStats } from '../batch/ledger/ledger.ts'
import { printable, type Terminal } from './terminal.ts'

const NAME_WIDTH = 60
const HEADER = ['contract', 'status', 'pages', 'milestones', 'with date', 'warnings']

/** What the last run came to: a row a contract, what was passed over, and the sums. A line at a time, however many. */
export async function writeSummary(ledger: Ledger, out: string, terminal: Terminal): Promise<void> {
  const results = () => ledger.results({ run: 'last', order: 'place' })
  const widths = HEADER.map((name) => name.length)
  let count = 0
  for await (const result of results()) {
    count++
    for (const [i, cell] of cellsOf(result).entries()) widths[i] = Math.max(widths[i]!, cell.length)
  }
  if (count === 0) terminal.out('no contracts found\n')
  else {
    terminal.out(rowOf(HEADER, widths))
    for await (const result of results()) terminal.out(rowOf(cellsOf(result), widths))
  }
  terminal.out('\n')
  let passed = 0
  for await (const { path, reason } of ledger.passedOver()) {
    passed++
    terminal.out(`skipped ${printable(path)}: ${reason}\n`)
  }
  terminal.out(
    `${passed > 0 ? '\n' : ''}${totals(await ledger.stats({ run: 'last' }))}; results in ${printable(out)}\n`,
  )
}

/** Words to the left, numbers (all columns but the first two) to the right. */
const rowOf = (cells: readonly string[], widths: readonly number[]): string =>
  `${cells
    .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
    .join('  ')
    .trimEnd()}\n`

const cellsOf = ({ resultName, summary }: LedgerResult): string[] => [
  shortened(printable(resultName)),
  summary.status,
  summary.pages === null ? '-' : String(summary.pages),
  ...[summary.milestones, summary.dated, summary.warnings].map(String),
]

export function totals(stats: LedgerStats): string {
  const states = (['complete', 'partial', 'unreadable'] as const)
    .filter((status) => stats[status] > 0)
    .map((status) => `${stats[status]} ${status}`)
  const contracts = stats.complete + stats.partial + stats.unreadable
  const copies = [
    stats.duplicates > 0 ? counted(stats.duplicates, 'duplicate') : '',
    stats.nearDuplicates > 0 ? counted(stats.nearDuplicates, 'near-duplicate') : '',
  ].filter((words) => words !== '')
  return [
    `${counted(contracts, 'contract')}${states.length > 0 ? ` (${states.join(', ')})` : ''}`,
    ...copies,
    counted(stats.milestones, 'milestone'),
  ].join(', ')
}

export const counted = (number: number, noun: string, nouns = `${noun}s`): string =>
  `${number} ${number === 1 ? noun : nouns}`

/** The end of a name tells more than its middle. */
const shortened = (name: string): string =>
  name.length <= NAME_WIDTH ? name : `${name.slice(0, NAME_WIDTH / 2)}…${name.slice(1 - NAME_WIDTH / 2)}`
