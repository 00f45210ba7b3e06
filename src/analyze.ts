import { createHash } from 'node:crypto'
import { assemble } from './assemble/index.ts'
import { nothingReadSchedule, unreadableSchedule } from './assemble/unreadable.ts'
import { withDoubtedFigures } from './confidence/doubted-figures.ts'
import { withConfidence } from './confidence/index.ts'
import { detect } from './detect/index.ts'
import { detectWithModel } from './detect/llm/index.ts'
import type { Model } from './detect/llm/question.ts'
import { redacting } from './detect/llm/redact.ts'
import type { Result } from './emit/emitter.ts'
import { UnreadableDocumentError } from './errors.ts'
import type { DraftPage } from './ingest/draft.ts'
import { ingest, ingestKept } from './ingest/index.ts'
import type { ReadOptions } from './ingest/read-options.ts'
import { link } from './link/index.ts'
import type { SourceDocument } from './model/document.ts'
import { type Options, type OptionsInput, parseOptions } from './options.ts'
import { resolve } from './resolve/index.ts'
import { structure } from './structure/index.ts'
import { validate } from './validate/index.ts'
import { verify } from './verify/index.ts'

export type AnalyzeOptions = OptionsInput & {
  /** Goes into the result and into messages. The format is told by the bytes, not by it. */
  readonly fileName: string
  /** Tried in order on a document that is encrypted. Not kept in the result. */
  readonly passwords?: readonly string[]
  /** What answers where the option `llm` is set. Given its answers the result is as pure as without it. */
  readonly model?: Model
}

/**
 * Reads one contract and gives its schedule, with the text that all evidence points into.
 *
 * A pure function of bytes and options: no clock, no network, no environment. A file that cannot be read gives a schedule
 * with status `unreadable` and one diagnostic that names the file, the cause and the mend.
 *
 * Memory and time are not limited here: the command reads each document in a process of its own, and `watch` is told how
 * far reading is.
 *
 * @throws MisuseError where an option is wrong.
 */
export async function analyze(
  bytes: Uint8Array,
  { fileName, passwords = [], model, ...input }: AnalyzeOptions,
  watch?: ReadOptions['watch'],
): Promise<Result> {
  const options = parseOptions(input)
  try {
    return await schedule(
      await ingest(bytes, fileName, {
        ocr: options.ocr,
        tracked: options.tracked,
        passwords,
        ...(watch === undefined ? {} : { watch }),
      }),
      options,
      model,
    )
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { code, message } = error
    return { schedule: unreadableSchedule({ fileName, sha256, code, message }, options), text: '' }
  }
}

/** The schedule of the pages that were read before reading was stopped; the others are said to be unread. */
export async function analyzeKept(
  bytes: Uint8Array,
  { fileName, passwords: _, model, ...input }: AnalyzeOptions,
  pages: readonly (DraftPage | undefined)[],
  reason: string,
): Promise<Result> {
  return schedule(ingestKept(bytes, fileName, pages, reason), parseOptions(input), model)
}

/** The program, stage by stage. */
async function schedule(document: SourceDocument, options: Options, model?: Model): Promise<Result> {
  if (document.text.trim() === '') return { schedule: nothingReadSchedule(document, options), text: document.text }
  const contract = structure(document)
  const asked = options.llm && model && redacting(model, contract, options.llm.redact)
  const byRules = detect(contract, undefined, options.dateOrder)
  const detection = asked ? await detectWithModel(byRules, asked) : byRules
  const linked = link(detection)
  const resolved = resolve(linked, options)
  const assembled = assemble(resolved, options)
  const validated = validate(assembled, document.text)
  const measured = withDoubtedFigures(withConfidence(validated), document)
  return { schedule: asked && options.llm?.verify ? await verify(measured, asked) : measured, text: document.text }
}
