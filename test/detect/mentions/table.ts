import { expect, test } from 'vitest'
import { findMentions } from '../../../src/detect/mentions/index.ts'
import type { Mention, Mentions } from '../../../src/model/mention.ts'

/** A row: a sentence, and what is read in it as `[words, everything but kind and span]`. */
export type Row = readonly [text: string, ...expected: readonly (readonly [quote: string, value: object])[]]

export function readsExactly(kind: keyof Mentions, rows: readonly Row[]): void {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (text, [, ...expected]) => {
    expect(quoted(text, findMentions(text)[kind])).toEqual(expected)
  })
}

export function readsNothing(kind: keyof Mentions, texts: readonly string[]): void {
  test.each(texts)('nothing in: %s', (text) => {
    expect(quoted(text, findMentions(text)[kind])).toEqual([])
  })
}

function quoted(text: string, mentions: readonly Mention[]): [string, object][] {
  return mentions.map(({ kind: _kind, span, ...value }) => [text.slice(span.start, span.end), value])
}
