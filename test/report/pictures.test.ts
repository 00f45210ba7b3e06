import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder } from '../support/terminal.ts'
import { takePictures } from './take-pictures.ts'

test('pictures of report and index are made from our own fixtures, and the ones that the README shows are among them', async () => {
  const made = folder()
  const pictures = await takePictures(made)
  for (const { name, width, height } of pictures) {
    const png = readFileSync(join(made, `${name}.png`))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([width, height])
    // A blank page is smaller.
    expect(png.length, name).toBeGreaterThan(30_000)
    expect(existsSync(new URL(`../../docs/pictures/${name}.png`, import.meta.url)), name).toBe(true)
  }
}, 180_000)
