import { describe, expect, it } from 'vitest'
import { blockTexts, paragraphs, wrapped } from './texts.ts'

const page = (n: number, body: string): string => `Tidewater Services Agreement\n${body}\n${n}`

describe('furniture', () => {
  it('leaves out running heads and page numbers, and joins the sentence they cut', () => {
    const contract = wrapped(
      [
        page(1, 'The Supplier shall deliver the first report on the day that'),
        page(2, 'the parties agree, and the second one month later. The fee is'),
        page(3, 'due on delivery.'),
      ].join('\n\f'),
    )
    expect(blockTexts(contract)).toEqual([
      'The Supplier shall deliver the first report on the day that the parties agree, and the second one month later. The fee is due on delivery.',
    ])
  })

  it.each(['- 2 -', 'Page 2 of 9', '2/9', 'DocuSign Envelope ID: 1A2B3C4D-0000-1111-2222-333344445555'])(
    'knows %s by itself',
    (line) => {
      const contract = wrapped(`The fee is payable in\n${line}\n\ftwo parts.`)
      expect(blockTexts(contract)).toEqual(['The fee is payable in two parts.'])
    },
  )

  it('are known in scans, where commas and the form are lost', () => {
    for (const footer of ['Source: HARBOUR FOODS INC.,\t12/11/2017', 'Source; HARBOUR\tINC 8-K, 12/11/2017'])
      expect(paragraphs(`The fee is due on 1 May 2018.\n${footer}`).flow).not.toContain('2017')
  })

  it('leaves out filing footers, also within a line', () => {
    const contract = paragraphs('The fee is due Source: HARBOUR FOODS INC., 8-K, 12/11/2017 on 1 May 2018.')
    expect(contract.flow.trim()).toBe('The fee is due on 1 May 2018.')
  })

  it('leaves out numbers that count up amid text without pages', () => {
    const contract = paragraphs(
      'One ends here',
      '',
      '1',
      '',
      'and goes on.',
      '',
      '2',
      '',
      'Two.',
      '',
      '3',
      '',
      'Three.',
    )
    expect(blockTexts(contract)).toEqual(['One ends here and goes on.', 'Two.', 'Three.'])
  })

  it('leaves out the number of the filing exhibit but not the contract’s own exhibit', () => {
    expect(blockTexts(paragraphs('Exhibit 10.1', 'SUPPLY AGREEMENT'))).toEqual(['SUPPLY AGREEMENT'])
    expect(blockTexts(paragraphs('SUPPLY AGREEMENT', 'Exhibit A', 'Prices are in dollars.'))).toContain('Exhibit A')
  })

  it('keeps table rows that come again and blanks to sign on', () => {
    const rows = ['Month 1\t$1,000', 'Month 1\t$1,000', 'By: ____________'].join('\n')
    const contract = wrapped([1, 2, 3].map(() => `${rows}`).join('\n\f'))
    expect(contract.flow.match(/\$1,000/g)).toHaveLength(6)
    expect(contract.flow.match(/By:/g)).toHaveLength(3)
  })

  it('keeps a lone number that counts nothing', () => {
    expect(wrapped('The number of units is\n12\n\fand no more.').flow).toContain('12')
  })
})

describe('table of contents', () => {
  it('is left out', () => {
    const contract = paragraphs(
      'TABLE OF CONTENTS',
      '1. Services ........ 2',
      '2. Fees ........ 3',
      '3. Term ........ 4',
      '1. Services. The Supplier shall supply.',
      '2. Fees. The Client shall pay.',
    )
    expect(blockTexts(contract)).toHaveLength(2)
  })

  it('is left out without page numbers, where its lines come again', () => {
    const contract = paragraphs(
      'Contents',
      '1. Services',
      '2. Fees',
      '3. Term',
      '1. Services',
      'We serve.',
      '2. Fees',
      'You pay.',
      '3. Term',
      'One year.',
    )
    expect(blockTexts(contract)[0]).toBe('1. Services')
    expect(contract.blocks).toHaveLength(6)
  })

  it('keeps blanks to fill in', () => {
    const lines = ['Name: ________', 'Title: ________', 'Date: ________', 'Place: ________', 'Phone: ________']
    expect(paragraphs(...lines).blocks).toHaveLength(5)
  })
})
