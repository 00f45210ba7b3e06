import { describe, expect, test } from 'vitest'
import { formatNumber } from '../../src/ingest/docx/number-format.ts'
import { ingest } from '../../src/ingest/index.ts'
import { expectCovered } from './covers.ts'
import { inList, lvl, makeDocx, p } from './make-docx.ts'

const abstract = (id: number, inside: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`
const num = (id: number, abstractId: number, inside = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${inside}</w:num>`
const startAt = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`

const labels = async (body: string, numbering: string, styles = ''): Promise<(string | undefined)[]> => {
  const document = await ingest(makeDocx({ body, numbering, styles }), 'numbered.docx')
  expectCovered(document)
  return document.lines.map(({ label }) => label)
}

const legal = abstract(
  0,
  lvl(0, 'upperRoman', 'Article %1.') +
    lvl(1, 'decimalZero', 'Section %1.%2', '<w:isLgl/>') +
    lvl(2, 'lowerLetter', '(%3)') +
    lvl(3, 'lowerRoman', '(%4)'),
)
const plain = abstract(0, lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%1.%2') + lvl(2, 'lowerLetter', '(%3)'))
const paragraphs = (numId: number, ...levels: number[]): string =>
  levels.map((level) => p('x', inList(numId, level))).join('')

describe('automatic labels', () => {
  test('count by level, restart below a higher one, and show legal numbers in decimal', async () => {
    expect(await labels(paragraphs(1, 0, 1, 2, 3, 3, 2, 1, 2, 0, 1), legal + num(1, 0))).toEqual([
      'Article I.',
      'Section 1.01',
      '(a)',
      '(i)',
      '(ii)',
      '(b)',
      'Section 1.02',
      '(a)',
      'Article II.',
      'Section 2.01',
    ])
  })

  test('stand in the text before a tab', async () => {
    const document = await ingest(makeDocx({ body: p('Term', inList(1, 0)), numbering: plain + num(1, 0) }), 'x')
    expect(document.text).toBe('1.\tTerm\n')
    expect(document.lines[0]).toMatchObject({ label: '1.' })
    expect(document.lines[0]?.cells).toBeUndefined()
  })

  test('go on from one instance of a list to the other, unless that one starts anew', async () => {
    const lists = plain + num(1, 0) + num(2, 0) + num(3, 0, startAt(0, 7))
    const body = paragraphs(1, 0, 0) + paragraphs(2, 0) + paragraphs(3, 0, 0) + paragraphs(1, 0)
    expect(await labels(body, lists)).toEqual(['1.', '2.', '3.', '7.', '8.', '9.'])
  })

  test('of a level that was skipped count as begun', async () => {
    expect(await labels(paragraphs(1, 1, 1, 0), plain + num(1, 0))).toEqual(['1.1', '1.2', '2.'])
    const hidden = abstract(0, lvl(0, 'decimal', 'Section %1.') + lvl(1, 'lowerLetter', '(%2)')) + num(1, 0)
    expect(await labels(paragraphs(1, 1, 1, 0), hidden)).toEqual(['(a)', '(b)', 'Section 2.'])
  })

  test('can be those of an overridden level', async () => {
    const override = `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperLetter', '%1)')}</w:lvlOverride>`
    expect(await labels(paragraphs(1, 0, 0), plain + num(1, 0, override))).toEqual(['A)', 'B)'])
  })

  test('do not restart where the level says so', async () => {
    const never = abstract(0, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)', '<w:lvlRestart w:val="0"/>'))
    expect(await labels(paragraphs(1, 0, 1, 0, 1), never + num(1, 0))).toEqual(['1.', '(a)', '2.', '(b)'])
  })

  test('come from the style, through what it is based on, at the level that names it', async () => {
    const tied = abstract(0, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)', '<w:pStyle w:val="Sub"/>'))
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Main"><w:basedOn w:val="Base"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Base"/></w:style>'
    const styled = (id: string, more = ''): string => p('x', `<w:pStyle w:val="${id}"/>${more}`)
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const body = styled('Main') + styled('Sub') + styled('Main', off) + styled('Main')
    expect(await labels(body, tied + num(1, 0), styles)).toEqual(['1.', '(a)', undefined, '2.'])
  })

  test('can be defined by a numbering style', async () => {
    const link = abstract(1, '<w:numStyleLink w:val="Legal"/>')
    const styles =
      '<w:style w:type="numbering" w:styleId="Legal"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    expect(await labels(paragraphs(2, 0, 1), plain + link + num(1, 0) + num(2, 1), styles)).toEqual(['1.', '1.1'])
  })

  test('that are bullets are bullets, whatever their font', async () => {
    const bullets = abstract(0, lvl(0, 'bullet', '\uf0b7') + lvl(1, 'bullet', 'o') + lvl(2, 'bullet', '–'))
    expect(await labels(paragraphs(1, 0, 1, 2), bullets + num(1, 0))).toEqual(['•', '•', '–'])
  })

  test('of unknown lists are none', async () => {
    expect(await labels(paragraphs(9, 0) + paragraphs(1, 8), plain + num(1, 0))).toEqual([undefined, undefined])
  })

  test('are counted for empty paragraphs too, as Word does', async () => {
    expect(await labels(p('x', inList(1, 0)) + p('', inList(1, 0)) + p('x', inList(1, 0)), plain + num(1, 0))).toEqual([
      '1.',
      '3.',
    ])
  })
})

test.each([
  [4, 'upperRoman', 'IV'],
  [1999, 'lowerRoman', 'mcmxcix'],
  [27, 'upperLetter', 'AA'],
  [3, 'lowerLetter', 'c'],
  [7, 'decimalZero', '07'],
  [12, 'decimalZero', '12'],
  [22, 'ordinal', '22nd'],
  [11, 'ordinal', '11th'],
  [21, 'cardinalText', 'Twenty-one'],
  [30, 'ordinalText', 'Thirtieth'],
  [12, 'ordinalText', 'Twelfth'],
  [3, 'none', ''],
  [5, 'unheardOf', '5'],
])('%i as %s is %s', (value, format, expected) => {
  expect(formatNumber(value, format)).toBe(expected)
})
