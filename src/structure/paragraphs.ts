import type { ParagraphDraft } from './draft.ts'
import type { Layout } from './layout.ts'
import { endsSentence, isOpen, startsLower } from './line-signs.ts'
import { type Step, startsParagraph } from './paragraph-break.ts'
import type { TextLine } from './text-line.ts'

/** Joins the lines of a layout to paragraphs. */
export const wrappedParagraphs = (steps: readonly Step[], layout: Layout): readonly ParagraphDraft[] =>
  collect(steps, (open, step) => startsParagraph(open, step, layout))

/**
 * Lines that are paragraphs already. Only where something was left out between two lines may the second go on with the
 * first: the text was made from pages.
 */
export const lineParagraphs = (steps: readonly Step[]): readonly ParagraphDraft[] =>
  collect(steps, (open, step) => {
    const last = open.at(-1)!
    if (last.line === step.line.line) return step.line.afterBreak ?? false
    if (!step.interrupted || step.line.label !== undefined) return true
    return endsSentence(last.words) || !(startsLower(step.line.words) || isOpen(last.words))
  })

const collect = (
  steps: readonly Step[],
  isBreak: (open: readonly TextLine[], step: Step) => boolean,
): readonly ParagraphDraft[] => {
  const drafts: ParagraphDraft[] = []
  let open: TextLine[] = []
  for (const step of steps) {
    if (open.length > 0 && isBreak(open, step)) {
      drafts.push({ kind: 'paragraph', lines: open })
      open = []
    }
    open.push(step.line)
  }
  if (open.length > 0) drafts.push({ kind: 'paragraph', lines: open })
  return drafts
}
