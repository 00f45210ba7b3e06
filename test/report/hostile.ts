import type { Schedule } from '../../src/model/schedule.ts'
import { due, scheduleOf } from '../support/schedule.ts'

export const ATTACKS = [
  '<script>window.hurt = 1</script>',
  '"><img src=x onerror="window.hurt = 1">',
  "' onmouseover='window.hurt = 1' x='",
  '</script><script>window.hurt = 1</script>',
  '</style><script>window.hurt = 1</script>',
  '<svg onload=window.hurt=1>',
  'javascript:window.hurt=1',
  '<!--<script>',
  '<base href="https://elsewhere.example/">',
  '<link rel=stylesheet href="https://elsewhere.example/x.css">',
  '<meta http-equiv=refresh content="0;url=https://elsewhere.example/">',
  '\u202egnol oot si siht\u2066 \u0000\u0007\u001b[31m',
  'a'.repeat(100_000),
  '\ud800 half a character',
]

/** A schedule with an attack wherever a contract's or a file's words go, and its text. */
export function hostile(attack: string): { schedule: Schedule; text: string } {
  const text = `${attack} The Client shall pay $100 on 1 March 2024. ${attack}\n`
  const evidence = { quote: text.slice(0, -1), start: 0, end: text.length - 1, page: 1, clause: attack, boxes: [] }
  const party = { party: null, name: attack, role: attack }
  const { schedule } = scheduleOf([
    {
      title: attack,
      code: attack,
      due: due({
        type: 'recurring',
        date: '2024-03-01',
        recurrence: attack,
        anchor: attack,
        event: attack,
        derivation: [attack],
      }),
      amounts: [{ value: '100', currency: 'USD', of: attack, per: attack, percent: '5' }],
      responsible: [party],
      beneficiary: [party],
      owner: attack,
      consequence: [evidence],
      evidence: [evidence],
      sources: [attack],
      review: { status: 'corrected', by: attack, note: attack },
    },
    {
      title: attack,
      due: due({ date: '2024-05-01' }),
      evidence: [evidence],
      amounts: [{ value: '7', currency: 'USD' }],
    },
    { title: attack, due: due({ type: 'event', event: attack, status: 'waiting' }), evidence: [evidence] },
  ])
  return {
    text,
    schedule: {
      ...schedule,
      document: {
        ...schedule.document,
        contractId: attack,
        fileName: attack,
        title: attack,
        contractType: attack,
        governingLaw: attack,
      },
      parties: [{ id: 'party-1', name: attack, role: attack, aliases: [], side: null, evidence: [evidence] }],
      smartfields: schedule.smartfields.slice(0, 3).map((field, at) => ({
        ...field,
        title: attack,
        value: attack,
        milestone: null,
        status: at === 0 ? ('absent' as const) : ('stated' as const),
        typedValue: { kind: 'text' as const, text: attack },
        evidence: [evidence],
      })),
      diagnostics: [
        { code: 'x', severity: 'error', stage: 'ingest', message: attack, milestones: [], evidence: [evidence] },
        {
          code: 'y',
          severity: 'warning',
          stage: 'validate',
          message: attack,
          question: attack,
          milestones: ['m-0000000000'],
          evidence: [evidence],
        },
      ],
    },
  }
}
