import type { Cell, Row, Sheet } from 'write-excel-file/node'

/** A column: its heading, its width in characters, and what stands in it. */
export type Column<T> = readonly [name: string, width: number, cell: (item: T) => Cell]

const HEADING = { fontWeight: 'bold', backgroundColor: '#EDEAE3', align: 'left' } as const

export const rowOf = <T>(columns: readonly Column<T>[], item: T): Row => columns.map(([, , cell]) => cell(item))

/** The heading stays in sight. */
export const sheetOf = <T>(name: string, columns: readonly Column<T>[], rows: readonly Row[]): Sheet<never> => ({
  sheet: name,
  columns: columns.map(([, width]) => ({ width })),
  stickyRowsCount: 1,
  data: [columns.map(([heading]) => ({ type: String, value: heading, ...HEADING })), ...rows],
})
