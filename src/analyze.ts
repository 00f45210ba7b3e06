import { createHash } from 'node:crypto'
import { assemble } from './assemble/index.ts'
import { nothingReadSchedule, unreadableSchedule } from './assemble/unreadable.ts'
import { withDoubtedFigures } from './confidence/doubted-figures.ts'
import { withConfidence } from './confidence/index.ts'
import { detect } from './detect/index.ts'
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

export type AnalyzeOptions = OptionsInput & {
  /** Goes into the result and into messages. The format is told by the bytes, not by it. */
  readonly fileName: string
  /** Tried in order on a document that is encrypted. Not kept in the result. */
  readonly passwords?: readonly string[]
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
  { fileName, passwords = [], ...input }: AnalyzeOptions,
  watch?: ReadOptions['watch'],
): Promise<Result> {
  const options = parseOptions(input)
  try {
    return schedule(
      await ingest(bytes, fileName, {
        ocr: options.ocr,
        tracked: options.tracked,
        passwords,
        ...(watch === undefined ? {} : { watch }),
      }),
      options,
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
  { fileName, passwords: _, ...input }: AnalyzeOptions,
  pages: readonly (DraftPage | undefined)[],
  reason: string,
): Promise<Result> {
  return schedule(ingestKept(bytes, fileName, pages, reason), parseOptions(input))
}

/** The program, stage by stage. */
function schedule(document: SourceDocument, options: Options): Result {
  if (document.text.trim() === '') return { schedule: nothingReadSchedule(document, options), text: document.text }
  const contract = structure(document)
  const detection = detect(contract, undefined, options.dateOrder)
  const linked = link(detection)
  const resolved = resolve(linked, options)
  const assembled = assemble(resolved, options)
  const validated = validate(assembled, document.text)
  return { schedule: withDoubtedFigures(withConfidence(validated), document), text: document.text }
}
