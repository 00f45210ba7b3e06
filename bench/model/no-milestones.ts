import { idOf } from '../../src/detect/llm/questions.ts'
import type { FoundItem } from '../../src/detect/llm/reply.ts'
import type { Contract } from '../../src/model/contract.ts'
import { overlaps } from '../../src/model/span.ts'
import { indexOf, locate } from './align.ts'
import type { GoldMilestone } from './gold.ts'

/** What a careful reader leaves out, by words of its own: the program's patterns must not choose what they are tried on. */
const TOPICS: readonly (readonly [topic: string, pattern: RegExp])[] = [
  ['cure', /\bcure[ds]?\b|\bremed(?:y|ied)\b/i],
  ['indemnity', /\bindemnif|\bhold harmless\b/i],
  ['recital', /^\W*WHEREAS\b/i],
  ['dispute', /\barbitrat|\bmediat(?:ion|or)/i],
  ['force majeure', /\bforce majeure\b|\bacts? of god\b/i],
  ['deemed receipt', /\bdeemed (?:given|received|delivered|to have been (?:given|received))/i],
  [
    'late interest',
    /\binterest\b.*\b(?:late|overdue|unpaid|past due)\b|\b(?:late|overdue|unpaid|past due)\b.*\binterest\b/i,
  ],
  ['survival', /\bsurviv(?:e|es|al)\b/i],
  ['confidentiality', /\bconfidential\b/i],
  ['records', /\bbooks and records\b|\brecords\b.*\b(?:retain|kept|keep|maintain)/i],
  ['liability', /\bliability\b.*\b(?:exceed|limited)\b/i],
  ['insurance', /\bper occurrence\b|\bin the aggregate\b/i],
  ['breach', /\bmaterial(?:ly)? breach|\bevent of default\b/i],
  ['insolvency', /\bbankrupt|\binsolven/i],
]
const DUE =
  /\b(?:(?:within|for|after|at least|no later than)\s+)?(?:a period of\s+)?(?:[a-z]+[- ])?\(?\d{1,3}\)?[- ](?:business |calendar )?(?:days?|months?|years?)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\b/i
const SUM = /\$\s?\d[\d,]*(?:\.\d\d)?/

export interface NoMilestone {
  readonly topic: string
  readonly item: FoundItem
}

/** Sentences of these topics with a due point or a sum, which no annotation counts as a milestone, proposed as one. */
export function noMilestones(contract: Contract, gold: readonly GoldMilestone[]): NoMilestone[] {
  const index = indexOf(contract.flow)
  const annotated = gold.flatMap(({ quote, also = [] }) =>
    [quote, ...also].flatMap((words) => locate(words, index) ?? []),
  )
  return contract.blocks.flatMap((block) =>
    block.row || block.kind === 'heading'
      ? []
      : block.sentences.flatMap((sentence) => {
          if (annotated.some((span) => overlaps(span, sentence))) return []
          const text = contract.flow.slice(sentence.start, sentence.end)
          const topic = TOPICS.find(([, pattern]) => pattern.test(text))?.[0]
          const [due, sum] = [DUE.exec(text)?.[0].trim(), SUM.exec(text)?.[0]]
          if (topic === undefined || (due === undefined && sum === undefined) || text.split(/\s+/).length > 100)
            return []
          const item: FoundItem = {
            block: idOf(block.index),
            quote: text,
            kind: sum === undefined ? 'completion' : 'payment',
            due: due ?? null,
            dueFrom: null,
            amounts: sum === undefined ? [] : [sum],
            responsible: null,
            beneficiary: null,
            alsoBlocks: [],
            alsoQuotes: [],
          }
          return [{ topic, item }]
        }),
  )
}
