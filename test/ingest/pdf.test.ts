import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { readWithPdfParse } from '../../src/ingest/pdf/second-reader.ts'
import { cellTexts, expectCovered, lineTexts } from './covers.ts'
import { makePdf, rawPdf } from './make-pdf.ts'

const read = async (bytes: Uint8Array) => {
  const document = await ingest(bytes, 'contract.pdf', { ocr: 'never' })
  expectCovered(document)
  return document
}

describe('words and lines of a PDF', () => {
  test('keep the order of the content stream and have their places in points from the top left', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.fontSize(12)
      pdf.text('Fees are due on receipt.', 72, 400, { lineBreak: false })
      pdf.text('Services Agreement', 72, 100, { lineBreak: false })
    })
    const document = await read(bytes)
    expect(lineTexts(document)).toEqual(['Fees are due on receipt.', 'Services Agreement'])
    const [fees] = document.lines
    expect(fees?.fontSize).toBe(12)
    expect(fees?.box?.x).toBeCloseTo(72, 0)
    expect(fees?.box?.y).toBeCloseTo(400, -1)
    expect(fees?.box?.height).toBeGreaterThan(11)
    expect(fees?.box?.height).toBeLessThan(16)
    expect(document.pages).toMatchObject([{ number: 1, width: 612, height: 792 }])
    expect(document).toMatchObject({ mediaType: 'application/pdf', hardWrapped: true, diagnostics: [] })
  })

  test('make a page end with a line break and a form feed', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text('One')
      pdf.addPage().text('Two')
    })
    const document = await read(bytes)
    expect(document.text).toBe('One\n\fTwo\n\f')
    expect(document.lines.map(({ page }) => page)).toEqual([1, 2])
  })

  test('are parted by a space where only a gap is drawn, and not where letters are merely spread', async () => {
    const gap = 'BT /F 12 Tf 20 100 Td [(net) -300 (thirty) -20 (days)] TJ ET'
    expect(lineTexts(await read(rawPdf([gap])))).toEqual(['net thirtydays'])
    const words = 'BT /F 12 Tf 20 100 Td (Invoice) Tj 46 0 Td (due) Tj ET'
    expect(lineTexts(await read(rawPdf([words])))).toEqual(['Invoice due'])
  })

  test('have a space between a tight label and its text', async () => {
    const tight = 'BT /F 10 Tf 20 100 Td (2.1) Tj 14.7 0 Td (Term. Two years) Tj ET'
    expect(lineTexts(await read(rawPdf([tight])))).toEqual(['2.1 Term. Two years'])
  })

  test('keep a superscript in its line', async () => {
    const superscript = 'BT /F 10 Tf 20 100 Td (the 5) Tj 6 Ts /F 6 Tf (th) Tj 0 Ts /F 10 Tf ( day of each month) Tj ET'
    expect(lineTexts(await read(rawPdf([superscript])))).toEqual(['the 5th day of each month'])
  })

  test('tell bold lines', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.font('Helvetica-Bold').text('PAYMENT')
      pdf.font('Helvetica').text('The Client pays.')
    })
    expect((await read(bytes)).lines.map(({ bold }) => bold)).toEqual([true, undefined])
  })

  test('come without soft hyphens and control characters', async () => {
    const hyphen = 'BT /F 10 Tf 20 100 Td (termi\\255) Tj 0 -12 Td (nation) Tj ET'
    const [first, second] = lineTexts(
      await read(rawPdf([hyphen], '', '/BaseFont /Helvetica /Encoding /WinAnsiEncoding')),
    )
    expect([first, second]).toEqual(['termi-', 'nation'])
  })
})

describe('cells of a line', () => {
  test('are parted by a tab at a wide gap, each with its box', async () => {
    const row = 'BT /F 10 Tf 20 100 Td (Milestone 1) Tj 120 0 Td (30 June 2025) Tj 100 0 Td ($ 5,000) Tj ET'
    const document = await read(rawPdf([row]))
    const [line] = document.lines
    expect(cellTexts(document, line)).toEqual(['Milestone 1', '30 June 2025', '$ 5,000'])
    expect(line?.cells?.map(({ box }) => Math.round(box?.x ?? 0))).toEqual([20, 140, 240])
  })

  test('come from left to right where the stream jumps back on one baseline: PDFium sorts these', async () => {
    const back = 'BT /F 10 Tf 150 100 Td (right) Tj -120 0 Td (left) Tj ET'
    const document = await read(rawPdf([back]))
    expect(cellTexts(document, document.lines[0])).toEqual(['left', 'right'])
  })

  test('hold a sum together with its sign', async () => {
    const sum = 'BT /F 10 Tf 20 100 Td (Deposit) Tj 120 0 Td ($) Tj 60 0 Td (5,000) Tj ET'
    const document = await read(rawPdf([sum]))
    expect(cellTexts(document, document.lines[0])).toEqual(['Deposit', '$ 5,000'])
  })

  test('are not made by the gaps of a justified line', async () => {
    const justified = 'BT /F 10 Tf 9 Tw 20 100 Td (The Client shall pay the Fee) Tj ET'
    expect((await read(rawPdf([justified]))).lines[0]?.cells).toBeUndefined()
  })

  test('end a line where words are printed over words', async () => {
    const over = 'BT /F 10 Tf 20 100 Td (Signature) Tj 0 0 Td (_________) Tj ET'
    expect(lineTexts(await read(rawPdf([over])))).toEqual(['Signature', '_________'])
  })
})

