// relay-compiler accepts fragments, connections, refetchable fragments and mutations over the schema.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import compiler from 'relay-compiler'

const artifacts = join(import.meta.dirname, 'relay', '__generated__')

test('relay-compiler compiles an application', () => {
  rmSync(artifacts, { recursive: true, force: true })
  mkdirSync(artifacts)
  const compiled = spawnSync(compiler, ['relay.config.json'], { cwd: join(import.meta.dirname, 'relay'), encoding: 'utf8' })
  assert.equal(compiled.status, 0, compiled.stdout + compiled.stderr)
  assert.deepEqual(
    readdirSync(artifacts).map(file => file.replace('.graphql.js', '')).sort(),
    ['LostPointsCloseMutation', 'LostPointsPage', 'LostPointsQuery', 'LostPoints_query', 'MonthRankingPage', 'MonthRankingQuery', 'MonthRanking_month', 'MonthRanking_scorecard'])
})
