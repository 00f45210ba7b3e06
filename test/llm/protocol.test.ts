import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { CONTRACT, goodReply, HIDDEN, type Item, item } from './contract.ts'
import { deskFor, scheduleByRules, scheduleWith, settings } from './desk.ts'
import { type Behaviour, chatReply, inputOf, json, loopback, type Received, replyTo, responsesReply } from './server.ts'

// What a server may do, good and bad, in both protocols. Whatever it does, what the rules have found is there, and nothing else is
// but for a reply that holds to the words.

interface Case {
  readonly behave: Behaviour
  /** The hidden milestone is found. */
  readonly found?: true
  /** A diagnostic that tells what went wrong. */
  readonly code?: string
  readonly says?: RegExp
  /** How many requests it takes, the SDK's retries counted. */
  readonly requests: number
}

const QUOTE = `the artwork is in the hands of the Client, and ${HIDDEN}`
const blockOf = (received: Received): string =>
  inputOf(received).passages.find(({ text }) => text?.includes(HIDDEN))?.id ?? ''
const good = (received: Received): string => goodReply(inputOf(received).passages)
const isResponses = ({ path }: Received): boolean => path.endsWith('/responses')

/** The server answers this text. */
const saying =
  (text: (received: Received) => string): Behaviour =>
  (received, response) =>
    json(response, 200, replyTo(received, text(received)))
/** The server proposes these, with the right block where none is given. */
const proposing = (...items: readonly Item[]): Behaviour =>
  saying((received) => JSON.stringify({ milestones: items.map((one) => item({ block: blockOf(received), ...one })) }))
const failing =
  (status: number, headers: Record<string, string> = {}): Behaviour =>
  (received, response) =>
    json(
      response,
      status,
      { error: { message: `${JSON.stringify(received.body)} ${received.headers.authorization}` } },
      headers,
    )
const firstThen =
  (first: Behaviour, then: Behaviour): Behaviour =>
  (received, response, count) =>
    count === 1 ? first(received, response, count) : then(received, response, count)
const raw = (response: ServerResponse, body: string, type = 'text/html'): void => {
  response.writeHead(200, { 'content-type': type })
  response.end(body)
}
const AT_ONCE = { 'retry-after-ms': '5' }

const REPLIES: Readonly<Record<string, Case>> = {
  'a good reply': { behave: saying(good), found: true, requests: 1 },
  'an empty list': { behave: saying(() => '{"milestones":[]}'), requests: 1 },
  'fields that nobody asked for': {
    behave: saying((r) => JSON.stringify({ ...JSON.parse(good(r)), note: 'sure' })),
    found: true,
    requests: 1,
  },
  'no usage told': {
    behave: (r, response) => json(response, 200, { ...(replyTo(r, good(r)) as object), usage: undefined }),
    found: true,
    requests: 1,
  },
  'malformed JSON': { behave: saying(() => '{"milestones": [{'), code: 'model-reply-unusable', requests: 2 },
  'malformed JSON once': {
    behave: firstThen(
      saying(() => '{"milest'),
      saying(good),
    ),
    found: true,
    requests: 2,
  },
  'a reply that ends early': {
    behave: saying((r) => good(r).slice(0, -20)),
    code: 'model-reply-unusable',
    requests: 2,
  },
  'an empty reply': { behave: saying(() => ''), code: 'model-reply-unusable', requests: 2 },
  'only spaces': { behave: saying(() => ' \n '), code: 'model-reply-unusable', requests: 2 },
  'another schema': { behave: saying(() => '{"items":[]}'), code: 'model-reply-unusable', requests: 2 },
  'a bare list': { behave: saying(() => '[]'), code: 'model-reply-unusable', requests: 2 },
  null: { behave: saying(() => 'null'), code: 'model-reply-unusable', requests: 2 },
  'a list with null in it': {
    behave: saying(() => '{"milestones":[null]}'),
    code: 'model-reply-unusable',
    requests: 2,
  },
  'numbers for strings': {
    behave: proposing({ quote: 14, due: 2024 }),
    code: 'model-reply-unusable',
    requests: 2,
  },
  'a field left out': {
    behave: saying((r) => JSON.stringify({ milestones: [{ block: blockOf(r), quote: QUOTE, kind: 'deliverable' }] })),
    code: 'model-reply-unusable',
    requests: 2,
  },
  'words around the JSON': { behave: saying((r) => `Sure!\n${good(r)}`), code: 'model-reply-unusable', requests: 2 },
  'a fence around the JSON': {
    behave: saying((r) => `\`\`\`json\n${good(r)}\n\`\`\``),
    code: 'model-reply-unusable',
    requests: 2,
  },
  'JSON nested ten thousand deep': {
    behave: saying(() => `${'['.repeat(10_000)}${']'.repeat(10_000)}`),
    code: 'model-reply-unusable',
    requests: 2,
  },
  'a refusal': {
    behave: (r, response) =>
      json(
        response,
        200,
        isResponses(r)
          ? responsesReply('', {
              output: [
                {
                  id: 'm',
                  type: 'message',
                  role: 'assistant',
                  status: 'completed',
                  content: [{ type: 'refusal', refusal: 'I cannot help with that.' }],
                },
              ],
            })
          : chatReply(null, {}, { refusal: 'I cannot help with that.' }),
      ),
    code: 'model-declined',
    requests: 1,
  },
  'a content filter': {
    behave: (r, response) =>
      json(
        response,
        200,
        isResponses(r)
          ? responsesReply('', { status: 'incomplete', incomplete_details: { reason: 'content_filter' }, output: [] })
          : chatReply('', { finish_reason: 'content_filter' }),
      ),
    code: 'model-filtered',
    requests: 1,
  },
  'a reply cut off at a single passage': {
    behave: (r, response) =>
      json(
        response,
        200,
        isResponses(r)
          ? responsesReply('{"milest', { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } })
          : chatReply('{"milest', { finish_reason: 'length' }),
      ),
    code: 'model-truncated',
    requests: 1,
  },
}

