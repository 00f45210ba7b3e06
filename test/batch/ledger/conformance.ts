import { beforeEach, describe, expect, test } from 'vitest'
import type { Committed, FoundFile, Ledger } from '../../../src/batch/ledger/ledger.ts'
import { signatureOf } from '../../../src/batch/ledger/signature.ts'
import { summaryOf } from '../../../src/batch/ledger/summary.ts'
import type { Milestone } from '../../../src/model/milestone.ts'
import { due, scheduleOf } from '../../support/schedule.ts'

/** A store that outlives the ledgers opened on it. */
export interface Store {
  open(): Ledger
}

const file = (relative: string, more: Partial<FoundFile> = {}): FoundFile => ({
  path: `/in/${relative}`,
  root: '/in',
  relative,
  place: relative,
  ...more,
})

const dated = (date: string, more: Partial<Milestone['due']> = {}): Partial<Milestone> => ({
  due: due({ date, ...more }),
})

const result = (parts: readonly Partial<Milestone>[] = [], more: Partial<Committed> = {}): Committed => {
  const { schedule } = scheduleOf(parts)
  return {
    sha256: 'a'.repeat(64),
    stamp: 'stamp',
    fingerprint: 'f',
    at: '2026-01-02T03:04:05Z',
    milliseconds: 5,
    files: { '.schedule.json': { sha256: 'b'.repeat(64), stamp: 's' } },
    summary: summaryOf(schedule),
    milestones: schedule.milestones,
    signature: undefined,
    ...more,
  }
}

const unreadable = (more: Partial<Committed> = {}): Committed => {
  const { schedule } = scheduleOf([], { status: 'unreadable' })
  const errors = [{ code: 'damaged', message: 'a.pdf: it is damaged.' }]
  return result([], { summary: { ...summaryOf(schedule), errors }, ...more })
}

const list = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const run = { at: '2026-01-02T03:04:05Z', fingerprint: 'f' }

