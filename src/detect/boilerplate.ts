import { ACHIEVED } from './dues/event-dues.ts'
import { once } from './once.ts'
import type { Passage } from './passage.ts'

/**
 * Deadlines that only arise when something goes wrong or by chance. They are no milestones: cure periods, indemnity,
 * disputes, deemed receipt, survival, audits on request, late interest. One pattern a topic, so that a reader can see why.
 */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  [
    'cure',
    /\b(?:cure[sd]?|remed(?:y|ied|ies)|rectif(?:y|ied))\b[^.;]{0,80}\b(?:breach|default|failure|deficien|defect|within|such)|\b(?:breach|default|failure)\b[^.;]{0,120}\b(?:cure[sd]?|curing|remed(?:y|ied))\b/i,
  ],
  [
    'default',
    /\b(?:event of default|in default|material(?:ly)? breach(?:es)?|(?:is|are|be) in breach|upon (?:a |any )?(?:breach|default))\b/i,
  ],
  ['insolvency', /\b(?:bankrupt|insolven|receiver(?:ship)?\b|assignment for the benefit of creditors|winding[- ]up)/i],
  ['indemnity', /\b(?:indemnif|hold harmless|indemnit(?:y|ee|or)|defend[^.;]{0,40}claim)/i],
  [
    'dispute',
    /\b(?:arbitrat|mediat(?:e|ion|or)|disput(?:e|es|ing)\b|controvers(?:y|ies)|(?:matter|issue|disagreement) (?:is|has been) resolved|litigation|jury|injuncti|court of competent)/i,
  ],
  [
    'force majeure',
    /\b(?:force majeure|acts? of god|(?:occurrence|event|accident) (?:mentioned|referred to) above|the accident occurs|beyond (?:its|the|their|such party's) (?:reasonable )?control)\b/i,
  ],
  [
    'deemed receipt',
    /\b(?:deemed (?:to have been |to be )?(?:[a-z]+ly )?(?:given|received|delivered|served|effective|made|duly)|notices?[^.;]{0,60}shall be (?:in writing|given|sent)|after (?:mailing|deposit in|being (?:mailed|deposited|sent))|postage prepaid|overnight courier|delivery by (?:post|mail|courier|hand|fax|facsimile)|date of posting|certified mail|registered mail)\b/i,
  ],
  [
    'late payment',
    /\b(?:late (?:payment|fee|charge)|interest\b[^.;]{0,40}\bunpaid|financial charges|overdue|past due|interest (?:at|on|shall accrue|will accrue|thereon|of)|interest\b[^.;]{0,40}\baccrue|\b(?:accrues?|bears?|carry|carries) interest|outstanding balance|per month on any|when due\b[^.;]{0,40}interest|not paid when due|failure to pay|fails? to (?:pay|make))/i,
  ],
  [
    'survival',
    /\b(?:surviv(?:e|es|al)|following (?:the )?(?:expiration or )?termination (?:or expiration )?of this|after (?:the )?(?:expiration|termination)(?: or (?:expiration|termination))? (?:of|hereof)(?! (?:the|each|such|any|that) (?:[a-z-]+ ){0,4}(?:month|quarter|year|week|period)\b)|post-termination|(?:outstanding|accrued|earned|unpaid|paid|due|owing)\b[^.;]{0,60}\b(?:as of|through|up to|prior to|before) (?:the )?(?:effective )?(?:date of )?(?:such |the )?(?:termination|expiration))\b/i,
  ],
  [
    'confidentiality',
    /\b(?:confidential|non-?disclosure|trade secret|proprietary information|disclosing party|receiving party)/i,
  ],
  [
    'records',
    /\b(?:books (?:of account|and records)|accounting records|retain(?:ed)?\b[^.;]{0,40}records|records\b[^.;]{0,80}\b(?:retain|maintain|preserv|kept|keep|available)|(?:right to|may) (?:audit|inspect|examine))/i,
  ],
  [
    'liability',
    /\b(?:aggregate liability|liability (?:shall|will|is)|liable|limitation of liability|consequential damages|(?:liquidated|direct|actual) damages)\b/i,
  ],
  [
    'insurance cover',
    /\b(?:per occurrence|in the aggregate|combined single limit|coverage (?:of|in)|limits? of (?:not|no) less|policy limits?|general liability)\b/i,
  ],
  [
    'termination',
    /\b(?:may (?:be )?terminate[d]?|right to terminate|terminat(?:e|ed|es|ing|ion)\b[^.;]{0,80}\b(?:for (?:any|cause|convenience)|without cause|immediately|by (?:either|giving|written)|upon (?:\w+ ){0,6}(?:notice|days))|(?:in the event of|upon|effect of|effective date of) (?:any |the |such |a )?(?:early |earlier )?(?:expiration or )?termination|notice of termination|early termination)\b/i,
  ],
  ['change of control', /\b(?:change (?:of|in) control|merger or consolidation|assigns? this agreement)\b/i],
  ['non-compete', /\b(?:non-?compet|non-?solicit|shall not (?:solicit|compete|hire|employ)|refrain from)/i],
  [
    'warranty claim',
    /\b(?:warrants? that|represents? and warrants?|warranty claim|warranty period|defective|non-?conforming|reject(?:ed|ion) (?:products?|goods))\b/i,
  ],
  [
    'statute',
    /\b(?:securities (?:act|exchange act)|internal revenue code|u\.s\.c\.|c\.f\.r\.|pursuant to (?:rule|section) \d+[a-z]?-)\b/i,
  ],
  [
    'incident',
    /\b(?:report|notify|disclose|inform|tell|notice)\b[^.;]{0,80}\b(?:breach|loss|claims?|defects?|incidents?|adverse events?|conflicts?|accidents?|infringement)\b|\bafter (?:[a-z']+ ){0,4}(?:becom(?:es|ing) aware|discover(?:s|ing|y)|learns?|learning|confirming|asks?|asked|reminds?|reminder|request(?:s|ed|ing)?|being notified|knowing|(?:has |have )?noticed)\b/i,
  ],
  [
    'claims procedure',
    /\b(?:claimants?\b|plan administrator|denial of (?:benefits|(?:a |the |his |her |its )?(?:\w+ )?claim)|appeal (?:of|the|such) (?:denial|decision))/i,
  ],
  ['claim', /\b(?:claims?\b[^.;]{0,80}\b(?:must|may) be (?:made|brought)|it arose|gives? rise|giving rise)\b/i],
  [
    'delay damages',
    /\b(?:for each (?:calendar )?(?:day|week)(?: or part (?:of a day|thereof))? (?:after|of delay|that)|per (?:day|week) of delay)\b/i,
  ],
  [
    'service level',
    /\b(?:available|availability|uptime)\b[^.;]{0,40}\d\s?%|\d\s?% of (?:the time|requests|each)|\bwithin \w+ seconds\b|\b(?:service credits?|downtime|outages?|receives? a credit|targets? (?:is|are) missed)\b/i,
  ],
  [
    'tax',
    /\bwithh(?:old|eld)\w*\b[^.;]{0,160}\btax|\btax(?:es|ing authority)\b[^.;]{0,120}\bwithh(?:old|eld)|\brate of withholding\b/i,
  ],
  ['audit finding', /\baudit(?:s|or)?\b[^.;]{0,160}\b(?:underpayment|overpayment|discrepanc|error|cost)/i],
  [
    'statement',
    /\b(?:represents? that|acknowledges? that|parties acknowledge|for clarity|validly issued|issued and outstanding|consists? of|(?:no|not) more (?:often |frequently )?than (?:annually|once|twice|(?:one|two|three|\d) times?))\b/i,
  ],
  [
    'example',
    /^\W*(?:[\w.()]{1,8}\s+)?(?:for (?:purposes of|the sake of) clarity|(?:by way of|as an?|for) (?:example|illustration)|for instance|examples?:)/i,
  ],
  [
    'counts towards',
    /^(?:(?!\b(?:shall|will|must|agrees? to) (?:\w+ )?(?:pay|make|remit|forward|deposit)\b)[^.;])*?\b(?:shall|will|may) be (?:\w+ly )?(?:applied|credited|deducted|offset|set off|counted)\s+(?:against|to|towards?|from)\b/i,
  ],
  ['formula', /^\s*[A-Z]\s*=/],
  ['consideration', /\bfor (?:good and valuable consideration|value received)\b|\bsufficiency of which\b/i],
  ['recital', /^\s*(?:WHEREAS\b|Whereas\b|WITNESSETH|RECITALS?\b|IN WITNESS|INTENDING TO BE)/],
]

/** A certificate or policy to be handed over is a thing to deliver, whatever it insures. */
const CERTIFICATE =
  /\b(?:provide|furnish|submit|deliver|supply|give|file|sent)[a-z]*\b[^.;]{0,80}\b(?:certificates? of insurance|insurance certificates?|polic(?:y|ies) or certificates?|(?:evidence|proof) of (?:such )?(?:insurance|policy|coverage))\b|\b(?:certificates? of insurance|(?:evidence|proof) of (?:such )?(?:insurance|coverage))\b[^.;]{0,80}\b(?:shall|will|must) be (?:provided|furnished|submitted|delivered)/i

const RECITALS = /^(?:recitals?|background|whereas|preliminary statements?)\b/i

const HEADINGS =
  /\b(?:indemnif|confidential|dispute|arbitration|force majeure|limitation of liab|liability|notices?\b|termination\b|default|remedies|governing law|miscellaneous|general provisions|insurance|representations|warrant|non-?compet|records|audit|definitions?\b|recitals?|background|assignment|severability|waiver|survival|events? of default)/i

/** The topic of boilerplate that a passage is about; undefined for ordinary passages. */
export const boilerplateTopic = once((passage: Passage): string | undefined => {
  if (CERTIFICATE.test(passage.text)) return undefined
  if (RECITALS.test(passage.block.headings.at(-1) ?? '') && !/\b(?:shall|must|agrees? to)\b/.test(passage.text))
    return 'recital'
  const text = mainPart(passage)
  for (const [topic, pattern] of TOPICS) if (pattern.test(text)) return topic
  return passage.lead && LEADS_ON.test(passage.lead.text) ? topicOfLead(passage.lead.text) : undefined
})

/** What is said of a whole list is said of its items: `Upon termination of this Agreement, Buyer shall pay as follows:`. */
const LEADS_ON = /:\s*$/
const OF_LISTS = new Set(['default', 'insolvency', 'indemnity', 'dispute', 'termination', 'change of control'])
const topicOfLead = (text: string): string | undefined =>
  TOPICS.find(([topic, pattern]) => OF_LISTS.has(topic) && pattern.test(text))?.[0]

const EXCEPTION =
  /[,;]?\s(?:unless|except (?:that|as|if|where)|in which case|with the exception|provided,? (?:however|that)|subject to (?:earlier )?termination|notwithstanding)\b/i

/** What stands before an exception, when the due points stand there too: `Quarterly payments of $5,000, unless terminated`. */
function mainPart(passage: Passage): string {
  const cut = EXCEPTION.exec(passage.text)?.index
  const first = passage.dues[0]
  return cut !== undefined && cut > 20 && first && first.span.end - passage.span.start <= cut
    ? passage.text.slice(0, cut)
    : passage.text
}

/** The nearest heading is one under which schedules seldom stand. */
export function underBoilerplateHeading(passage: Passage): boolean {
  const nearest = passage.block.headings.at(-1) ?? ''
  return HEADINGS.test(nearest) && !/\b(?:fee|payment|deliver|schedule|compensation|report)/i.test(nearest)
}

/** Something that only happens on condition or by chance: `if any defect is found`, `in the event that`. */
export const isConditional = once((passage: Passage): boolean => {
  // A stage of the work is reached in the ordinary course.
  if (passage.text.search(ACHIEVED) >= 0) return false
  return (
    /^\s*(?:\(?[a-z0-9]{1,4}[.)]\s*)?(?:if|should|in the event|in case|to the extent)\b/i.test(passage.text) ||
    /\b(?:in the event (?:that|of)|upon (?:\w+ ){0,3}request|at the request of|if requested|upon demand|on (?:its |their |written )?request)\b/i.test(
      passage.text,
    )
  )
})
