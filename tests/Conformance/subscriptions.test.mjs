// graphql-ws and graphql-sse follow what happens, take up where they left off, are told mistakes, and go when they like.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { createClient as sseClient } from 'graphql-sse'
import { createClient as wsClient } from 'graphql-ws'
import { WebSocket } from 'ws'

const url = process.env.GRAPH_URL
const headers = { Authorization: `Bearer ${process.env.GRAPH_TOKEN}` }
const month = '2017-12'
const onSubmission = 'subscription ($after: ID) { onSubmission(scheme: "nantong-2017", month: "2017-12", after: $after) { id month facts { name value } } }'
const onMonthScored = 'subscription { onMonthScored(scheme: "nantong-2017", month: "2017-12") { id sequence month complete } }'

const ask = async (query, variables) => {
  const response = await fetch(url, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables }) })
  return response.json()
}

const sdl = await (await fetch(`${url}?sdl`)).text()
const missing = sdl.includes('\ntype Subscription {') ? false : 'the schema has no subscriptions'

// Each submission says another number, or the month would not be scored anew.
let number = 0

async function submit() {
  const value = ++number
  const input = { scheme: 'nantong-2017', month, clientMutationId: randomUUID(), facts: [{ participant: '海门市', fact: 'guideAnomalies', value }] }
  const answer = await ask('mutation ($input: SubmitFactsInput!) { submitFacts(input: $input) { submission { id } errors { ... on Error { message } } } }', { input })
  assert.equal(answer.data?.submitFacts.errors, null, JSON.stringify(answer))
  return { id: answer.data.submitFacts.submission.id, value }
}

const clients = {
  'graphql-ws': () => wsClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, connectionParams: headers }),
  'graphql-sse': () => sseClient({ url, headers, retryAttempts: 0 }),
}

// A subscription counts from when the server takes it up, which no protocol confirms.
const takenUp = () => new Promise(resolve => setTimeout(resolve, 500))

const options = { skip: missing, timeout: 60_000 }

for (const [name, make] of Object.entries(clients)) {
  test(`${name} is told of every submission, in order`, options, async () => {
    const client = make()
    const events = client.iterate({ query: onSubmission })
    const received = take(events, 3)
    await takenUp()
    const sent = [await submit(), await submit(), await submit()]
    assert.deepEqual(await received, sent.map(told))
    await events.return()
    await client.dispose()
  })

  test(`${name} takes up where it left off`, options, async () => {
    const last = await submit()
    const missed = [await submit(), await submit()]
    const client = make()
    const events = client.iterate({ query: onSubmission, variables: { after: last.id } })
    assert.deepEqual(await take(events, 2), missed.map(told))
    const next = take(events, 1)
    assert.deepEqual([await submit()].map(told), await next)
    await events.return()
    await client.dispose()
  })

  test(`${name} hears that a month was scored`, options, async () => {
    const client = make()
    const events = client.iterate({ query: onMonthScored })
    const received = events.next()
    await takenUp()
    await submit()
    const { value } = await received
    assert.equal(value.errors, undefined, JSON.stringify(value))
    assert.equal(value.data.onMonthScored.month, month)
    await events.return()
    await client.dispose()
  })

  test(`${name} is told what is wrong`, options, async () => {
    const client = make()
    const mistake = await failure(client.iterate({ query: 'subscription { onSubmision { id } }' }))
    assert.match(mistake, /The field `onSubmision` does not exist on the type `Subscription`\./)
    await client.dispose()
  })

  test(`${name} asks a query too`, options, async () => {
    const client = make()
    const { value } = await client.iterate({ query: '{ areas(first: 1) { nodes { code } } }' }).next()
    assert.deepEqual(value.data, { areas: { nodes: [{ code: 'A1' }] } })
    await client.dispose()
  })

  test(`${name} leaves and others are still served`, options, async () => {
    const [leaving, staying] = [make(), make()]
    const gone = leaving.iterate({ query: onSubmission })
    const events = staying.iterate({ query: onSubmission })
    const [first, second] = [take(gone, 1), take(events, 2)]
    await takenUp()
    const sent = [await submit()]
    assert.deepEqual(await first, sent.map(told))
    await gone.return()
    await leaving.dispose()
    sent.push(await submit())
    assert.deepEqual(await second, sent.map(told))
    await events.return()
    await staying.dispose()
  })
}

const told = ({ id, value }) => ({ id, month, facts: [{ name: 'guideAnomalies', value }] })

async function take(events, count) {
  const taken = []
  while (taken.length < count) {
    const { value, done } = await events.next()
    assert.ok(!done, `the stream ended after ${taken.length}`)
    assert.equal(value.errors, undefined, JSON.stringify(value))
    taken.push(value.data.onSubmission)
  }
  return taken
}

// graphql-ws throws the errors, graphql-sse hands them over as a result.
async function failure(events) {
  try {
    const { value } = await events.next()
    return JSON.stringify(value?.errors?.map(error => error.message))
  } catch (error) {
    return [error].flat().map(error => error.message).join()
  }
}
