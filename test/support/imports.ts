import { readdirSync, readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'

const src = new URL('../../src/', import.meta.url)

/** Every import of the source: file and target as paths from `src/`; packages by their names. */
export function imports(): { readonly file: string; readonly target: string }[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((name) => name.split('\\').join('/'))
  return files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const code = readFileSync(new URL(file, src), 'utf8').replace(/^ \*.*$/gm, '')
      const found = [...code.matchAll(/(?:^import|^export|\bfrom|\bimport)\s*\(?\s*'([\w@.:/-]+)'/gm)].map(
        ([, path]) => path!,
      )
      return found.map((path) => ({
        file,
        target: path.startsWith('.') ? posix.join(dirname(file), path) : packageName(path),
      }))
    })
}

const packageName = (path: string): string =>
  path.startsWith('node:')
    ? path
    : path
        .split('/')
        .slice(0, path.startsWith('@') ? 2 : 1)
        .join('/')
