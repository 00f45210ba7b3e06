import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { analyze } from '../../src/analyze.ts'
import { type Classes, doubtedIn, fieldClasses, milestoneClasses } from '../../src/confidence/classes.ts'
import type { Schedule } from '../../src/model/schedule.ts'
import { builtFolder, fixtureNames } from '../../test/fixtures/build.ts'
import { readExpected } from '../../test/fixtures/expected.ts'
import { type GoldMilestone, judge } from './judge.ts'
import { tokens } from './locate.ts'
import { dateMatches, durationKey } from './values.ts'

/** One result, the classes that it belongs to, and whether a reader agrees with it. */
export interface Sample {
  /** Results of one document never stand on both sides of a cross-validation. */
  readonly document: string
  readonly classes: Classes
  readonly right: boolean
}

interface Gold {
  readonly title?: string | null
  readonly parties?: readonly { readonly name: string }[]
  readonly totalValue?: { readonly value: string | number } | null
  readonly milestones: readonly GoldMilestone[]
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const stem = (fileName: string): string => fileName.replace(/\.(?:pdf|docx|json)$/i, '')

/** Annotated contracts: milestones, title, parties and total. `results` holds their schedules. */
export function annotatedSamples(folder: string, results: string): Sample[] {
  return readdirSync(join(folder, 'gold')).flatMap((file) => {
    const document = stem(file)
    const path = join(results, `${document}.schedule.json`)
    if (!existsSync(path)) return []
    const text = readFileSync(join(folder, 'text', `${document}.txt`), 'utf8')
    return ofGold(document, json(join(folder, 'gold', file)) as Gold, json(path) as Schedule, text)
  })
}

/** Our own contracts: all that their annotations state. */
export async function fixtureSamples(): Promise<Sample[]> {
  const samples: Sample[] = []
  for (const name of fixtureNames()) {
    const fileName = `${name}.pdf`
    const { schedule, text } = await analyze(readFileSync(join(builtFolder, fileName)), { fileName })
    const expected = readExpected(name)
    samples.push(...ofGold(name, expected as unknown as Gold, schedule, text))
    const { contractType, keyDates } = expected
    const accepted = Object.entries(keyDates).map(([key, value]) => [key, value === null ? [] : [value]] as const)
    samples.push(...keyDateSamples(name, Object.fromEntries(accepted), schedule))
    samples.push(...fieldSample(name, schedule, 'contract_type', (value) => value === contractType))
  }
  return samples
}

function ofGold(document: string, gold: Gold, schedule: Schedule, text: string): Sample[] {
  const right = judge(gold.milestones, schedule.milestones, text)
  const { title, parties = [], totalValue } = gold
  const doubted = doubtedIn(schedule)
  const same = (a: string, b: string): boolean => tokens(a).join(' ') === tokens(b).join(' ')
  return [
    ...schedule.milestones.map((m, i) => ({
      document,
      classes: milestoneClasses(m, doubted.has(m.id)),
      right: right[i]!,
    })),
    ...(title ? fieldSample(document, schedule, 'title', (value) => same(value, title)) : []),
    ...fieldSample(
      document,
      schedule,
      'total_agreement_value',
      (value) => totalValue != null && Number(value) === Number(totalValue.value),
    ),
    ...(parties.length > 0 ? fieldSample(document, schedule, 'parties', (value) => allNamed(value, parties)) : []),
  ]
}

const core = (name: string): string =>
  tokens(name)
    .filter((word) => !['inc', 'llc', 'ltd', 'corp', 'the', 'corporation', 'limited', 'company', 'co'].includes(word))
    .join(' ')
const allNamed = (value: string, parties: readonly { readonly name: string }[]): boolean =>
  parties.every((party) => core(value).includes(core(party.name)))

const UID_OF: Readonly<Record<string, string>> = {
  agreementDate: 'execution_date',
  effectiveDate: 'effective_date',
  expirationDate: 'expiration_date',
  term: 'term_length',
  renewalTerm: 'renewal_term_length',
  renewalType: 'renewal_type',
  noticePeriodToTerminateRenewal: 'renewal_notice_period',
  renewalNoticeDate: 'renewal_notice_date',
}

/** Contracts whose key dates lawyers have labelled. */
export function labelledSamples(labels: string, results: string): Sample[] {
  const rows = json(labels) as ({ readonly file: string } & Record<string, readonly string[] | string>)[]
  return rows.flatMap(({ file, ...accepted }) => {
    const document = stem(basename(file))
    const path = join(results, `${document}.schedule.json`)
    return existsSync(path)
      ? keyDateSamples(document, accepted as Record<string, readonly string[]>, json(path) as Schedule)
      : []
  })
}

function keyDateSamples(
  document: string,
  accepted: Readonly<Record<string, readonly (string | null)[]>>,
  schedule: Schedule,
): Sample[] {
  return Object.entries(accepted).flatMap(([key, values]) => {
    const uid = UID_OF[key]
    if (!uid || !Array.isArray(values)) return []
    return fieldSample(document, schedule, uid, (value) =>
      values.some(
        (v) =>
          v !== null &&
          (v === value ||
            dateMatches(v, value) ||
            (v.startsWith('P') && durationKey(v) === durationKey(value)) ||
            isDayApart(uid, v, value)),
      ),
    )
  })
}

/** An inclusive or an exclusive end. */
const isDayApart = (uid: string, a: string, b: string): boolean =>
  uid === 'expiration_date' && Math.abs(Date.parse(a) - Date.parse(b)) <= 864e5

function fieldSample(
  document: string,
  { smartfields }: Schedule,
  uid: string,
  isRight: (value: string) => boolean,
): Sample[] {
  const field = smartfields.find((one) => one.uid === uid)
  if (!field || field.value === null || field.status === 'absent') return []
  return [{ document, classes: fieldClasses(field), right: isRight(field.value) }]
}
