import { join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Ledger } from '../batch/ledger/ledger.ts'
import { SqliteLedger } from '../batch/ledger/sqlite-ledger.ts'
import { OutputFolder } from '../batch/output-folder.ts'
import { calendarEnd, calendarEvent, calendarHead } from '../emit/calendar.ts'
import { CALENDAR_FILE } from '../emit/calendar-file.ts'
import { LEDGER_FILE } from '../emit/index.ts'
import { occurrences } from '../emit/occurrences.ts'
import type { CivilDate } from '../model/date.ts'
import type { Milestone } from '../model/milestone.ts'
import { addPeriod } from '../text/civil-date.ts'
import { EXIT } from './exit-code.ts'
import { KINDS } from './kinds.ts'
import { partyTest } from './party-test.ts'
import { dayOption, isoDay, today } from './period-option.ts'
import { counted } from './summary.ts'
import { printable, type Terminal } from './terminal.ts'

interface Flags {
  readonly host: string
  readonly from?: CivilDate
  readonly kind?: Milestone['kind']
  readonly party?: string
}

/** What repeats is entered so far ahead. */
const ahead = { amount: 2, unit: 'Y' } as const

/** `milestones calendar`: the dated milestones of an archive as one iCalendar file. */
export function calendarCommand(program: Command, terminal: Terminal, done: (exitCode: number) => void): void {
  program
    .command('calendar')
    .description(`write the dated milestones of an archive as ${CALENDAR_FILE}`)
    .argument('<output>', 'the folder with the results of milestones extract')
    .option('--host <name>', 'ends the ids of the entries; keep it the same', hostName, 'contract-milestones')
    .option(
      '--from <date>',
      'YYYY-MM-DD: what repeats is entered for two years from this day, instead of today',
      dayOption,
    )
    .addOption(new Option('--kind <kind>', 'only these milestones').choices(KINDS))
    .option('--party <name>', 'only contracts with such a party')
    .action(async (output: string, flags: Flags) => done(await run(output, flags, terminal)))
}

async function run(output: string, flags: Flags, terminal: Terminal): Promise<number> {
  const ledger = new SqliteLedger(join(output, LEDGER_FILE), 'read')
  const count = { events: 0, withoutDay: 0 }
  try {
    await new OutputFolder(output).writeParts(CALENDAR_FILE, partsOf(ledger, flags, count))
  } finally {
    await ledger.close()
  }
  const left = count.withoutDay === 0 ? '' : `; left out as they have no day: ${count.withoutDay}`
  terminal.out(`${counted(count.events, 'entry', 'entries')} in ${printable(join(output, CALENDAR_FILE))}${left}\n`)
  return EXIT.ok
}

async function* partsOf(
  ledger: Ledger,
  { host, from = today(), kind, party }: Flags,
  count: { events: number; withoutDay: number },
): AsyncGenerator<string> {
  const [first, last] = [isoDay(from), isoDay(addPeriod(from, ahead) ?? from)]
  const concerns = partyTest(party)
  yield calendarHead()
  for await (const entry of ledger.milestones({ once: true, gone: true, ...(kind === undefined ? {} : { kind }) })) {
    if (!concerns(entry)) continue
    const { milestone, keyDates, sequence } = entry
    const isOnce = milestone.due.type !== 'recurring'
    for (const occurrence of occurrences(
      milestone,
      keyDates,
      isOnce ? '0000-01-01' : first,
      isOnce ? '9999-12-31' : last,
    )) {
      if (!occurrence.isDay) count.withoutDay++
      else {
        count.events++
        yield calendarEvent({ ...entry, milestone, occurrence, sequence, isCancelled: entry.gone }, host)
      }
    }
  }
  yield calendarEnd()
}

const hostName = (text: string): string => {
  if (/^[a-z0-9]+([.-][a-z0-9]+)*$/i.test(text)) return text
  throw new InvalidArgumentError('A name such as calendar.example.com.')
}
