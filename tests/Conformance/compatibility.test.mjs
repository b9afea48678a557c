// graphql-inspector compares what the server gives with what was approved, and with what was last released.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { CriticalityLevel, diff } from '@graphql-inspector/core'
import { buildSchema, validateSchema } from 'graphql'
import { root } from './server.mjs'

const read = (...path) => readFileSync(join(root, 'schema', ...path), 'utf8')
const released = readdirSync(join(root, 'schema', 'released')).filter(file => file.endsWith('.graphql')).sort().at(-1)
const live = buildSchema(await (await fetch(`${process.env.GRAPH_URL}?sdl`)).text())

test('graphql-js finds no mistake in the schema', () => assert.deepEqual(validateSchema(live), []))

test('The schema served is the one approved', async () => {
  const changes = await diff(buildSchema(read('schema.graphql')), live)
  assert.equal(changes.map(change => change.message).join('\n'), '')
})

test(`Nothing breaks who was written for ${released}, but what was declared`, async () => {
  const declared = JSON.parse(read('released', 'breaking-changes.json'))
  const changes = await diff(buildSchema(read('released', released)), live)
  const breaking = changes.filter(change => change.criticality.level === CriticalityLevel.Breaking).map(change => change.message)
  assert.deepEqual(breaking.sort(), declared.map(change => change.message).sort())
})

test('A removed field would be noticed', async () => {
  const without = read('schema.graphql').replace(/^ {2}".*"\n {2}weight: Decimal!$/m, '')
  const changes = await diff(live, buildSchema(without))
  assert.ok(changes.some(change => change.criticality.level === CriticalityLevel.Breaking), changes.map(change => change.message).join('\n'))
})
