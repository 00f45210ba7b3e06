import type { Candidate } from '../model/candidate.ts'
import type { Contract } from '../model/contract.ts'
import { blockAt } from './place.ts'

/**
 * Finds the milestones that an anchor names: `completion of Milestone 3` by its label, `delivery of the Final Report` by what
 * is done to what. What is accepted is not what was delivered: each event is looked for under its own verb.
 */
export function milestonesNamed(words: string, candidates: readonly Named[], from: number): readonly number[] {
  const label = LABEL.exec(words)
  if (label) {
    const verb = EVENTS.find(({ noun }) => noun.test(words.slice(0, label.index)))
    const isReached = words.slice(0, label.index).trim().length < 5 || (verb && REACHED.has(verb.id))
    return isReached ? labelled(`${label[1]} ${number(label[2] ?? '')}`.toLowerCase(), candidates, from) : []
  }
  const event = EVENTS.find(({ noun }) => noun.test(words))
  const object = event && OBJECT.exec(words)?.[1]
  return event && object && isTelling(object) ? acted(event.verb, object, candidates, from) : []
}

/** A candidate with the words by which others may name it. */
export interface Named {
  readonly candidate: Candidate
  /** Its main passage without the due point, which may name others. */
  readonly text: string
  /** The first words of the row or clause that it stands in. */
  readonly head: string
}

export function named(candidate: Candidate, { flow, blocks }: Contract): Named {
  const [passage] = candidate.passages
  if (!passage) return { candidate, text: '', head: '' }
  const due = candidate.due.type === 'none' ? passage : candidate.due.span
  const text = `${flow.slice(passage.start, Math.max(passage.start, due.start))} ${flow.slice(Math.max(passage.start, due.end), Math.max(passage.end, due.end))}`
  const block = blockAt(blocks, passage.start)
  const head = block ? flow.slice(block.bodyStart, block.bodyStart + HEAD) : ''
  return { candidate, text: candidate.due.type === 'none' ? flow.slice(passage.start, passage.end) : text, head }
}

const HEAD = 80

const LABEL =
  /\b(milestone|phase|stage|deliverable|task|step|sprint|work package|module|instal{1,2}ment)\s+(?:no\.?\s*|number\s+|#\s*)?(\d{1,3}|[IVX]{1,5}|[A-H]|one|two|three|four|five|six|seven|eight|nine|ten)\b/i
const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ')
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ')

/** `III`, `three`, `3` → 3; letters stay. */
function number(written: string): string {
  const small = written.toLowerCase()
  const at = NUMBERS.indexOf(small) >= 0 ? NUMBERS.indexOf(small) : ROMAN.indexOf(small)
  return at >= 0 ? String(at + 1) : small
}

interface EventWords {
  readonly id: string
  readonly noun: RegExp
  readonly verb: RegExp
}

const EVENTS: readonly EventWords[] = [
  [
    'delivery',
    'deliver(?:y|ing)|provision|submission|submittal|submitting|furnishing',
    'deliver|provid|submit|furnish|suppl',
  ],
  [
    'completion',
    'completion|completing|finish(?:ing)?|achievement|achieving|attainment|reaching',
    'complet|finish|achiev|attain|reach',
  ],
  ['acceptance', 'acceptance|approval', 'accept|approv'],
  ['launch', 'launch|go-?live|release|publication', 'launch|go(?:es)?[ -]live|releas|publish'],
  ['commencement', 'commencement|start|beginning|kick-?off', 'commenc|start|begin|kick'],
  ['installation', 'installation|installing|commissioning', 'install|commission'],
  ['opening', 'opening|closing', 'open|clos'],
].map(([id, noun, verb]) => ({
  id: id!,
  noun: new RegExp(`\\b(?:${noun})\\b`, 'i'),
  verb: new RegExp(`\\b(?:${verb})`, 'i'),
}))
const REACHED: ReadonlySet<string> = new Set(['completion', 'delivery', 'launch'])
const OBJECT =
  /\b(?:of|to\s+\w+\s+of)\s+(.{3,80}?)(?=$|\s(?:by|from|to|in accordance|pursuant|hereunder|under|as|for|at)\b|[,;(])/i

/** `Milestone 3` at the head of a row or clause that is dated there, and not `after completion of Milestone 3`. */
function labelled(wanted: string, candidates: readonly Named[], from: number): number[] {
  return candidates.flatMap(({ candidate, head }, index) => {
    const label = index === from || !canBeNamed(candidate) ? null : LABEL.exec(head)
    if (!label || /\b(?:of|after|upon|following|until|before|by)\s+(?:the\s+)?$/i.test(head.slice(0, label.index)))
      return []
    return `${label[1]} ${number(label[2] ?? '')}`.toLowerCase() === wanted ? [index] : []
  })
}

/** Its own day is written or counted; what waits for an event is named by it. */
const canBeNamed = ({ due }: Candidate): boolean => (due.type === 'absolute' && !due.blank) || due.type === 'relative'

/** A thing that can be found again: a defined name, or two words at least. */
const isTelling = (object: string): boolean =>
  /\b[A-Z]/.test(object) || object.replace(/^(?:the|its|all|an?)\s/i, '').includes(' ')

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^ ?(?:the|its|such|all|an?) /, '')
    .trim()

function acted(verb: RegExp, object: string, candidates: readonly Named[], from: number): number[] {
  const name = folded(object)
  return candidates.flatMap(({ candidate, text }, index) => {
    if (index === from || !canBeNamed(candidate)) return []
    if (candidate.kind === 'payment' || candidate.kind === 'notice' || candidate.kind === 'term') return []
    return verb.test(text) && ` ${folded(text)} `.includes(` ${name} `) ? [index] : []
  })
}
