import type { Schedule } from '../model/schedule.ts'
import type { Collected } from './collect-files.ts'
import { printable } from './terminal.ts'

/** What the table at the end tells of one contract. */
export interface Row {
  readonly name: string
  readonly status: Schedule['status']
  readonly pages: number | null
  readonly milestones: number
  readonly dated: number
  readonly warnings: number
}

export const rowOf = (name: string, { status, document, milestones, diagnostics }: Schedule): Row => ({
  name,
  status,
  pages: document.pages,
  milestones: milestones.length,
  dated: milestones.filter((m) => m.due.date !== null).length,
  warnings: diagnostics.filter((d) => d.severity !== 'info').length,
})

const NAME_WIDTH = 60
const HEADER = ['contract', 'status', 'pages', 'milestones', 'with date', 'warnings']

export function summary(rows: readonly Row[], skipped: Collected['skipped'], out: string): string {
  const cells = rows.map((row) => [
    shortened(printable(row.name)),
    row.status,
    row.pages === null ? '-' : String(row.pages),
    ...[row.milestones, row.dated, row.warnings].map(String),
  ])
  const lines = [
    ...(rows.length > 0 ? table([HEADER, ...cells]) : ['no contracts found']),
    '',
    ...skipped.map(({ path, reason }) => `skipped ${printable(path)}: ${reason}`),
    ...(skipped.length > 0 ? [''] : []),
    `${totals(rows)}; results in ${printable(out)}`,
  ]
  return `${lines.join('\n')}\n`
}

function totals(rows: readonly Row[]): string {
  const count = (status: Row['status']) => rows.filter((row) => row.status === status).length
  const states = (['complete', 'partial', 'unreadable'] as const)
    .filter((status) => count(status) > 0)
    .map((status) => `${count(status)} ${status}`)
  const milestones = rows.reduce((sum, row) => sum + row.milestones, 0)
  return `${counted(rows.length, 'contract')}${states.length > 0 ? ` (${states.join(', ')})` : ''}, ${counted(milestones, 'milestone')}`
}

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

/** Words to the left, numbers (all columns but the first two) to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  )
}

/** The end of a name tells more than its middle. */
const shortened = (name: string): string =>
  name.length <= NAME_WIDTH ? name : `${name.slice(0, NAME_WIDTH / 2)}…${name.slice(1 - NAME_WIDTH / 2)}`
