// The audit of the GraphQL-over-HTTP working group: every MUST and every SHOULD.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serverAudits } from 'graphql-http'

for (const audit of serverAudits({ url: process.env.GRAPH_URL, fetchFn: fetch }))
  test(`${audit.id} ${audit.name}`, async t => {
    const result = await audit.fn()
    if (result.status === 'ok') return
    // A MAY is a choice, not a promise.
    if (/^MAY\b/.test(audit.name)) return t.skip(result.reason)
    assert.fail(result.reason)
  })
