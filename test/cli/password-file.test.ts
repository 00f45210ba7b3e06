import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makePdf } from '../ingest/make-pdf.ts'
import { CONTRACT, folder, milestones } from '../support/terminal.ts'

test('an encrypted file is read with a password of the file, and refused without', async () => {
  const secret = await makePdf((pdf) => pdf.text(CONTRACT), { userPassword: 'pass word', pdfVersion: '1.7' })
  const files = folder({ 'secret.pdf': secret, 'passwords.txt': '\uFEFFother\r\n\r\npass word\r\n' })
  const extract = (...args: string[]) =>
    milestones('extract', join(files, 'secret.pdf'), '--out', join(files, 'out'), ...args)
  const without = await extract()
  expect(without.code).toBe(1)
  expect(without.err).toMatch(/^secret\.pdf: it is encrypted and needs a password\. .*--password-file/m)
  expect(await extract('--password-file', join(files, 'passwords.txt'))).toMatchObject({ code: 0 })
  const wrong = await extract('--password-file', join(files, 'none.txt'))
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('none.txt cannot be read: no such file') })
})
