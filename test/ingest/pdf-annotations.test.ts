import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'

const pdf = (draw: (document: InstanceType<typeof PDFDocument>) => void): Promise<Uint8Array> =>
  new Promise((done) => {
    const document = new PDFDocument()
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => done(Buffer.concat(parts)))
    draw(document)
    document.end()
  })

test('notes on a page are kept apart from its text', async () => {
  const bytes = await pdf((document) => {
    document.text('Client shall pay $5,000 on May 1, 2024.')
    document.note(72, 200, 30, 30, 'Ask whether June 9, 2024 would do.')
    document.highlight(72, 72, 100, 12)
  })
  const { text, apart, diagnostics } = await ingest(bytes, 'noted.pdf')
  expect(text).not.toContain('June 9')
  expect(apart).toEqual([{ kind: 'comment', text: 'Ask whether June 9, 2024 would do.' }])
  expect(diagnostics.map(({ code }) => code)).toContain('comments-left-out')
})

test('a page without notes has nothing apart', async () => {
  const { apart, diagnostics } = await ingest(await pdf((document) => document.text('Plain words.')), 'plain.pdf')
  expect(apart).toBeUndefined()
  expect(diagnostics.map(({ code }) => code)).not.toContain('comments-left-out')
})
