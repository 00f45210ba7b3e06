// npm run bench:recognisers [-- --growth]: our recognisers in MB/s beside chrono strict alone, in one run, on the corpus texts.
// --growth: time for 100 kB, 1 MB and 10 MB of contract text and of near-matches: ten times the text may cost ten times the time.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strict } from 'chrono-node'
import { subjectsOf } from '../src/detect/mentions/actions.ts'
import { secondReader } from '../src/detect/mentions/chrono.ts'
import { findDates } from '../src/detect/mentions/dates.ts'
import { findMentions } from '../src/detect/mentions/index.ts'
import { corpus } from './shared.ts'

const folder = join(corpus, 'milestones/text')
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []
const SAMPLE =
  'Within thirty (30) days after May 5, 2020, Client shall pay Consultant Five Thousand Dollars ($5,000), being twenty percent (20%) of the Fee, on the 15th day of each month. '
const texts = names.length > 0 ? names.map((name) => readFileSync(join(folder, name), 'utf8')) : [SAMPLE.repeat(6000)]
const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6
/** About 3,000 characters stand on a page. */
const pages = (megabytes * 1e6) / 3000

function seconds(work: () => void): number {
  const before = performance.now()
  work()
  return (performance.now() - before) / 1000
}
const eachText = (work: (text: string) => void) => () => {
  for (const text of texts) work(text)
}
function report(name: string, work: () => void): void {
  const first = seconds(work)
  const warm = seconds(work)
  const rate = (time: number) => `${(megabytes / time).toFixed(1)} MB/s`
  console.log(
    `${name.padEnd(44)} first ${rate(first).padStart(11)}, warm ${rate(warm).padStart(11)}, ${((1000 * warm) / pages).toFixed(2)} ms a page`,
  )
}

if (process.argv.includes('--growth')) growth()
else {
  console.log(
    `${texts.length} texts, ${megabytes.toFixed(1)} MB${names.length > 0 ? '' : ' (../shared/corpus is not there: made text)'}`,
  )
  const day = new Date(Date.UTC(2000, 0, 1, 12))
  report(
    'our recognisers, all six lists',
    eachText((text) => void findMentions(text)),
  )
  report(
    'of them dates',
    eachText((text) => void findDates(text)),
  )
  report(
    'of them chrono as second reader',
    eachText((text) => void secondReader(text, [])),
  )
  report(
    'chrono strict alone, dates only',
    eachText((text) => void strict.parse(text, day)),
  )
  sentences()
}

/** compromise, asked as the program asks it: one sentence that holds a sum or a date, at most 400 characters. */
function sentences(): void {
  const asked = texts
    .flatMap((text) => text.split(/(?<=[.;])\s+/))
    .filter((s) => s.length < 400 && /[$]\s?\d|\b(?:19|20)\d\d\b/.test(s))
  const time = seconds(() => asked.forEach(subjectsOf))
  console.log(
    `compromise on ${asked.length} sentences with a sum or a year: ${((1000 * time) / pages).toFixed(2)} ms a page, if all of them needed it`,
  )
}

function growth(): void {
  const seeds = [
    'thirty (',
    '____ ',
    '[*',
    '$ ',
    '1,',
    'May ',
    'day of ',
    'one hundred and ',
    'each ',
    'June 30 and ',
    '20__',
    'first day of March, April, ',
    'the 1st day of the month following ',
    '(in thousands)\n$5\n',
    'half of the ',
    'fiscal year ',
    '2018/19 ',
    ' ',
    '\n',
  ]
  console.log('seconds for 100 kB, 1 MB, 10 MB')
  for (const seed of [texts.join('\n'), ...seeds]) {
    const times = [1e5, 1e6, 1e7].map((size) => {
      const text = seed.repeat(Math.ceil(size / seed.length)).slice(0, size)
      return seconds(() => void findMentions(text))
    })
    const [, one = 0, ten = 0] = times
    const label = seed.length > 60 ? 'contracts' : JSON.stringify(seed)
    console.log(
      `${label.padEnd(42)} ${times.map((t) => t.toFixed(3).padStart(8)).join(' ')}  ten times the text: ${(ten / one).toFixed(1)} times`,
    )
  }
}
