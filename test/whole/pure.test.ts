import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const src = new URL('../../src/', import.meta.url)

/** Whatever gives another answer on another day or machine. The command may ask; the program must not. */
const IMPURE =
  /\bnew Date\(\)|\bDate\.(?:now|parse)|Temporal\.Now|\bMath\.random|\bprocess\.(?:env|cwd|platform)|\btoLocale|\bIntl\b|\blocaleCompare\b|\brandomUUID\b/

test('no clock, locale, chance or environment outside the command and the reader’s browser', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const impure = files
    .filter((file) => !/^(?:batch|cli|report.script)/.test(file))
    .flatMap((file) =>
      readFileSync(new URL(file, src), 'utf8')
        .split('\n')
        .filter((line) => IMPURE.test(line) && !/^\s*(?:\/?\*|\/\/)/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
  expect(impure).toEqual([])
})
