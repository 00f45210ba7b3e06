import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detect } from '../../src/detect/index.ts'
import { redactorOf } from '../../src/detect/llm/redact.ts'
import { structure } from '../../src/structure/index.ts'
import { documentOf } from '../support/document.ts'
import { CONTRACT, goodReply } from './contract.ts'
import { deskFor, scheduleWith } from './desk.ts'
import { inputOf, json, loopback, replyTo } from './server.ts'

const contractOf = (text: string) => detect(structure(documentOf(text, { hardWrapped: false }))).contract
const TEXT = `${CONTRACT}
4. Payments. HARBOUR FOODS LTD pays to account no. 12345678 or IBAN DE89 3704 0044 0532 0130 00 and writes to ap@harbourfoods.example about it. Harbour Foods shall pay $7,250 on 1 May 2024.
`

describe('what is hidden', () => {
  test('names, addresses and accounts, not roles, dates and sums', () => {
    const { hide } = redactorOf(contractOf(TEXT), ['parties', 'emails', 'accounts'])
    const hidden = hide(TEXT)
    expect(hidden).not.toMatch(/harbour|northlight|12345678|3704|@/i)
    expect(hidden).toMatch(/"Client"/)
    expect(hidden).toMatch(/\$7,250 on 1 May 2024/)
    expect(hidden).toMatch(/\$5,000 on April 1, 2024/)
  })

  test('only what was asked for', () => {
    const { hide } = redactorOf(contractOf(TEXT), ['emails'])
    expect(hide(TEXT)).toBe(TEXT.replace('ap@harbourfoods.example', '[EMAIL-1]'))
  })

  test('comes back exactly, escaped as JSON wants it', () => {
    const { hide, reveal } = redactorOf(contractOf(TEXT), ['parties', 'emails', 'accounts'])
    expect(reveal(hide(TEXT))).toBe(TEXT)
    const quoted = 'This is made with Joe "The Pen" Miller Inc. (the "Writer") and Acme Ltd ("Client").'
    const quoting = redactorOf(
      {
        ...contractOf(quoted),
        parties: [{ id: 'party-1', name: 'Joe "The Pen" Miller', aliases: [], span: { start: 0, end: 1 } }],
      },
      ['parties'],
    )
    const reply = JSON.stringify({ quote: quoting.hide(quoted) })
    expect(JSON.parse(quoting.reveal(reply))).toEqual({ quote: quoted })
  })

  test('any pieces of the contract come back, in any order', () => {
    const { hide, reveal } = redactorOf(contractOf(TEXT), ['parties', 'emails', 'accounts'])
    const words = TEXT.split(/\s+/)
    fc.assert(
      fc.property(fc.array(fc.nat(words.length - 1), { maxLength: 40 }), (picks) => {
        const text = picks.map((i) => words[i]).join(' ')
        expect(JSON.parse(reveal(JSON.stringify(hide(text))))).toBe(text)
      }),
    )
  })

  test('a contract that holds placeholders of its own does not mix them up', () => {
    const text = TEXT.replace('about it', 'about [EMAIL-1] and [PARTY-1]')
    const { hide, reveal } = redactorOf(contractOf(text), ['parties', 'emails'])
    expect(reveal(hide(text))).toBe(text)
    expect(hide(text)).toMatch(/\[EMAIL-1\] and \[PARTY-1\]/)
  })
})

test('a model that sees placeholders only finds the same', async () => {
  const seen: string[] = []
  const server = await loopback((received, response) => {
    seen.push(JSON.stringify(received.body))
    json(response, 200, replyTo(received, goodReply(inputOf(received).passages)))
  })
  const text = CONTRACT.replace('in the hands of the Client', 'in the hands of Harbour Foods Ltd')
  const schedule = await scheduleWith(deskFor(server.url, 'chat'), text, { redact: ['parties'] })
  expect(seen.join()).not.toMatch(/Harbour|Northlight/)
  // The quote of the reply is that of the test's own contract: it does not stand in this one.
  expect(schedule.diagnostics.map(({ code }) => code)).toContain('model-quote-not-found')
  const again = await loopback((received, response) => {
    const [passage] = inputOf(received).passages.filter((one) => one.text?.includes('It falls to'))
    const quote = /It falls[\s\S]*June 14, 2024/.exec(passage!.text!)![0]
    const milestone = { block: passage!.id, quote, kind: 'deliverable', due: 'June 14, 2024', dueFrom: null }
    const rest = { amounts: [], responsible: 'Consultant', beneficiary: null, alsoBlocks: [], alsoQuotes: [] }
    json(response, 200, replyTo(received, JSON.stringify({ milestones: [{ ...milestone, ...rest }] })))
  })
  const found = await scheduleWith(deskFor(again.url, 'chat'), text, { redact: ['parties'] })
  const milestone = found.milestones.find(({ due }) => due.date === '2024-06-14')
  expect(milestone?.evidence[0]?.quote).toMatch(/in the hands of Harbour Foods Ltd/)
})
