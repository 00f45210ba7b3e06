import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli/program.ts'

/** One command line, with what it wrote. */
export async function milestones(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  // Children take half a second to start and count no coverage: only tests of them use them.
  const inProcess = args[0] === 'extract' && !args.includes('--max-memory') ? ['--in-process'] : []
  const code = await run([...args, ...inProcess], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    isLive: false,
  })
  return { code, out: out.join(''), err: err.join('') }
}

/** A folder of its own with these files in it; gone when the test is over. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'milestones-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), content)
  }
  return path
}

export const CONTRACT = `CONSULTING AGREEMENT

This Agreement is made on March 4, 2024 between Harbour Foods Ltd (the "Client") and Northlight Studio LLC (the "Consultant").

1. Fees. The Client shall pay the Consultant $5,000 on April 1, 2024.

2. Term. This Agreement expires on March 4, 2025.
`
