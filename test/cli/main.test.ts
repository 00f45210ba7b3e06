import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const asVersion = (version: string) =>
  `--import=data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`
/** One that runs TypeScript: the tests' own Node, or where that is too old the one that the project brings. */
const node = process.features.typescript
  ? process.execPath
  : fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url))
const run = (...args: string[]) => spawnSync(node, args, { encoding: 'utf8' })

test('runs as a program', () => {
  const { status, stdout } = run(main, '--version')
  expect({ status, stdout }).toEqual({ status: 0, stdout: '0.1.0\n' })
})

test('hands the exit code to the shell', () => expect(run(main, 'extract', '/no/such/path').status).toBe(2))

test.each(['20.19.0', '22.12.0'])('names the Node that is needed when run by %s', (version) => {
  const { status, stderr } = run(asVersion(version), main, '--version')
  expect(status).toBe(2)
  expect(stderr).toContain(`milestones needs Node.js 22.13 or newer; this is ${version}`)
})

test.each(['22.13.0', '23.0.0'])('%s is new enough', (version) => {
  expect(run(asVersion(version), main, '--version').status).toBe(0)
})
