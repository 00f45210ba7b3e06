import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { TrueTable } from './model.ts'

/** The same page as a Word file. `markHead` says in the file which rows are the head. */
export const drawDocx = async (table: TrueTable, { markHead = false } = {}): Promise<Uint8Array> => {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph('The Contractor is paid as the following table says, and works by its dates.'),
          wordTable(table, markHead),
          new Paragraph('All sums are net of value added tax and fall due without a reminder.'),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const wordTable = (table: TrueTable, markHead: boolean): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: markHead && index < table.heads,
          children: row.map(
            ({ text, columnSpan, rowSpan, inner }) =>
              new TableCell({
                columnSpan,
                rowSpan,
                children: [
                  new Paragraph(text),
                  ...(inner === undefined ? [] : [wordTable(inner, markHead), new Paragraph('')]),
                ],
              }),
          ),
        }),
    ),
  })
