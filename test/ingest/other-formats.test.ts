import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { lineTexts } from './covers.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const cellsOf = (document: Awaited<ReturnType<typeof ingest>>) =>
  document.tables.map(({ rows }) =>
    rows.map(({ cells }) =>
      cells.map(({ lines }) =>
        lines.map((at) => document.text.slice(document.lines[at]!.span.start, document.lines[at]!.span.end)).join('/'),
      ),
    ),
  )

describe('RTF', () => {
  const read = (inside: string) =>
    ingest(bytes(`{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}${inside}}`), 'x.rtf')

  test('words, signs and letters of code pages and Unicode', async () => {
    const document = await read(
      `\\b Fees\\b0\\par The fee is \\'80500\\~net\\line \\u8220?due\\u8221? \\'e0 \\endash  now\\par`,
    )
    expect(lineTexts(document)).toEqual(['Fees', 'The fee is €500 net', '“due” à – now'])
    expect(document.lines[0]).toMatchObject({ bold: true })
    expect(document.mediaType).toBe('application/rtf')
  })

  test('labels that were counted, and what is not to be seen', async () => {
    const document = await read(
      `{\\listtext 4.2\\tab}Term{\\v secret}{\\deleted old}{\\*\\annotation note}{\\header Head}\\par{\\pict 00ff}Next`,
    )
    expect(lineTexts(document)).toEqual(['4.2\tTerm', 'Next'])
    expect(document.lines[0]).toMatchObject({ label: '4.2' })
  })

  test('tables', async () => {
    const row = (...cells: string[]) =>
      `\\trowd\\cellx1\\cellx2\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row`
    const document = await read(`Before\\par${row('Stage', 'Fee')}${row('One', '$5')}\\pard After\\par`)
    expect(lineTexts(document)).toEqual(['Before', 'Stage', 'Fee', 'One', '$5', 'After'].filter((text) => text !== ''))
    expect(cellsOf(document)).toEqual([
      [
        ['Stage', 'Fee'],
        ['One', '$5'],
      ],
    ])
  })
})

describe('HTML', () => {
  test('blocks, headings, list numbers and tables; scripts and hidden parts are no words', async () => {
    const document = await ingest(
      bytes(`<!doctype html><html><head><title>Deal</title><style>p{}</style></head><body>
        <h2>Fees</h2><p>The fee is <b>&euro;500</b>
        net.<br>Due now.</p><ol start="3" type="a"><li>First</li><li>Second<ul><li>Dot</li></ul></li></ol>
        <script>alert(1)</script><p style="display: none">hidden</p><img src="http://example.org/x.png">
        <table><tr><th>Stage</th><th>Fee</th></tr><tr><td rowspan="2">One</td><td>$5</td></tr><tr><td>$6</td></tr></table>
        <table><tr><td>layout only</td></tr></table></body></html>`),
      'deal.html',
    )
    expect(lineTexts(document).slice(0, 6)).toEqual([
      'Fees',
      'The fee is €500 net.',
      'Due now.',
      'c.\tFirst',
      'd.\tSecond',
      '•\tDot',
    ])
    expect(document.lines[0]).toMatchObject({ headingLevel: 2 })
    expect(document.text).not.toMatch(/alert|hidden/)
    expect(cellsOf(document)).toEqual([[['Stage', 'Fee'], ['One', '$5'], ['$6']]])
    expect(document.tables[0]?.rows[0]?.isHeader).toBe(true)
    expect(document.tables[0]?.rows[2]?.cells[0]?.column).toBe(1)
    expect(document.metadata.title).toBe('Deal')
  })

  test('nests without end, and is bounded', async () => {
    const deep = `<html><p>Fee</p>${'<div>'.repeat(100_000)}x`
    expect((await ingest(bytes(deep), 'x.html')).text).toBe('Fee\n')
  })
})

describe('Markdown', () => {
  test('signs are left out, headings and tables known', async () => {
    const document = await ingest(
      bytes(
        '# Services Agreement\n\nThe **Client** pays [the fee](#fee) of `$500`.\n\n| Stage | Fee |\n|---|---|\n| One | $5 |\n',
      ),
      'deal.md',
    )
    expect(lineTexts(document).filter((line) => line !== '')).toEqual([
      'Services Agreement',
      'The Client pays the fee of $500.',
      'Stage',
      'Fee',
      'One',
      '$5',
    ])
    expect(document.lines[0]).toMatchObject({ headingLevel: 1 })
    expect(cellsOf(document)).toEqual([
      [
        ['Stage', 'Fee'],
        ['One', '$5'],
      ],
    ])
    expect(document.tables[0]?.rows.map(({ isHeader }) => isHeader)).toEqual([true, false])
  })
})
