import { describe, expect, test } from 'vitest'
import { detect } from '../../src/detect/index.ts'
import type { Rule } from '../../src/detect/rule.ts'
import { RULES } from '../../src/detect/rules/index.ts'
import type { Candidate } from '../../src/model/candidate.ts'
import { structure } from '../../src/structure/index.ts'
import { toIso } from '../../src/text/civil-date.ts'
import { toIsoDuration } from '../../src/text/period.ts'
import { documentOf } from '../support/document.ts'

/** Every rule's own examples are its tests: what it proposes, and what it must leave alone. */
describe.each(RULES.map((rule) => [rule.id, rule] as const))('rule %s', (_, rule) => {
  test.each(rule.matches.map((m) => [m.text, m.gives] as const))('matches: %s', (text, gives) => {
    expect(propose(rule, text).map(inShort)).toEqual(
      gives.map((g) => ({ due: g.due, amounts: g.amounts ?? [], ...(g.code && { code: g.code }) })),
    )
  })
  test.each(rule.misses.map((m) => [m] as const))('misses: %s', (text) => {
    expect(propose(rule, text).map(inShort)).toEqual([])
  })
  test('has examples of both kinds', () => {
    expect(rule.matches.length).toBeGreaterThan(0)
    expect(rule.misses.length).toBeGreaterThan(0)
  })
})

test('rule ids are unique', () => {
  expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length)
})

const propose = (rule: Rule, text: string): readonly Candidate[] =>
  detect(structure(documentOf(text, { hardWrapped: false })), [rule]).candidates

function inShort(candidate: Candidate) {
  return {
    due: dueInShort(candidate.due),
    amounts: candidate.amounts.map((a) =>
      a.value === undefined ? `${a.percent}%` : `${a.currency ?? ''} ${a.value}`.trim(),
    ),
    ...(candidate.code && { code: candidate.code }),
  }
}

function dueInShort(due: Candidate['due']): string {
  switch (due.type) {
    case 'absolute':
      return due.blank ? 'blank' : (toIso(due.date) ?? 'blank')
    case 'relative':
      return `${due.offset ? toIsoDuration(due.offset) : '?'} ${due.direction} ${due.anchor.span.start === due.span.start ? '' : due.anchor.words}`.trim()
    case 'recurring':
      return due.recurrence
    case 'event':
      return 'event'
    case 'none':
      return 'none'
  }
}