/** What every driver of the ledger must do. */
export function describeLedger(name: string, newStore: () => Store): void {
  describe(name, () => {
    let store: Store
    let ledger: Ledger
    beforeEach(async () => {
      store = newStore()
      ledger = store.open()
      await ledger.begin(run)
    })

    /** Ends the run and begins the next, as a new process would. */
    const next = async (): Promise<void> => {
      await ledger.end({ at: run.at, outcome: 'finished' })
      await ledger.close()
      ledger = store.open()
      await ledger.begin(run)
    }
    const add = async (relative: string, committed: Committed = result()): Promise<void> => {
      await ledger.plan([file(relative)])
      await ledger.nameOne({ contractId: relative, name: relative })
      await ledger.start(relative)
      await ledger.commit(relative, committed)
    }

    describe('planning', () => {
      test('a file is a contract by its path in the folder, and met once a run', async () => {
        expect(await ledger.plan([file('a.pdf'), file('a.pdf')])).toEqual([
          { contractId: 'a.pdf', again: false },
          { contractId: 'a.pdf', again: true },
        ])
        expect(await ledger.lookup('a.pdf')).toMatchObject({
          state: 'planned',
          attempts: 0,
          inLastRun: true,
          inner: [],
        })
        expect(await ledger.lookup('b.pdf')).toBeUndefined()
      })

      test('the same file keeps its id, whichever way it is named, and so does a folder that has moved', async () => {
        await ledger.plan([file('deals/a.pdf')])
        await next()
        const [again] = await ledger.plan([file('a.pdf', { path: '/in/deals/a.pdf', root: '/in/deals' })])
        expect(again?.contractId).toBe('deals/a.pdf')
        await next()
        const [moved] = await ledger.plan([file('deals/a.pdf', { path: '/else/deals/a.pdf', root: '/else' })])
        expect(moved?.contractId).toBe('deals/a.pdf')
        expect(await list(ledger.documents())).toHaveLength(1)
      })

      test('two files of one relative path are two contracts', async () => {
        const planned = await ledger.plan([
          file('a.pdf', { path: '/x/2023/a.pdf' }),
          file('a.pdf', { path: '/x/2024/a.pdf' }),
          file('z.zip/a.pdf', { path: '/x/z.zip', inner: [0] }),
          file('z.zip/a.pdf', { path: '/x/z.zip', inner: [1] }),
        ])
        expect(planned.map(({ contractId }) => contractId)).toEqual([
          'a.pdf',
          '2024/a.pdf',
          'z.zip/a.pdf',
          'z.zip/a.pdf~2',
        ])
      })

      test('names are given where nobody else has or is offered them, and stay', async () => {
        await ledger.plan([file('a/web.pdf'), file('b/Web.pdf'), file('c/shop.pdf')])
        await ledger.offerNames([
          { contractId: 'a/web.pdf', name: 'web' },
          { contractId: 'b/Web.pdf', name: 'Web' },
          { contractId: 'c/shop.pdf', name: 'shop' },
        ])
        await ledger.offerNames([
          { contractId: 'a/web.pdf', name: 'SHOP' },
          { contractId: 'b/Web.pdf', name: 'b__Web' },
          { contractId: 'c/shop.pdf', name: 'other' },
        ])
        await ledger.nameOne({ contractId: 'a/web.pdf', name: 'shop' })
        await ledger.nameOne({ contractId: 'c/shop.pdf', name: 'other' })
        const names = (await list(ledger.documents())).map(({ resultName }) => resultName)
        expect(names).toEqual(['shop-2', 'b__Web', 'shop'])
      })

      test('what a run does not meet any more has vanished, and may come back', async () => {
        await add('a.pdf', result([dated('2026-03-01')]))
        await add('deep/b.pdf')
        await ledger.plan([file('c.pdf', { path: '/other/c.pdf', root: '/other' })])
        await next()
        await ledger.sweep(['/in'], ['/in/deep'])
        expect((await list(ledger.documents())).map(({ state }) => state)).toEqual(['vanished', 'planned', 'done'])
        expect((await list(ledger.results())).map(({ contractId }) => contractId)).toEqual(['deep/b.pdf'])
        expect(await list(ledger.milestones())).toEqual([])
        expect(await list(ledger.milestones({ gone: true }))).toMatchObject([{ gone: true, sequence: 1 }])
        await next()
        await ledger.plan([file('a.pdf')])
        await ledger.confirm('a.pdf', 'new stamp')
        expect(await ledger.lookup('a.pdf')).toMatchObject({
          state: 'done',
          stamp: 'new stamp',
          settledInLastRun: true,
        })
        expect(await list(ledger.milestones())).toMatchObject([{ gone: false, sequence: 2 }])
      })
    })

    describe('results', () => {
      test('are kept with what they were made from', async () => {
        await add('a.pdf', result([dated('2026-03-01')]))
        expect(await ledger.lookup('a.pdf')).toMatchObject({
          state: 'done',
          attempts: 1,
          sha256: 'a'.repeat(64),
          fingerprint: 'f',
          stamp: 'stamp',
          madeAt: run.at,
          files: { '.schedule.json': { sha256: 'b'.repeat(64), stamp: 's' } },
          summary: { status: 'complete', milestones: 1, dated: 1 },
          readInLastRun: true,
          settledInLastRun: true,
        })
        await next()
        expect(await ledger.lookup('a.pdf')).toMatchObject({ state: 'done', inLastRun: false, readInLastRun: false })
      })

      test('a failure has a result too', async () => {
        await ledger.plan([file('a.pdf')])
        await ledger.nameOne({ contractId: 'a.pdf', name: 'a' })
        await ledger.start('a.pdf')
        await ledger.fail('a.pdf', unreadable())
        expect(await list(ledger.results())).toMatchObject([
          { state: 'failed', summary: { errors: [{ code: 'damaged' }] } },
        ])
        expect((await ledger.stats()).failures).toEqual([{ code: 'damaged', count: 1 }])
        await next()
        await ledger.plan([file('a.pdf')])
        await ledger.confirm('a.pdf', undefined)
        expect(await ledger.lookup('a.pdf')).toMatchObject({ state: 'failed', settledInLastRun: true })
      })

      test('are found by bytes and fingerprint', async () => {
        await add('a.pdf')
        const ids = async (...args: Parameters<Ledger['findResults']>) =>
          (await ledger.findResults(...args)).map(({ contractId }) => contractId)
        expect(await ids('a'.repeat(64), 'f', true)).toEqual(['a.pdf'])
        expect(await ids('c'.repeat(64), 'f', true)).toEqual([])
        expect(await ids('a'.repeat(64), 'g', true)).toEqual([])
        await next()
        expect(await ids('a'.repeat(64), 'f', true)).toEqual([])
        expect(await ids('a'.repeat(64), 'f', false)).toEqual(['a.pdf'])
      })

      test('an archive has members and no result', async () => {
        await ledger.plan([file('z.zip')])
        await ledger.start('z.zip')
        const members = ['a.pdf', 'b.pdf']
        await ledger.commitArchive('z.zip', {
          sha256: 'd'.repeat(64),
          stamp: 's',
          fingerprint: 'f',
          at: run.at,
          members,
        })
        expect(await ledger.lookup('z.zip')).toMatchObject({ state: 'done', members, summary: undefined })
        expect(await list(ledger.results())).toEqual([])
      })

      test('what was given back, or in work when the run was killed, is as it was before', async () => {
        await add('old.pdf')
        await ledger.plan([file('new.pdf')])
        for (const id of ['old.pdf', 'new.pdf']) await ledger.start(id)
        await ledger.giveBack('new.pdf')
        expect(await ledger.lookup('new.pdf')).toMatchObject({ state: 'planned', attempts: 0 })
        await ledger.start('new.pdf')
        await ledger.close()
        ledger = store.open()
        await ledger.begin(run)
        expect(await ledger.lookup('new.pdf')).toMatchObject({ state: 'planned', attempts: 1 })
        expect(await ledger.lookup('old.pdf')).toMatchObject({ state: 'done', attempts: 2 })
      })
    })

    describe('lists', () => {
      test('are whole and in order, however long', async () => {
        const names = Array.from({ length: 450 }, (_, i) => `${String(i).padStart(4, '0')}.pdf`)
        await ledger.plan(
          [...names].reverse().map((relative) => file(relative, { place: `${1000 - Number.parseInt(relative, 10)}` })),
        )
        expect((await list(ledger.documents())).map(({ contractId }) => contractId)).toEqual(names)
        const places = (await list(ledger.documents({ order: 'place', run: 'last' }))).map(({ place }) => place)
        expect(places).toEqual([...places].sort())
        expect(places).toHaveLength(450)
        expect(await list(ledger.documents({ states: ['done', 'failed'] }))).toEqual([])
        await ledger.passOver(names.map((path) => ({ path, reason: 'no' })))
        expect((await list(ledger.passedOver())).map(({ path }) => path)).toEqual(names)
      })

      test('files in archives can be left out', async () => {
        await ledger.plan([file('z.zip'), file('z.zip/a.pdf', { path: '/in/z.zip', inner: [0] })])
        expect(await list(ledger.documents({ outermost: true }))).toHaveLength(1)
        expect((await ledger.lookup('z.zip/a.pdf'))?.inner).toEqual([0])
      })

      test('milestones are told with their contract, by kind, and by the days they may fall on', async () => {
        await add(
          'a.pdf',
          result([
            { ...dated('2026-03-01'), kind: 'payment' },
            { ...dated('2026-02'), kind: 'review' },
            { ...dated('2026-01-01', { endDate: '2026-01-20' }), kind: 'notice' },
            { ...dated('2025-01-01', { type: 'recurring', recurrence: 'monthly' }), kind: 'payment' },
            { due: due({ status: 'waiting' }), kind: 'payment' },
          ]),
        )
        const dates = async (filter: Parameters<Ledger['milestones']>[0]) =>
          (await list(ledger.milestones(filter))).map(({ milestone }) => milestone.due.date)
        expect(await dates({})).toEqual(['2026-03-01', '2026-02', '2026-01-01', '2025-01-01', null])
        expect(await dates({ kind: 'review' })).toEqual(['2026-02'])
        expect(await dates({ from: '2026-02-28', to: '2026-03-01' })).toEqual(['2026-03-01', '2026-02', '2025-01-01'])
        expect(await dates({ from: '2026-01-20', to: '2026-01-31' })).toEqual(['2026-01-01', '2025-01-01'])
        expect(await dates({ to: '2024-12-31' })).toEqual([])
        expect(await dates({ contractId: 'b.pdf' })).toEqual([])
        const [first] = await list(ledger.milestones())
        expect(first).toMatchObject({
          contractId: 'a.pdf',
          resultName: 'a.pdf',
          madeAt: run.at,
          sequence: 0,
          gone: false,
        })
        expect(first?.milestone.evidence[0]?.quote).not.toBe('')
      })

      test('a date that has changed counts up, and one that is gone stays known as gone', async () => {
        await add('a.pdf', result([dated('2026-03-01'), dated('2026-04-01'), { due: due({ status: 'waiting' }) }]))
        await ledger.commit('a.pdf', result([dated('2026-03-02')]))
        const seen = async () =>
          (await list(ledger.milestones({ gone: true }))).map(({ milestone, sequence, gone }) => [
            milestone.due.date,
            sequence,
            gone,
          ])
        expect(await seen()).toEqual([
          ['2026-03-02', 1, false],
          ['2026-04-01', 1, true],
        ])
        await ledger.commit('a.pdf', result([dated('2026-03-02'), dated('2026-04-01')]))
        expect(await seen()).toEqual([
          ['2026-03-02', 1, false],
          ['2026-04-01', 2, false],
        ])
      })
    })

    describe('duplicates', () => {
      test('are those with the bytes of another, which comes first', async () => {
        for (const id of ['b.pdf', 'a.pdf', 'c.pdf']) {
          await add(id, result([dated('2026-03-01')], { sha256: (id === 'c.pdf' ? 'c' : 'a').repeat(64) }))
        }
        const all = await list(ledger.results())
        expect(all.map(({ duplicateOf }) => duplicateOf)).toEqual([undefined, 'a.pdf', undefined])
        expect(await list(ledger.milestones())).toHaveLength(3)
        expect((await list(ledger.milestones({ once: true }))).map(({ contractId }) => contractId)).toEqual([
          'a.pdf',
          'c.pdf',
        ])
        expect((await ledger.stats()).duplicates).toBe(1)
      })

      test('nearly the same texts are joined to the first of them, other texts to none', async () => {
        const words = (from: number) => Array.from({ length: 400 }, (_, i) => `word${from + i}`).join(' ')
        const texts = { 'b.pdf': `${words(0)} changed`, 'a.pdf': words(0), 'c.pdf': words(1000), 'd.pdf': 'too short' }
        for (const [id, text] of Object.entries(texts)) {
          await add(id, result([], { sha256: id[0]!.repeat(64), signature: signatureOf(text) }))
        }
        await ledger.joinNearDuplicates()
        const near = (await list(ledger.results())).map(({ nearDuplicateOf }) => nearDuplicateOf?.contractId)
        expect(near).toEqual([undefined, 'a.pdf', undefined, undefined])
        expect((await ledger.stats()).nearDuplicates).toBe(1)
        expect((await ledger.lookup('b.pdf'))?.nearDuplicateOf?.share).toBeGreaterThan(0.9)
      })
    })

    describe('runs', () => {
      test('one at a time', async () => {
        const other = store.open()
        await expect(other.begin(run)).rejects.toThrow(/another run is writing to .+--out/)
        expect((await other.stats()).lastRun).toMatchObject({ id: 1, outcome: 'running' })
        await ledger.end({ at: '2026-01-02T04:00:00Z', outcome: 'finished' })
        expect((await other.stats()).lastRun).toMatchObject({ outcome: 'finished', endedAt: '2026-01-02T04:00:00Z' })
        await other.begin(run)
        await other.close()
      })

      test('one that was killed is told, and does not block', async () => {
        await ledger.close()
        ledger = store.open()
        expect((await ledger.stats()).lastRun).toMatchObject({ id: 1, outcome: 'killed' })
        expect(await ledger.begin(run)).toBe(2)
      })

      test('are counted', async () => {
        await add('a.pdf', result([dated('2026-03-01'), dated('2026-04-01')]))
        await ledger.plan([file('b.pdf'), file('c.pdf')])
        await ledger.passOver([{ path: '/in/x.png', reason: '.png files are not read' }])
        expect(await ledger.stats()).toMatchObject({
          states: { planned: 2, working: 0, done: 1, failed: 0, vanished: 0 },
          complete: 1,
          partial: 0,
          unreadable: 0,
          milestones: 2,
          passedOver: 1,
          left: 2,
        })
        await next()
        expect(await ledger.stats({ run: 'last' })).toMatchObject({
          states: { planned: 0, done: 0 },
          milestones: 0,
          left: 0,
        })
      })
    })
  })
}
