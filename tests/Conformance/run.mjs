// Runs every *.test.mjs, or those named, against one server, and ends with a line as `dotnet test` writes it.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { startServer } from './server.mjs'

const named = process.argv.slice(2)
const files = readdirSync(import.meta.dirname)
  .filter(file => file.endsWith('.test.mjs') && (named.length === 0 || named.includes(file.replace('.test.mjs', ''))))
  .map(file => join(import.meta.dirname, file))

const count = { Failed: 0, Passed: 0, Skipped: 0 }
const server = await startServer()
process.env.GRAPH_URL = server.url
process.env.GRAPH_TOKEN = server.token
try {
  const tests = run({ files, concurrency: 2, timeout: 300_000 })
  tests.on('test:pass', test => {
    if (test.details.type !== 'suite') count[test.skip === undefined ? 'Passed' : 'Skipped']++
  })
  tests.on('test:fail', test => {
    if (test.details.type !== 'suite') count.Failed++
  })
  for await (const text of tests.compose(spec)) process.stdout.write(text)
} finally {
  server.stop()
}
const total = count.Failed + count.Passed + count.Skipped
console.log(`${count.Failed ? 'Failed' : 'Passed'}!  - Failed: ${count.Failed}, Passed: ${count.Passed}, Skipped: ${count.Skipped}, Total: ${total} - Conformance`)
process.exitCode = count.Failed || !total ? 1 : 0
