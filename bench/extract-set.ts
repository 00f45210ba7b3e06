import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './run-node.ts'
import { project } from './shared.ts'

/** Extracts a folder's contracts into `out`, on `processes` processes; gives seconds. */
export async function extractSet(folder: string, out: string, processes: number): Promise<number> {
  const files = readdirSync(folder)
    .filter((name) => /\.(pdf|docx)$/i.test(name))
    .map((name) => ({ path: join(folder, name), size: statSync(join(folder, name)).size }))
    .sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
  rmSync(out, { recursive: true, force: true })
  const started = performance.now()
  const main = join(project, 'src/cli/main.ts')
  // Dealt out by size, so that no process is left with all the long contracts.
  const hands = Array.from({ length: processes }, (_, n) => files.filter((_, i) => i % processes === n))
  const codes = await Promise.all(
    hands
      .filter((hand) => hand.length > 0)
      .map((hand) => {
        const paths = hand.map((file) => file.path)
        return runNode([main, 'extract', '--out', out, '--format', 'schedule,text', '--jobs', '1', ...paths], 'errors')
      }),
  )
  if (codes.some((code) => code > 1))
    throw new Error(`extraction of ${folder} ended with exit codes ${codes.join(', ')}`)
  return (performance.now() - started) / 1000
}
