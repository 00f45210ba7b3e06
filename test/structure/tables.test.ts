import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/model/document.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'
import { words, wrapped } from './texts.ts'

describe('tables', () => {
  it('are lines whose parts stand in columns', () => {
    const contract = wrapped(
      'The Client shall pay:\nMilestone\tDue Date\tAmount\nDesign\tMay 1, 2020\t$500\nLaunch\tJune 1, 2020\t$700\nAll sums are in dollars.',
    )
    expect(contract.tables).toHaveLength(1)
    const [table] = contract.tables
    expect(table?.header).toEqual(['Milestone', 'Due Date', 'Amount'])
    expect(table?.rows.map((r) => r.cells.map((c) => words(contract, c.span)))).toEqual([
      ['Milestone', 'Due Date', 'Amount'],
      ['Design', 'May 1, 2020', '$500'],
      ['Launch', 'June 1, 2020', '$700'],
    ])
    expect(table?.rows.map((r) => r.isHeader)).toEqual([true, false, false])
    expect(contract.blocks[2]).toMatchObject({ kind: 'table-row', row: { table: 0, row: 1 } })
    expect(table?.caption).toBe(0)
  })

  it('are not made of labels with their text, bullets, or lines to sign on', () => {
    expect(wrapped('(a)\tHalf on signing;\n(b)\tHalf at the end.').tables).toEqual([])
    expect(wrapped('o\tHalf on signing\no\tHalf at the end').tables).toEqual([])
    expect(wrapped('By: ________\tBy: ________\nName: A\tName: B').tables).toEqual([])
  })

  it('keep label and value of two columns whole, without a header', () => {
    const contract = wrapped('Client:\tHarbour Foods Ltd\nStart Date:\t1 May 2020')
    expect(contract.blocks.map((b) => words(contract, b.span))).toEqual([
      'Client: Harbour Foods Ltd',
      'Start Date: 1 May 2020',
    ])
    expect(contract.tables[0]?.header).toEqual(['', ''])
  })

  it('come from the format where it has them', () => {
    const base = documentOf('Fees:\nItem\nPrice\nDesign\n$5\nThe end.', { hardWrapped: false })
    const cell = (line: number, column: number) => ({ lines: [line], column, columnSpan: 1, rowSpan: 1 })
    const document: SourceDocument = {
      ...base,
      tables: [
        {
          rows: [
            { cells: [cell(1, 0), cell(2, 1)], isHeader: true },
            { cells: [cell(3, 0), cell(4, 1)], isHeader: false },
          ],
        },
      ],
    }
    const contract = structure(document)
    expect(contract.blocks.map((b) => words(contract, b.span))).toEqual([
      'Fees:',
      'Item Price',
      'Design $5',
      'The end.',
    ])
    expect(contract.tables[0]?.header).toEqual(['Item', 'Price'])
  })
})

describe('signature blocks', () => {
  it('are marked', () => {
    const contract = wrapped(
      'The end comes soon.\n\nIN WITNESS WHEREOF, the parties sign.\n\nHARBOUR FOODS LTD\nBy: ____________\nName: Anna Lund\nTitle: Director',
    )
    expect(contract.blocks.map((b) => b.kind).slice(-4)).toEqual(['signature', 'signature', 'signature', 'signature'])
    expect(contract.blocks[0]?.kind).toBe('paragraph')
  })
})
