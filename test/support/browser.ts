import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium as playwright } from 'playwright-core'

/**
 * A real Chromium that npm has brought: the browser, the shared libraries that a bare system lacks, and a font, so that a
 * page looks the same on every machine. Unpacked once, beside the packages.
 */
export async function startBrowser(): Promise<Browser> {
  const folder = await unpacked()
  return playwright.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      HOME: folder,
    },
  })
}

const PARTS = ['chromium', 'fonts.tar', 'al2023.tar']

async function unpacked(): Promise<string> {
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version } = createRequire(import.meta.url)(join(packageFolder, 'package.json'))
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  // Under another name until it is whole: tests run at a time.
  const begun = join(cache, `chromium-${version}-${process.pid}`)
  mkdirSync(begun, { recursive: true })
  await unpackInto(begun, join(packageFolder, 'bin'))
  const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`
  writeFileSync(join(begun, 'fonts.conf'), fonts)
  try {
    renameSync(begun, folder)
  } catch {
    // Another test was first.
    rmSync(begun, { recursive: true, force: true })
  }
  return folder
}

/** The package unpacks into the folder for temporary files. */
async function unpackInto(folder: string, from: string): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { inflate } = await import('@sparticuz/chromium')
    await Promise.all(PARTS.map((part) => inflate(join(from, `${part}.br`))))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
