import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { expectCovered, lineTexts } from './covers.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = async (bytes: Uint8Array) => {
  const document = await ingest(bytes, 'contract.txt')
  expectCovered(document)
  return document
}

describe('encodings', () => {
  test.each([
    ['UTF-8', bytesOf('Prämie “A”\n')],
    ['UTF-8 with a mark', bytesOf('\ufeffPrämie “A”\n')],
    ['UTF-16, little end first', new Uint8Array(Buffer.from('\ufeffPrämie “A”\n', 'utf16le'))],
    ['UTF-16, big end first', new Uint8Array(Buffer.from('\ufeffPrämie “A”\n', 'utf16le').swap16())],
    ['windows-1252', Uint8Array.from([...'Pr\u00e4mie \u0093A\u0094\n'].map((letter) => letter.charCodeAt(0)))],
  ])('%s', async (_, bytes) => {
    expect((await read(bytes)).text).toBe('Prämie “A”\n')
  })
})

describe('lines and pages', () => {
  test('line ends of all systems are one', async () => {
    expect((await read(bytesOf('a\r\nb\rc'))).text).toBe('a\nb\nc\n')
  })

  test('form feeds are page breaks', async () => {
    const document = await read(bytesOf('one\n\ftwo\n\f'))
    expect(document.text).toBe('one\n\ftwo\n\f')
    expect(document.pages.map(({ number }) => number)).toEqual([1, 2])
    expect(document.lines.map(({ page }) => page)).toEqual([1, 2])
  })

  test('without form feeds there are no pages', async () => {
    expect(await read(bytesOf('one\n\ntwo'))).toMatchObject({ pages: [], mediaType: 'text/plain' })
  })

  test('any text is covered by its lines, and comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), async (lines) => {
        const text = `x${lines.join('\n').replace(/[\p{Cc}\ufeff](?<!\n)/gu, '')}`
        const document = await read(bytesOf(text))
        expect(lineTexts(document).join('\n').trimEnd()).toBe(text.trimEnd())
      }),
    )
  })
})

describe('whether lines are those of a layout', () => {
  const sentence = 'The Client shall pay the Supplier the sum of five thousand dollars within thirty days of'
  test('wrapped', async () => {
    const wrapped = Array.from({ length: 6 }, () => `${sentence}\nreceipt of an invoice.`).join('\n')
    expect((await read(bytesOf(wrapped))).hardWrapped).toBe(true)
  })

  test('one paragraph a line', async () => {
    const long = Array.from(
      { length: 6 },
      () => `${sentence} receipt of an invoice, and so on and so forth to the end.`,
    )
    expect((await read(bytesOf(long.join('\n')))).hardWrapped).toBe(false)
    expect((await read(bytesOf('Fees\nNet 30.\nTerm\n'))).hardWrapped).toBe(false)
  })
})
