// node scripts/test-summary.ts RESULTS: the last line of a test run, from vitest's JSON report: "123 passed, 0 failed".
import { existsSync, readFileSync } from 'node:fs'

interface Report {
  readonly success: boolean
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

const file = process.argv[2] ?? 'coverage/results.json'
if (!existsSync(file)) {
  console.log('the tests did not run: lint, types or unused code failed before them')
  console.log('0 passed, 1 failed')
  process.exit(1)
}
const { success, testResults }: Report = JSON.parse(readFileSync(file, 'utf8'))
const tests = testResults.flatMap((result) => result.assertionResults)
const withStatus = (...statuses: string[]) => tests.filter((test) => statuses.includes(test.status))
const passed = withStatus('passed').length
const skipped = withStatus('skipped', 'pending', 'todo', 'disabled')
// A file that cannot be loaded has no tests of its own, but it is a failure.
const broken = testResults.filter((result) => result.status === 'failed' && result.assertionResults.length === 0)
const failed = withStatus('failed').length + broken.length
for (const test of skipped) console.log(`skipped: ${test.fullName}`)
for (const { name } of broken) console.log(`could not be loaded: ${name}`)
console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`)
if (!success || failed > 0 || passed === 0) process.exitCode = 1
