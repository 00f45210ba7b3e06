import type { Contract } from '../model/contract.ts'
import type { DateMention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { toIso } from '../text/civil-date.ts'

/** The contract that a document amends, and the amendments before it. */
export interface Amended {
  readonly title: string
  readonly date?: string
  readonly evidence: readonly Span[]
  readonly number?: string
  readonly earlier: readonly { readonly title: string; readonly date?: string }[]
}

/** What is amended is told at the head of a document: in its title, first words and recitals. */
const HEAD = 8000
const AMENDMENT_TITLE =
  /\b(?:amendment|addendum|change order|deed of variation|variation agreement|amending agreement|amended terms)\b/i
const KIND = 'Agreement|Contract|Lease|Licen[cs]e|Statement of Work|Purchase Order|Deed|Terms'
const LEAD =
  '(?:\\b(?:amends?|amending|modif(?:y|ies)|supplements?|amendment (?:no\\.? ?\\w+ )?(?:to|of)|entered into|executed|part(?:y|ies) to|pursuant to|under|refer(?:s|red)? to|to|between)\\s+(?:an? |the |that |this )?(?:certain )?|\\b(?:[Tt]hat certain|the|an?) |^\\W*)'
const WORD = "(?:[A-Z(][\\w&,.'/()-]*|of|for|and|to|the|in|on|\\d+)"
const NAMED = new RegExp(
  `${LEAD}((?:${WORD} ){1,15}?(?:${KIND}|AGREEMENT|CONTRACT|LEASE|LICEN[CS]E)(?: and Statement of Work)?|(?:Agreement|Contract|Lease|Licen[cs]e) (?:for|of|on) [A-Z]\\w+(?: ${WORD}){0,10}|agreement|contract)\\b`,
  'g',
)
/** Where a head of dates gives only `Original Agreement Date: …`. */
const ORIGINAL = 'Original Agreement'
/** What may stand between the contract's name and its date. */
const DATED =
  /(?:\bdated|\bmade|\bentered into|\bexecuted|\beffective|\bas of|\bdate|\bof|\bon)(?: and (?:effective|executed|entered into))?(?: (?:as of|on|the|this))*[\s:("]*$/i
const EARLIER =
  /\b((?:(?:first|second|third|fourth|fifth|sixth)\s+)?(?:amendment|addendum|change order)(?:\s+(?:no\.?|number|#)\s*\w+)?)\b[^.;]{0,80}$/i
/** `as amended on`, `as amended by an amendment agreement dated`: not the contract's own day. */
const AMENDED_ON = /\bamended\b[^.;]{0,60}$/i
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** undefined where the document is no amendment: one that only mentions another contract amends nothing. */
export function findAmended(contract: Contract, dates: readonly DateMention[]): Amended | undefined {
  const { flow } = contract
  const title = contract.title?.text.replace(/\s+/g, ' ') ?? ''
  const opening = flow.slice(0, 1500)
  if (!isAmendment(title, opening, flow)) return undefined
  const number = numberOf(`${title} ${opening}`)
  const earlier: { title: string; date?: string }[] = []
  let found: { title: string; date?: string; span: Span } | undefined
  const near = dates.filter((date) => date.span.start < HEAD)
  for (const sentence of sentencesOf(contract)) {
    const words = flow.slice(sentence.start, sentence.end)
    for (const date of near) {
      if (date.span.start < sentence.start || date.span.end > sentence.end) continue
      const before = words.slice(0, date.span.start - sentence.start)
      const iso = toIso(date.date)
      const prior = EARLIER.exec(before.slice(-110))?.[1]
      const priorNumber = prior && numberOf(prior)
      // `This Addendum supplements the Agreement dated …` speaks of the contract: an earlier amendment has a number.
      if (prior && priorNumber && priorNumber !== number && DATED.test(before)) {
        if (!earlier.some((e) => numberOf(e.title) === priorNumber))
          earlier.push({ title: prior.replace(/\s+/g, ' '), ...(iso && { date: iso }) })
        continue
      }
      if (AMENDED_ON.test(before.slice(-90))) continue
      if ((found && found.title !== ORIGINAL) || !DATED.test(before)) continue
      const name = nameBefore(before)
      if (name) found = { title: name, ...(iso && { date: iso }), span: sentence }
    }
  }
  const named = TITLE_TARGET.exec(title)?.[1]?.trim()
  if (found)
    return {
      title: named && named.length > found.title.length ? named : found.title,
      ...(found.date && { date: found.date }),
      evidence: [found.span],
      ...(number && { number }),
      earlier,
    }
  if (!named || !contract.title) return undefined
  return { title: named, evidence: [contract.title.span], ...(number && { number }), earlier }
}

const TITLE_TARGET = new RegExp(`\\b(?:to|of)\\s+(?:the\\s+)?((?:.{0,120}?)\\b(?:${KIND})\\b)`, 'i')

function isAmendment(title: string, opening: string, flow: string): boolean {
  if (AMENDMENT_TITLE.test(title)) return true
  if (/\bchange order\b/i.test(opening.slice(0, 600)) && /\b(?:modified|amended|changed)\b/i.test(opening)) return true
  if (/\bthis (?:\w+ )?(?:amendment|addendum)\b[^.]{0,300}\b(?:amends|supplements|modifies)\b/i.test(opening))
    return true
  const spoken = flow.slice(0, HEAD).match(/\bthis (?:\w+ )?amendment\b/gi)?.length ?? 0
  return spoken >= 2 && /\b(?:hereby amended|amend(?:s|ed)? the)\b/i.test(flow)
}

function* sentencesOf({ blocks }: Contract): Generator<Span> {
  for (const block of blocks) {
    if (block.span.start > HEAD) return
    for (const span of block.sentences.length > 0 ? block.sentences : [block.span]) if (span.start < HEAD) yield span
  }
}

/** The last contract named before a date, in capitals or as a plain word: `a Clinical Trial Agreement`. */
function nameBefore(before: string): string | undefined {
  const near = before.slice(-320)
  const names = [...near.matchAll(NAMED)]
    .map((m) => m[1]!.replace(/\s+/g, ' ').trim())
    .filter((name) => !/^this\b/i.test(name) && !AMENDMENT_TITLE.test(name))
  const full = names.filter((name) => /[A-Z]/.test(name))
  return full.at(-1) ?? names.at(-1) ?? (/original agreement date[\s:]*$/i.test(near) ? ORIGINAL : undefined)
}

/** `Amendment No. 2`, `Second Amendment`, `Change Order No. 4`. */
function numberOf(words: string): string | undefined {
  const figure = /\b(?:amendment|addendum|change order|modification)\s*(?:no\.?|number|#)?\s*:?\s*(\d{1,3})\b/i.exec(
    words,
  )
  if (figure) return figure[1]
  const ordinal = new RegExp(`\\b(${ORDINALS.join('|')})\\s+(?:amendment|addendum)\\b`, 'i').exec(words)?.[1]
  return ordinal && String(ORDINALS.indexOf(ordinal.toLowerCase()) + 1)
}
