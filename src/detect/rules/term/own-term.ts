import type { Passage } from '../../passage.ts'
import { SUBJECT } from './words.ts'

/** `This Agreement shall continue`, `the Agreement is valid`: what it says of its own life. */
const LIVES = new RegExp(
  `\\b${SUBJECT}\\b\\s*(?:\\([^)]{0,60}\\)\\s*)?(?:,[^,.;]{0,160},\\s*)?(?:(?:shall|will|is|are|may|hereby|also|initially|automatically|to|and|be|has|have|otherwise|remains?|continues?)\\s+){0,6}(?:commenc\\w*|begins?|becomes?|effective|takes?|enters?|comes?|remains?|continues?|valid|in (?:full )?(?:effect|force)|expires?|terminates?|ends?|runs?|lasts?|a (?:term|duration)|an initial|for (?:a|an|the)|extends?|binding|made|entered into|concluded|dated)\\b`,
  'i',
)
const TERM_OF =
  /\b(?:(?:initial|original|base|primary|basic)\s+(?:\w+\s+){0,2}?(?:term|period)|(?:term|duration|validity)\s+(?:and duration\s+)?(?:of|for|under)\s+(?:this|the|my|your)\s+(?:[\w&/-]+\s+){0,5}?(?:agreement|contract|lease|engagement|services|addendum|letter|amendment|licen[cs]e|franchise|undertaking)|(?:contract|agreement|sponsorship|services?|license|engagement|franchise) (?:term|period))\b/i
/** A defined Term said to be, begin or end. */
const THE_TERM =
  /(?:\bthe\s+)?["']?(?:Initial |Base |Original )?\bTerm\b["']?\)?\s*(?:(?:of|under|hereof)[^.;,]{0,60}?)?\s*(?:(?:shall|will|is|of|means?|commences?|begins?|runs?|expires?|ends?|continues?|extends?|be|mean)\b|:)/
const NAMES_TERM = /\(\s*(?:collectively,?\s+|each,?\s+)?(?:as [^()]{0,60}\s)?(?:the\s+|hereinafter\s+(?:the\s+)?|herein\s+|this\s+)?["'](?:Initial |Base |Original |Contract |Primary )?(?:Term|Period|Contract Period)["']/i
const HEADING = /\b(?:term|duration|period of (?:agreement|performance)|validity|effectiveness|expiration)\b/i
const NOT_HEADING = /\b(?:payment|terms and conditions|definition|credit|long[- ]term|short[- ]term|license terms|in terms|terms of (?:payment|sale|service|use|reference))\b/i
/** Periods of other things that have a term of their own. */
const OTHER =
  /\b(?:term of (?:the |any |each |such )?(?:loan|note|policy|warrant|option|patent|lease|insurance|employment|office|bond|sublicense|individual|order|statement)|(?:each|any|such) (?:statement of work|purchase order|work order|sow)|warranty (?:period|term)|option period|term sheet)\b/i

/** The nearest heading says that the clause is about the agreement's term. */
export const underTermHeading = (passage: Passage): boolean => {
  const heading = passage.block.headings.at(-1) ?? ''
  return HEADING.test(heading) && !NOT_HEADING.test(heading)
}

/** How surely a sentence speaks of the agreement's own term: `named` by its words, `heading` by the clause it stands in. */
export function ownTerm(passage: Passage): 'named' | 'heading' | undefined {
  const { text } = passage
  if (OTHER.test(text)) return undefined
  if (LIVES.test(text) || TERM_OF.test(text) || THE_TERM.test(text) || NAMES_TERM.test(text)) return 'named'
  return underTermHeading(passage) ? 'heading' : undefined
}
