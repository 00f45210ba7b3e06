/** Currency signs and words as written in contracts, to ISO 4217. Tables only. */

/** Before the figure; longest first matters, so the pattern is sorted. `undefined` where the sign is of several. */
const SIGNS: Readonly<Record<string, string>> = {
  US$: 'USD',
  'US $': 'USD',
  'U.S.$': 'USD',
  'U.S. $': 'USD',
  'U.S $': 'USD',
  USD$: 'USD',
  'USD $': 'USD',
  $US: 'USD',
  USD: 'USD',
  Usd: 'USD',
  usd: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  CAD$: 'CAD',
  'CAD $': 'CAD',
  CDN$: 'CAD',
  'CDN $': 'CAD',
  'Cdn.$': 'CAD',
  Cdn$: 'CAD',
  'Cdn $': 'CAD',
  'Canadian $': 'CAD',
  'Australian $': 'AUD',
  CAD: 'CAD',
  CDN: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  AUD$: 'AUD',
  'AUD $': 'AUD',
  AUD: 'AUD',
  NZ$: 'NZD',
  NZD$: 'NZD',
  NZD: 'NZD',
  HK$: 'HKD',
  HKD$: 'HKD',
  HKD: 'HKD',
  NT$: 'TWD',
  NTD$: 'TWD',
  NTD: 'TWD',
  TWD: 'TWD',
  S$: 'SGD',
  SG$: 'SGD',
  SGD$: 'SGD',
  SGD: 'SGD',
  R$: 'BRL',
  BRL: 'BRL',
  MX$: 'MXN',
  MXN: 'MXN',
  '€': 'EUR',
  EUR: 'EUR',
  EURO: 'EUR',
  Euros: 'EUR',
  'EUR €': 'EUR',
  '£': 'GBP',
  GBP: 'GBP',
  'GBP £': 'GBP',
  'UK£': 'GBP',
  'STG£': 'GBP',
  '¥': '¥',
  '￥': '¥',
  'JP¥': 'JPY',
  JPY: 'JPY',
  RMB: 'CNY',
  'RMB¥': 'CNY',
  'RMB ¥': 'CNY',
  'CN¥': 'CNY',
  CNY: 'CNY',
  CNH: 'CNY',
  CHF: 'CHF',
  'SFr.': 'CHF',
  SFr: 'CHF',
  'Fr.': 'CHF',
  'Rs.': 'INR',
  Rs: 'INR',
  Rupees: 'INR',
  'U.S. Dollars': 'USD',
  'US Dollars': 'USD',
  'US dollars': 'USD',
  INR: 'INR',
  '₹': 'INR',
  '₩': 'KRW',
  KRW: 'KRW',
  '₪': 'ILS',
  NIS: 'ILS',
  ILS: 'ILS',
  SEK: 'SEK',
  NOK: 'NOK',
  DKK: 'DKK',
  PLN: 'PLN',
  CZK: 'CZK',
  HUF: 'HUF',
  RUB: 'RUB',
  '₽': 'RUB',
  TRY: 'TRY',
  ZAR: 'ZAR',
  THB: 'THB',
  MYR: 'MYR',
  PHP: 'PHP',
  IDR: 'IDR',
  VND: 'VND',
  AED: 'AED',
  SAR: 'SAR',
  '฿': 'THB',
  $: '$',
}

/** After the number: `dollars`, `U.S. dollars`, `pounds sterling`. */
const NATIONS: readonly (readonly [string, string])[] = [
  ['(?:US|U\\.\\s?S\\.?|United States|American)', 'USD'],
  ['Canadian', 'CAD'],
  ['Australian', 'AUD'],
  ['Hong Kong', 'HKD'],
  ['Singapore', 'SGD'],
  ['New Taiwan', 'TWD'],
  ['New Zealand', 'NZD'],
]

const escaped = (text: string): string => text.replace(/[.$*+?^()[\]{}|\\]/g, '\\$&').replaceAll(' ', '\\s')

/** Signs that stand before the number, longest first; a sign that starts with a letter must start a word. */
export const SIGN_SOURCE = Object.keys(SIGNS)
  .sort((a, b) => b.length - a.length)
  .map((sign) => (/^[A-Z]/i.test(sign) ? `(?<![A-Za-z])${escaped(sign)}` : escaped(sign)))
  .join('|')

/** ISO code of a sign, `$` and `¥` for the signs of several currencies. */
export const currencyOfSign = (sign: string): string | undefined => {
  const plain = sign.replace(/\s/g, ' ')
  return SIGNS[plain] ?? SIGNS[plain.toUpperCase()] ?? SIGNS[plain.replace(/\s/g, '')]
}

