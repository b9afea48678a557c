// Apollo Client and urql turn the pages of a view, each in its own way, and see every row once.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client'
import { Client, cacheExchange, fetchExchange } from '@urql/core'
import { filter, firstValueFrom, map } from 'rxjs'
import { root } from './server.mjs'

const url = process.env.GRAPH_URL
const text = readFileSync(join(root, 'schema', 'views', 'month-ranking.graphql'), 'utf8')
const pageSize = 4

const cards = data => data.months.nodes[0].scorecards
const codes = data => cards(data).nodes.map(card => card.participant.code)

async function whole() {
  const response = await fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query: text }) })
  const { data } = await response.json()
  assert.ok(cards(data).nodes.length > 2 * pageSize)
  assert.equal(cards(data).nodes.length, cards(data).totalCount)
  return codes(data)
}

test('Apollo Client fetches more until there is no more', async () => {
  const cache = new InMemoryCache({
    typePolicies: {
      ScoredMonth: { keyFields: ['month'], fields: { scorecards: { keyArgs: false, merge: append } } },
    },
  })
  const client = new ApolloClient({ link: new HttpLink({ uri: url }), cache })
  const view = client.watchQuery({ query: gql(text), variables: { first: pageSize } })
  const subscription = view.subscribe(() => {})
  const shown = more => firstValueFrom(view.pipe(map(result => result.data), filter(data => data && codes(data).length > more)))
  let data = await shown(0)
  while (cards(data).pageInfo.hasNextPage) {
    const grown = shown(codes(data).length)
    await view.fetchMore({ variables: { after: cards(data).pageInfo.endCursor } })
    data = await grown
  }
  subscription.unsubscribe()
  assert.deepEqual(codes(data), await whole())
})

for (const preferGetMethod of ['force', false])
  test(`urql turns the pages by ${preferGetMethod ? 'GET' : 'POST'}`, async () => {
    const client = new Client({ url, preferGetMethod, exchanges: [cacheExchange, fetchExchange] })
    const found = []
    for (let after, more = true; more; ) {
      const { data, error } = await client.query(text, { first: pageSize, after }).toPromise()
      assert.equal(error, undefined)
      found.push(...codes(data))
      after = cards(data).pageInfo.endCursor
      more = cards(data).pageInfo.hasNextPage
      assert.ok(found.length < 100, 'the pages do not end')
    }
    assert.deepEqual(found, await whole())
  })

test('A mistake reaches both clients as an error with its message', async () => {
  const wrong = '{ indicaters { nodes { id } } }'
  const apollo = new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() })
  await assert.rejects(apollo.query({ query: gql(wrong) }), /The field `indicaters` does not exist on the type `Query`\./)
  const { error } = await new Client({ url, preferGetMethod: false, exchanges: [fetchExchange] }).query(wrong, {}).toPromise()
  assert.match(error.graphQLErrors[0].message, /The field `indicaters` does not exist/)
})

function append(before, page) {
  return { ...page, nodes: [...(before?.nodes ?? []), ...page.nodes] }
}
