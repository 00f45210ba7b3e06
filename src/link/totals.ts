import type { Candidate } from '../model/candidate.ts'

/** How many parts a sum is looked for in. */
const MOST_PARTS = 24
const NEAR = 4

/**
 * A row that only sums up rows beside it (`Year One: $1,500,000` over three dated instalments, `Start-up: $14,500` over its
 * four parts) is no payment beside them. A sum with a due point of its own stays.
 */
export function dropTotals(candidates: readonly Candidate[], blockOf: (offset: number) => number): Candidate[] {
  const rows = candidates.filter(isRow)
  const at = rows.map((row) => blockOf(row.passages[0]?.start ?? 0))
  const totals = new Set(rows.filter((row, i) => isOpen(row) && (sumsUp(rows, at, i, 1) || sumsUp(rows, at, i, -1))))
  return candidates.filter((candidate) => !totals.has(candidate))
}

const isRow = ({ kind, sources }: Candidate): boolean => kind === 'payment' && sources[0] === 'rule:payment-row'

/** No due point, or a year in which it falls. */
const isOpen = ({ due }: Candidate): boolean =>
  due.type === 'none' ||
  (due.type === 'relative' && due.anchor.words === '' && due.offset?.unit === 'Y') ||
  (due.type === 'absolute' && !due.blank && due.date.month === undefined)

/** Whether the rows before (or behind) row `i`, up to some one of them, add up to it. */
function sumsUp(rows: readonly Candidate[], at: readonly number[], i: number, step: 1 | -1): boolean {
  const total = cents(rows[i] as Candidate)
  if (total === undefined) return false
  let sum = 0
  let timed = false
  for (let k = 1; k <= MOST_PARTS; k++) {
    const j = i + step * k
    const [row, near] = [rows[j], at[j - step]]
    const part = row && cents(row)
    if (row === undefined || part === undefined || near === undefined || Math.abs((at[j] ?? 0) - near) > NEAR)
      return false
    sum += part
    timed ||= !isOpen(row)
    // Thirds are rounded to the cent.
    if (Math.abs(sum - total) <= k && k >= (timed ? 2 : 4)) return true
    if (sum > total) return false
  }
  return false
}

function cents({ amounts }: Candidate): number | undefined {
  const [amount] = amounts
  if (amounts.length !== 1 || amount?.value === undefined || amount.per !== undefined) return undefined
  const value = Math.round(Number(amount.value) * 100)
  return value > 0 ? value : undefined
}
