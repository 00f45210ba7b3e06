import { doubtedIn } from '../confidence/classes.ts'
import { askAll } from '../detect/llm/ask.ts'
import { occurrences } from '../detect/llm/fold.ts'
import type { Model, Question } from '../detect/llm/question.ts'
import { parseReply, verifiedSchema } from '../detect/llm/reply.ts'
import type { Milestone } from '../model/milestone.ts'
import { VERIFY_PROMPT } from '../model/prompts.ts'
import type { Schedule, ScheduleDiagnostic } from '../model/schedule.ts'

/** Results with less are asked about; so are those that only a model has found, and those that a check doubts. */
const SURE = 0.7
const MOST_PARTS = 20

/**
 * Asks about doubtful results, of rules too, as closed questions against their own passages. What fails, by words of the passage
 * that speak against it, is kept apart as `doubtful`; nothing is deleted, and no value is changed.
 */
export async function verify(schedule: Schedule, model: Model): Promise<Schedule> {
  const doubted = doubtedIn(schedule)
  const asked = schedule.milestones.filter(
    ({ id, confidence }) => confidence === null || confidence < SURE || doubted.has(id),
  )
  const byId = new Map(asked.map((milestone) => [milestone.id, milestone]))
  const askings = await askAll(model, questionsOf(asked), halves)
  const failed = new Map<string, string>()
  let unanswered = 0
  let groundless = 0
  for (const { question, answer } of askings) {
    const reply = answer.kind === 'reply' ? parseReply(verifiedSchema, answer.text) : undefined
    if (reply === undefined) {
      unanswered += question.parts.length
      continue
    }
    const own = new Set(question.parts.map(({ id }) => id))
    for (const { id, holds, words } of reply.results) {
      const milestone = id !== null && own.has(id) ? byId.get(id) : undefined
      if (milestone === undefined || holds !== 'no') continue
      if (words !== null && stands(milestone, words)) failed.set(milestone.id, words)
      else groundless++
    }
  }
  return {
    ...schedule,
    status: unanswered > 0 && schedule.status === 'complete' ? 'partial' : schedule.status,
    milestones: schedule.milestones.filter(({ id }) => !failed.has(id)),
    doubtful: schedule.milestones.filter(({ id }) => failed.has(id)),
    smartfields: schedule.smartfields.filter(({ milestone }) => milestone === null || !failed.has(milestone)),
    diagnostics: [
      ...schedule.diagnostics,
      said(
        'model-verified',
        'info',
        `The model was asked about ${asked.length} of ${schedule.milestones.length} results; ${failed.size} did not hold against their own passages and are kept apart.`,
      ),
      ...(unanswered > 0
        ? [
            said(
              'model-verification-missing',
              'warning',
              `${unanswered} results could not be verified: the model gave no usable answer. They stand as they were.`,
            ),
          ]
        : []),
      ...(groundless > 0
        ? [
            said(
              'model-doubt-ungrounded',
              'info',
              `${groundless} doubts of the model name no words of the passage and are left aside.`,
            ),
          ]
        : []),
    ],
  }
}

const said = (code: string, severity: 'info' | 'warning', message: string): ScheduleDiagnostic => ({
  code,
  severity,
  stage: 'validate',
  message,
  milestones: [],
  evidence: [],
})

function questionsOf(milestones: readonly Milestone[]): Question[] {
  const questions: Question[] = []
  for (let i = 0; i < milestones.length; i += MOST_PARTS)
    questions.push({
      prompt: VERIFY_PROMPT,
      context: {},
      parts: milestones.slice(i, i + MOST_PARTS).map((milestone) => ({
        id: milestone.id,
        content: { text: textOf(milestone), reading: readingOf(milestone) },
      })),
    })
  return questions
}

function halves(question: Question): readonly Question[] | undefined {
  const { parts } = question
  if (parts.length < 2) return undefined
  const middle = parts.length >> 1
  return [parts.slice(0, middle), parts.slice(middle)].map((some) => ({ ...question, parts: some }))
}

const textOf = ({ evidence }: Milestone): string => evidence.map(({ quote }) => quote).join('\n')

const stands = (milestone: Milestone, words: string): boolean => {
  const text = textOf(milestone)
  return /[a-z]{2}/i.test(words) && occurrences(text, { start: 0, end: text.length }, words).length > 0
}

/** What was read, in short: `payment by Client; due: 30 days after acceptance; sums: 5000 USD`. */
function readingOf({ kind, due, amounts, responsible }: Milestone): string {
  const who = responsible.map(({ name }) => name).join(', ')
  const offset = due.offset === null ? undefined : `${due.offset} ${due.direction} "${due.anchor}"`
  const when = due.recurrence ?? offset ?? (due.event === null ? due.date : `"${due.event}"`)
  const sums = amounts.map(({ value, currency, percent }) =>
    value === undefined ? `${percent}%` : `${value} ${currency ?? ''}`.trim(),
  )
  return [
    who === '' ? kind : `${kind} by ${who}`,
    ...(when ? [`due: ${when}`] : []),
    ...(sums.length > 0 ? [`sums: ${sums.join(', ')}`] : []),
  ].join('; ')
}
