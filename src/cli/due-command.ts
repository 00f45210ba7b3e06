import { join } from 'node:path'
import { type Command, Option } from 'commander'
import type { LedgerMilestone } from '../batch/ledger/ledger.ts'
import { SqliteLedger } from '../batch/ledger/sqlite-ledger.ts'
import { LEDGER_FILE } from '../emit/index.ts'
import { type Occurrence, occurrences } from '../emit/occurrences.ts'
import type { CivilDate, Period } from '../model/date.ts'
import type { Milestone } from '../model/milestone.ts'
import { addPeriod } from '../text/civil-date.ts'
import { plainLine } from '../text/plain-line.ts'
import { EXIT } from './exit-code.ts'
import { KINDS } from './kinds.ts'
import { partyTest } from './party-test.ts'
import { dayOption, isoDay, periodOption, today } from './period-option.ts'
import { counted } from './summary.ts'
import type { Terminal } from './terminal.ts'

interface Flags {
  readonly within: Period
  readonly from?: CivilDate
  readonly kind?: Milestone['kind']
  readonly party?: string
  readonly json?: true
}

/** `milestones due`: what falls due in an archive, by day. */
export function dueCommand(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  program
    .command('due')
    .description('list what falls due in the contracts of an archive')
    .argument('<output>', 'the folder with the results of milestones extract')
    .option('--within <period>', 'how far ahead: 60d, 8w, 3m, 1y', periodOption, { amount: 30, unit: 'D' })
    .option('--from <date>', 'YYYY-MM-DD, instead of today', dayOption)
    .addOption(new Option('--kind <kind>', 'only these milestones').choices(KINDS))
    .option('--party <name>', 'only contracts with such a party')
    .option('--json', 'one JSON object a line')
    .action(async (output: string, flags: Flags) => done(await run(output, flags, terminal)))
}

interface Found {
  readonly occurrence: Occurrence
  readonly line: string
}

async function run(
  output: string,
  { within, from = today(), kind, party, json }: Flags,
  terminal: Terminal,
): Promise<number> {
  const [first, last] = [isoDay(from), isoDay(addPeriod(from, within) ?? from)]
  const concerns = partyTest(party)
  const ledger = new SqliteLedger(join(output, LEDGER_FILE), 'read')
  // As many as are printed: what is due is a small part of an archive.
  const found: Found[] = []
  try {
    const filter = { from: first, to: last, once: true, ...(kind === undefined ? {} : { kind }) }
    for await (const entry of ledger.milestones(filter)) {
      if (!concerns(entry)) continue
      for (const occurrence of occurrences(entry.milestone, entry.keyDates, first, last)) {
        found.push({ occurrence, line: json ? asJson(entry, occurrence) : asText(entry, occurrence) })
      }
    }
  } finally {
    await ledger.close()
  }
  found.sort((a, b) => compareText(a.occurrence.lastDay, b.occurrence.lastDay) || compareText(a.line, b.line))
  for (const { line } of found) terminal.out(`${line}\n`)
  if (!json)
    terminal.out(`${found.length > 0 ? '\n' : ''}${counted(found.length, 'milestone')} due from ${first} to ${last}\n`)
  return EXIT.ok
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const asJson = ({ contractId, milestone }: LedgerMilestone, { date, lastDay, isRepeated }: Occurrence): string => {
  const { id, kind, code, title, due, amounts, responsible, beneficiary, confidence, evidence } = milestone
  const [{ quote, page, clause } = { quote: '', page: null, clause: null }] = evidence
  const said = { kind, code, title, amounts, responsible, beneficiary, confidence, derivation: due.derivation }
  return JSON.stringify({ date, lastDay, isRepeated, contractId, milestone: id, ...said, quote, page, clause })
}

/** `2024-04-03  payment      USD 12000.00  Harbour Foods Ltd: Pay 20% …  (web.pdf, p. 2, 4.2(a))` */
function asText({ contractId, milestone }: LedgerMilestone, { date, lastDay, isRepeated }: Occurrence): string {
  const { kind, amounts, responsible, evidence } = milestone
  const days = date === lastDay || date.length < lastDay.length ? date : `${date} to ${lastDay}`
  const sum = amounts
    .map(({ value, currency, percent, per }) =>
      [percent && `${percent}%`, currency, value, per && `per ${per}`].filter(Boolean).join(' '),
    )
    .join('; ')
  const who = responsible.map(({ name }) => name).join(', ')
  const place = [contractId, evidence[0]?.page ? `p. ${evidence[0].page}` : '', evidence[0]?.clause ?? '']
  const title = plainLine(
    `${who === '' ? '' : `${who}: `}${milestone.title}${isRepeated ? ` [${milestone.due.recurrence ?? 'repeated'}]` : ''}`,
  )
  const words = [days.padEnd(10), kind.padEnd(11), plainLine(sum), title].filter((part) => part !== '')
  return `${words.join('  ')}  (${place
    .filter((part) => part !== '')
    .map(plainLine)
    .join(', ')})`
}
