import { markdownSummary } from '../../report/markdown.ts'
import type { Named } from '../../report/workbook/columns.ts'
import { workbooks } from '../../report/workbook/workbook.ts'
import { OutputFolder } from '../output-folder.ts'
import type { Reported } from './html-report.ts'
import { findResults, readResult } from './results.ts'

export interface PlainRequest {
  /** Output folder of an extraction. */
  readonly results: string
  readonly out: string
  /** Rights of the files. */
  readonly mode: number
}

/** `contracts.xlsx`, and further ones where an archive is too large for one. */
export const xlsxReport = async ({ results, out, mode }: PlainRequest): Promise<Reported> => {
  const pass = new Pass(results)
  const folder = new OutputFolder(out, mode)
  let part = 0
  for await (const bytes of workbooks(pass.contracts())) {
    part += 1
    folder.write(part === 1 ? 'contracts.xlsx' : `contracts-${part}.xlsx`, bytes)
  }
  return pass.reported
}

/** `summary.md`: one section a contract. */
export const markdownReport = async ({ results, out, mode }: PlainRequest): Promise<Reported> => {
  const pass = new Pass(results)
  async function* sections() {
    yield '# Contract schedules\n\n'
    for await (const contract of pass.contracts()) yield markdownSummary(contract)
  }
  await new OutputFolder(out, mode).writeParts('summary.md', sections())
  return pass.reported
}

/** The contracts one by one, counted. */
class Pass {
  readonly #results: string
  readonly #problems: string[] = []
  #count = 0

  constructor(results: string) {
    this.#results = results
  }

  get reported(): Reported {
    return { contracts: this.#count, problems: this.#problems }
  }

  async *contracts(): AsyncGenerator<Named> {
    for await (const { name } of findResults(this.#results)) {
      const result = readResult(this.#results, name)
      if (typeof result === 'string') {
        this.#problems.push(result)
        continue
      }
      this.#count += 1
      yield { name, schedule: result.schedule }
    }
  }
}
