import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { disorderOf, isScrambled } from '../../src/ingest/reading-order/disorder.ts'
import { structure } from '../../src/structure/index.ts'
import { makePdf } from './make-pdf.ts'

interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly bold?: boolean
}

const bytesOf = (runs: readonly Run[]): Promise<Uint8Array> =>
  makePdf((pdf) => {
    for (const { text, x, y, bold } of runs)
      pdf
        .font(bold ? 'Helvetica-Bold' : 'Helvetica')
        .fontSize(10)
        .text(text, x, y, { lineBreak: false })
  })

const linesOf = async (runs: readonly Run[]): Promise<string[]> =>
  (await ingest(await bytesOf(runs), 'page.pdf')).text.split(/[\n\f]/).filter((line) => line !== '')

const SENTENCES = [
  'The Supplier delivers the goods to the warehouse of the Buyer and',
  'bears all costs until they have been unloaded there. The Buyer',
  'inspects them without delay and tells the Supplier of any defect',
  'within ten days after delivery. The Supplier then mends or replaces',
  'what is defective at its own cost, and no later than thirty days',
  'after it was told. The price of $12,500 falls due on March 3, 2027',
  'and is paid to the account that the Supplier has named. Payment is',
  'not late if it was sent before the day on which it fell due. If the',
  'Buyer is late by more than fourteen days, the Supplier may withhold',
  'further deliveries until all that is owed has been paid in full to',
  'the account. Neither party is liable for what it could not foresee',
  'when this contract was made, nor for what it could not have averted.',
]

const column = (lines: readonly string[], x: number, top = 100): Run[] =>
  lines.map((text, i) => ({ text, x, y: top + 13 * i }))

/** Always the same order, far from the first. */
const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item, i) => ({ item, key: (((i + 1) * 7919) % 104_729) % 97 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)

/** Each word a run of its own, where it would stand in its line. */
const wordRuns = (lines: readonly Run[]): Run[] =>
  lines.flatMap(({ text, x, y }) => {
    let at = x
    return text.split(' ').map((word) => {
      const run = { text: word, x: at, y }
      at += 5.6 * word.length + 4
      return run
    })
  })

const narrow = (n: number): string[] =>
  Array.from(
    { length: n },
    (_, i) =>
      `${['goods are brought to the', 'place that the Buyer has', 'named and left there for', 'the Buyer to look at and'][i % 4]} ${i + 1}`,
  )

describe('pages whose content streams are scrambled', () => {
  it('are read in rows, in whatever order the lines were written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(column(SENTENCES, 72), { minLength: SENTENCES.length }), async (runs) => {
        const boxes = runs.map(({ x, y }) => ({ x0: x, x1: x + 400, y0: y, y1: y + 10 }))
        fc.pre(isScrambled(disorderOf(boxes)))
        expect(await linesOf(runs)).toEqual(SENTENCES)
      }),
      { numRuns: 15, seed: 11 },
    )
  })

  it('are read in rows where every word is written for itself', async () => {
    const lines = await linesOf(shuffled(wordRuns(column(SENTENCES, 72))))
    expect(lines.map((line) => line.replaceAll('\t', ' '))).toEqual(SENTENCES)
  })

  it('have words joined that were written in pieces, and none twice that was printed twice', async () => {
    const runs = shuffled([
      ...column(SENTENCES, 72),
      { text: 'Agree', x: 72, y: 300, bold: true },
      { text: 'ment', x: 72 + 29.4, y: 300, bold: true },
      { text: 'Once', x: 72, y: 320 },
      { text: 'Once', x: 72.3, y: 320 },
    ])
    expect(await linesOf(runs)).toEqual([...SENTENCES, 'Agreement', 'Once'])
  })

  it('are read column by column', async () => {
    const [left, right] = [narrow(20), narrow(20).map((line) => `${line} r`)]
    const title = { text: 'A contract of supply between two parties, set in two columns of text', x: 72, y: 70 }
    const end = { text: 'In witness of which the parties have signed this contract on the day named', x: 72, y: 400 }
    const runs = [title, ...column(left, 72), ...column(right, 320, 106), end]
    expect(await linesOf(shuffled(runs))).toEqual([title.text, ...left, ...right, end.text])
  })

  it('have headings in their place that were written after all text', async () => {
    const body = [0, 1, 2, 3].flatMap((part) => column(SENTENCES.slice(3 * part, 3 * part + 3), 72, 120 + 80 * part))
    const headings = ['1. Delivery', '2. Defects', '3. Price', '4. Liability'].map(
      (text, i): Run => ({ text, x: 72, y: 104 + 80 * i, bold: true }),
    )
    const sorted = [...body, ...headings].sort((a, b) => a.y - b.y).map(({ text }) => text)
    expect(await linesOf([...body, ...headings])).toEqual(sorted)
  })

  it('give evidence where the words stand', async () => {
    const { text, lines } = await ingest(await bytesOf(shuffled(column(SENTENCES, 72))), 'page.pdf')
    const line = lines.find(({ span }) => text.slice(span.start, span.end).includes('$12,500'))
    expect(line?.box?.y).toBeGreaterThan(100 + 13 * 5 - 4)
    expect(line?.box?.y).toBeLessThan(100 + 13 * 5 + 4)
  })

  it('are told where only a part of a document is plain: less disordered pages are read in rows too', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.font('Helvetica').fontSize(10)
      const write = ({ text, x, y }: Run): unknown => pdf.text(text, x, y, { lineBreak: false })
      shuffled(column(SENTENCES, 72)).forEach(write)
      pdf.addPage()
      const lines = column(SENTENCES, 72)
      const [fifth, sixth] = lines.splice(4, 2)
      ;[...lines.slice(0, 4), sixth!, fifth!, ...lines.slice(4)].forEach(write)
    })
    const { text } = await ingest(bytes, 'page.pdf')
    expect(text.trim().split(/[\n\f]+/)).toEqual([...SENTENCES, ...SENTENCES])
  })
})

