import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { drawnRules } from '../../src/ingest/ocr/drawn-rules.ts'
import { evened } from '../../src/ingest/ocr/evened.ts'
import { findLean } from '../../src/ingest/ocr/find-lean.ts'
import { leaned, type Raster, reduced, toPgm, turned } from '../../src/ingest/ocr/raster.ts'
import { repaired } from '../../src/ingest/ocr/repair.ts'
import { withPdf } from '../../src/ingest/pdf/pdfium.ts'
import { renderPage } from '../../src/ingest/pdf/render-page.ts'
import { pngOf } from '../support/png.ts'
import { makePdf } from './make-pdf.ts'

const words = (pdf: PDFKit.PDFDocument): void => {
  pdf.fontSize(14).text('The Client shall pay the Consultant $5,000 on April 1, 2024.', 20, 40)
  pdf.text('The final report is due thirty (30) days after acceptance.', 20, 70)
}

/** A page of a PDF as a picture. */
const picture = async (bytes: Uint8Array, scale: number): Promise<Raster> => {
  const drawn = await withPdf(bytes, [], (pdf) => {
    const page = pdf.module.wasmExports.FPDF_LoadPage(pdf.handle, 0)
    const raster = renderPage(pdf, page, scale)
    pdf.module.wasmExports.FPDF_ClosePage(page)
    return raster
  })
  return drawn!
}

const small = { size: [460, 120] as [number, number], margin: 10 }

test('a scan that lies on its side is read, with boxes where its words are seen', async () => {
  const printed = await picture(await makePdf(words, small), 200 / 72)
  const scan = await makePdf((pdf) => pdf.image(pngOf(turned(printed, 1)), 0, 0, { width: 120, height: 460 }), {
    size: [120, 460],
    margin: 0,
  })
  const document = await ingest(scan, 'scan.pdf')
  expect(document.text.split('\n').slice(0, 2)).toEqual([
    'The Client shall pay the Consultant $5,000 on April 1, 2024.',
    'The final report is due thirty (30) days after acceptance.',
  ])
  expect(document.ocrPages).toEqual([1])
  expect(document.pages[0]).toMatchObject({ turned: { quarters: 3, angle: 0 } })
  const { box, confidence, fontSize } = document.lines[0]!
  expect(confidence).toBeGreaterThan(0.85)
  expect(Math.abs(fontSize! - 14)).toBeLessThan(2)
  // In the frame in which it was read: 20 points from the left, 40 from the top.
  expect(Math.abs(box!.x - 20)).toBeLessThan(3)
  expect(Math.abs(box!.y - 42)).toBeLessThan(4)
  expect(document.diagnostics.filter(({ partial }) => partial)).toEqual([])
  const { text, diagnostics } = await ingest(scan, 'scan.pdf', { ocr: 'never' })
  expect(text.trim()).toBe('')
  expect(diagnostics.map(({ code }) => code)).toEqual(['no-text', 'page-without-text'])
}, 120_000)

test('a scan of two columns is read column by column', async () => {
  const lines = (side: string) =>
    Array.from({ length: 12 }, (_, i) => {
      const part = [
        'goods are brought to the',
        'place that the Buyer has',
        'named and left there for',
        'the Buyer to look at and',
      ]
      return `${side} ${part[i % 4]!} ${i + 1}`
    })
  const size: [number, number] = [460, 260]
  const printed = await makePdf(
    (pdf) => {
      const write = (text: string, x: number, y: number) => pdf.text(text, x, y, { lineBreak: false })
      pdf.fontSize(11)
      write('A contract of supply of goods between two parties in two columns', 40, 30)
      // No line of the one stands level with a line of the other.
      lines('left').forEach((text, i) => void write(text, 40, 60 + 15 * i))
      lines('right').forEach((text, i) => void write(text, 260, 66 + 15 * i))
    },
    { size, margin: 10 },
  )
  const png = pngOf(await picture(printed, 200 / 72))
  const scan = await makePdf((pdf) => pdf.image(png, 0, 0, { width: 460, height: 260 }), { size, margin: 0 })
  const { text } = await ingest(scan, 'scan.pdf')
  expect(text.split('\n').slice(1, 25)).toEqual([...lines('left'), ...lines('right')])
}, 120_000)

