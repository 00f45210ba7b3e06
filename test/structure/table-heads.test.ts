import { describe, expect, it } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import type { Contract } from '../../src/model/contract.ts'
import { structure } from '../../src/structure/index.ts'
import { makePdf } from '../ingest/make-pdf.ts'
import { words } from './texts.ts'

type Pdf = PDFKit.PDFDocument

const drawn = async (pages: readonly ((pdf: Pdf) => void)[]): Promise<Contract> =>
  structure(
    await ingest(
      await makePdf((pdf) => {
        pages.forEach((draw, i) => {
          if (i > 0) pdf.addPage()
          pdf.font('Helvetica').fontSize(10)
          draw(pdf)
        })
      }),
      'page.pdf',
    ),
  )

const LEFT = [72, 300, 420, 520] as const

/** Cells of 20 points with their rules, from `top` down. */
const grid = (pdf: Pdf, top: number, rows: readonly (readonly string[])[]): void => {
  rows.forEach((cells, row) => {
    LEFT.slice(0, 3).forEach((x, column) => {
      pdf.rect(x, top + 20 * row, LEFT[column + 1]! - x, 20).stroke()
      pdf.text(cells[column] ?? '', x + 4, top + 5 + 20 * row, { lineBreak: false })
    })
  })
}

const tableRows = (contract: Contract, table = 0): string[][] =>
  contract.tables[table]!.rows.map((row) => row.cells.map(({ span }) => words(contract, span)))

const HEAD = ['Description of the work', 'Due date', 'Sum']
const work = (n: number): string[] => [`Work number ${n}`, `May ${n}, 2027`, `$${n},000`]

describe('the head of a drawn table that goes on', () => {
  const page = (first: number) => (pdf: Pdf) => grid(pdf, 60, [HEAD, ...[0, 1, 2, 3].map((i) => work(first + i))])

  it('is no running head, though it stands at the top of three pages', async () => {
    const contract = await drawn([page(1), page(5), page(9)])
    expect(contract.tables).toHaveLength(1)
    expect(contract.tables[0]!.header).toEqual(HEAD)
    expect(tableRows(contract).filter(([first]) => first === HEAD[0])).toHaveLength(3)
    expect(contract.tables[0]!.rows.filter(({ isHeader }) => isHeader)).toHaveLength(3)
  })

  it('is one even where it is a letterhead in a frame', async () => {
    const letterhead = (text: string) => (pdf: Pdf) => {
      grid(pdf, 40, [['Harbour Foods Ltd', 'Contract', 'No. 17']])
      for (let i = 0; i < 6; i++)
        pdf.text(`${text} ${'abcdef'[i]} the parties agree to what follows here.`, 72, 120 + 14 * i)
    }
    const contract = await drawn([letterhead('First'), letterhead('Second'), letterhead('Third')])
    expect(contract.flow).not.toContain('Harbour Foods')
    expect(contract.tables).toEqual([])
  })
})

describe('a table that goes on', () => {
  it('is one table although its last column is empty on the next page', async () => {
    const contract = await drawn([
      (pdf) => grid(pdf, 640, [HEAD, work(1), work(2)]),
      (pdf) =>
        grid(pdf, 60, [
          ['Work number 3', 'May 3, 2027'],
          ['Work number 4', 'May 4, 2027'],
        ]),
    ])
    expect(contract.tables).toHaveLength(1)
    expect(tableRows(contract)).toHaveLength(5)
  })
})

describe('braces beside a signature', () => {
  it('make no table', async () => {
    const contract = await drawn([
      (pdf) =>
        ['SIGNED on behalf of', 'HARBOUR FOODS LTD', 'by its director', 'in the presence of'].forEach((text, i) => {
          pdf.text(text, 72, 100 + 14 * i, { lineBreak: false })
          pdf.text(')', 320, 100 + 14 * i, { lineBreak: false })
        }),
    ])
    expect(contract.tables).toEqual([])
  })
})

describe('sums left open in running text', () => {
  it('make no table', async () => {
    const lines = [
      ['The fee comes to in the first Year, $', 'during the second Year, $', 'during the'],
      ['third Year, $', 'during the fourth Year, $', 'and from then on'],
    ]
    const contract = await drawn([
      (pdf) => {
        lines.forEach((parts, row) => {
          parts.forEach((text, i) => void pdf.text(text, [72, 300, 460][i]!, 100 + 14 * row, { lineBreak: false }))
        })
      },
    ])
    expect(contract.tables).toEqual([])
  })
})
