import type { Answer, Model, Question } from '../../src/detect/llm/question.ts'
import type { FoundItem } from '../../src/detect/llm/reply.ts'

/** A model that knows its replies beforehand and gives to each question those about its blocks. */
export const playBack = (items: readonly FoundItem[]): Model => ({
  ask: (questions: readonly Question[]): Promise<readonly Answer[]> =>
    Promise.resolve(
      questions.map(({ parts }) => {
        const ids = new Set(parts.filter(({ besides }) => !besides).map(({ id }) => id))
        const milestones = items.filter(({ block }) => ids.has(block ?? ''))
        return { kind: 'reply', text: JSON.stringify({ milestones }) }
      }),
    ),
})