describe('the order of the stream stands', () => {
  it('where cells of a table were written one after another', async () => {
    const rows = [0, 1, 2, 3, 4].flatMap((row) => [
      ...column([`Stage ${row + 1}`], 72, 100 + 50 * row),
      ...column(['Delivery of the parts', 'and their assembly', 'on the site'], 160, 100 + 50 * row),
      ...column([`$${row + 1},000`], 400, 100 + 50 * row),
    ])
    const { tables, flow } = structure(await ingest(await bytesOf(rows), 'page.pdf'))
    expect(tables[0]?.rows).toHaveLength(5)
    expect(flow).toContain('Delivery of the parts and their assembly on the site')
  })

  it('where a head was written last and a foot first', async () => {
    const foot = { text: 'Page 1', x: 280, y: 700 }
    const head = { text: 'Contract of supply', x: 72, y: 50 }
    expect(await linesOf([foot, ...column(SENTENCES, 72), head])).toEqual([foot.text, ...SENTENCES, head.text])
  })
})

describe('lines that run across two columns', () => {
  it('are parted', async () => {
    const [left, right] = [narrow(14), narrow(14).map((line) => `${line} r`)]
    const runs = left.flatMap((text, i) => [
      { text, x: 72, y: 100 + 13 * i },
      { text: right[i]!, x: 320, y: 100 + 13 * i },
    ])
    expect(await linesOf(runs)).toEqual([...left, ...right])
  })

  it('are rows where both sides begin anew together', async () => {
    const runs = [0, 1, 2, 3, 4].flatMap((row) =>
      narrow(3).flatMap((text, i) => [
        { text, x: 72, y: 100 + 60 * row + 13 * i },
        { text, x: 320, y: 100 + 60 * row + 13 * i },
      ]),
    )
    expect((await linesOf(runs))[0]).toBe('goods are brought to the 1\tgoods are brought to the 1')
  })
})
