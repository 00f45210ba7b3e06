import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import type { Raster } from '../../src/ingest/ocr/raster.ts'
import { withPdf } from '../../src/ingest/pdf/pdfium.ts'
import { renderPage } from '../../src/ingest/pdf/render-page.ts'
import type { EvidenceJson } from '../../src/model/evidence-json.ts'
import { makePdf } from '../ingest/make-pdf.ts'

/** Pixels a point. */
const scale = 2
/** Letters such as f and W reach a little over the place that is theirs. */
const overhang = 0.75
type Box = EvidenceJson['boxes'][number]

const pagesOf = async (bytes: Uint8Array): Promise<readonly Raster[]> =>
  (await withPdf(bytes, [], (pdf) =>
    Array.from({ length: pdf.pageCount }, (_, index) => {
      const page = pdf.module.wasmExports.FPDF_LoadPage(pdf.handle, index)
      const raster = renderPage(pdf, page, scale)!
      pdf.module.wasmExports.FPDF_ClosePage(page)
      return raster
    }),
  ))!

const inkIn = ({ width, height, data }: Raster, x0: number, y0: number, x1: number, y1: number): number => {
  let ink = 0
  for (let y = Math.max(0, Math.round(y0 * scale)); y < Math.min(height, Math.round(y1 * scale)); y += 1)
    for (let x = Math.max(0, Math.round(x0 * scale)); x < Math.min(width, Math.round(x1 * scale)); x += 1)
      if (data[y * width + x]! < 128) ink += 1
  return ink
}

/** Ink within the box, and just outside of its ends where a quoted word would stick out. */
const judged = (page: Raster, { x, y, width, height }: Box) => ({
  inside: inkIn(page, x, y, x + width, y + height),
  cutLeft: inkIn(page, x - 1.5, y + 1, x - overhang, y + height - 1),
  cutRight: inkIn(page, x + width + overhang, y + 1, x + width + 1.5, y + height - 1),
})

/** Evidence whose first and last letters are whole words of the text, so that its ends must be free of ink. */
const evidenceOf = async (bytes: Uint8Array) => {
  const { schedule, text } = await analyze(bytes, { fileName: 'x.pdf', ocr: 'never' })
  const all = [...schedule.milestones.flatMap((m) => m.evidence), ...schedule.smartfields.flatMap((f) => f.evidence)]
  return all.filter(({ start, end }) => /^$|\s/.test(text[start - 1] ?? '') && /^$|\s/.test(text[end] ?? ''))
}

describe('boxes of evidence cover the ink of the quoted words', () => {
  const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
  const contracts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .sort()

  test.each(contracts)('%s', async (name) => {
    const bytes = readFileSync(join(fixtures, name))
    const pages = await pagesOf(bytes)
    const evidence = await evidenceOf(bytes)
    expect(evidence.length).toBeGreaterThan(3)
    for (const { quote, boxes } of evidence) {
      for (const box of boxes) {
        const { inside, cutLeft, cutRight } = judged(pages[box.page - 1]!, box)
        expect({ quote, box, empty: inside === 0, cutLeft, cutRight }).toEqual({
          quote,
          box,
          empty: false,
          cutLeft: 0,
          cutRight: 0,
        })
      }
    }
  })

  test('of some words in the middle of a line, and of no others', async () => {
    const bytes = await makePdf((pdf) => {
      pdf
        .fontSize(12)
        .text(
          '1. Fees. WWWWWWWWWW iiiiiiiiii the Client shall pay $5,000 on April 1, 2024. Mmmm follows here.',
          72,
          100,
        )
    })
    const [page] = await pagesOf(bytes)
    const { schedule, text } = await analyze(bytes, { fileName: 'x.pdf' })
    const [item] = schedule.milestones[0]!.evidence
    for (const box of item!.boxes) {
      const { inside, cutLeft, cutRight } = judged(page!, box)
      expect(inside).toBeGreaterThan(200)
      expect([cutLeft, cutRight]).toEqual([0, 0])
    }
    expect(text).toContain(item!.quote)
  })
})
