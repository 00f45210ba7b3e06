import { amountWords, dueWords } from '../chain/in-force.ts'
import type { Chain, ChainChange, ChainMilestone } from '../model/chain.ts'
import { printable } from './terminal.ts'

const TITLE_WIDTH = 60
const DUE_WIDTH = 28

/** The schedule in force, what changed, and what to ask: for a person at the terminal. */
export function chainTable(chain: Chain): string {
  const numbers = new Map(chain.documents.map((document, i) => [document.document, i + 1]))
  const lines = [
    ...chain.documents.map(
      (d, i) => `[${i + 1}] ${d.role}${d.number ? ` ${d.number}` : ''}, ${d.date ?? 'undated'}: ${d.fileName}`,
    ),
    '',
    `in force: ${chain.milestones.length} milestones, each value with its document`,
    ...chain.milestones.map((m) => milestoneLine(m, numbers)),
    '',
    'what changed',
    ...chain.changes.flatMap((change) => changeLines(change, numbers)),
    ...(chain.diagnostics.length > 0 ? ['', 'to ask'] : []),
    ...chain.diagnostics.map((d) => `  ${d.question ?? d.message}`),
    '',
  ]
  return lines.map(printable).join('\n')
}

type Numbers = ReadonlyMap<string, number>

function milestoneLine(m: ChainMilestone, numbers: Numbers): string {
  const { due, amounts } = m.origins
  const sum = m.amounts.length > 0 ? `${amountWords(m)} [${numbers.get(amounts.document)}]` : ''
  return `  ${`${short(dueWords(m), DUE_WIDTH)} [${numbers.get(due.document)}]`.padEnd(DUE_WIDTH + 5)} ${sum.padEnd(24)} ${short(m.title)}`
}

function changeLines(change: ChainChange, numbers: Numbers): string[] {
  const { clause, part, row, term } = change.target
  const place =
    [clause && `clause ${clause}`, row, part, term && `"${term}"`].filter(Boolean).join(', ') || 'in its own words'
  const head = `  [${numbers.get(change.document)}] ${change.action} ${place}${change.status === 'not-placed' ? ': not found in the contract' : ''}`
  return [head, ...change.effects.map((e) => `      ${e.from ?? 'new'} -> ${e.to ?? 'gone'}: ${short(e.title)}`)]
}

const short = (words: string, width = TITLE_WIDTH): string =>
  words.length <= width ? words : `${words.slice(0, width - 1)}…`
