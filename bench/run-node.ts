import { spawn } from 'node:child_process'

/** Runs this Node on a script; gives its exit code. What it prints goes to the terminal, or nowhere. */
export function runNode(args: readonly string[], output: 'show' | 'errors' | 'hide'): Promise<number> {
  const [out, err] =
    output === 'show'
      ? (['inherit', 'inherit'] as const)
      : (['ignore', output === 'errors' ? 'inherit' : 'ignore'] as const)
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', out, err] })
    child.on('error', failed)
    child.on('close', (code) => done(code ?? 1))
  })
}
