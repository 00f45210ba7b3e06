import type { MilestoneKind } from '../model/candidate.ts'
import { type ActingLexicon, actingLexicon } from './acting-lexicon.ts'
import { boilerplateTopic } from './boilerplate.ts'
import { subjectsOf } from './mentions/actions.ts'
import type { Passage } from './passage.ts'

export interface Actors {
  readonly responsible: readonly string[]
  readonly beneficiary: readonly string[]
}

/** `shall meet together`, `by either party`: nobody's in particular. */
const TOGETHER =
  /\b(?:shall|will|must) (?:[a-z]+ ){0,8}(?:together|jointly)\b|\b(?:by either party|either party'?s (?:intent|election|notice|written))\b/i

/** Does what makes it the one who pays. */
const PAYS =
  /^[^.;:]{0,60}?\b(?:pays?|remits?|reimburses?|compensates?|deposits?|advances?|contributes?|repays?|refunds?|credits?|funds?|owes?|(?:makes?|tenders?) (?:[a-z-]+ ){0,4}(?:payments?|deposits?|contributions?|advances?))\b/i
/** Gives something of worth that is no money. */
const GIVES = /^[^.;:]{0,60}?\b(?:purchases?|transfers?|grants?|issues?)\b/i
/** Does what makes the other the one who pays. */
const IS_PAID =
  /^[a-z ]{0,40}?\b(?:receives?|be paid|be reimbursed|be compensated|be credited|be entitled to(?! (?:withhold|deduct|terminate|cancel))|entitled to receive|earns?|collects?|invoices?|bills?|charges?|submits? (?:an? |its |all |the )?(?:[a-z]+ ){0,3}(?:invoices?|bills?))\b/i
/** Is what the other does something for. */
const IS_SERVED =
  /^be (?:named|given|provided|furnished|supplied|granted|offered|identified|listed|recogni[sz]ed|featured|paid|reimbursed|compensated|credited)\b|^receive\b/i
/** The words before a party by which it stands in a clause that does not say what is due. */
const ASIDE =
  /\b(?:if|unless|until|when|whenever|once|where|whether|which|as|while|after|before|because|(?:extent|event|case|time|amounts?|fees?|costs?|expenses?|dates?|manner|place) (?:that )?|,? that)\s+(?:the |both |either )?$/i

interface Act {
  readonly names: readonly string[]
  readonly at: number
  readonly words: string
  readonly isAside: boolean
}

/**
 * Who must act in a passage and who receives, by the clause's grammar: names, roles and aliases before a modal verb. `at`
 * (flow offset of the due point) decides between several: the one whose duty governs it. Both where both must or either may.
 */
export function findActors(passage: Passage, kind: MilestoneKind, at = passage.span.end): Actors {
  const lexicon = actingLexicon(passage.contract)
  if (TOGETHER.test(around(passage.text, at - passage.span.start).text))
    return { responsible: lexicon.both ?? [], beneficiary: [] }
  const previous = passage.previous?.block.index === passage.block.index ? passage.previous.text : ''
  for (const text of [passage.text, passage.leadIn || captionOf(passage), previous]) {
    if (!text) continue
    const isOwn = text === passage.text
    const near = around(text, isOwn ? at - passage.span.start : text.length)
    const actors =
      (kind === 'payment' ? payer(lexicon, near.text, near.at) : undefined) ??
      (kind === 'payment' && !isOwn ? undefined : actor(lexicon, near.text, near.at, kind))
    // `The parties plan the following stages`: what each row is about is one party's all the same.
    const isOfBoth = passage.block.row !== undefined && !isOwn && (actors?.responsible.length ?? 0) > 1
    if (actors && !isOfBoth) return actors
  }
  // The subject of a passive sentence about money is the sum.
  if (kind === 'payment') return { responsible: [], beneficiary: [] }
  const subject = subjectsOf(passage.text)
    .map((words) => lexicon.named.exec(words)?.[1])
    .find((name) => name !== undefined)
  return { responsible: subject ? [subject] : [], beneficiary: [] }
}

/** The sentence that leads in a table says who does what its rows name: `Buyer shall purchase at least the following`. */
function captionOf({ block, contract }: Passage): string {
  const caption = block.row && contract.tables[block.row.table]?.caption
  const last = caption === undefined ? undefined : contract.blocks[caption]?.sentences.at(-1)
  return last ? contract.flow.slice(last.start, last.end) : ''
}

/** How far from its due point the one who acts is looked for, in characters: a text without full stops may be of any length. */
const REACH = 1500

const around = (text: string, at: number): { readonly text: string; readonly at: number } => {
  const start = Math.max(0, at - REACH)
  return { text: text.slice(start, at + REACH), at: at - start }
}

const PAYMENT = /\b(?:pay|pays|paid|payable|reimburse[sd]?|remit(?:ted|s)?|payments?)\b/i

/** Who pays, sentence by sentence, where one party alone is said to. */
export const payersOf = (passages: readonly Passage[]): readonly string[] =>
  passages.flatMap((passage) => {
    if (passage.block.kind === 'table-row' || boilerplateTopic(passage) !== undefined) return []
    if (!PAYMENT.test(passage.text)) return []
    const [one, two] = payer(actingLexicon(passage.contract), passage.text, passage.text.length)?.responsible ?? []
    return one && !two ? [one] : []
  })

/** Who pays by the words of a text: whoever `shall pay`, is invoiced, or is the other than the one who `shall receive`. */
function payer(lexicon: ActingLexicon, text: string, at: number): Actors | undefined {
  const acts = actsIn(lexicon, text)
  const beneficiary = lexicon.paidTo.exec(text)?.[1]
  const doing = (what: RegExp): Act | undefined =>
    nearest(
      acts.filter(({ words }) => what.test(words) && !IS_SERVED.test(words) && !/^not\b/.test(words)),
      at,
    )
  const pays = doing(PAYS)?.names
  if (pays) return { responsible: pays, beneficiary: beneficiary && !pays.includes(beneficiary) ? [beneficiary] : [] }
  const invoiced = lexicon.invoiced.exec(text)?.[1] ?? lexicon.paidBy.exec(text)?.[1]
  if (invoiced) return { responsible: [invoiced], beneficiary: [] }
  const paid = acts.find(({ words, names }) => names.length === 1 && IS_PAID.test(words))?.names[0] ?? beneficiary
  const other = paid && lexicon.other.get(paid)
  if (other) return { responsible: [other], beneficiary: [paid] }
  const gives = doing(GIVES)?.names
  return gives && { responsible: gives, beneficiary: [] }
}

function actor(lexicon: ActingLexicon, text: string, at: number, kind: MilestoneKind): Actors | undefined {
  const acts = actsIn(lexicon, text)
  // What is done `on the date on which the Client notifies` it is not what is due; a notice may be `unless the Client gives` it.
  const act = nearest(kind === 'notice' || kind === 'term' ? acts : acts.filter(({ isAside }) => !isAside), at)
  const served = act && IS_SERVED.test(act.words) ? lexicon.other.get(act.names[0] ?? '') : undefined
  if (act && served) return { responsible: [served], beneficiary: act.names }
  const done = act ? undefined : lexicon.doneBy.exec(text)?.[1]
  const responsible = act?.names ?? (done ? [done] : [])
  const received = lexicon.receives.exec(text)?.[1]
  const beneficiary = received !== undefined && !responsible.includes(received) ? received : undefined
  const other = responsible.length === 0 && beneficiary ? lexicon.other.get(beneficiary) : undefined
  if (responsible.length === 0 && !beneficiary) return undefined
  return { responsible: other ? [other] : responsible, beneficiary: beneficiary ? [beneficiary] : [] }
}

const actsIn = (lexicon: ActingLexicon, text: string): readonly Act[] =>
  [...text.matchAll(lexicon.acts)].flatMap((match, i, all): readonly Act[] => {
    const [, name, , ahead = ''] = match
    const from = match.index + match[0].length
    const words = ahead.slice(0, Math.max(0, (all[i + 1]?.index ?? text.length) - from))
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    const names = name === undefined ? lexicon.both : withOther(lexicon, name, before)
    if (names === undefined) return []
    return [
      {
        names,
        at: match.index,
        words: words.replace(/^(?:hereby |also |further )*(?:shall|will|must|may|agrees?(?: to| that)?)\s*/i, ''),
        isAside: ASIDE.test(before),
      },
    ]
  })

/** `the Sponsor and the Club shall agree` */
function withOther(lexicon: ActingLexicon, name: string, before: string): readonly string[] {
  const joined = /\band (?:the )?$/.test(before) ? lexicon.other.get(name) : undefined
  return joined &&
    lexicon.both &&
    new RegExp(`\\b${joined.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')},? (?:the [A-Z][a-z]+ )?and (?:the )?$`).test(before)
    ? lexicon.both
    : [name]
}

/** The last that starts at or before `at`, else the first; those of asides only where there are no others. */
function nearest(acts: readonly Act[], at: number): Act | undefined {
  const main = acts.some(({ isAside }) => !isAside) ? acts.filter(({ isAside }) => !isAside) : acts
  return main.filter((act) => act.at <= at).at(-1) ?? main[0]
}
