import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { publishedSchemas } from '../../scripts/schemas.ts'
import { VERSION } from '../../src/version.ts'

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test.each(publishedSchemas())('docs/schema/$fileName is current (npm run schemas makes it)', ({ fileName, json }) => {
  expect(file(`docs/schema/${fileName}`)).toBe(json)
})

test('the version is told in one way', () => {
  const { version } = JSON.parse(file('package.json'))
  expect(VERSION).toBe(version)
  expect(file('CHANGELOG.md')).toContain(`## [${version}]`)
})
