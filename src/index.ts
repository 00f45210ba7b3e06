/**
 * contract-milestones: a contract in, its schedule out, every value traced to its words.
 *
 * ```ts
 * import { readFile } from 'node:fs/promises'
 * import { analyze } from 'contract-milestones'
 *
 * const { schedule, text } = await analyze(await readFile('web-development.docx'), { fileName: 'web-development.docx' })
 * for (const { due, title, evidence } of schedule.milestones) {
 *   console.log(due.date, title, text.slice(evidence[0].start, evidence[0].end))
 * }
 * ```
 *
 * @module
 */
export { type AnalyzeOptions, analyze } from './analyze.ts'
export { type ChainDocument, chain } from './chain/index.ts'
export type { Answer, Model, Question, QuestionPart } from './detect/llm/question.ts'
export type { Result } from './emit/emitter.ts'
export { MisuseError, UnreadableDocumentError } from './errors.ts'
export { type Chain, chainSchema } from './model/chain.ts'
export type { EvidenceJson } from './model/evidence-json.ts'
export { type Milestone, milestoneSchema } from './model/milestone.ts'
export {
  SCHEMA_VERSION,
  type Schedule,
  type ScheduleDiagnostic,
  type SmartfieldsFile,
  scheduleSchema,
  smartfieldsFileSchema,
} from './model/schedule.ts'
export { type Smartfield, smartfieldSchema } from './model/smartfield.ts'
export { type Options, type OptionsInput, optionsSchema } from './options.ts'
export { validateSchedule } from './validate/index.ts'