test('shaded cells and yellowed paper become white, and dark letters black; what is dark all over stays', () => {
  const shaded = new Uint8Array(100 * 100).map((_, i) => {
    const [x, y] = [i % 100, Math.floor(i / 100)]
    if (x >= 75) return 40
    return x % 10 === 5 && y % 10 < 5 ? 60 : x < 50 ? 180 : 240
  })
  const { data } = evened({ width: 100, height: 100, data: shaded }, 100)
  const at = (x: number, y: number) => data[y * 100 + x]
  expect([at(3, 3), at(60, 3), at(80, 3)]).toEqual([255, 255, 40])
  expect([at(5, 3)! < 90, at(55, 3)! < 90]).toEqual([true, true])
})

describe('the lie of a page', () => {
  const page = makePdf((pdf) => {
    const words =
      'The Client shall pay a fee of five thousand dollars to the Consultant on the first day of each month'.split(' ')
    for (let line = 0; line < 14; line += 1) {
      const rest = words.map((_, i) => words[(i * 7 + line * 5) % words.length])
      pdf.text(rest.slice(0, 9 + (line % 4)).join(' '), 60, 60 + 20 * line)
    }
  })

  test.each([0, -4, 2.5])('is found: %d degrees', async (degrees) => {
    const raster = leaned(await picture(await page, 1), (degrees * Math.PI) / 180)
    const { sideways, angle } = findLean(raster)
    expect(sideways).toBe(false)
    expect(Math.abs((angle * 180) / Math.PI - degrees)).toBeLessThan(0.3)
    expect(findLean(turned(raster, 1)).sideways).toBe(true)
  })
})

describe('pictures', () => {
  const raster: Raster = { width: 3, height: 2, data: Uint8Array.of(1, 2, 3, 4, 5, 6) }

  test('are turned by quarters', () => {
    expect(turned(raster, 1)).toEqual({ width: 2, height: 3, data: Uint8Array.of(4, 1, 5, 2, 6, 3) })
    expect(turned(turned(raster, 1), 3)).toEqual(raster)
    expect([...turned(raster, 2).data]).toEqual([6, 5, 4, 3, 2, 1])
  })

  test('are made smaller, and written as PGM', () => {
    expect(reduced(raster, 2)).toEqual({ width: 1, height: 1, data: Uint8Array.of(3) })
    expect(toPgm(raster).toString('latin1')).toBe('P5\n3 2\n255\n\u0001\u0002\u0003\u0004\u0005\u0006')
  })

  test('have their rules found', async () => {
    const bytes = await makePdf((pdf) => void pdf.lineWidth(1).rect(20, 20, 200, 60).stroke(), small)
    const rules = drawnRules(await picture(bytes, 2), 144)
    expect(rules).toHaveLength(4)
    expect(rules.map(({ x0, x1, y0, y1 }) => (x1 - x0 > y1 - y0 ? 'level' : 'upright'))).toEqual([
      'level',
      'level',
      'upright',
      'upright',
    ])
  })
})

test('misread Roman numbers of a list and a misread 5 are put right, and doubted', () => {
  const line = (...words: string[]) =>
    words.map((text) => ({ text, confidence: 90, box: { x0: 0, y0: 0, x1: 1, y1: 1 } }))
  const after = repaired([
    line('I.', 'Survey'),
    line('IL.', 'Plan'),
    line('111.', 'Report'),
    line('IV.', 'Licence'),
    line('L', 'Street'),
    line('Fee', 'USDS0,000.00', 'S5', 'SO'),
  ])
  expect(after.map((words) => words.map(({ text }) => text).join(' '))).toEqual([
    'I. Survey',
    'II. Plan',
    'III. Report',
    'IV. Licence',
    'L Street',
    'Fee USD50,000.00 S5 SO',
  ])
  expect(after[1]![0]!.confidence).toBe(50)
  expect(after[3]![0]!.confidence).toBe(90)
})
