import { Document, Packer, Paragraph, TextRun } from 'docx'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { structure } from '../../src/structure/index.ts'
import { cellTexts, expectCovered, lineTexts } from './covers.ts'
import { type DocxParts, inList, lvl, makeDocx, p } from './make-docx.ts'

const read = async (parts: DocxParts) => {
  const document = await ingest(makeDocx(parts), 'contract.docx')
  expectCovered(document)
  return document
}

const cell = (inside: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`
const row = (cells: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`

test('one line a paragraph; no pages; empty paragraphs left out', async () => {
  const document = await read({ body: p('SERVICES AGREEMENT') + p('') + p('The Client &amp; the Supplier agree.') })
  expect(document.text).toBe('SERVICES AGREEMENT\nThe Client & the Supplier agree.\n')
  expect(document).toMatchObject({ pages: [], hardWrapped: false, diagnostics: [], tables: [] })
})

test('a file of the docx library', async () => {
  const made = new Document({
    title: 'Consulting Agreement',
    sections: [{ children: [new Paragraph({ children: [new TextRun({ text: 'Fee', bold: true, size: 28 })] })] }],
  })
  const document = await ingest(new Uint8Array(await Packer.toBuffer(made)), 'made.docx')
  expect(document.lines).toMatchObject([{ bold: true, fontSize: 14 }])
  expect(document.metadata.title).toBe('Consulting Agreement')
  expect(document.diagnostics).toEqual([])
})

describe('what is said within a paragraph', () => {
  test('typed tabs part cells', async () => {
    const body =
      '<w:p><w:r><w:t>Deposit</w:t><w:tab/><w:t>$5,000</w:t><w:tab/><w:tab/><w:t>1 May 2025</w:t></w:r></w:p>'
    const document = await read({ body })
    expect(cellTexts(document, document.lines[0])).toEqual(['Deposit', '$5,000', '1 May 2025'])
  })

  test('line breaks part lines, but not where the sentence goes on', async () => {
    const broken = (a: string, b: string): string => `<w:p><w:r><w:t>${a}</w:t><w:br/><w:t>${b}</w:t></w:r></w:p>`
    const document = await read({
      body: broken('Alpha Ltd', '1 High Street') + broken('within thirty days', 'after receipt'),
    })
    expect(lineTexts(document)).toEqual(['Alpha Ltd', '1 High Street', 'within thirty days after receipt'])
  })

  test('hyphens, symbols and fields are as seen', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF _Ref1</w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4.2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    const signs =
      '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:t xml:space="preserve"> two</w:t><w:noBreakHyphen/><w:t>year term, </w:t><w:softHyphen/></w:r>'
    expect(lineTexts(await read({ body: `<w:p>${signs}${field}</w:p>` }))).toEqual(['☐ two-year term, 4.2'])
  })

  test('links, content controls and text boxes are read, once', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const body =
      `<w:p><w:hyperlink>${run('see ')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('Annex A')}</w:sdtContent></w:sdt>` +
      `<w:r><mc:AlternateContent><mc:Choice>${box('Boxed')}</mc:Choice><mc:Fallback><w:pict>${box('Boxed')}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
      `<w:sdt><w:sdtContent>${p('Controlled')}</w:sdtContent></w:sdt>`
    const document = await read({ body })
    expect(lineTexts(document)).toEqual(['see Annex A', 'Boxed', 'Controlled'])
  })

  test('footnotes follow the body', async () => {
    const body = `<w:p>${run('Net of tax.')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p('Term')}`
    const footnotes = `<w:footnote w:id="-1">${p('x')}</w:footnote><w:footnote w:id="2">${p('VAT at 20%.')}</w:footnote>`
    expect(lineTexts(await read({ body, footnotes }))).toEqual(['Net of tax.', 'Term', 'VAT at 20%.'])
  })
})

describe('what is not to be seen', () => {
  test('insertions are taken, deletions and the old place of moves left out, and this is told', async () => {
    const body = `<w:p>${run('Pay in ')}<w:del><w:r><w:delText>30</w:delText></w:r></w:del><w:ins>${run('45')}</w:ins>${run(' days')}</w:p>`
    const moved = `<w:p><w:moveFrom>${run('Late fee')}</w:moveFrom></w:p><w:p><w:moveTo>${run('Late fee')}</w:moveTo></w:p>`
    const document = await read({ body: body + moved })
    expect(lineTexts(document)).toEqual(['Pay in 45 days', 'Late fee'])
    expect(document.diagnostics).toMatchObject([
      { code: 'tracked-changes', severity: 'info' },
      {
        code: 'tracked-change-of-value',
        severity: 'warning',
        message:
          'A tracked change touches a date, sum or period: “Pay in 30 days” became “Pay in 45 days”; read as accepted',
      },
    ])
    const before = await ingest(makeDocx({ body: body + moved }), 'x.docx', { tracked: 'original' })
    expect(before.text).toBe('Pay in 30 days\nLate fee\n')
    expect(before.diagnostics[0]?.message).toContain('read as it was before them')
    expect(document.diagnostics[0]?.message).toContain('2 insertion(s) taken as accepted, 2 deletion(s) left out')
  })

  test('a deleted paragraph mark joins two paragraphs, a style separator too', async () => {
    const mark = (what: string): string => `<w:pPr><w:rPr>${what}</w:rPr></w:pPr>`
    const body =
      `<w:p>${mark('<w:del/>')}${run('The Fee')}</w:p>${p(' is due.')}` +
      `<w:p>${mark('<w:vanish/><w:specVanish/>')}${run('Term.')}</w:p>${p(' Two years.')}`
    expect(lineTexts(await read({ body }))).toEqual(['The Fee is due.', 'Term. Two years.'])
  })

  test('rows and paragraphs put in are not there in the original reading', async () => {
    const row = (text: string, change: string) =>
      `<w:tr><w:trPr>${change}</w:trPr><w:tc>${p(text)}</w:tc><w:tc>${p('$5')}</w:tc></w:tr>`
    const body = `<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr><w:ins>${run('New. ')}</w:ins></w:p>${p('Old.')}<w:tbl>${row('In', '<w:ins/>')}${row('Out', '<w:del/>')}</w:tbl>`
    const both = async (tracked: 'accepted' | 'original') => (await ingest(makeDocx({ body }), 'x', { tracked })).text
    expect(await both('accepted')).toBe('New.\nOld.\nIn\n$5\n')
    expect(await both('original')).toBe('Old.\nOut\n$5\n')
  })

  test('changes of mere words are not worth a warning', async () => {
    const body = `<w:p>${run('The ')}<w:del><w:r><w:delText>Buyer</w:delText></w:r></w:del><w:ins>${run('Client')}</w:ins>${run(' pays $5')}</w:p>`
    expect((await read({ body })).diagnostics.map(({ code }) => code)).toEqual(['tracked-changes'])
  })

  test('a content control that nobody filled in is a blank', async () => {
    const control = (more: string) =>
      `<w:sdt><w:sdtPr>${more}</w:sdtPr><w:sdtContent>${run('Click to enter a date.')}</w:sdtContent></w:sdt>`
    const body = `<w:p>${run('Due on ')}${control('<w:showingPlcHdr/>')}</w:p><w:p>${control('')}</w:p>`
    expect(lineTexts(await read({ body }))).toEqual(['Due on [Click to enter a date.]', 'Click to enter a date.'])
  })

  test('headers, footers and comments are kept apart', async () => {
    const rel = (id: string, kind: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind.replace(/\d/, '')}" Target="${kind}.xml"/>`
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const files = {
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rel('a', 'header1')}${rel('b', 'header2')}${rel('c', 'footer1')}${rel('d', 'comments')}</Relationships>`,
      'word/header1.xml': `<w:hdr ${w}>${p('Dated 4 March 2024')}</w:hdr>`,
      'word/header2.xml': `<w:hdr ${w}>${p('Dated 4 March 2024')}</w:hdr>`,
      'word/footer1.xml': `<w:ftr ${w}>${p('12')}</w:ftr>`,
      'word/comments.xml': `<w:comments ${w}><w:comment w:id="1">${p('Is this right?')}</w:comment></w:comments>`,
    }
    const { text, apart, diagnostics } = await read({ body: p('The Fee'), files })
    expect(text).toBe('The Fee\n')
    expect(apart).toEqual([
      { kind: 'header', text: 'Dated 4 March 2024' },
      { kind: 'footer', text: '12' },
      { kind: 'comment', text: 'Is this right?' },
    ])
    expect(diagnostics).toMatchObject([{ code: 'headers-kept-apart', severity: 'info' }])
    expect(diagnostics[0]?.message).toBe('Headers and footers are kept apart from the text: “Dated 4 March 2024”')
  })

  test('hidden text is left out and told, direct or by style', async () => {
    const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = `<w:p>${run('Shown')}${run('hidden words', '<w:vanish/>')}${run('secret words', '<w:rStyle w:val="H"/>')}</w:p>`
    const document = await read({ body, styles })
    expect(document.text).toBe('Shown\n')
    expect(document.diagnostics).toMatchObject([{ code: 'hidden-text', severity: 'info' }])
  })
})

describe('tables', () => {
  test('give cells with their lines, over columns and rows', async () => {
    const body =
      p('Schedule') +
      `<w:tbl>${row(cell(p('Milestone')) + cell(p('Payment'), '<w:gridSpan w:val="2"/>'), '<w:tblHeader/>')}` +
      row(cell(p('Design'), '<w:vMerge w:val="restart"/>') + cell(p('$500') + p('by 1 May')) + cell(p('10%'))) +
      row(cell('<w:p/>', '<w:vMerge/>') + cell(p('$700')) + cell('<w:p/>')) +
      `</w:tbl>${p('End')}`
    const document = await read({ body })
    expect(lineTexts(document)).toEqual([
      'Schedule',
      'Milestone',
      'Payment',
      'Design',
      '$500',
      'by 1 May',
      '10%',
      '$700',
      'End',
    ])
    expect(document.tables).toEqual([
      {
        rows: [
          {
            isHeader: true,
            cells: [
              { lines: [1], column: 0, columnSpan: 1, rowSpan: 1 },
              { lines: [2], column: 1, columnSpan: 2, rowSpan: 1 },
            ],
          },
          {
            isHeader: false,
            cells: [
              { lines: [3], column: 0, columnSpan: 1, rowSpan: 2 },
              { lines: [4, 5], column: 1, columnSpan: 1, rowSpan: 1 },
              { lines: [6], column: 2, columnSpan: 1, rowSpan: 1 },
            ],
          },
          {
            isHeader: false,
            cells: [
              { lines: [7], column: 1, columnSpan: 1, rowSpan: 1 },
              { lines: [], column: 2, columnSpan: 1, rowSpan: 1 },
            ],
          },
        ],
      },
    ])
  })

  test('a frame around a table gives way to it', async () => {
    const inner = `<w:tbl>${row(cell(p('a')) + cell(p('b')))}</w:tbl>`
    const { tables } = await read({ body: `<w:tbl>${row(cell(inner + p('')))}</w:tbl>` })
    expect(tables).toHaveLength(1)
    expect(tables[0]?.rows[0]?.cells).toHaveLength(2)
  })
})

describe('headings', () => {
  test('by outline level of the style or the paragraph, or by the name of the style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Clause"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 3"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="A"/></w:style>'
    const style = (id: string): string => p(id, `<w:pStyle w:val="${id}"/>`)
    const body =
      style('A') + style('B') + style('C') + p('D', '<w:outlineLvl w:val="0"/>') + p('E', '<w:outlineLvl w:val="9"/>')
    const { lines } = await read({ body, styles })
    expect(lines.map(({ headingLevel }) => headingLevel)).toEqual([2, 3, 2, 1, undefined])
  })
})

describe('what is odd but readable', () => {
  test('other prefixes and the strict namespace', async () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
    const xml = `<d:document xmlns:d="${strict}"><d:body><d:p><d:r><d:t>Strict</d:t></d:r></d:p></d:body></d:document>`
    expect(lineTexts(await read({ body: '', files: { 'word/document.xml': xml } }))).toEqual(['Strict'])
  })

  test('no relationships: the parts have their usual names', async () => {
    const document = await read({
      body: p('Fee', inList(1, 0)),
      numbering: `<w:abstractNum w:abstractNumId="0">${lvl(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      files: { 'word/_rels/document.xml.rels': '<broken' },
    })
    expect(lineTexts(document)).toEqual(['1.\tFee'])
  })
})

test('many spaces within a paragraph, which converters write for a line break, part clauses there', async () => {
  const body = p('5.2 The Licensee pays a royalty of 6%.   5.3 Reports and Payment   (a) The Licensee reports monthly.')
  const contract = structure(await ingest(makeDocx({ body }), 'x.docx'))
  expect(contract.blocks.map(({ clause }) => clause)).toEqual(['5.2', '5.3', '5.3(a)'])
})
