import { statSync } from 'node:fs'
import { opendir } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { isOwnResult } from '../emit/index.ts'
import { makerOf } from '../emit/write-file.ts'
import { MisuseError } from '../errors.ts'
import { describeCause } from './cause.ts'
import { globBase, globTest, isGlob } from './glob.ts'
import type { FoundFile } from './ledger/ledger.ts'

/** What a walk meets; paths as they were named, but those of files absolute. */
export type Met =
  | ({ readonly kind: 'file' } & FoundFile)
  | { readonly kind: 'passed-over'; readonly path: string; readonly reason: string }
  /** A folder that cannot be listed. */
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string }

const TYPES: readonly string[] = ['.pdf', '.docx', '.docm', '.rtf', '.doc', '.eml', '.zip']
const TEXT_TYPES: readonly string[] = ['.txt', '.md', '.markdown', '.html', '.htm']

/** Sorts below all that a name may hold, so that a folder's files stay together. */
const separator = '\u0001'

export interface WalkOptions {
  /** Patterns of files in folders that are taken besides contracts. */
  readonly include?: readonly string[]
  /** Where results go: what is ours in it is not worth a word. */
  readonly output?: string
}

interface Walk {
  readonly root: string
  /** Before the place of each file: the number of the path on the command line. */
  readonly number: string
  readonly own: string | undefined
  readonly judge: (relative: string) => 'take' | 'by-type' | 'ignore'
}

/**
 * The files of a command line: as named, in folders, or fitting patterns such as `archive/**\/*.pdf`. Folders are walked without
 * following links, a folder at a time and in no order: `place` has it. A file that is named is always taken, in a folder
 * only contracts by their extension and what `include` adds.
 *
 * @throws MisuseError for a path that does not exist, before the first file.
 */
export async function* walk(paths: readonly string[], { include = [], output }: WalkOptions = {}): AsyncGenerator<Met> {
  const wanted = include.map(globTest)
  const own = output === undefined ? undefined : resolve(output)
  const kinds = paths.map(kindOf)
  for (const [i, path] of paths.entries()) {
    const number = String(i).padStart(6, '0')
    const root = resolve(path)
    if (kinds[i] === 'file')
      yield { kind: 'file', path: root, root, relative: basename(path), place: `${number}${separator}` }
    if (kinds[i] === 'folder') {
      const judge: Walk['judge'] = (relative) => (wanted.some((test) => test(relative)) ? 'take' : 'by-type')
      yield* walkFolder(path, '', { root, number, own, judge })
    }
    if (kinds[i] === 'glob') {
      const { folder, pattern } = globBase(path)
      const fits = globTest(`./${pattern}`)
      const judge: Walk['judge'] = (relative) => {
        if (!fits(relative)) return 'ignore'
        return TEXT_TYPES.includes(extname(relative).toLowerCase()) ? 'take' : 'by-type'
      }
      yield* walkFolder(folder, '', { root, number, own, judge })
    }
  }
}

async function* walkFolder(folder: string, prefix: string, walking: Walk): AsyncGenerator<Met> {
  const folders: string[] = []
  const isOwn = resolve(folder) === walking.own
  try {
    // Entries come some at a time: a folder may hold a million.
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name)
      const relative = `${prefix}${entry.name}`
      const judged = entry.isDirectory() ? 'by-type' : walking.judge(relative)
      if (judged === 'ignore' || (isOwn && isOurs(entry.name))) continue
      const reason = reasonToPass(entry, judged === 'take')
      if (reason !== undefined) yield { kind: 'passed-over', path, reason }
      else if (entry.isDirectory()) folders.push(entry.name)
      else {
        const place = `${walking.number}${separator}${relative.split('/').join(separator)}`
        yield { kind: 'file', path: resolve(path), root: walking.root, relative, place }
      }
    }
  } catch (error) {
    yield { kind: 'unreadable', path: folder, reason: describeCause(error) }
  }
  for (const name of folders) yield* walkFolder(join(folder, name), `${prefix}${name}/`, walking)
}

/** All that a walk meets, sorted: for commands of a few files. The same file is taken once. */
export async function collectFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const files = new Map<string, FoundFile>()
  for await (const met of walk(paths)) if (met.kind === 'file' && !files.has(met.path)) files.set(met.path, met)
  return [...files.values()].sort((a, b) => (a.place < b.place ? -1 : 1))
}

const isOurs = (name: string): boolean => isOwnResult(name) || makerOf(name) !== undefined || name.startsWith('.try-')

function kindOf(path: string): 'file' | 'folder' | 'glob' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (isGlob(path) && kindOf(globBase(path).folder) === 'folder') return 'glob'
    throw new MisuseError(`${path}: ${describeCause(error)}. Give the path of a file or folder`)
  }
}

interface Entry {
  readonly name: string
  isSymbolicLink(): boolean
  isDirectory(): boolean
  isFile(): boolean
}

function reasonToPass(entry: Entry, included: boolean): string | undefined {
  const { name } = entry
  if (entry.isSymbolicLink()) return 'a link'
  if (name.startsWith('.')) return 'a hidden file'
  if (entry.isDirectory()) return name === 'node_modules' ? 'a folder of packages' : undefined
  if (!entry.isFile()) return 'no ordinary file'
  if (name.startsWith('~$')) return 'the lock file of an open document'
  if (isOwnResult(name)) return 'a result of ours'
  const type = extname(name).toLowerCase()
  if (included || TYPES.includes(type)) return undefined
  if (TEXT_TYPES.includes(type)) return `${type} counts only when named or with --include "*${type}"`
  return type === '' ? 'no known type' : `${type} files are not read`
}
