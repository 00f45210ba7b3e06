import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url))
const readme = read('README.md').toString()
const words = (text: string) =>
  text
    .toLowerCase()
    .match(/[a-z0-9$]+/g)!
    .join(' ')

test('the milestone that the README shows is what the program gives', async () => {
  const shown = JSON.parse(/```json\n(\{\n {2}"id"[\s\S]*?)```/.exec(readme)![1]!)
  const { schedule, text } = await analyze(read('fixtures/freelance/brand-design.pdf'), {
    fileName: 'brand-design.pdf',
  })
  expect(schedule.milestones.find((milestone) => milestone.id === shown.id)).toMatchObject(shown)
  const excerpt = /^> [\s\S]*?\n\n/m.exec(readme)![0].split('[…]')
  const contract = words(text.replace(/-\n/g, '-'))
  for (const part of excerpt) expect(contract).toContain(words(part.replace(/^> ?/gm, '')))
})

test('the files that the README points at are there', () => {
  const links = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, path]) => path!)
  expect(links.length).toBeGreaterThan(4)
  const missing = links.filter((path) => {
    try {
      read(path)
      return false
    } catch (error) {
      return (error as NodeJS.ErrnoException).code !== 'EISDIR'
    }
  })
  expect(missing).toEqual([])
})
