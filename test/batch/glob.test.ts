import { expect, test } from 'vitest'
import { globTest } from '../../src/batch/glob.ts'

const cases: readonly (readonly [glob: string, matches: readonly string[], misses: readonly string[]])[] = [
  ['*.txt', ['a.txt', 'x/y/a.TXT'], ['a.txt.pdf', 'a.md']],
  ['letters/*.md', ['letters/a.md', 'Letters/a.md'], ['letters/x/a.md', 'other/letters/a.md']],
  ['letters/**/*.md', ['letters/a.md', 'letters/x/y/a.md'], ['a.md']],
  ['letters/**', ['letters/a.md', 'letters/x/a'], ['lettersa']],
  ['*.{txt,md}', ['a.txt', 'a.md'], ['a.html', 'a.{txt,md}']],
  ['a?c+(1).txt', ['abc+(1).txt'], ['ac+(1).txt', 'abcc(1).txt', 'a/c+(1).txt']],
  ['./x/*.txt', ['x/a.txt'], ['y/x/a.txt']],
  ['a,b}.txt', ['a,b}.txt'], ['a.txt']],
]

test.each(cases)('%s', (glob, matches, misses) => {
  const test = globTest(glob)
  expect(matches.filter((path) => !test(path))).toEqual([])
  expect(misses.filter(test)).toEqual([])
})
