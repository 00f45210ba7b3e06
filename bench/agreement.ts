import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** As much of a schedule as is compared. */
interface Written {
  readonly status: string
  readonly milestones: readonly {
    readonly due: Readonly<Record<string, unknown>>
    readonly amounts: readonly {
      readonly value: string | null
      readonly currency: string | null
      readonly percent: string | null
    }[]
    readonly evidence: readonly { readonly quote: string }[]
  }[]
}

interface Line {
  readonly name: string
  readonly status: string
  readonly first: number
  readonly second: number
  readonly both: number
}

/** Words that two quotes of one passage share at least, of the shorter one. OCR and lost hyphens take some. */
const SAME_PASSAGE = 0.5

/**
 * How far two readings of the same contracts agree: milestones of one that the other has with the same due and amounts
 * on the same passage. Printed as a table, both ways round.
 */
export function agreement(first: string, second: string): string {
  const lines = readdirSync(second)
    .filter((name) => name.endsWith('.schedule.json') && existsSync(join(first, name)))
    .sort()
    .map((name): Line => {
      const [a, b] = [read(join(first, name)), read(join(second, name))]
      const both = pairs(a.milestones, b.milestones)
      const contract = name.replace('.schedule.json', '').slice(0, 48)
      return { name: contract, status: b.status, first: a.milestones.length, second: b.milestones.length, both }
    })
  const sum = (key: 'first' | 'second' | 'both'): number => lines.reduce((total, line) => total + line[key], 0)
  return [...lines, { name: 'ALL', status: '', first: sum('first'), second: sum('second'), both: sum('both') }]
    .map(
      (l) =>
        `${l.name.padEnd(48)} ${l.status.padEnd(10)} PDF ${pad(l.first)} here ${pad(l.second)} | of the PDF's here ${share(l.both, l.first)}, of these in the PDF ${share(l.both, l.second)}`,
    )
    .join('\n')
}

const read = (path: string): Written => JSON.parse(readFileSync(path, 'utf8')) as Written

type Found = Written['milestones']

function pairs(first: Found, second: Found): number {
  const free = new Set(second)
  let count = 0
  for (const one of first) {
    const [key, bag] = [keyOf(one), wordsOf(one)]
    const other = [...free].find((each) => keyOf(each) === key && overlap(bag, wordsOf(each)) >= SAME_PASSAGE)
    if (other === undefined) continue
    free.delete(other)
    count++
  }
  return count
}

/** Due and amounts, without what quotes words. */
function keyOf({ due, amounts }: Found[number]): string {
  const parts = ['type', 'date', 'endDate', 'offset', 'direction', 'recurrence', 'rrule'].map((key) => due[key] ?? null)
  return JSON.stringify([
    parts,
    amounts.map(({ value, currency, percent }) => `${value} ${currency} ${percent}`).sort(),
  ])
}

const wordsOf = ({ evidence }: Found[number]): ReadonlySet<string> =>
  new Set(evidence.flatMap(({ quote }) => quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / Math.max(1, Math.min(a.size, b.size))
}

const pad = (n: number): string => `${n}`.padStart(4)
const share = (part: number, whole: number): string =>
  whole === 0 ? '  n/a' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`