/** Currency words that stand behind the number. */
export const CURRENCY_WORD_SOURCE =
  '(?:(?:US|U\\.\\s?S\\.?|United States|American|Canadian|Australian|Hong Kong|Singapore|New Taiwan|New Zealand)\\s{1,2})?dollars?|' +
  'Euros?|(?:British\\s)?pounds?\\ssterling|British\\spounds?|(?:Japanese\\s)?yen|(?:Chinese\\s)?(?:yuan|renminbi)(?:\\s(?:yuan|renminbi))?|Swiss\\sfrancs?|' +
  '(?:Indian\\s)?rupees?|(?:South\\s)?(?:Korean\\s)?won(?=[\\s.,;)])|(?:New\\s)?(?:Israeli\\s)?shekels?|Swedish\\skron(?:or|a)|' +
  'USD|EUR|GBP|CAD|AUD|CHF|JPY|RMB|CNY|INR|HKD|SGD|NZD|KRW|SEK|NOK|DKK|€|£|¥'

export function currencyOfWord(word: string): string | undefined {
  const text = word.toLowerCase()
  if (/dollar/.test(text)) {
    const nation = NATIONS.find(([pattern]) => new RegExp(`^${pattern}\\s`, 'i').test(word))
    return nation?.[1] ?? '$'
  }
  if (/^euro/.test(text)) return 'EUR'
  if (/pound/.test(text)) return 'GBP'
  if (/yen/.test(text)) return 'JPY'
  if (/yuan|renminbi/.test(text)) return 'CNY'
  if (/franc/.test(text)) return 'CHF'
  if (/rupee/.test(text)) return 'INR'
  if (/won$/.test(text)) return 'KRW'
  if (/shekel/.test(text)) return 'ILS'
  if (/kron/.test(text)) return 'SEK'
  return SIGNS[word.toUpperCase()]
}

/** What `$` and `¥` mean in this text: USD and JPY, unless it says otherwise. */
export interface Defaults {
  readonly $: string
  readonly '¥': string
}

const DOLLARS_ARE =
  /(?:references? (?:herein )?to|all|sums?|amounts?|prices?|payments?|"\$"|dollars?)[^.\n]{0,120}\b(?:in|to|are|means?|of)\s(?:the\s)?(?:lawful\s(?:money|currency)\sof\s)?(Canad|Austral|Hong Kong|Singapore|New Zealand)/gi

const MARKED =
  /\b(?:US|U\.S\.|CDN|CAD|CA|C|AUD|AU|A|HK|NZ|SG)\s?\$\s?\d|\$\s?[\d,.]+\s?(?:\(?(?:USD|US|CDN|CAD|AUD|HKD|NZD|SGD)\b)|\bUSD?\s?\d|\b(?:U\.?S\.?|United States|Canadian|Australian) [Dd]ollars/g

/** Where some sums are marked, and all as the same dollars, the bare `$` beside them is that too. */
function onlyDollar(flow: string): string | undefined {
  const found = new Set<string>()
  for (const [text] of flow.matchAll(MARKED)) {
    const nation = /CDN|CAD|CA\b|C\s?\$|Canad/.test(text)
      ? 'CAD'
      : /AUD|AU\b|A\s?\$|Austral/.test(text)
        ? 'AUD'
        : /HK/.test(text)
          ? 'HKD'
          : /NZ/.test(text)
            ? 'NZD'
            : /SG/.test(text)
              ? 'SGD'
              : 'USD'
    found.add(nation)
    if (found.size > 1) return undefined
  }
  return [...found][0]
}

export function currencyDefaults(flow: string): Defaults {
  const said = flow.search(/Canad|Austral|Hong Kong|Singapore|New Zealand/) < 0 ? undefined : DOLLARS_ARE
  let dollar = 'USD'
  if (said) {
    for (const match of flow.matchAll(said)) {
      const next = flow.slice(match.index + match[0].length, match.index + match[0].length + 24)
      if (!/^(?:ian|ia|a)?\s?(?:dollars?|currency|funds|\$|[.,;)])/i.test(next)) continue
      const nation = NATIONS.find(([pattern]) => pattern.startsWith(match[1]!))
      if (nation) dollar = nation[1]
      break
    }
  }
  if (dollar === 'USD') dollar = onlyDollar(flow) ?? dollar
  return {
    $: dollar,
    '¥': /\b(?:RMB|CNY|[Rr]enminbi|yuan)\b/.test(flow) && !/\b(?:JPY|[Yy]en)\b/.test(flow) ? 'CNY' : 'JPY',
  }
}