const SERVERS: Readonly<Record<string, Case>> = {
  'a wrong key (401)': { behave: failing(401), code: 'model-failed', says: /401/, requests: 1 },
  'no rights (403)': { behave: failing(403), code: 'model-failed', says: /403/, requests: 1 },
  'an unknown model (404)': { behave: failing(404), code: 'model-failed', says: /404/, requests: 1 },
  'a request that is not taken (400)': { behave: failing(400), code: 'model-failed', says: /400/, requests: 1 },
  'a request that is too large (413)': { behave: failing(413), code: 'model-failed', says: /413/, requests: 1 },
  'too many requests once (429, retry-after-ms)': {
    behave: firstThen(failing(429, AT_ONCE), saying(good)),
    found: true,
    requests: 2,
  },
  'too many requests once (429, retry-after)': {
    behave: firstThen(failing(429, { 'retry-after': '1' }), saying(good)),
    found: true,
    requests: 2,
  },
  'too many requests always (429)': { behave: failing(429, AT_ONCE), code: 'model-failed', says: /429/, requests: 2 },
  'a failure once (500)': { behave: firstThen(failing(500, AT_ONCE), saying(good)), found: true, requests: 2 },
  'a failure always (500)': { behave: failing(500, AT_ONCE), code: 'model-failed', says: /500/, requests: 2 },
  'an overload (503)': { behave: failing(503, AT_ONCE), code: 'model-failed', says: /503/, requests: 2 },
  'a connection that is closed at once': {
    behave: (_, response) => void response.destroy(),
    code: 'model-failed',
    says: /broke the connection off/,
    requests: 2,
  },
  'a connection that is closed once': {
    behave: firstThen((_, response) => void response.destroy(), saying(good)),
    found: true,
    requests: 2,
  },
  'a connection that is closed in the middle of the reply': {
    behave: (r, response) => {
      const body = JSON.stringify(replyTo(r, good(r)))
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length) })
      response.write(body.slice(0, 40))
      setTimeout(() => response.destroy(), 20)
    },
    code: 'model-failed',
    requests: 1,
  },
  'a redirect to another server': {
    behave: (_, response) => {
      response.writeHead(307, { location: 'http://127.0.0.1:9/v1/responses' })
      response.end()
    },
    code: 'model-failed',
    requests: 2,
  },
  'a page instead of a reply': {
    behave: (_, response) => raw(response, '<html>Log in</html>'),
    code: 'model-failed',
    requests: 1,
  },
  'no JSON though it says so': {
    behave: (_, response) => raw(response, '{"id": ', 'application/json'),
    code: 'model-failed',
    requests: 1,
  },
  'an empty body': {
    behave: (_, response) => raw(response, '', 'application/json'),
    code: 'model-failed',
    requests: 1,
  },
  'JSON of another protocol': {
    behave: (_, response) => json(response, 200, { completion: 'hello' }),
    code: 'model-failed',
    says: /does not speak this protocol|what is no answer/,
    requests: 1,
  },
  'no choice at all': {
    behave: (r, response) =>
      json(response, 200, isResponses(r) ? responsesReply('', { output: null }) : { ...chatReply(''), choices: [] }),
    code: 'model-failed',
    requests: 1,
  },
}

