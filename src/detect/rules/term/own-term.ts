import type { Passage } from '../../passage.ts'
import { SUBJECT } from './words.ts'

const ASIDE = '(?:\\([^)]{0,80}\\)\\s*)?(?:,[^,.;]{0,160},\\s*)?'
const AUXILIARY =
  '(?:(?:shall|will|is|are|may|hereby|also|initially|automatically|to|and|be|has|have|otherwise|then|unless|earlier|sooner|terminated)\\s+){0,6}'
/** `This Agreement shall continue`, `the Agreement is valid`: what it says of its own life. */
const LIVES = new RegExp(
  `\\b${SUBJECT}\\b\\s*${ASIDE}${AUXILIARY}(?:commenc\\w*|begins?|becomes?|effective|takes?|enters?|comes?|remains?|continues?|valid|in (?:full )?(?:effect|force)|expires?|terminates?|ends?|runs?|lasts?|an? (?:[\\w()-]+\\s+){0,4}?(?:term|duration)|an initial|for (?:a|an|the)|extends?|binding|made (?:effective )?for|concluded for)\\b`,
  'i',
)
const KIND =
  '(?:initial|original|base|primary|basic|contract|agreement|sponsorship|services?|licen[cs]e|franchise|engagement|promotion)'
/** `The term of this Agreement shall be`, `the initial term is`, `Term:`: the term as the subject. */
const TERM_IS = new RegExp(
  `(?:(?:\\b(?:the|an?|this|said)\\s+|^\\W*|["'])(?:${KIND}\\s+){0,2}(?:term|duration|validity)(?:\\s+and\\s+duration)?|\\b${KIND}\\s+(?:term|period))["']?\\s*(?:(?:of|for|under|hereof)\\b[^.;:]{0,90}?)?\\s*${ASIDE}(?:(?:shall|will|is|of|for|means?|commenc(?:es?|ing)|begins?|beginning|runs?|expires?|expiring|ends?|ending|continues?|extends?|hereof|lasts?|starts?|starting|therefor)\\b|[:.-])`,
  'i',
)
/** The term only as a frame for something else: `during the term of this Agreement, the Supplier shall …`. */
const FRAME =
  /\b(?:during|throughout|over|within|for|in|of|after|following|prior to|before|under|end of|expiration of|expiry of|remainder of|terms? and conditions of)\s+(?:the\s+|any\s+|each\s+|this\s+)?(?:(?:initial|contract|entire|full|whole|then[- ]current|remaining|balance of the)\s+){0,2}(?:term|duration|validity)\b/i
const NAMES_TERM =
  /\(\s*(?:collectively,?\s+|each,?\s+)?(?:as [^()]{0,60}\s)?(?:the\s+|hereinafter\s+(?:the\s+)?|herein\s+|this\s+)?["'](?:Initial |Base |Original |Contract |Primary )?(?:Term|Contract Period|Agreement Period)["']/i
const INITIAL =
  /\b(?:an? |the )?(?:initial|primary|original)\s+(?:[\w()-]+\s+){0,4}?term\s+of\b|\binitial\s+[\w()-]+\s*(?:\(\d+\)\s*)?[- ]?(?:year|month)\s+term\b/i
const HEADING = /\b(?:term|duration|period of (?:agreement|performance)|validity|effectiveness|expiration)\b/i
const NOT_HEADING =
  /\b(?:payment|terms and conditions|definition|credit|long[- ]term|short[- ]term|license terms|in terms|terms of (?:payment|sale|service|use|reference)|effect of|consequences|survival|obligations)\b/i
/** Sentences about other things that have a term, and about what comes after the term. */
const OTHER =
  /\b(?:term of (?:the |any |each |such )?(?:loan|note|policy|warrant|option|patent|lease|insurance|employment|office|bond|sublicense|individual|order|statement)|(?:each|any|such) (?:statement of work|purchase order|work order|sow|project plan)|warranty (?:period|term)|option period|term sheet|royalty term|surviv\w*|after (?:the )?(?:expiration|expiry|termination)|following (?:the )?(?:expiration|expiry|termination)|forecast\w*|confidential(?:ity)? (?:information|obligations?)|non-?compet\w*|representations and warranties|no (?:change|amendment|modification|waiver)|liquidated damages|per month|governed by|(?:calendar|contract|fiscal) (?:quarter|year)["']? (?:shall )?means?)\b/i

/** The nearest heading says that the clause is about the agreement's term. */
export const underTermHeading = (passage: Passage): boolean => isTermHeading(passage.block.headings.at(-1) ?? '')

export const isTermHeading = (heading: string): boolean => HEADING.test(heading) && !NOT_HEADING.test(heading)

/** How surely a sentence speaks of the agreement's own term: `named` by its words, `heading` by the clause it stands in. */
export function ownTerm(passage: Passage): 'named' | 'heading' | undefined {
  const { text } = passage
  if (OTHER.test(text)) return undefined
  const subject = TERM_IS.exec(text)
  const framed = subject && FRAME.test(text.slice(Math.max(0, subject.index - 14), subject.index + subject[0].length))
  if (LIVES.test(text) || (subject && !framed) || NAMES_TERM.test(text) || INITIAL.test(text)) return 'named'
  return underTermHeading(passage) ? 'heading' : undefined
}
