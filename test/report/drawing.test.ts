import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { type DrawLimits, drawLimits, PageDrawer } from '../../src/batch/page-drawer.ts'
import { contractPage } from '../../src/report/contract-page.ts'
import { greyPng, SHADES } from '../../src/report/grey-png.ts'
import type { PageImage } from '../../src/report/page-image.ts'
import { pagePictures, pictureBudget } from '../../src/report/page-pictures.ts'
import { makePdf, rawPdf } from '../ingest/make-pdf.ts'
import { scheduleOf } from '../support/schedule.ts'
import { folder } from '../support/terminal.ts'

const idOf = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

const drawing = async (
  bytes: Uint8Array,
  change: { id?: string; path?: string; cited?: number[] } = {},
  limits: DrawLimits = drawLimits,
) => {
  const path = join(folder({ 'a.pdf': bytes }), 'a.pdf')
  const drawer = new PageDrawer(limits)
  onTestFinished(() => drawer.close())
  return drawer.draw({ path, id: idOf(bytes), passwords: [], cited: [1], mostBytes: 1_200_000, ...change })
}

/** Prose that fills a page. */
const pages = (count: number): Promise<Uint8Array> =>
  makePdf((pdf) => {
    for (let page = 0; page < count; page += 1) {
      if (page > 0) pdf.addPage()
      pdf.fontSize(11)
      for (let line = 0; line < 46; line += 1)
        pdf.text(
          `${page}.${line} The Supplier shall deliver the Goods to the Buyer in the quantities that were ordered`,
          72,
          72 + 14 * line,
          { lineBreak: false },
        )
    }
  })

test('pages are drawn at their size, in their order, by a child', async () => {
  const { state, pages: drawn } = await drawing(await pages(3), { cited: [3] })
  expect(state).toBe('drawn')
  expect(drawn.map(({ page, width, height }) => [page, Math.round(width), Math.round(height)])).toEqual([
    [1, 612, 792],
    [2, 612, 792],
    [3, 612, 792],
  ])
})

test('a file that is gone, another file of its name, and a file that cannot be opened are told apart', async () => {
  const bytes = await pages(1)
  expect((await drawing(bytes, { path: '/nowhere/a.pdf' })).state).toBe('missing')
  expect(await drawing(bytes, { id: idOf(Buffer.from('what was read')) })).toEqual({ state: 'changed', pages: [] })
  expect((await drawing(Buffer.from('%PDF-1.4 and nothing more'))).state).toBe('failed')
})

test('a file that takes too long costs its own pictures, and the next is drawn', async () => {
  const slow = rawPdf(Array.from({ length: 300 }, () => 'BT /F 6 Tf (a) Tj ET '.repeat(3_000)))
  const good = await pages(1)
  const path = folder({ 'slow.pdf': slow, 'good.pdf': good })
  const drawer = new PageDrawer({ ...drawLimits, milliseconds: 1_500 })
  onTestFinished(() => drawer.close())
  const task = (name: string, bytes: Uint8Array) => ({
    path: join(path, name),
    id: idOf(bytes),
    passwords: [],
    cited: [1],
    mostBytes: 1_200_000,
  })
  const { pages: some } = await drawer.draw(task('slow.pdf', slow))
  expect(some.length).toBeLessThan(300)
  const patient = new PageDrawer()
  onTestFinished(() => patient.close())
  expect((await patient.draw(task('good.pdf', good))).state).toBe('drawn')
})

test('a report of 30 full pages has all of them, below 2 MB', async () => {
  const images: PageImage[] = []
  await pagePictures(await pages(30), [], [7, 2], pictureBudget(60, 130_000), (image) => void images.push(image))
  expect(images).toHaveLength(30)
  expect(images.slice(0, 2).map(({ page }) => page)).toEqual([7, 2])
  const { schedule, text } = scheduleOf([{}])
  const html = contractPage({
    name: 'a',
    schedule,
    text,
    pictures: { state: 'drawn', pages: images, leftOut: 0 },
    asOf: undefined,
    index: undefined,
  })
  expect(html.length).toBeLessThan(2_000_000)
})

test('of more pages than fit the cited ones are drawn, and the rest is told', async () => {
  const images: number[] = []
  let bytes = 0
  await pagePictures(await pages(120), [], [110], pictureBudget(200, 500_000), ({ page, png }) => {
    images.push(page)
    bytes += png.length
  })
  expect(images[0]).toBe(110)
  expect(images.length).toBeLessThan(120)
  expect(bytes).toBeLessThan(1_250_000)
})

test.each(SHADES)('a picture in $levels shades is the picture', (shades) => {
  const [width, height] = [37, 5]
  const data = Uint8Array.from({ length: width * height }, (_, at) => (at * 7) % 256)
  const png = greyPng({ width, height, data }, shades)
  const length = png.readUInt32BE(33)
  const rows = inflateSync(png.subarray(41, 41 + length))
  const stride = Math.ceil((width * shades.bits) / 8) + 1
  expect(rows).toHaveLength(stride * height)
  for (let at = 0; at < data.length; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const bit = x * shades.bits
    const byte = rows[y * stride + 1 + Math.floor(bit / 8)]!
    const value = (byte >> (8 - shades.bits - (bit % 8))) & (2 ** shades.bits - 1)
    const shown = (value / (2 ** shades.bits - 1)) * 255
    expect(Math.abs(shown - data[at]!)).toBeLessThanOrEqual(
      255 / (shades.levels - 1) / 2 + 255 / (2 ** shades.bits - 1) / 2 + 1,
    )
  }
})