const PROPOSALS: Readonly<Record<string, Case>> = {
  'words that stand nowhere': {
    behave: proposing({ quote: 'The Consultant shall deliver the manual on June 14, 2024', due: 'June 14, 2024' }),
    code: 'model-quote-not-found',
    requests: 1,
  },
  'no quote': { behave: proposing({ quote: null, due: 'June 14, 2024' }), code: 'model-quote-not-found', requests: 1 },
  'a quote of signs': {
    behave: proposing({ quote: '. ,', due: 'June 14, 2024' }),
    code: 'model-quote-not-found',
    requests: 1,
  },
  "another passage's words": {
    behave: proposing({ quote: 'The Client shall pay the Consultant $5,000 on April 1, 2024', due: 'April 1, 2024' }),
    code: 'model-quote-not-found',
    requests: 1,
  },
  'a passage that does not exist': {
    behave: proposing({ block: 'b999', quote: QUOTE, due: 'June 14, 2024' }),
    code: 'model-unknown-block',
    requests: 1,
  },
  'a passage that was not asked about': {
    behave: proposing({ block: 'b0', quote: 'CONSULTING AGREEMENT', due: null }),
    code: 'model-unknown-block',
    requests: 1,
  },
  "the prompt's own example": {
    behave: saying(({ path, body }) => {
      const told: string = path.endsWith('/responses') ? body.instructions : body.messages[0].content
      return /```json reply\n([\s\S]*?)```/.exec(told)![1]!
    }),
    code: 'model-unknown-block',
    requests: 1,
  },
  'a number changed in the quote': {
    behave: proposing({ quote: QUOTE.replace('14', '15'), due: 'June 15, 2024' }),
    code: 'model-quote-not-found',
    requests: 1,
  },
  'half a number': {
    behave: proposing({ quote: `${QUOTE.slice(0, -2)}`, due: 'June 14, 20' }),
    code: 'model-quote-not-found',
    requests: 1,
  },
  'half a date in the quote': {
    behave: proposing({ quote: 'the last day for that is June 14', due: 'June 14' }),
    code: 'model-due-unreadable',
    requests: 1,
  },
  'a date outside the quote': {
    behave: proposing({ quote: QUOTE, due: 'April 1, 2024' }),
    code: 'model-due-outside-quote',
    requests: 1,
  },
  'a date that was computed': {
    behave: proposing({ quote: QUOTE, due: '2024-06-14' }),
    code: 'model-due-outside-quote',
    requests: 1,
  },
  'a due point without one': {
    behave: proposing({ quote: QUOTE, due: '-' }),
    code: 'model-nothing-scheduled',
    requests: 1,
  },
  'a sum outside the quote': {
    behave: proposing({ quote: QUOTE, due: 'June 14, 2024', amounts: ['$5,000'] }),
    code: 'model-amount-outside-quote',
    requests: 1,
  },
  'a sum that is none': {
    behave: proposing({ quote: QUOTE, due: 'June 14, 2024', amounts: ['June'] }),
    code: 'model-amount-unreadable',
    requests: 1,
  },
  'what a period counts from, outside the quotes': {
    behave: proposing({ quote: QUOTE, due: 'June 14, 2024', dueFrom: 'the Effective Date' }),
    code: 'model-due-outside-quote',
    requests: 1,
  },
  'a second quote that stands nowhere': {
    behave: saying((r) =>
      JSON.stringify({
        milestones: [
          item({
            block: blockOf(r),
            quote: QUOTE,
            due: 'June 14, 2024',
            alsoBlocks: [blockOf(r)],
            alsoQuotes: ['for a fee of $9,000'],
          }),
        ],
      }),
    ),
    code: 'model-quote-not-found',
    requests: 1,
  },
  'an unknown kind': {
    behave: proposing({ quote: QUOTE, due: 'June 14, 2024', kind: 'party' }),
    code: 'model-unknown-kind',
    requests: 1,
  },
  'neither due point nor sum': { behave: proposing({ quote: QUOTE }), code: 'model-nothing-scheduled', requests: 1 },
  'a word that stands twice': {
    behave: proposing({ quote: 'the', due: null }),
    code: 'model-quote-ambiguous',
    requests: 1,
  },
  'a quote that never ends': {
    behave: proposing({ quote: 'the artwork '.repeat(500), due: 'June 14, 2024' }),
    code: 'model-quote-too-long',
    requests: 1,
  },
  'a thousand inventions': {
    behave: proposing(
      ...Array.from({ length: 1000 }, (_, i) => ({ quote: `On day ${i} Client shall pay`, due: `day ${i}` })),
    ),
    code: 'model-quote-not-found',
    says: /^1000 proposals/m,
    requests: 1,
  },
  'the same said twice': {
    behave: proposing({ quote: QUOTE, due: 'June 14, 2024' }, { quote: QUOTE, due: 'June 14, 2024' }),
    found: true,
    requests: 1,
  },
  'other quotes, dashes, spaces and case': {
    behave: proposing({ quote: QUOTE.toUpperCase().replace(/ /g, '\n  '), due: 'JUNE\u00a014,  2024' }),
    found: true,
    requests: 1,
  },
}

