import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from './run-node.ts'
import { project } from './shared.ts'

/** Extracts a folder's contracts into `out`, on `processes` processes; gives seconds. */
export async function extractSet(folder: string, out: string, processes: number): Promise<number> {
  const files = readdirSync(folder)
    .filter((name) => /\.(pdf|docx)$/i.test(name))
    .map((name) => ({ path: join(folder, name), size: statSync(join(folder, name)).size }))
    // The long ones first, so that no process is left with one at the end.
    .sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1))
  rmSync(out, { recursive: true, force: true })
  const started = performance.now()
  const main = join(project, 'src/cli/main.ts')
  const paths = files.map((file) => file.path)
  const options = ['--out', out, '--format', 'schedule,text', '--jobs', String(processes)]
  const code = await runNode([main, 'extract', ...options, ...paths], 'errors')
  if (code > 1) throw new Error(`extraction of ${folder} ended with exit code ${code}`)
  return (performance.now() - started) / 1000
}
