import { once } from '../../once.ts'
import type { Passage } from '../../passage.ts'
import { SUBJECT } from './words.ts'

const ASIDE = '(?:\\([^)]{0,80}\\)\\s*)?(?:and all (?:\\w+\\s+){1,5}(?:hereunder|hereof)\\s*)?(?:,[^.;]{0,280}?,\\s*)?'
const AUXILIARY =
  '(?:(?:shall|will)\\s*,\\s*(?:except|unless|subject)\\b[^.;,]{0,120},\\s*)?(?:(?:shall|will|is|are|may|hereby|also|initially|automatically|to|and|be|has|have|otherwise|then|unless|earlier|sooner|terminated|deemed)\\s+){0,6}'
/** `This Agreement shall continue`, `the Agreement is valid`: what it says of its own life. */
const LIVES = new RegExp(
  `\\b${SUBJECT}\\b\\s*${ASIDE}${AUXILIARY}(?:commenc\\w*|begins?|becomes?|became|effective|takes?|enters?|comes?|remains?|continues?|valid|in (?:full )?(?:effect|force)|expires?|terminates?|ends?|ceases?|runs?|lasts?|an? (?:[\\w()-]+\\s+){0,4}?(?:term|duration)|an initial|for (?:a|an|the)|extends?|binding|made (?:effective )?for|concluded for)\\b`,
  'gi',
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
  /\b(?:term of (?:the |any |each |such )?(?:loan|note|policy|warrant|option|patent|lease|insurance|employment|office|bond|sublicense|individual|order|statement)|(?:each|any|such) (?:statement of work|purchase order|work order|sow|project plan)|warranty (?:period|term)|option period|term sheet|royalty term|surviv\w*|(?<!\bon or )after (?:the )?(?:expiration|expiry|termination)|following (?:the )?(?:expiration|expiry|termination)|revocation period|restrict(?:ed|ion) period|this obligation|such obligations?|(?:term of|their|his|her|employee's|executive's) employment|press release|cooperation is terminated|forecast\w*|confidential(?:ity)? (?:information|obligations?)|non-?compet\w*|representations and warranties|no (?:change|amendment|modification|waiver)|liquidated damages|per month|governed by|(?:calendar|contract|fiscal) (?:quarter|year)["']? (?:shall )?means?)\b/i

/** `Expiration Date: 31 May 2025` in a list of particulars. */
const END_LABEL =
  /^\W*(?:\d[\d.]*\s*)?(?:scheduled\s+)?(?:(?:termination|expiration|expiry|end) date|(?:contract|agreement|term) (?:end|expiry|expiration))\b["']?\s*(?::|\t|-|\d|\bmeans?\b|\bshall mean\b|\bis\b)/i
/** What survives is said as an exception, before or behind the main clause. */
const EXCEPTION =
  /\bexcept\b[^;]{0,160}?\bsurviv\w*[^,;]{0,80},|\b(?:provided|except)\b,?(?: (?:however|further))?,? that\b[\s\S]*$|\bexcept (?:for|with)\b[^,;]{0,200},/gi
const NOT_SUBJECT =
  /\b(?:during|throughout|of|in|under|to|by|with|for|after|upon|from|against|within|into|while|whilst|if|when|whether|once|(?:as|so) long as|enter|execute|executed|terminate|terminating|pursuant to|subject matter of)\s+$/i

/** The agreement is the subject of a sentence about its life, not an object: `the first quarter of the Agreement`. */
function livesIn(text: string): boolean {
  for (const match of text.matchAll(LIVES))
    if (!NOT_SUBJECT.test(text.slice(Math.max(0, match.index - 24), match.index))) return true
  return false
}

/** The nearest heading says that the clause is about the agreement's term. */
export const underTermHeading = (passage: Passage): boolean => isTermHeading(passage.block.headings.at(-1) ?? '')

export const isTermHeading = (heading: string): boolean => HEADING.test(heading) && !NOT_HEADING.test(heading)

/** What stands before the sentence turns to renewals: what they bring or cost is not said of the term itself. */
const initialPart = (text: string): string => {
  const turn = text.search(
    /\b(?:this|the|such)\s+(?:initial\s+)?term\s+(?:shall|may|will)\s+(?:be\s+)?(?:automatically\s+)?(?:renew|extend)/i,
  )
  const other = OTHER_OF.exec(text)
  const end = Math.min(turn > 0 ? turn : text.length, other ? other.index + other[0].length : text.length)
  return text.slice(0, end)
}
/** `ending on the later of (i) two years after the Effective Date or (ii)`: what the second one hangs on is another matter. */
const OTHER_OF = /\b(?:earlier|later|longer|latest|earliest)\b[^.;]{0,200}?\b(?:or|and),?\s*\((?:ii|b|2)\)/i

/** How surely a sentence speaks of the agreement's own term: `named` by its words, `heading` by the clause it stands in. */
export const ownTerm = once((passage: Passage): 'named' | 'heading' | undefined => {
  const { text } = passage
  if (OTHER.test(initialPart(text.replace(EXCEPTION, ' ')))) return undefined
  const subject = TERM_IS.exec(text)
  const framed = subject && FRAME.test(text.slice(Math.max(0, subject.index - 14), subject.index + subject[0].length))
  if (livesIn(text) || (subject && !framed) || NAMES_TERM.test(text) || INITIAL.test(text) || END_LABEL.test(text))
    return 'named'
  return underTermHeading(passage) ? 'heading' : undefined
})
