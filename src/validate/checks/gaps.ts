import type { Milestone } from '../../model/milestone.ts'
import { about, type Check } from '../check.ts'

/** A number that is left out of a counted series of rows: M1, M2, M4; Milestone 1, 3; 2024, 2026. */
export const gaps: Check = {
  id: 'gaps',
  run({ milestones }) {
    const series = new Map<string, Map<number, Milestone>>()
    for (const milestone of milestones) {
      const label = labelOf(milestone)
      if (!label) continue
      const rows = series.get(label.name) ?? new Map<number, Milestone>()
      series.set(label.name, rows)
      if (!rows.has(label.number)) rows.set(label.number, milestone)
    }
    return [...series].flatMap(([name, rows]) => {
      const numbers = [...rows.keys()].sort((a, b) => a - b)
      const missing = missingIn(numbers)
      if (missing.length === 0) return []
      const words = missing.map((number) => `${name} ${number}`.trim()).join(', ')
      return [
        about([...rows.values()], {
          code: 'series-with-gap',
          severity: 'info',
          message: `A series counts from ${numbers[0]} to ${numbers.at(-1)} without ${words}.`,
          question: `Is ${words} left out on purpose?`,
        }),
      ]
    })
  },
}

const LABEL =
  /^\s*\(?(milestone|stage|phase|instal{1,2}ment|payment|deliverable|year|contract year|m|kd)\s*(?:no\.?\s*)?#?\s*(\d{1,2})(?!\w|[.,]\d)/i

function labelOf({ evidence }: Milestone): { name: string; number: number } | undefined {
  const match = LABEL.exec(evidence[0]?.quote ?? '')
  return match ? { name: match[1]!.toLowerCase(), number: Number(match[2]) } : undefined
}

/** Three of a series at least, and fewer left out than there are: else it is no series. */
function missingIn(numbers: readonly number[]): number[] {
  const [first] = numbers
  const last = numbers.at(-1)
  if (numbers.length < 3 || first === undefined || last === undefined) return []
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const missing = all.filter((number) => !numbers.includes(number))
  return missing.length < numbers.length ? missing : []
}
