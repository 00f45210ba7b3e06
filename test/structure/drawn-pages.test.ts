import { describe, expect, it } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import type { Contract } from '../../src/model/contract.ts'
import { structure } from '../../src/structure/index.ts'
import { makePdf } from '../ingest/make-pdf.ts'
import { words } from './texts.ts'

type Draw = (pdf: PDFKit.PDFDocument) => void

const drawn = async (draw: Draw): Promise<Contract> =>
  structure(
    await ingest(
      await makePdf((pdf) => {
        pdf.font('Helvetica').fontSize(10)
        draw(pdf)
      }),
      'page.pdf',
    ),
  )

const write = (pdf: PDFKit.PDFDocument, text: string, x: number, y: number): void => {
  pdf.text(text, x, y, { lineBreak: false })
}

const PROSE = [
  'The Supplier delivers the goods to the',
  'warehouse of the Buyer and bears all',
  'costs until they have been unloaded',
  'there. The Buyer inspects them without',
]

describe('rules on a page', () => {
  it('are given with the page, joined where they are drawn in pieces', async () => {
    const { document } = await drawn((pdf) => {
      write(pdf, 'Words.', 100, 100)
      pdf.moveTo(80, 200).lineTo(150, 200).stroke()
      pdf.moveTo(150, 200).lineTo(300, 200).stroke()
      pdf.rect(80, 300, 0.5, 90).fill()
    })
    expect(document.pages[0]?.rules?.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round))).toEqual([
      [80, 200, 220, 0],
      [80, 300, 1, 90],
    ])
  })

  it('make no table of a frame around text, of underlined headings, or of curves', async () => {
    const framed = await drawn((pdf) => {
      PROSE.forEach((line, i) => {
        write(pdf, line, 80, 100 + i * 12)
      })
      pdf.rect(70, 90, 300, 70).stroke()
    })
    expect(framed.tables).toEqual([])
    const underlined = await drawn((pdf) => {
      for (let i = 0; i < 5; i++) {
        write(pdf, `Heading ${'ABCDE'[i]}`, 80, 100 + i * 60)
        pdf
          .moveTo(80, 112 + i * 60)
          .lineTo(400, 112 + i * 60)
          .stroke()
        write(pdf, PROSE[i % 4]!, 80, 120 + i * 60)
      }
    })
    expect(underlined.tables).toEqual([])
    const curved = await drawn((pdf) => {
      write(pdf, 'Left words', 80, 100)
      write(pdf, 'Right words', 300, 100)
      pdf.circle(200, 150, 40).stroke()
    })
    expect(curved.tables).toEqual([])
  })

  it('make no table of a grid to sign in', async () => {
    const contract = await drawn((pdf) => {
      for (const x of [80, 300]) {
        write(pdf, 'By: ____________', x + 5, 105)
        write(pdf, 'Name: A. Lund', x + 5, 125)
        write(pdf, 'Title: Director', x + 5, 145)
        pdf.rect(x, 100, 220, 20).rect(x, 120, 220, 20).rect(x, 140, 220, 20).stroke()
      }
    })
    expect(contract.tables).toEqual([])
  })
})

describe('columns of running text', () => {
  it('are no rows, though they stand side by side', async () => {
    const contract = await drawn((pdf) => {
      for (const x of [60, 320]) for (let i = 0; i < 12; i++) write(pdf, PROSE[i % 4]!, x, 100 + i * 12)
    })
    expect(contract.tables).toEqual([])
  })

  it('are none either where a paragraph stands beside another', async () => {
    const contract = await drawn((pdf) => {
      for (const [x, y] of [
        [60, 100],
        [320, 100],
        [60, 200],
        [320, 200],
      ] as const)
        PROSE.forEach((line, i) => {
          write(pdf, line, x, y + i * 12)
        })
    })
    expect(contract.tables).toEqual([])
  })
})

describe('a passage of a row', () => {
  it('is cited in one piece where its cells stand next to each other, whatever their order', async () => {
    const contract = await drawn((pdf) => {
      write(pdf, '$500', 320, 106)
      for (const [i, text] of ['Design of the hall', 'and of the yard'].entries()) write(pdf, text, 80, 100 + i * 12)
      write(pdf, 'Roof', 80, 140)
      write(pdf, '$900', 320, 140)
      pdf.rect(75, 95, 200, 35).rect(275, 95, 100, 35).rect(75, 130, 200, 35).rect(275, 130, 100, 35).stroke()
    })
    expect(contract.tables[0]?.rows.map((row) => row.cells.map((cell) => words(contract, cell.span)))).toEqual([
      ['Design of the hall and of the yard', '$500'],
      ['Roof', '$900'],
    ])
  })
})
