import type { Contract } from '../../model/contract.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { CoreDiagnostic } from '../../model/resolved.ts'
import { cite } from '../../structure/cite.ts'
import type { Asking } from './ask.ts'
import type { Grounded, Refusal } from './ground.ts'
import type { Answer, Question } from './question.ts'
import type { Selection } from './select.ts'

// No message holds a word of the model: what it says that does not stand in the contract is nowhere shown.

const MOST_PASSAGES = 5
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** How much of the contract was before the model, and why the rest was not. */
export function coverage({ asked, skipped }: Selection, askings: readonly Asking[]): CoreDiagnostic {
  const reasons = Object.entries(skipped).map(([reason, count]) => `${count} ${reason}`)
  const answered = askings.filter(({ answer }) => answer.kind === 'reply').length
  const blocks = asked.length + Object.values(skipped).reduce((sum, count) => sum + count, 0)
  return {
    code: 'model-coverage',
    severity: 'info',
    stage: 'detect',
    message: `The model was to be asked about ${asked.length} of ${counted(blocks, 'passage')} in ${counted(askings.length, 'request')}, of which ${answered} were answered${reasons.length > 0 ? `; left out: ${reasons.join(', ')}` : ''}.`,
  }
}

const WHY: Readonly<Record<Refusal, string>> = {
  'unknown-block': 'they name a passage that was not asked about',
  'unknown-kind': 'they name a kind of milestone that does not exist',
  'quote-not-found': 'their words do not stand in the passage they name',
  'quote-ambiguous': 'their words stand more than once in the passage they name',
  'quote-too-long': 'their quote is too long to show anything',
  'due-outside-quote': 'the words of their due point do not stand in their quote',
  'due-unreadable': 'no due point can be read in the words they give for it',
  'amount-outside-quote': 'the words of their sum do not stand in their quote',
  'amount-unreadable': 'no sum can be read in the words they give for it',
  'nothing-scheduled': 'they have neither a due point nor a sum',
  'no-milestone': 'their passages are no milestones',
}

/** One diagnostic a reason: a server that answers nonsense must not flood the result. */
export function refusals(contract: Contract, grounded: readonly Grounded[]): CoreDiagnostic[] {
  const byReason = new Map<Refusal, Extract<Grounded, { kind: 'refused' }>[]>()
  for (const one of grounded)
    if (one.kind === 'refused') byReason.set(one.refusal, [...(byReason.get(one.refusal) ?? []), one])
  return [...byReason].map(([refusal, all]) => {
    const topics = [...new Set(all.flatMap(({ topic }) => topic ?? []))].sort()
    const blocks = [...new Set(all.flatMap(({ block }) => block ?? []))].sort((a, b) => a - b)
    return {
      code: `model-${refusal}`,
      severity: 'info',
      stage: 'detect',
      message: `${counted(all.length, 'proposal')} of the model ${all.length === 1 ? 'is' : 'are'} refused because ${WHY[refusal]}${topics.length > 0 ? ` (${topics.join(', ')})` : ''}.`,
      evidence: evidenceOf(contract, blocks),
    }
  })
}

/** What was lost on the way: the result holds what the rules found, and says what was not asked. */
export function unusable(contract: Contract, askings: readonly Asking[], broken: readonly Asking[]): CoreDiagnostic[] {
  const byReason = new Map<string, { readonly problem: Problem; readonly questions: Question[] }>()
  for (const { question, answer } of broken) {
    const problem = problemOf(answer)
    const known = byReason.get(problem.message)
    if (known) known.questions.push(question)
    else byReason.set(problem.message, { problem, questions: [question] })
  }
  return [...byReason.values()].map(({ problem, questions }) => {
    const blocks = questions.flatMap(({ parts }) =>
      parts.filter(({ besides }) => !besides).map(({ id }) => Number(id.slice(1))),
    )
    return {
      code: problem.code,
      severity: 'warning' as const,
      stage: 'detect' as const,
      partial: true,
      message: `${counted(questions.length, 'request')} of ${askings.length} to the model brought nothing: ${problem.message}. ${counted(blocks.length, 'passage')} ${blocks.length === 1 ? 'was' : 'were'} read by rules alone.`,
      evidence: evidenceOf(contract, blocks),
    }
  })
}

type Problem = Pick<Diagnostic, 'code' | 'message'>

function problemOf(answer: Answer): Problem {
  switch (answer.kind) {
    case 'reply':
      return { code: 'model-reply-unusable', message: 'the reply is not of the form that was asked for' }
    case 'truncated':
      return { code: 'model-truncated', message: 'the reply was cut off though it was about a single passage' }
    case 'refused':
      return { code: 'model-declined', message: 'the model declined to answer' }
    case 'filtered':
      return { code: 'model-filtered', message: "the server's content filter held the reply back" }
    case 'failed':
      return { code: 'model-failed', message: answer.reason }
    case 'unasked':
      return { code: 'model-not-asked', message: NOT_ASKED[answer.reason] }
  }
}

const NOT_ASKED: Readonly<Record<Extract<Answer, { kind: 'unasked' }>['reason'], string>> = {
  budget: 'the budget is spent; run again with a larger one to go on from here',
  offline: 'there is no reply in the cache, and none was asked for',
  'dry-run': 'nothing was sent, this was a dry run',
  pending: 'they wait for the batch to be collected',
}

const evidenceOf = (contract: Contract, blocks: readonly number[]): NonNullable<Diagnostic['evidence']> =>
  blocks.slice(0, MOST_PASSAGES).flatMap((index) => {
    const sentence = contract.blocks[index]?.sentences[0] ?? contract.blocks[index]?.span
    return sentence ? cite(contract, sentence).slice(0, 1) : []
  })
