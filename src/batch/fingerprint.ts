import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Options } from '../options.ts'

/** `src` in tests, `dist` otherwise. */
const root = fileURLToPath(new URL('../', import.meta.url))

/**
 * What a result depends on besides the bytes: the options (but for the contract's own id), every module, rule, table and prompt
 * of the program, and the versions of the packages that it reads with. A changed rule is redone without anybody having to
 * remember to count a version up.
 */
export const fingerprintOf = ({ contractId: _, ...options }: Options, more: readonly string[] = []): string =>
  createHash('sha256')
    .update(JSON.stringify([program(), canonical(options), more]))
    .digest('hex')

let known: string | undefined

function program(): string {
  if (known !== undefined) return known
  const hash = createHash('sha256')
  const add = (folder: string, name: string) => {
    hash.update(JSON.stringify(name.split(sep).join('/')))
    hash.update(
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest(),
    )
  }
  for (const name of filesIn(root)) {
    // How results are asked for and told changes none.
    if (/\.(?:ts|js|json)$/.test(name) && !name.endsWith('.d.ts') && !name.startsWith(`cli${sep}`)) add(root, name)
  }
  const project = join(root, '..')
  const prompts = join(project, 'prompts')
  if (existsSync(prompts)) for (const name of filesIn(prompts)) add(prompts, name)
  const { dependencies = {} } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies).sort()) hash.update(`${name}@${versionOf(name)}\n`)
  known = hash.digest('hex')
  return known
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length)
        .replace(/^[\\/]/, ''),
    )
    .sort()

/** Of the package that would be loaded; where it is not found, the program itself will say so. */
function versionOf(name: string): string {
  for (let folder = root; ; folder = dirname(folder)) {
    const manifest = join(folder, 'node_modules', name, 'package.json')
    if (existsSync(manifest)) return String(JSON.parse(readFileSync(manifest, 'utf8')).version)
    if (dirname(folder) === folder) return ''
  }
}

/** Keys sorted, so that the order in which options are written does not count. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  )
}
