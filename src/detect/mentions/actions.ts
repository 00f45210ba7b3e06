import nlp from 'compromise'

/** Longer sentences cost too much (compromise is superlinear) and its grammar is lost in them anyway. */
const MAX_LENGTH = 400

/**
 * The subjects of a sentence's verbs, as compromise sees them: `the Developer's project lead`. The one door to compromise:
 * asked one sentence at a time, and only where the clause grammar finds nobody who acts.
 */
export function subjectsOf(sentence: string): readonly string[] {
  if (sentence.length > MAX_LENGTH) return []
  return nlp(sentence).verbs().subjects().out('array') as string[]
}
