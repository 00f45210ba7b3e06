import { createHash } from 'node:crypto'
import { dirname, extname, relative, resolve, sep } from 'node:path'
import type { Input } from './collect-files.ts'

/** File systems take 255 bytes; the longest suffix is `.smartfields.json`. */
const MAX_BYTES = 255 - '.smartfields.json'.length

/**
 * One result name an input, all different. The file's name without its extension where no other has it; else its path in
 * the folder that was named (`a__b__name`), with the extension where that still is not enough (`name.pdf`, `name.docx`),
 * then the path from the folder that all inputs share, and at last a number. It does not depend on the order of inputs but
 * for the number.
 */
export function resultNames(inputs: readonly Input[]): string[] {
  const shared = sharedFolder(inputs.map(({ path }) => resolve(path)))
  const fromShared = ({ path }: Input) => relative(shared, resolve(path)).split(sep).join('/')
  const forms: readonly ((input: Input) => string)[] = [
    (input) => withoutExtension(input.relative.slice(input.relative.lastIndexOf('/') + 1)),
    (input) => flat(withoutExtension(input.relative)),
    (input) => flat(input.relative),
    (input) => flat(withoutExtension(fromShared(input))),
    (input) => flat(fromShared(input)),
  ]
  const names = new Map<Input, string>()
  const taken = new Set<string>()
  let open = inputs
  for (const form of forms) {
    const counts = new Map<string, number>()
    for (const input of open) counts.set(key(form(input)), (counts.get(key(form(input))) ?? 0) + 1)
    open = open.filter((input) => {
      const name = fitting(form(input))
      if (counts.get(key(form(input))) !== 1 || taken.has(key(name))) return true
      names.set(input, name)
      taken.add(key(name))
      return false
    })
  }
  for (const input of open) {
    const name = numbered(fitting(flat(input.relative)), taken)
    names.set(input, name)
    taken.add(key(name))
  }
  return inputs.map((input) => names.get(input)!)
}

/** Names for files inside an archive that is itself called `archive`: they may hold anything, so only plain signs stay. */
export function namesInside(archive: string, files: readonly string[], outside: readonly string[]): string[] {
  const taken = new Set(outside.map(key))
  return files.map((file) => {
    const plain = flat(withoutExtension(file)).replace(/[^\p{L}\p{M}\p{N} ._()+,&-]/gu, '_')
    const name = fitting(`${archive}__${plain}`)
    const free = taken.has(key(name)) ? numbered(name, taken) : name
    taken.add(key(free))
    return free
  })
}

/** Names that differ in case or in composed letters only are one name on some file systems. */
const key = (name: string): string => name.normalize('NFC').toLowerCase()
const flat = (path: string): string => path.split('/').join('__')
const withoutExtension = (path: string): string => path.slice(0, path.length - extname(path).length)

function fitting(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 12)
  let short = ''
  for (const character of name) {
    if (Buffer.byteLength(short + character) > MAX_BYTES - mark.length - 1) break
    short += character
  }
  return `${short}-${mark}`
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n++) if (!taken.has(key(`${name}-${n}`))) return `${name}-${n}`
}

function sharedFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths.map(dirname)
  let shared = first
  for (const folder of others) {
    while (folder !== shared && !folder.startsWith(shared.endsWith(sep) ? shared : shared + sep)) {
      const up = dirname(shared)
      if (up === shared) return shared
      shared = up
    }
  }
  return shared
}
