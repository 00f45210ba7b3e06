import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'
import { convert, findLibreOffice } from '../../src/batch/libreoffice.ts'
import { readFileOutcome } from '../../src/batch/read-file.ts'
import { ingest } from '../../src/ingest/index.ts'
import { defaultOptions } from '../../src/options.ts'
import { inList, lvl, makeDocx, p } from '../ingest/make-docx.ts'
import { CONTRACT, folder } from '../support/terminal.ts'

const doc = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(600),
  Buffer.from('WordDocument', 'utf16le'),
])
const path = process.env.PATH ?? ''
afterEach(() => {
  process.env.PATH = path
})

const read = async (bytes: Uint8Array) => {
  const files = folder({ 'old.doc': bytes })
  const outcome = await readFileOutcome({ path: join(files, 'old.doc'), fileName: 'old.doc', options: defaultOptions })
  if (outcome.kind !== 'result') throw new Error('an archive')
  return outcome.result
}

describe.skipIf(process.platform === 'win32')('a .doc', () => {
  test('is read as LibreOffice converts it', async () => {
    const docx = makeDocx({
      body: CONTRACT.split('\n')
        .map((line) => p(line))
        .join(''),
    })
    // Stands in for LibreOffice: puts the converted file where it would.
    const script =
      '#!/bin/sh\nwhile [ "$1" != "--outdir" ]; do shift; done\ncp "$(dirname "$0")/made.docx" "$2/document.docx"\n'
    const bin = folder({ soffice: script, 'made.docx': docx })
    chmodSync(join(bin, 'soffice'), 0o755)
    process.env.PATH = `${bin}${delimiter}${path}`
    const { schedule } = await read(doc)
    expect(schedule.status).toBe('complete')
    expect(schedule.document).toMatchObject({ mediaType: 'application/msword', fileName: 'old.doc' })
    expect(schedule.milestones.length).toBeGreaterThan(0)
    expect(schedule.diagnostics[0]?.code).toBe('converted')
  })

  test('is refused with the mend where there is none, or where it fails', async () => {
    const bin = folder({ soffice: '#!/bin/sh\nexit 1\n' })
    chmodSync(join(bin, 'soffice'), 0o755)
    for (const place of ['', bin]) {
      process.env.PATH = place
      expect((await read(doc)).schedule.diagnostics[0]?.message).toMatch(
        /^old\.doc: this is a Word 97–2003 document.*LibreOffice/,
      )
    }
  })
})

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/**
 * Two differences are known. Under `w:isLgl` the standard (ECMA-376 part 1, 17.9.4) shows the levels above in decimals, so
 * `Article II` has the section `2.01`; LibreOffice passes over it and shows `II.01`. Its labels are put in decimals here,
 * all else must be equal. And `w:lvlRestart` (17.9.10), by which a level restarts only after the level that it names, or never:
 * LibreOffice restarts it after each higher one. That has its test in test/ingest/numbering.test.ts.
 */
function inDecimals(line: string): string {
  const roman = /^([IVXLC]+)(?=\.\d)/.exec(line)?.[1]
  if (roman === undefined) return line
  const digits = [...roman].map((letter) => ROMAN[letter] ?? 0)
  const value = digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0)
  return `${value}${line.slice(roman.length)}`
}

/** The labels of numbered lists, as LibreOffice writes them before the words in its text export. */
describe('automatic labels are those that LibreOffice shows', () => {
  const program = findLibreOffice()
  if (program === undefined) console.log('LibreOffice is not installed: its labels are not compared')

  const numbering = (levels: string) =>
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`
  const legal = numbering(
    lvl(0, 'upperRoman', 'Article %1') +
      lvl(1, 'decimalZero', '%1.%2', '<w:isLgl/>') +
      lvl(2, 'lowerLetter', '(%3)') +
      lvl(3, 'lowerRoman', '(%4)'),
  )
  const plain = numbering(lvl(0, 'decimal', '%1.') + lvl(1, 'decimal', '%1.%2') + lvl(2, 'lowerLetter', '(%3)'))
  const steps: readonly (readonly [list: number, level: number])[] = [
    [1, 0],
    [1, 1],
    [1, 1],
    [1, 2],
    [1, 2],
    [1, 1],
    [1, 2],
    [1, 0],
    [1, 1],
    [1, 2],
    [2, 0],
    [2, 1],
    [1, 0],
  ]
  const body = steps.map(([list, level], i) => p(`Clause ${i}`, inList(list, level))).join('')
  const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))
  /** Formats other than figures, a label without a number, levels that are skipped. */
  const edges = numbering(
    lvl(0, 'cardinalText', 'Part %1') +
      lvl(1, 'ordinal', '%2') +
      lvl(2, 'upperLetter', '%3.') +
      lvl(3, 'ganada', '%4.') +
      lvl(4, 'decimalEnclosedCircle', '%5') +
      lvl(5, 'none', 'Note:'),
  )
  const jumps = [0, 1, 2, 2, 1, 2, 3, 3, 4, 5, 0, 2, 3].map((level, i) => p(`Clause ${i}`, inList(1, level))).join('')
  const made: readonly (readonly [string, Uint8Array])[] = [
    ['legal', makeDocx({ body, numbering: legal })],
    ['plain', makeDocx({ body, numbering: plain })],
    ['edges', makeDocx({ body: jumps, numbering: edges })],
    ...readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.docx'))
      .sort()
      .map((name) => [name, readFileSync(join(fixtures, name))] as const),
  ]

  const exported = async (bytes: Uint8Array, extension: string): Promise<string[]> =>
    wordsOf(new TextDecoder().decode(await convert(program!, bytes, extension, 'txt:Text (encoded):UTF8')))

  test.skipIf(program === undefined).each(made)(
    '%s',
    async (_, bytes) => {
      const { text } = await ingest(bytes, 'x.docx')
      expect(wordsOf(text)).toEqual(await exported(bytes, 'docx'))
    },
    120_000,
  )

  test.skipIf(program === undefined).each(made.filter(([name]) => /managed-it|peptide|packaging/.test(name)))(
    '%s, saved as .doc by LibreOffice and read from it, has all words, and the same milestones',
    async (_, bytes) => {
      const old = await convert(program!, bytes, 'docx', 'doc')
      const { schedule, text } = await read(old!)
      expect(schedule.document.mediaType).toBe('application/msword')
      const converted = await convert(program!, old!, 'doc', 'docx')
      expect(wordsOf(text)).toEqual(await exported(converted!, 'docx'))
      const { schedule: before } = await analyze(bytes, { fileName: 'x.docx' })
      const what = ({ milestones }: typeof before) =>
        milestones.map(({ due, amounts }) => [due.date, due.offset, amounts])
      expect(what(schedule)).toEqual(what(before))
    },
    240_000,
  )
})

/** Lines without white space; bullets are one as the other. */
const wordsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => inDecimals(line.replace(/[\s\ufeff]+/g, '').replace(/^[•◦▪]/, '•')))
    .filter((line) => line !== '')
