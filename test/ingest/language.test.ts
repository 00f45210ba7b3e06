import { expect, test } from 'vitest'
import { ingest } from '../../src/ingest/index.ts'
import { languageOf } from '../../src/ingest/language.ts'

const texts: Readonly<Record<string, string>> = {
  en: 'This Agreement is made on the first day of May by and between the parties. The Supplier shall deliver the goods to the Client within thirty days of the order, and the Client shall pay for them.',
  de: 'Dieser Vertrag wird zwischen den Parteien geschlossen. Der Lieferant hat die Ware innerhalb von dreißig Tagen nach der Bestellung zu liefern, und der Kunde ist verpflichtet, den Kaufpreis bei der Abnahme zu zahlen.',
  nl: 'Deze overeenkomst wordt gesloten tussen de partijen. De leverancier levert de goederen binnen dertig dagen na de bestelling aan de klant, en de klant betaalt de prijs die in de bijlage van deze overeenkomst is vermeld.',
  fr: 'Le présent contrat est conclu entre les parties. Le fournisseur livre les marchandises dans les trente jours de la commande, et le client paie le prix qui est fixé dans une annexe de ce contrat à la date de la livraison.',
  es: 'El presente contrato se celebra entre las partes. El proveedor entregará los bienes en un plazo de treinta días desde la fecha del pedido, y el cliente pagará el precio que se fija en el anexo de este contrato.',
}

test.each(Object.entries(texts))('%s', (language, text) => expect(languageOf(text)).toBe(language))

test('other scripts', () => {
  expect(languageOf('이 계약은 당사자 간에 체결된다')).toBe('ko')
  expect(languageOf('本契約は当事者間で締結される')).toBe('ja')
  expect(languageOf('本合同由双方签订')).toBe('zh')
  expect(languageOf('Настоящий договор заключён между сторонами')).toBe('ru')
})

test('too little to tell', () => {
  expect(languageOf('Invoice 1234, EUR 500')).toBeUndefined()
  expect(languageOf(Array.from({ length: 60 }, (_, i) => `Item ${i} Widget XZ-${i}`).join('\n'))).toBeUndefined()
})

test('English with names and a clause in another language is English', () => {
  expect(languageOf(`${texts.en}\n${texts.en}\n${texts.de}`)).toBe('en')
})

test('another language makes the result partial', async () => {
  const { language, diagnostics } = await ingest(new TextEncoder().encode(texts.nl), 'x.txt')
  expect(language).toBe('nl')
  expect(diagnostics).toMatchObject([{ code: 'language-not-supported', partial: true }])
})