const CASES = { ...REPLIES, ...SERVERS, ...PROPOSALS }

test('there are enough of them', () => expect(Object.keys(CASES).length).toBeGreaterThanOrEqual(40))

describe.each(['responses', 'chat'] as const)('%s', (api) => {
  test.each(Object.entries(CASES))('%s', async (_, { behave, found, code, says, requests }) => {
    const server = await loopback(behave)
    const schedule = await scheduleWith(deskFor(server.url, api), CONTRACT)
    const rules = await scheduleByRules(CONTRACT)
    const ofRules = schedule.milestones.filter(({ sources }) => !sources.every((source) => source.startsWith('model:')))
    expect(ofRules).toEqual(rules.milestones)
    const added = schedule.milestones.filter((milestone) => !ofRules.includes(milestone))
    expect(added.map(({ due }) => due.date)).toEqual(found ? ['2024-06-14'] : [])
    const codes = schedule.diagnostics.map((diagnostic) => diagnostic.code)
    if (code === undefined) expect(codes.filter((one) => one.startsWith('model-'))).toEqual(['model-coverage'])
    else expect(codes).toContain(code)
    if (says) expect(schedule.diagnostics.map(({ message }) => message).join('\n')).toMatch(says)
    expect(server.received).toHaveLength(requests)
    // Neither what was sent nor the key comes back in a message, whatever the server says.
    const messages = JSON.stringify(schedule.diagnostics.map(({ message }) => message))
    expect(messages).not.toMatch(/sk-test|artwork|Bearer/)
  })
})

test.each(['responses', 'chat'] as const)('a server that hangs is left after a time (%s)', async (api) => {
  const server = await loopback(() => {})
  const desk = deskFor(server.url, api, { settings: settings({ timeoutSeconds: 0.2, retries: 0 }) })
  const schedule = await scheduleWith(desk, CONTRACT)
  expect(schedule.diagnostics.map(({ message }) => message).join('\n')).toMatch(/did not answer in time/)
  expect(schedule.milestones).toEqual((await scheduleByRules(CONTRACT)).milestones)
})

test.each(['responses', 'chat'] as const)('a run that is stopped ends what is in work (%s)', async (api) => {
  const server = await loopback(() => desk.stop())
  const desk = deskFor(server.url, api)
  const schedule = await scheduleWith(desk, CONTRACT)
  expect(schedule.diagnostics.map(({ message }) => message).join('\n')).toMatch(/the run was stopped/)
})

test('what is sent is what the protocols want', async () => {
  const bodies: Received[] = []
  for (const api of ['responses', 'chat'] as const) {
    const server = await loopback((received, response) => {
      bodies.push(received)
      json(response, 200, replyTo(received, good(received)))
    })
    await scheduleWith(deskFor(server.url, api), CONTRACT)
  }
  const [responses, chat] = bodies
  expect(responses).toMatchObject({
    path: '/v1/responses',
    headers: { authorization: 'Bearer sk-test-4f1d0c9b' },
    body: {
      model: 'test-model',
      store: false,
      text: { format: { type: 'json_schema', name: 'milestones', strict: true } },
    },
  })
  expect(chat).toMatchObject({
    path: '/v1/chat/completions',
    body: {
      messages: [{ role: 'system' }, { role: 'user' }],
      response_format: { type: 'json_schema', json_schema: { name: 'milestones', strict: true } },
    },
  })
  // Flat, all required, plain strings
  const { properties, required } = responses!.body.text.format.schema.properties.milestones.items
  expect(required.toSorted()).toEqual(Object.keys(properties).toSorted())
  expect(JSON.stringify(properties)).not.toMatch(/"format"|"pattern"|"enum"|"object"/)
})
