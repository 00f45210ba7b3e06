import type { Rule } from '../../rule.ts'
import { inAnnex, isDatable, textBefore } from './words.ts'

/** Dates that stand beside the signatures. They count only where the contract gives no other date of its own. */
export const signatureDate: Rule = {
  id: 'signature-date',
  kind: 'term',
  about: 'The days written beside the signatures; the last of them dates a contract that has no other date.',
  propose(passage) {
    if (inAnnex(passage) || passage.text.length > 400) return []
    const inBlock = passage.block.kind === 'signature' || SIGNED.test(passage.text)
    return passage.dates
      .filter((d) => d.form === 'full' && isDatable(d) && (inBlock ? DATE : SIGNED_ON).test(textBefore(passage, d.span, 60)))
      .map((mention) => ({
        kind: 'term',
        code: 'signature',
        title: 'Date of a signature',
        due: { type: 'absolute', date: mention.date, span: mention.span },
        amounts: [],
        responsible: [],
        beneficiary: [],
        passages: [passage.span],
      }))
  },
  matches: [
    { text: 'By: /s/ Ann Reed Title: Director Date: 3 May 2021', gives: [{ due: '2021-05-03', code: 'signature' }] },
    { text: 'Signature: /s/ Ben Stone Dated: June 1, 2021', gives: [{ due: '2021-06-01', code: 'signature' }] },
  ],
  misses: ['Date: 3 May 2021 is when the goods must be delivered.', 'The Client shall pay on 3 May 2021.'],
}

const SIGNED = /(?:\bBy:|\/s\/|\bName:|\bTitle:|\bSignature\b|\bSigned\b|_{4,})/i
const DATE = /\b(?:dated?|date signed|signed|on)\s*[:.]?[\s_]*$/i
const SIGNED_ON = /\bdate (?:signed|of signature)\s*:?\s*$/i