test('what was filled into a form stands where one reads it', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.font('Helvetica', 12).initForm()
    pdf.text('Fee payable to', 72, 100, { lineBreak: false })
    pdf.text('within', 400, 100, { lineBreak: false })
    pdf.formText('payee', 160, 96, 120, 18, { value: 'Alpha Ltd' })
    pdf.formText('days', 440, 96, 60, 18, { value: '30 days' })
    pdf.text('Signed', 72, 300, { lineBreak: false })
    pdf.formText('note', 72, 200, 300, 18, { value: 'Extra terms' })
    pdf.formText('empty', 72, 240, 300, 18)
  })
  const document = await read(bytes)
  expect(lineTexts(document)).toEqual(['Fee payable to Alpha Ltd\twithin 30 days', 'Extra terms', 'Signed'])
  expect(document.lines[1]?.box).toMatchObject({ page: 1, x: 72, y: 200, width: 300, height: 18 })
})

describe('turned pages and text', () => {
  test('a page turned by 90 degrees is read as it is seen', async () => {
    const turned = 'BT 0 1 -1 0 100 20 Tm /F 10 Tf (Payment schedule) Tj ET'
    const document = await read(rawPdf([turned], '/Rotate 90'))
    expect(lineTexts(document)).toEqual(['Payment schedule'])
    expect(document.pages[0]).toMatchObject({ width: 200, height: 300 })
    const box = document.lines[0]!.box!
    expect(box.width).toBeGreaterThan(box.height)
    expect(Math.round(box.x)).toBe(20)
    expect(box.y).toBeGreaterThan(85)
    expect(box.y).toBeLessThan(105)
  })

  test('a crop box moves the origin', async () => {
    const document = await read(rawPdf(['BT /F 10 Tf 60 100 Td (Term) Tj ET'], '/CropBox [50 50 250 150]'))
    expect(document.pages[0]).toMatchObject({ width: 200, height: 100 })
    expect(Math.round(document.lines[0]!.box!.x)).toBe(10)
  })

  test('upright, turned and oblique text are lines of their own', async () => {
    const content = [
      'BT /F 10 Tf 20 180 Td (Upright) Tj ET',
      'BT 0 1 -1 0 280 20 Tm /F 10 Tf (Margin note) Tj ET',
      'BT 0.7 0.7 -0.7 0.7 80 40 Tm /F 20 Tf (DRAFT COPY) Tj ET',
    ]
    expect(lineTexts(await read(rawPdf([content.join('\n')])))).toEqual(['Upright', 'Margin note', 'DRAFT COPY'])
  })
})

describe('pages without words', () => {
  const square = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )

  test('that show a picture are told and make the result partial', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text('Agreement')
      for (let page = 2; page <= 4; page += 1) pdf.addPage().image(square, 0, 0, { width: 612, height: 792 })
      pdf.addPage().text('End')
    })
    const document = await read(bytes)
    expect(document.diagnostics).toHaveLength(1)
    expect(document.diagnostics[0]).toMatchObject({ code: 'page-without-text', stage: 'ingest', partial: true })
    expect(document.diagnostics[0]?.message).toContain('Pages 2–4')
    expect(document.pages).toHaveLength(5)
  })

  test('are told also where a stamp is all their text', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.image(square, 0, 0, { width: 612, height: 792 })
      pdf.text('Envelope ID: 4711', 20, 20)
    })
    expect((await read(bytes)).diagnostics).toMatchObject([{ code: 'page-without-text' }])
  })

  test('that are blank are nothing to tell', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text('Agreement')
      pdf.addPage()
    })
    const document = await read(bytes)
    expect(document.diagnostics).toEqual([])
    expect(document.text).toBe('Agreement\n\f\f')
  })

  test('throughout are not read, which is not the same as empty', async () => {
    const scan = await makePdf((pdf) => pdf.image(square, 0, 0, { width: 612, height: 792 }))
    for (const [bytes, reason] of [
      [scan, /pictures in which no words/],
      [await makePdf(() => undefined), /blank/],
    ] as const) {
      const { diagnostics } = await read(bytes)
      expect(diagnostics[0]).toMatchObject({ code: 'no-text', severity: 'error', partial: true })
      expect(diagnostics[0]!.message).toMatch(/^contract\.pdf: .+: nothing of it was read\. .+\.$/)
      expect(diagnostics[0]!.message).toMatch(reason)
    }
  })
})

