import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resultNames } from '../../src/batch/result-names.ts'

const files = (...paths: readonly { readonly path: string; readonly relative: string }[]) =>
  paths.map((file, i) => ({ ...file, root: '/', place: String(i).padStart(3, '0') }))

/** Files of one folder `/in`, named by their path in it. */
const names = (...relative: string[]) =>
  resultNames(files(...relative.map((path) => ({ path: `/in/${path}`, relative: path }))))

test('a name that only one has is kept, whatever its extension', async () => {
  expect(await names('a/web.pdf', 'b/shop.PDF', 'v1.2 final.docx')).toEqual(['web', 'shop', 'v1.2 final'])
})

test('the path enters where names collide, case aside', async () => {
  expect(await names('a/b/web.pdf', 'c/Web.pdf', 'shop.pdf')).toEqual(['a__b__web', 'c__Web', 'shop'])
  expect(await names('web.pdf', 'a/web.pdf')).toEqual(['web', 'a__web'])
})

test('the extension enters where the path does not help', async () => {
  expect(await names('web.pdf', 'web.docx')).toEqual(['web.pdf', 'web.docx'])
  expect(await names('a/web.pdf', 'a/web.docx', 'b/web.pdf')).toEqual(['a__web.pdf', 'a__web.docx', 'b__web'])
})

test('files named in different folders are told apart by the folders they do not share', async () => {
  const paths = ['/x/2023/web.pdf', '/x/2024/web.pdf'].map((path) => ({ path, relative: 'web.pdf' }))
  expect(await resultNames(files(...paths))).toEqual(['2023__web', '2024__web'])
})

test('a file that has the long name already does not lose it', async () => {
  expect(await names('a__web.pdf', 'a/web.pdf', 'b/web.pdf')).toEqual(['a__web', 'a__web.pdf', 'b__web'])
})

test('a name too long for a file system is cut, and stays its own', async () => {
  const long = (end: string) => `${'é'.repeat(150)}${end}.pdf`
  const cut = await names(long('x'), long('y'))
  expect(new Set(cut).size).toBe(2)
  for (const name of cut) expect(Buffer.byteLength(`${name}.smartfields.json`)).toBeLessThanOrEqual(255)
})

test('all names differ and none depends on the order of inputs', async () => {
  const part = fc.constantFrom('a', 'b', 'A', 'a__b', 'b__a')
  const path = fc
    .tuple(fc.array(part, { maxLength: 2 }), part, fc.constantFrom('.pdf', '.docx', '.PDF', ''))
    .map(([folders, stem, extension]) => [...folders, `${stem}${extension}`].join('/'))
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(path, { maxLength: 12 }), async (paths) => {
      const found = await names(...paths)
      expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(paths.length)
      // A number is the last resort, and only that one depends on the order.
      if (found.some((name) => /-\d+$/.test(name))) return
      expect((await names(...[...paths].reverse())).reverse()).toEqual(found)
    }),
  )
})
