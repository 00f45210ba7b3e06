import type { Contract, Table } from '../../../src/model/contract.ts'
import { words } from '../texts.ts'
import type { TrueTable } from './model.ts'

export interface Score {
  readonly right: number
  /** Cells that are there or were found, whichever are more. */
  readonly all: number
  /** What is not as it should be, for people. */
  readonly wrong: readonly string[]
}

/** Counts cells with words that were found in their row and column, with their words and no others. */
export const scoreTables = (contract: Contract, truth: TrueTable): Score => {
  const wanted = [truth, ...truth.rows.flat().flatMap((cell) => cell.inner ?? [])]
  let [right, all] = [0, 0]
  const wrong: string[] = []
  wanted.forEach((table, index) => {
    const found = contract.tables[index]
    const expected = trueCells(table)
    const actual = found === undefined ? new Map<string, string>() : foundCells(contract, found)
    for (const [place, text] of expected) {
      if (actual.get(place) === text) right++
      else wrong.push(`${index}:${place} ${text} — ${actual.get(place) ?? 'nothing'}`)
    }
    all += Math.max(expected.size, actual.size)
  })
  const more = contract.tables.slice(wanted.length)
  for (const table of more) all += foundCells(contract, table).size
  if (more.length > 0) wrong.push(`${more.length} tables too many`)
  return { right, all, wrong }
}

const placeOf = (row: number, column: number, over: number, down: number): string =>
  `${row}/${column}${over > 1 ? ` over ${over}` : ''}${down > 1 ? ` down ${down}` : ''}`

const trueCells = ({ rows }: TrueTable): ReadonlyMap<string, string> =>
  new Map(
    rows.flatMap((row, r) =>
      row
        .filter(({ text }) => text !== '')
        .map((c) => [placeOf(r, c.column, c.columnSpan, c.rowSpan), c.text] as const),
    ),
  )

/** A head that the next page repeats is no row of its own. */
const foundCells = (contract: Contract, table: Table): ReadonlyMap<string, string> => {
  const cells = new Map<string, string>()
  const first = table.rows[0]
  const textOf = (row: Table['rows'][number]): string => words(contract, contract.blocks[row.block]!.span)
  table.rows
    .filter((row) => row === first || !row.isHeader || textOf(row) !== textOf(first!))
    .forEach((row, r) => {
      for (const { span, column, columnSpan, rowSpan } of row.cells)
        if (span.end > span.start) cells.set(placeOf(r, column, columnSpan, rowSpan), words(contract, span))
    })
  return cells
}