describe('files that cannot be opened', () => {
  test('for want of a password', async () => {
    const bytes = await makePdf((pdf) => pdf.text('Secret'), {
      userPassword: 'a',
      ownerPassword: 'b',
      pdfVersion: '1.7',
    })
    await expect(read(bytes)).rejects.toMatchObject({ code: 'encrypted' })
    await expect(ingest(bytes, 'x.pdf', { passwords: ['b?', 'c'] })).rejects.toThrow(
      /none of the passwords given \(2\)/,
    )
    expect(lineTexts(await ingest(bytes, 'x.pdf', { passwords: ['c', 'a'] }))).toEqual(['Secret'])
  })

  test('and those that need none are read', async () => {
    const bytes = await makePdf((pdf) => pdf.text('Open'), { ownerPassword: 'b', pdfVersion: '1.7' })
    expect(lineTexts(await read(bytes))).toEqual(['Open'])
  })

  test('since they are cut short', async () => {
    await expect(read(new TextEncoder().encode('%PDF-1.7\n'))).rejects.toMatchObject({ code: 'damaged' })
  })
})

test('the title comes from the document information', async () => {
  const bytes = await makePdf((pdf) => pdf.text('x'), { info: { Title: 'Überlassungs-\nvertrag' } })
  expect((await read(bytes)).metadata).toEqual({ title: 'Überlassungs- vertrag' })
})

test('readings at the same time do not disturb each other, and give the same each time', async () => {
  const bytes = await makePdf((pdf) => pdf.text('Twice the same'))
  const all = await Promise.all(Array.from({ length: 8 }, () => read(bytes)))
  for (const document of all) expect(document).toEqual(all[0])
})

test('a font that does not say its letters is told, when the second reader knows no better', async () => {
  const codes = Array.from({ length: 10 }, (_, index) => `<${(0x41 + index).toString(16)}> <E0${10 + index}>`).join(
    '\n',
  )
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange 10 beginbfchar\n${codes}\nendbfchar endcmap end end`
  const content = `BT /F 10 Tf 20 100 Td (ABCDEFGHIJ) Tj ET`
  // The map is the second page's content stream: object 7.
  const document = await ingest(rawPdf([content, map], '', '/BaseFont /Helvetica /ToUnicode 7 0 R'), 'x.pdf')
  expect(document.diagnostics).toMatchObject([{ code: 'page-garbled', partial: true }])
})

test('the second reader gives lines without places', async () => {
  const row = 'BT /F 10 Tf 20 100 Td (Milestone 1) Tj 150 0 Td ($5,000) Tj -150 -40 Td (Term) Tj ET'
  const { pages } = await readWithPdfParse(rawPdf([row, '']))
  expect(pages).toMatchObject([
    { lines: [{ text: 'Milestone 1 $5,000' }, { text: 'Term' }], width: 300, height: 200, picture: false },
    { lines: [], picture: true },
  ])
})

describe('letters set apart', () => {
  const linesOf = async (content: string): Promise<string[]> =>
    (await ingest(rawPdf([content]), 'x.pdf')).text.split(/[\n\f]/).filter((line) => line !== '')

  test('are words where the spaces between the words are written', async () => {
    const content =
      'BT /F 10 Tf 2.4 Tc 20 150 Td (6 weeks upon signing of) Tj ET BT /F 10 Tf 0 Tc 20 120 Td (A B C or A-1) Tj ET'
    expect(await linesOf(content)).toEqual(['6 weeks upon signing of', 'A B C or A-1'])
  })

  test('are words where each stands at the edge of the page in a line of its own', async () => {
    let x = 20
    const runs = [...'Payment is due'].map((letter) => {
      const run = letter === ' ' ? '' : `BT /F 10 Tf ${x} 198 Td (${letter}) Tj ET`
      x += { m: 8.33, ' ': 2.78, i: 2.22, t: 2.78, P: 6.67, s: 5, y: 5 }[letter] ?? 5.56
      return run
    })
    expect(await linesOf(runs.join(' '))).toEqual(['Payment is due'])
  })
})
