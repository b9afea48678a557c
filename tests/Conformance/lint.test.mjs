// graphql-eslint finds nothing in the schema and the views.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { ESLint } from 'eslint'
import { root } from './server.mjs'

const eslint = new ESLint({ cwd: join(root, 'schema'), overrideConfigFile: join(import.meta.dirname, 'eslint.config.mjs') })

for (const [what, files] of [['schema', 'schema.graphql'], ['views', 'views/*.graphql']])
  test(`graphql-eslint finds nothing in the ${what}`, async () => {
    const results = await eslint.lintFiles([files])
    const findings = results.flatMap(file => file.messages.map(m => `${file.filePath}:${m.line} ${m.ruleId}: ${m.message}`))
    assert.ok(results.length > 0)
    assert.equal(findings.join('\n'), '')
  })
