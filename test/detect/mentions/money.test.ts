import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findMentions } from '../../../src/detect/mentions/index.ts'
import { inWords } from './in-words.ts'
import { readsExactly, readsNothing } from './table.ts'

const sum = (value: string, currency = 'USD') => ({ value, currency })

describe('sums', () => {
  readsExactly('money', [
    ['a fee of $5,000 is due', ['$5,000', sum('5000')]],
    ['a fee of $ 35,000.50 is due', ['$ 35,000.50', sum('35000.50')]],
    ['Five Thousand Dollars ($5,000)', ['Five Thousand Dollars ($5,000)', sum('5000')]],
    ['Five Thousand ($5,000) Dollars', ['Five Thousand ($5,000) Dollars', sum('5000')]],
    ['$5,000 (five thousand dollars) is', ['$5,000 (five thousand dollars)', sum('5000')]],
    [
      'Five Hundred Thousand U.S. Dollars (US$500,000)',
      ['Five Hundred Thousand U.S. Dollars (US$500,000)', sum('500000')],
    ],
    [
      'Fifty Thousand and NO/100 Dollars ($50,000.00)',
      ['Fifty Thousand and NO/100 Dollars ($50,000.00)', sum('50000.00')],
    ],
    ["Nine Thousand and No/100's ($9,000.00)", ["Nine Thousand and No/100's ($9,000.00)", sum('9000.00')]],
    [
      'One Hundred fifty eight thousand five hundred thirty & 50/100 DOLLARS',
      ['One Hundred fifty eight thousand five hundred thirty & 50/100 DOLLARS', sum('158530.50')],
    ],
    ['five dollars and fifty cents', ['five dollars and fifty cents', sum('5.50')]],
    ['five dollars fifty cents', ['five dollars fifty cents', sum('5.50')]],
    ['five cents', ['five cents', sum('0.05')]],
    ['$0.05 and $.001', ['$0.05', sum('0.05')], ['$.001', sum('0.001')]],
    ['$30,000.- now', ['$30,000.-', sum('30000')]],
    [
      '$1.5M, $3MM, $50K, $5m',
      ['$1.5M', sum('1500000')],
      ['$3MM', sum('3000000')],
      ['$50K', sum('50000')],
      ['$5m', sum('5000000')],
    ],
    ['$2 million and $1.0 billion', ['$2 million', sum('2000000')], ['$1.0 billion', sum('1000000000')]],
    ['$5,000,00 in all', ['$5,000,00', sum('5000.00')]],
    ['$3,500,000.00 USD.', ['$3,500,000.00 USD', sum('3500000.00')]],
  ])
})

describe('customs of other countries, and round sums in words', () => {
  readsExactly('money', [
    ['EUR 10 000,00 is due', ['EUR 10 000,00', sum('10000.00', 'EUR')]],
    ['SEK 1 000', ['SEK 1 000', sum('1000', 'SEK')]],
    ['$1 000 shares', ['$1', sum('1')]],
    ['10.000 €', ['10.000 €', sum('10000', 'EUR')]],
    ['EUR 5.000,--', ['EUR 5.000,--', sum('5000', 'EUR')]],
    ['5.000,- EUR', ['5.000,- EUR', sum('5000', 'EUR')]],
    ['EUR 1.125 per unit', ['EUR 1.125', { ...sum('1.125', 'EUR'), per: 'unit' }]],
    ['$1.125 plus tax', ['$1.125', sum('1.125')]],
    ['€ 5 Mio. in all', ['€ 5 Mio.', sum('5000000', 'EUR')]],
    ['5 mln EUR', ['5 mln EUR', sum('5000000', 'EUR')]],
    ['50k USD', ['50k USD', sum('50000')]],
    ['$2 and 50 cents', ['$2 and 50 cents', sum('2.50')]],
    ['half a million dollars', ['half a million dollars', sum('500000')]],
    ['a quarter of a million euros', ['quarter of a million euros', sum('250000', 'EUR')]],
    ['a hundred and fifty dollars', ['a hundred and fifty dollars', sum('150')]],
    ['many a million dollars and $5O0 and several million dollars'],
  ])
})

