import type { Answer, Model, Question } from './question.ts'

/** A question with its answer, in the order in which they were asked. */
export interface Asking {
  readonly question: Question
  readonly answer: Answer
}

/**
 * Asks all questions; one whose reply did not fit is asked again in halves, down to a single part. Given the same answers it gives
 * the same result.
 */
export async function askAll(
  model: Model,
  questions: readonly Question[],
  split: (question: Question) => readonly Question[] | undefined,
): Promise<readonly Asking[]> {
  if (questions.length === 0) return []
  const answers = await model.ask(questions)
  const done: Asking[] = []
  for (const [i, question] of questions.entries()) {
    const answer = answers[i] ?? { kind: 'failed', reason: 'no answer' }
    const smaller = answer.kind === 'truncated' ? split(question) : undefined
    if (smaller === undefined) done.push({ question, answer })
    else done.push(...(await askAll(model, smaller, split)))
  }
  return done
}
