import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice']
const longest = 90_000

/** The path of LibreOffice's program; undefined where it is not installed. */
export const findLibreOffice = (): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })

/**
 * What LibreOffice makes of a file, in a format such as `docx`; undefined where it fails or takes too long. It works in a
 * folder of its own that is removed, and finds no network: links in the document lead nowhere.
 */
export const convert = async (
  program: string,
  bytes: Uint8Array,
  extension: string,
  format: string,
): Promise<Uint8Array | undefined> => {
  const folder = await mkdtemp(join(tmpdir(), 'milestones-'))
  try {
    const source = join(folder, `document.${extension}`)
    const out = join(folder, 'out')
    await mkdir(out)
    await writeFile(source, bytes)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const options = [profile, '--headless', '--norestore', '--convert-to', format, '--outdir', out, source]
    await run(program, options, folder)
    return await readFile(join(out, `document.${format.split(':')[0]}`))
  } catch {
    return undefined
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The program starts others, so the whole group is ended when time is up. */
const run = (program: string, options: readonly string[], home: string): Promise<void> =>
  new Promise((resolve) => {
    const nowhere = 'http://127.0.0.1:9'
    const env = { PATH: process.env.PATH ?? '', HOME: home, http_proxy: nowhere, https_proxy: nowhere }
    const started = spawn(program, options, { stdio: 'ignore', detached: process.platform !== 'win32', env })
    const timer = setTimeout(() => {
      if (started.pid === undefined || process.platform === 'win32') started.kill('SIGKILL')
      else process.kill(-started.pid, 'SIGKILL')
    }, longest)
    const done = (): void => {
      clearTimeout(timer)
      resolve()
    }
    started.once('error', done)
    started.once('close', done)
  })