describe('currencies', () => {
  readsExactly('money', [
    [
      'US$7.50, U.S.$ 3.5 million, USD 12',
      ['US$7.50', sum('7.50')],
      ['U.S.$ 3.5 million', sum('3500000')],
      ['USD 12', sum('12')],
    ],
    ['EUR 1.234.567,89', ['EUR 1.234.567,89', sum('1234567.89', 'EUR')]],
    ['EUR 10.000,00', ['EUR 10.000,00', sum('10000.00', 'EUR')]],
    ['€ 12,50', ['€ 12,50', sum('12.50', 'EUR')]],
    ['10.000,00 Euros', ['10.000,00 Euros', sum('10000.00', 'EUR')]],
    ["CHF 1'000.50", ["CHF 1'000.50", sum('1000.50', 'CHF')]],
    ['CHF 500,000', ['CHF 500,000', sum('500000', 'CHF')]],
    ['£20,000 and GBP 5', ['£20,000', sum('20000', 'GBP')], ['GBP 5', sum('5', 'GBP')]],
    ['RMB 21 million', ['RMB 21 million', sum('21000000', 'CNY')]],
    ['NTD 12 million', ['NTD 12 million', sum('12000000', 'TWD')]],
    ['Rs. 5 lakh and Rs. 2 crore', ['Rs. 5 lakh', sum('500000', 'INR')], ['Rs. 2 crore', sum('20000000', 'INR')]],
    ['INR 12,34,567', ['INR 12,34,567', sum('1234567', 'INR')]],
    [
      'HK$100, C$5, A$6, S$7',
      ['HK$100', sum('100', 'HKD')],
      ['C$5', sum('5', 'CAD')],
      ['A$6', sum('6', 'AUD')],
      ['S$7', sum('7', 'SGD')],
    ],
    [
      'thirty million Japanese Yen (¥30,000,000)',
      ['thirty million Japanese Yen (¥30,000,000)', sum('30000000', 'JPY')],
    ],
    ['¥500 in Renminbi', ['¥500', sum('500', 'CNY')]],
    ['All amounts are in Canadian dollars. Pay $500.', ['$500', sum('500', 'CAD')]],
    ['$5,000 Canadian dollars', ['$5,000 Canadian dollars', sum('5000', 'CAD')]],
  ])
})

describe('per, bounds, ranges, blanks, conflicts', () => {
  readsExactly('money', [
    ['US$7.50 per unit', ['US$7.50', { ...sum('7.50'), per: 'unit' }]],
    ['$50 for each Restaurant', ['$50', { ...sum('50'), per: 'Restaurant' }]],
    ['$2,000 a month', ['$2,000', { ...sum('2000'), per: 'month' }]],
    ['$9,000 per annum', ['$9,000', { ...sum('9000'), per: 'year' }]],
    ['$100 each, payable', ['$100', { ...sum('100'), per: 'each' }]],
    ['$10/hour', ['$10', { ...sum('10'), per: 'hour' }]],
    ['USD[***]/kg', ['USD[***]', { currency: 'USD', per: 'kg' }]],
    ['not to exceed $50,000', ['$50,000', { ...sum('50000'), bound: 'cap' }]],
    ['up to an aggregate of $5', ['$5', { ...sum('5'), bound: 'cap' }]],
    ['a minimum of $3', ['$3', { ...sum('3'), bound: 'floor' }]],
    ['not less than $3', ['$3', { ...sum('3'), bound: 'floor' }]],
    ['in excess of $1,000', ['$1,000', { ...sum('1000'), bound: 'threshold' }]],
    ['$1,000 or more', ['$1,000', { ...sum('1000'), bound: 'floor' }]],
    ['$0 - $25,000,000', ['$0 - $25,000,000', { ...sum('0'), upTo: '25000000' }]],
    ['between $5 and $10', ['$5 and $10', { ...sum('5'), upTo: '10' }]],
    ['$5 to $10 million', ['$5 to $10 million', { ...sum('5000000'), upTo: '10000000' }]],
    ['$5-10 million', ['$5-10 million', { ...sum('5000000'), upTo: '10000000' }]],
    ['$500 to $1 million', ['$500 to $1 million', { ...sum('500'), upTo: '1000000' }]],
    ['$[***] and $_____', ['$[***]', { currency: 'USD' }], ['$_____', { currency: 'USD' }]],
    ['[ * ] ($[ * ]) Dollars', ['[ * ] ($[ * ]) Dollars', { currency: 'USD' }]],
    ['ten thousand dollars ($1,000)', ['ten thousand dollars ($1,000)', { ...sum('1000'), conflict: '10000' }]],
  ])
})

