import type { Rule } from '../../rule.ts'
import { inAnnex, isDatable, isRecital, SUBJECT, textBefore } from './words.ts'

/** The day on which the term begins, where it is written as a date. */
export const commencement: Rule = {
  id: 'commencement',
  kind: 'term',
  about: 'The day on which the term of the agreement begins.',
  propose(passage) {
    if (inAnnex(passage) || isRecital(passage)) return []
    const mention = passage.dates.find((d) => {
      if (!isDatable(d)) return false
      const before = textBefore(passage, d.span, 300)
      return TERM.test(before) || LABEL.test(before) || (BEGINS.test(before) && /^(?:.{0,3}\b)?(?:term|duration|period)\b/i.test(passage.block.headings.at(-1) ?? ''))
    })
    if (!mention) return []
    return [
      {
        kind: 'term',
        code: 'commencement',
        title: 'Start of the term',
        due: { type: 'absolute', date: mention.date, span: mention.span },
        amounts: [],
        responsible: [],
        beneficiary: [],
        passages: [passage.span],
      },
    ]
  },
  matches: [
    { text: 'The term of this Agreement shall commence on January 1, 2024 and end on December 31, 2026.', gives: [{ due: '2024-01-01', code: 'commencement' }] },
    { text: 'This Agreement begins on 1 July 2022 and shall continue until terminated.', gives: [{ due: '2022-07-01', code: 'commencement' }] },
    { text: 'Commencement Date: 1 July 2022', gives: [{ due: '2022-07-01', code: 'commencement' }] },
  ],
  misses: ['The Supplier shall commence the works on January 1, 2024.', 'The exclusivity of the shop begins on 1 July 2022.'],
}

const LINK = '(?:\\s*(?:,|on|as of|from|upon|effective|with|and|in|retroactively|the|be|deemed|to|have|commenced)){0,8}\\s*$'
const BEGINS = new RegExp(`\\b(?:commenc(?:e|es|ed|ing)|begins?|beginning|starts?|starting|valid|runs?|effective)\\b${LINK}`, 'i')
const TERM = new RegExp(
  `\\b(?:initial term|term of (?:this|the)|the term|contract period|term|${SUBJECT})\\b[^.;]{0,140}?\\b(?:commenc(?:e|es|ed|ing)|begins?|beginning|starts?|starting|valid|runs?)\\b${LINK}`,
  'i',
)
const LABEL = /\b(?:commencement|start(?:ing)?|term start|beginning) date["']?\s*(?:of (?:this|the) \w+\s*)?(?:(?:shall\s+)?(?:means?|be|is)|:|-)?\s*$/i
