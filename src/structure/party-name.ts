/** The forms of companies and such, as they end a name. */
const SUFFIX =
  'Inc|Incorporated|L\\.?L\\.?C|L\\.?L\\.?P|L\\.?P|Ltd|Limited|Corp|Corporation|Company|Co|P\\.?L\\.?C|P\\.?C|P\\.?A|N\\.?A|GmbH|AG|KG|S\\.?A\\.?S|S\\.?A\\.?R\\.?L|S\\.?A|S\\.?p\\.?A|B\\.?V|N\\.?V|Pte|Pty|Bhd|Sdn|SE|SAS|AB|A/S|ApS|Oy|K\\.?K|SpA|Sp\\. z o\\.o|S\\.?R\\.?L|s\\.r\\.o|a\\.s|L\\.?L\\.?L\\.?P|Ltda|ASA|AS|Kft|Aktiengesellschaft|F\\.?S\\.?B|M\\.?D|N\\.?D|Ph\\.?D|Esq|Jr|Sr|II|III|IV'

const AFTER_COMMA = new RegExp(`^, ?(?:${SUFFIX})(?![A-Za-z])\\.?`, 'i')
const ENDS_IN_SUFFIX = new RegExp(
  `(?:^|[\\s,])(?:${SUFFIX}|University|Bank|Foundation|Institute|Association|Trust|Authority|Council|Group)\\.?$`,
  'i',
)

/** Words that go on about a party after its name. */
const DESCRIPTION =
  /^ (?:an?\s(?=(?:[A-Za-z]+ ){0,5}(?:corporation|company|limited|partnership|individual|sole|nonprofit|non-profit|trust|entity|body|firm|resident|citizen))|whose|having|with (?:its|an?|offices|principal)|together with|and (?:its|their) (?:subsidiar|affiliat|successor)|including|represented by|in (?:person|the person) of|located|acting|through|organi[sz]ed|incorporated (?:in|under)|duly|residing|established|formed|existing|as |on behalf|for itself|by and|doing|d\/b\/a|dba|f\/k\/a|hereinafter|hereafter|\(?the ["']|is |are |shall |hereby|agrees?|of (?=\d)|at (?=\d)|from |effective|dated|for (?=the)|in connection|to (?=[a-z]))/i

const LONGEST = 130

/** Where a party's name that starts at the beginning of `words` ends. */
export const nameLength = (words: string): number => {
  let i = 0
  const end = Math.min(words.length, LONGEST)
  for (; i < end; i++) {
    const c = words[i]!
    if (c === ',') {
      const suffix = AFTER_COMMA.exec(words.slice(i, i + 20))
      if (suffix === null) break
      i += suffix[0].length - 1
    } else if (c === '(') {
      // Columbia Trading (Bermuda) Ltd.
      const place =
        /^\((?:[A-Z][a-z]+(?: [A-Z][a-z]+)?)\),? (?=[A-Z])|^\([A-Z]{2,4}\) (?=(?:Inc|Ltd|Limited|LLC|Corp|Co|Holdings?|Group|International|Pte|Pty)\b)/.exec(
          words.slice(i, i + 40),
        )
      if (place === null) break
      i += place[0].length - 1
    } else if (c === '\n' || c === '"' || c === ';' || c === ':' || c === '\t') break
    else if (c === ' ') {
      const ahead = words.slice(i, i + 70)
      if (/^ (?:and|AND|And|&) /.test(ahead) && !isJoinedName(words, i)) break
      if (/^ an? [A-Z]/.test(ahead) && hasCompanyForm(words.slice(0, i))) break
      if (DESCRIPTION.test(ahead) || /^ - /.test(ahead)) break
      if (words[i - 1] === '.' && !isAbbreviation(words.slice(0, i))) break
      // `Harbour Foods, Inc. The Client shall`: a sentence begins.
      if (/ [^ ]+\.$/.test(words.slice(0, i)) && hasCompanyForm(words.slice(0, i)) && /^ [A-Z]/.test(ahead)) {
        if (!ENDS_IN_SUFFIX.test(/^ [^ ,]+/.exec(ahead)?.[0] ?? '')) break
      }
    }
  }
  // `ANNA LUND of (the "Employee")`: where she lives is left out.
  return words
    .slice(0, i)
    .replace(/(?: (?:of|at|in|to|for|with|by|from))?\s*$/, '')
    .replace(/(?<= (?:LLC|LLP|Limited|Company|Corporation|Incorporated|AG|GmbH))\.$/, '').length
}

const isAbbreviation = (words: string): boolean =>
  ENDS_IN_SUFFIX.test(words) || /(?:^|[\s.])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Prof|Jr|Sr)\.$/.test(words)

/** `Research and Development Corp.`: an `and` within a name, the company's form coming only behind it. */
const isJoinedName = (words: string, at: number): boolean => {
  if (/^ & /.test(words.slice(at, at + 3))) return true
  if (hasCompanyForm(words.slice(0, at))) return false
  const behind = /^ and (?:[A-Z][A-Za-z&'-]* ){0,3}[A-Z][A-Za-z&'-]*(?=,? |$)/i.exec(words.slice(at, at + 80))?.[0]
  return (
    behind !== undefined &&
    /^ and [A-Z][a-z]+ (?:Co|Company|Corporation|Inc|LLC|Ltd|Limited)\b/.test(words.slice(at, at + 60))
  )
}

export const hasCompanyForm = (name: string): boolean => ENDS_IN_SUFFIX.test(name.trim())

/** `Harbour Foods` of `Harbour Foods, Inc.` */
export const withoutCompanyForm = (name: string): string =>
  name.trim().replace(new RegExp(`,? (?:${SUFFIX})\\.?$`, 'i'), '')

const NOT_A_NAME =
  /^(?:this|that|these|those|the (?:parties|undersigned|following|date|effective|company'?s|other|agreement)|parties|section|you|us|me|each|both|all|any|such|its|his|her|dated|whereas|now|it|and|recitals?|background|witness\w*|agreement|article|exhibit|schedule|us\$?|irrevocably|january|february|march|april|may|june|july|august|september|october|november|december)\b/i

const ONLY_A_ROLE =
  /^(?:the )?(?:company|client|customer|contractor|consultant|supplier|vendor|buyer|seller|purchaser|licens(?:or|ee)|provider|developer|owner|sponsor|agency|agent|employer|employee|executive|recipient|parent|bank|undersigned|disclos\w+ party|receiving party|distributor|manufacturer)$/i

/** Capitalised, of a sensible length, and no common opening of a sentence. */
export const isName = (name: string): boolean =>
  name.length >= 2 &&
  name.length < LONGEST - 5 &&
  /^(?:[A-Z0-9[_"'\u00c0-\u00de]|i-|e-|[a-z]\d|[a-z]+[A-Z.])/.test(name) &&
  /[A-Za-z*_]{1}/.test(name) &&
  !NOT_A_NAME.test(name) &&
  !ONLY_A_ROLE.test(name) &&
  !/^(?:By|Name|Title|Date|I|IRREVOCABLY)\b(?::| )/i.test(name) &&
  !/^(?:Inc|LLC|Ltd)\.?$/i.test(name) &&
  name
    .split(' ')
    .filter(
      (w) =>
        /^[a-z]/.test(w) && !/^(?:of|and|the|for|de|du|la|van|von|der|da|di|at|in|to|d\/b\/a|a\.k\.a|inc|dba)/.test(w),
    ).length <= 1
