import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { UnreadableDocumentError } from '../../src/errors.ts'
import { ingest } from '../../src/ingest/index.ts'
import { makeDocx, makeZip, p } from './make-docx.ts'

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))
const ole = (stream: string): Uint8Array =>
  Uint8Array.from(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]),
  )

test.each([
  ['nothing', new Uint8Array(), 'empty-file', /empty/],
  ['white space', latin1(' \n\t '), 'no-text', /white space/],
  ['an old Word file', ole('WordDocument'), 'unsupported-type', /\.doc.*save it as \.docx or PDF/],
  ['a protected Word file', ole('EncryptedPackage'), 'encrypted', /password/],
  ['a workbook', makeZip({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' }), 'unsupported-type', /Excel/],
  ['an archive', makeZip({ 'contract.pdf': 'x' }), 'unsupported-type', /ZIP archive.*Unpack/],
  ['an OpenDocument file', makeZip({ 'content.xml': '<a/>' }), 'unsupported-type', /OpenDocument/],
  ['a web page', latin1('\n<!DOCTYPE html><html>404</html>'), 'unsupported-type', /web page/],
  ['XML', latin1('<?xml version="1.0"?><w:wordDocument/>'), 'unsupported-type', /XML/],
  ['a picture', latin1('\x89PNG\r\n\x1a\n'), 'unsupported-type', /picture.*OCR/],
  ['rubbish', latin1('\x00\x01\x02\x03'), 'unsupported-type', /binary/],
])('%s is refused with a reason and a mend', async (_, bytes, code, message) => {
  const error: unknown = await ingest(bytes, 'deal.pdf').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UnreadableDocumentError)
  expect(error).toMatchObject({ code, fileName: 'deal.pdf' })
  expect((error as Error).message).toMatch(/^deal\.pdf: .+\. .+\.$/)
  expect((error as Error).message).toMatch(message)
})

test('an archive with a damaged part is not trusted, one with names that lead out of it is read', async () => {
  const bytes = makeDocx({ body: p('Fee') })
  const central = Buffer.from(bytes).lastIndexOf('PK\x01\x02', undefined, 'latin1')
  bytes[central + 16] = bytes[central + 16]! ^ 1
  await expect(ingest(bytes, 'x')).rejects.toMatchObject({ code: 'damaged' })
  const slip = makeDocx({ body: p('Fee'), files: { '../../evil.txt': 'x' } })
  expect((await ingest(slip, 'x')).text).toBe('Fee\n')
})

test('the bytes decide, not the name', async () => {
  expect((await ingest(makeDocx({ body: p('Fee') }), 'fee.pdf')).mediaType).toMatch(/wordprocessingml/)
  expect((await ingest(latin1('Fee: $5'), 'fee.docx')).mediaType).toBe('text/plain')
})

describe('hostile DOCX', () => {
  const withBody = (xml: string): Uint8Array => makeDocx({ body: '', files: { 'word/document.xml': xml } })
  const start = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'

  test('entities are refused', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${start}<w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`
    await expect(ingest(withBody(bomb), 'x')).rejects.toMatchObject({ code: 'damaged' })
    await expect(ingest(withBody(bomb), 'x')).rejects.toThrow(/document type declaration/)
  })

  test('deep nesting is refused', async () => {
    const deep = `${start}${'<w:tbl><w:tr><w:tc>'.repeat(5_000)}`
    await expect(ingest(withBody(deep), 'x')).rejects.toThrow(/nested more than/)
  })

  test('broken XML and cut archives are damaged', async () => {
    await expect(ingest(withBody(`${start}<w:p>`), 'x')).rejects.toMatchObject({ code: 'damaged' })
    const whole = makeDocx({ body: p('Fee') })
    await expect(ingest(whole.slice(0, whole.length - 40), 'x')).rejects.toMatchObject({ code: 'damaged' })
  })

  test('a part that unpacks to too much is refused, however its size is forged', async () => {
    const bytes = bomb(50 * 1024 * 1024)
    await expect(ingest(bytes, 'x')).rejects.toMatchObject({ code: 'too-large' })
    await expect(ingest(bomb(50 * 1024 * 1024, 1_000), 'x')).rejects.toMatchObject({ code: 'damaged' })
  })

  test('no words are not an empty contract', async () => {
    await expect(ingest(makeDocx({ body: '<w:p/>' }), 'x')).rejects.toMatchObject({ code: 'no-text' })
    const { text, diagnostics } = await ingest(makeDocx({ body: '<w:p><w:r/></w:p>' }), 'x')
    expect(text).toBe('')
    expect(diagnostics).toMatchObject([{ code: 'no-text', partial: true, severity: 'error' }])
  })
})

/** An archive whose main part is one long run of spaces, compressed; its header may claim another size. */
const bomb = (size: number, claimed = size): Uint8Array => {
  const name = 'word/document.xml'
  const data = deflateRawSync(Buffer.alloc(size, 0x20))
  const stored = Buffer.from(makeZip({ [name]: data }))
  // Local header: method at 8, unpacked size at 22. Central directory: method at 10, unpacked size at 24.
  const central = stored.lastIndexOf('PK\x01\x02', undefined, 'latin1')
  for (const [header, shift] of [
    [0, 0],
    [central, 2],
  ] as const) {
    stored.writeUInt16LE(8, header + 8 + shift)
    stored.writeUInt32LE(claimed, header + 22 + shift)
  }
  return new Uint8Array(stored)
}