describe('no sums', () => {
  readsNothing('money', [
    '5,000 shares',
    'thirty (30) days',
    'in the U.S. 5 offices',
    'try 3 times',
    'five pounds of flour',
    'Section 5.2(a)',
    'twenty percent (20%)',
    'the AutoCAD 2000 release',
    'won three games',
  ])
})

describe('properties', () => {
  const group = (value: number, sign: string) => String(value).replace(/\B(?=(\d{3})+$)/g, sign)
  const SPELLINGS: readonly ((value: number) => string)[] = [
    (value) => `$${group(value, ',')}`,
    (value) => `US$${group(value, ',')}`,
    (value) => `USD ${value}`,
    (value) => `${inWords(value)} dollars ($${group(value, ',')})`,
    (value) => `${inWords(value)} U.S. Dollars`,
    (value) => `${inWords(value)} ($${group(value, ',')}) dollars`,
    (value) => `$${group(value, ',')} (${inWords(value)} dollars)`,
  ]
  test('a sum reads back in every spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), fc.constantFrom(...SPELLINGS), (value, spell) => {
        const text = `shall pay ${spell(value)} upon signing`
        const { money } = findMentions(text)
        expect(money).toHaveLength(1)
        expect(money[0]).toMatchObject({ value: String(value), currency: 'USD' })
        expect(money[0]).not.toHaveProperty('conflict')
        expect(text.slice(money[0]!.span.start, money[0]!.span.end)).toBe(spell(value))
      }),
      { numRuns: 400 },
    )
  })
  test('cents are exact at any size, in American and in European writing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1000n, max: 10n ** 15n }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const hundredths = String(cents).padStart(2, '0')
        const grouped = (sign: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, sign)
        const { money } = findMentions(`$${grouped(',')}.${hundredths} or EUR ${grouped('.')},${hundredths}`)
        expect(money.map(({ value }) => value)).toEqual([`${whole}.${hundredths}`, `${whole}.${hundredths}`])
      }),
    )
  })
})

describe('scale and currency said once', () => {
  const usd = (value: string) => ({ value, currency: 'USD' })
  readsExactly('money', [
    ['(in thousands)\nFee $1,200\nBonus $50', ['$1,200', usd('1200000')], ['$50', usd('50000')]],
    ['Dollars in thousands\nFee $1.5', ['$1.5', usd('1500')]],
    ['Fees (in millions)\n2019 $2.5', ['$2.5', usd('2500000')]],
    ['(in thousands)\nFee $2 million', ['$2 million', usd('2000000')]],
    // What is sold in thousands is not paid in thousands
    ['The goods are sold in thousands, and Buyer pays $40', ['$40', usd('40')]],
    ['(in thousands of units)\n$40', ['$40', usd('40')]],
    ['All amounts are in Canadian dollars. The fee is $5,000.', ['$5,000', { value: '5000', currency: 'CAD' }]],
    ['Canadian $20', ['Canadian $20', { value: '20', currency: 'CAD' }]],
    ['Payments in US dollars. The Canadian subsidiary pays $10.', ['$10', usd('10')]],
  ])
})
