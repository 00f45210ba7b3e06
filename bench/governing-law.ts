import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JURISDICTIONS } from '../src/detect/jurisdictions.ts'

interface Label {
  readonly file: string
  /** Names of states and countries: `New York`. */
  readonly jurisdiction?: readonly string[]
}
interface Result {
  readonly governingLaw?: string | null
  readonly document?: { readonly governingLaw?: string | null }
}

/** The governing law of the results in `out` against labels that name jurisdictions: one line, and with `errors` each that differs. */
export function governingLawScore(labels: string, out: string, errors: boolean): string {
  const count = { right: 0, wrong: 0, missed: 0, spurious: 0, absent: 0 }
  const lines: string[] = []
  for (const { file, jurisdiction = [] } of JSON.parse(readFileSync(labels, 'utf8')) as Label[]) {
    const path = join(out, file.replace(/\.(pdf|docx)$/i, '.schedule.json'))
    const result = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Result) : {}
    const got = result.governingLaw ?? result.document?.governingLaw ?? undefined
    const wanted = jurisdiction.map((name) => JURISDICTIONS.get(name) ?? name)
    const verdict = judge(wanted, got)
    count[verdict]++
    if (errors && verdict !== 'right' && verdict !== 'absent')
      lines.push(`governingLaw ${verdict} want ${wanted.join(' ')} got ${got ?? 'null'}  ${file}`)
  }
  const precision = count.right / (count.right + count.wrong + count.spurious || 1)
  const recall = count.right / (count.right + count.wrong + count.missed || 1)
  const f1 = (2 * precision * recall) / (precision + recall || 1)
  const percent = (share: number): string => (100 * share).toFixed(1)
  const counts = Object.entries(count).map(([verdict, number]) => `${verdict} ${number}`)
  lines.push(
    `governingLaw  F1 ${percent(f1)}  P ${percent(precision)}  R ${percent(recall)}  ${counts.join(' ')} (against the labels' jurisdictions)`,
  )
  return lines.join('\n')
}

function judge(wanted: readonly string[], got: string | undefined) {
  if (wanted.length === 0) return got === undefined ? 'absent' : 'spurious'
  if (got === undefined) return 'missed'
  return wanted.includes(got) ? 'right' : 'wrong'
}
