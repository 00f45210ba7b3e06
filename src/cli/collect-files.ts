import { type Dirent, readdirSync, statSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { describeCause } from '../batch/cause.ts'
import { isOwnResult } from '../emit/index.ts'
import { MisuseError } from '../errors.ts'
import { globTest } from './glob.ts'

/** A file to read. */
export interface Input {
  /** As it can be opened. */
  readonly path: string
  /** Path inside the folder that was named, with `/`; the bare name of a file that was named itself. */
  readonly relative: string
}

export interface Collected {
  readonly inputs: readonly Input[]
  readonly skipped: readonly { readonly path: string; readonly reason: string }[]
  /** Folders that could not be listed. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[]
}

const TYPES: readonly string[] = ['.pdf', '.docx', '.docm', '.rtf', '.doc', '.eml', '.zip']
const TEXT_TYPES: readonly string[] = ['.txt', '.md', '.markdown', '.html', '.htm']

/**
 * The files of a command line, in order: files as named, folders walked in sorted order without following links. A file
 * that is named is always taken, in a folder only contracts by their extension and what `include` adds.
 *
 * @throws MisuseError for a path that does not exist.
 */
export function collectFiles(paths: readonly string[], include: readonly string[] = []): Collected {
  const wanted = include.map(globTest)
  const inputs: Input[] = []
  const skipped: { path: string; reason: string }[] = []
  const unreadable: { path: string; reason: string }[] = []
  const taken = new Set<string>()

  const take = (path: string, relative: string) => {
    const absolute = resolve(path)
    if (taken.has(absolute)) skipped.push({ path, reason: 'named twice' })
    else inputs.push({ path, relative })
    taken.add(absolute)
  }

  const walk = (folder: string, prefix: string) => {
    let entries: Dirent[]
    try {
      entries = readdirSync(folder, { withFileTypes: true })
    } catch (error) {
      unreadable.push({ path: folder, reason: describeCause(error) })
      return
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      const relative = `${prefix}${entry.name}`
      const reason = reasonToSkip(
        entry,
        wanted.some((test) => test(relative)),
      )
      if (reason !== undefined) skipped.push({ path, reason })
      else if (entry.isDirectory()) walk(path, `${relative}/`)
      else take(path, relative)
    }
  }

  for (const path of paths) {
    if (isFolder(path)) walk(path, '')
    else take(path, basename(path))
  }
  return { inputs, skipped, unreadable }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    throw new MisuseError(`${path}: ${describeCause(error)}. Give the path of a file or folder`)
  }
}

function reasonToSkip(entry: Dirent, included: boolean): string | undefined {
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
