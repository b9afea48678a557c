// GraphQL Code Generator types every view, TypeScript accepts what uses the types, and what it makes of it runs.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'node:test'
import { generate } from '@graphql-codegen/cli'
import { root } from './server.mjs'

const folder = join(import.meta.dirname, 'typed')
const generated = join(folder, '__generated__')
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')

test('Every view gets a typed document from the live schema', async () => {
  await generate({
    schema: await (await fetch(`${process.env.GRAPH_URL}?sdl`)).text(),
    documents: [join(root, 'schema', 'views', '*.graphql'), join(folder, '*.ts')],
    emitLegacyCommonJSImports: false,
    generates: {
      [`${generated}/`]: {
        preset: 'client',
        presetConfig: { fragmentMasking: false },
        config: {
          strictScalars: true,
          scalars: { Any: 'unknown', DateTime: 'string', Decimal: 'number', Long: 'number', Month: 'string', UUID: 'string' },
        },
      },
    },
    silent: true,
  })
  const types = readFileSync(join(generated, 'graphql.ts'), 'utf8')
  const uses = readFileSync(join(folder, 'views.ts'), 'utf8')
  for (const view of readdirSync(join(root, 'schema', 'views'))) {
    const name = /^(?:query|mutation|subscription) (\w+)/m.exec(readFileSync(join(root, 'schema', 'views', view), 'utf8'))[1]
    assert.ok(types.includes(`export const ${name}Document`), name)
    assert.ok(uses.includes(`views.${name}Document`), `typed/views.ts does not use ${name}`)
  }
})

test('TypeScript accepts what is right and refuses what is wrong', () => {
  const compiled = spawnSync(process.execPath, [tsc, '--project', folder], { encoding: 'utf8' })
  assert.equal(compiled.stdout + compiled.stderr, '')
  assert.equal(compiled.status, 0)
})

test("The README's TypeScript runs to the last page", async () => {
  const { finals } = await import('./typed/__generated__/js/ranking.js')
  const found = await finals(process.env.GRAPH_URL, '2017-11')
  assert.ok(found.size > 5, `${found.size} participants`)
  assert.ok([...found.values()].every(final => typeof final === 'number'))
})

test("The README's TypeScript is the one that runs", () => {
  const shown = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1]
  assert.equal(shown, readFileSync(join(folder, 'ranking.ts'), 'utf8'))
})
