/** A table of our own making: what a reader of the page sees. */
export interface TrueCell {
  readonly text: string
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  /** A table in the cell, below its text. */
  readonly inner?: TrueTable
}

export interface TrueTable {
  readonly widths: readonly number[]
  /** Rows that stand in the head. */
  readonly heads: number
  readonly rows: readonly (readonly TrueCell[])[]
  /** Columns set flush right. */
  readonly right: readonly number[]
}

type Given =
  | string
  | { readonly text: string; readonly over?: number; readonly down?: number; readonly inner?: TrueTable }

/** Rows as written: a string is a cell of its own; `over` columns and `down` rows that it covers. */
export const tableOf = (
  widths: readonly number[],
  rows: readonly (readonly Given[])[],
  options: { readonly heads?: number; readonly right?: readonly number[] } = {},
): TrueTable => {
  const covered = new Set<string>()
  return {
    widths,
    heads: options.heads ?? 1,
    right: options.right ?? [],
    rows: rows.map((row, r) => {
      let column = 0
      return row.map((given): TrueCell => {
        const cell = typeof given === 'string' ? { text: given } : given
        while (covered.has(`${r}/${column}`)) column++
        const made = {
          text: cell.text,
          column,
          columnSpan: cell.over ?? 1,
          rowSpan: cell.down ?? 1,
          ...(cell.inner === undefined ? {} : { inner: cell.inner }),
        }
        for (let down = 1; down < made.rowSpan; down++)
          for (let over = 0; over < made.columnSpan; over++) covered.add(`${r + down}/${column + over}`)
        column += made.columnSpan
        return made
      })
    }),
  }
}
