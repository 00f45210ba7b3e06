import { withoutCompanyForm } from './party-name.ts'

const ACTS = '(?:shall|will|agrees?|must|may|represents|warrants|acknowledges|hereby)'

/** How the text calls a party that it gives no role: `Harbour shall …` for Harbour Foods, Inc. */
export const shortName = (name: string, flow: string): string | undefined => {
  const words = withoutCompanyForm(name).split(' ')
  for (let length = Math.min(words.length, 4); length > 0; length--) {
    const first = words
      .slice(0, length)
      .join(' ')
      .replace(/[,.]+$/, '')
    if (first.length < 3 || first === name || /^(?:the|a|an|of)$/i.test(first)) continue
    for (const call of new Set([first, capitalised(first)])) if (acts(call, flow)) return call
  }
  return undefined
}

/** Whether something is said to be done by who is called so. */
export const acts = (call: string, flow: string): boolean =>
  new RegExp(`\\b${call.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} ${ACTS}(?! be\\b)\\b`).test(flow)

const capitalised = (words: string): string =>
  words.toLowerCase().replace(/(?:^|[ -])[a-z]/g, (letter) => letter.toUpperCase())
