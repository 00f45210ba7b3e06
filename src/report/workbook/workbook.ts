import writeExcelFile, { type Row } from 'write-excel-file/node'
import { CONTRACT_COLUMNS, ISSUE_COLUMNS, MILESTONE_COLUMNS, MONTH_COLUMNS, type Named } from './columns.ts'
import { Months } from './months.ts'
import { rowOf, sheetOf } from './sheet.ts'
import { undated } from './undated.ts'

/** Rows of one workbook, at most; Excel ends at a million, and memory before that. */
const mostRows = 40_000

/** The contracts as workbooks, as many as are needed so that none outgrows memory. A contract is never parted. */
export async function* workbooks(contracts: AsyncIterable<Named>): AsyncGenerator<Uint8Array> {
  let book = new Book()
  for await (const contract of contracts) {
    if (!book.fits(contract)) {
      yield await book.bytes()
      book = new Book()
    }
    book.add(contract)
  }
  yield await book.bytes()
}

class Book {
  readonly #contracts: Row[] = []
  readonly #milestones: Row[] = []
  readonly #issues: Row[] = []
  readonly #months = new Months()

  fits({ schedule }: Named): boolean {
    const rows = this.#milestones.length + this.#issues.length
    return rows === 0 || rows + schedule.milestones.length + schedule.diagnostics.length <= mostRows
  }

  add(contract: Named): void {
    const { milestones, diagnostics } = contract.schedule
    this.#contracts.push(rowOf(CONTRACT_COLUMNS, contract))
    for (const milestone of milestones) this.#milestones.push(rowOf(MILESTONE_COLUMNS, { ...contract, milestone }))
    for (const diagnostic of diagnostics) this.#issues.push(rowOf(ISSUE_COLUMNS, { ...contract, diagnostic }))
    this.#months.add(contract.schedule)
  }

  async bytes(): Promise<Uint8Array> {
    const months = this.#months.list().map((month) => rowOf(MONTH_COLUMNS, month))
    const written = writeExcelFile([
      sheetOf('Contracts', CONTRACT_COLUMNS, this.#contracts),
      sheetOf('Milestones', MILESTONE_COLUMNS, this.#milestones),
      sheetOf('Payments by month', MONTH_COLUMNS, months),
      sheetOf('Issues', ISSUE_COLUMNS, this.#issues),
    ])
    return undated(await written.toBuffer())
  }
}
