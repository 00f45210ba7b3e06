/**
 * Which of the peers' cases are in a contract's scope, by type, said before they are scored. A type is told by the words of the
 * case and by what it expects, never by the case itself. The first type that fits counts.
 */
export type Kind = 'dates' | 'ranges' | 'periods' | 'recurrences' | 'money' | 'percents'

export interface CaseType {
  readonly kind: Kind
  readonly type: string
  readonly inScope: boolean
  readonly why: string
  readonly words: RegExp
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const out = (kind: Kind, type: string, words: RegExp, why: string): CaseType => ({
  kind,
  type,
  inScope: false,
  why,
  words,
})
const inside = (kind: Kind, type: string, words: RegExp, why: string): CaseType => ({
  kind,
  type,
  inScope: true,
  why,
  words,
})

export const TYPES: readonly CaseType[] = [
  out(
    'dates',
    'offset from a date',
    /\b(?:days?|weeks?|months?|years?)\s+(?:from|after|before|since|prior)\b/i,
    'read as a period and a date: the resolver counts',
  ),
  out(
    'dates',
    'file names and addresses',
    /[\w-]\.(?:com|org|net|xlsx?|docx?|pdf|txt|html?)\b|www\.|[A-Za-z]_|\/\w+\/\w+\//i,
    'a number in a name is no date of the contract',
  ),
  out(
    'dates',
    'year in the middle',
    new RegExp(
      `\\b\\d{1,2}[ /-]\\d{4}[ /-]${MONTH}|\\b${MONTH}[ /-]\\d{4}[ /-]\\d{1,2}\\b|\\b\\d{4}/\\d{1,2}/${MONTH}`,
      'i',
    ),
    'not written in contracts',
  ),
  out('dates', 'figures with spaces only', /^\D*\d{1,2} \d{1,2} \d{4}\D*$/, 'three numbers in a row are no date'),
  out(
    'dates',
    'no month',
    new RegExp(`^(?!.*\\b${MONTH})(?!.*\\d{1,4}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?\\d{1,4})`, 'i'),
    'holidays by name',
  ),
  inside('dates', 'month by name', new RegExp(`\\b${MONTH}\\b`, 'i'), 'the commonest form'),
  inside('dates', 'figures', /\d/, 'slashes, dashes, dots, ISO'),
  out('ranges', 'year before month', new RegExp(`\\b\\d{4} ${MONTH}`, 'i'), 'not written in contracts'),
  out(
    'ranges',
    'halves and days apart from their month',
    new RegExp(`\\bH[12]\\b|\\bfrom \\d{1,2} to ${MONTH}`, 'i'),
    'half years have no form here',
  ),
  inside('ranges', 'both ends in words', /\d/, 'from … to …, between … and …'),
  out(
    'periods',
    'a unit without a number',
    /\b(?:all|full|whole|entire|half)[ -](?:a |the )?(?:day|week|month|year)/i,
    'a contract counts its periods',
  ),
  out('periods', 'vague number', /\b(?:couple|few|several|some)\b/i, 'no number is written'),
  out(
    'periods',
    'months and days together',
    /\b(?:month|year)s?\b.*\b(?:day|week)s?\b|\bdays?\b.*\bmonths?\b/i,
    'has no one unit to keep',
  ),
  inside('periods', 'number and unit', /./, 'thirty days, two years'),
  out('recurrences', 'time of day', /\b(?:\d{1,2}\s?(?:am|pm)|night|morning|evening|noon)\b/i, 'hours are no due date'),
  out('recurrences', 'day in figures', /\d{1,2}\/\d{1,2}/, 'each 4/15: day or month first cannot be told'),
  inside('recurrences', 'interval', /./, 'every two days, annually'),
  out('money', 'coins by name', /\b(?:quarters?|nickels?|dimes?|pennies|bucks?|grand)\b/i, 'spoken'),
  out(
    'money',
    'cents without their unit',
    /(?:[$€£]\s?\d+|\$|\b(?:dollars?|GBP|USD|pounds?|euros?))\s+(?:and\s+)?(?:\d{1,2}c?|one|two|fourteen|forty|fifty)(?:\s+point\b.*)?[\s.]*$|\d\s*\$\s*\d{1,2}\s+cents?\b|\band one point\b/i,
    '$20 43 may be two numbers',
  ),
  out(
    'money',
    'currencies of the past or of no one country',
    /\b(?:pesetas?|francs?|marks|lire|lira|guilders?|schillings?|escudos?|drachmas?|dinars?|pesos?|crowns?|krona|pounds?(?!\s+sterling)|rials?|shillings?|kronor|rand|ringgit|baht|bolivar|dong|riyals?|dirhams?)\b/i,
    'which country the word belongs to cannot be told',
  ),
  out('money', 'misspelt or glued', /€ur|MUSD|\d[A-Za-z]{2}\$|\d\s\.\s\d/, 'not how contracts are set'),
  inside(
    'money',
    'sign, code or currency by name',
    /[$€£¥]|\b(?:[A-Z]{3}|dollars?|euros?|yen|yuan|rmb|sterling|rupees?|cents?|won|renminbi)\b/i,
    'with its number',
  ),
  out('money', 'other units', /./, 'currencies that contracts here do not use'),
  out('percents', 'a rate of a number', /\bper cent of\b/i, 'a sum in percent notation'),
  inside('percents', 'number and sign', /./, 'twenty percent, 12.5%'),
]

export const typeOf = (kind: Kind, words: string): CaseType | undefined =>
  TYPES.find((type) => type.kind === kind && type.words.test(words))
