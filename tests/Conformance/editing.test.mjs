// The language service of VS Code completes and checks the files of a scheme by the scheme's own schemas.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import languageService from 'vscode-json-languageservice'
import { root } from './server.mjs'

const { TextDocument, getLanguageService } = languageService
const rules = join(root, 'rules/nantong-2017')
const service = getLanguageService({
  schemaRequestService: async url => readFileSync(fileURLToPath(url), 'utf8'),
  workspaceContext: { resolveRelativePath: (path, resource) => pathToFileURL(join(dirname(fileURLToPath(resource)), path)).href },
  clientCapabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } } } },
})

const open = (path, change = text => text) => {
  const text = change(readFileSync(join(rules, path), 'utf8'))
  const document = TextDocument.create(pathToFileURL(join(rules, path)).href, 'json', 1, text)
  return { document, content: service.parseJSONDocument(document), text }
}

const complete = async ({ document, content, text }, before) => {
  const at = text.indexOf(before) + before.length
  assert.ok(at >= before.length, before)
  return (await service.doComplete(document, document.positionAt(at), content)).items
}

const documented = item => item?.documentation?.value ?? item?.documentation

const indicator = change => open('2017-11/A1.G1.I1.json', change)

test('every file of the plan is free of complaints', async () => {
  const files = readdirSync(rules, { recursive: true }).filter(file => file.endsWith('.json') && !file.startsWith('schema'))
  assert.ok(files.length > 100)
  for (const file of files) {
    const { document, content } = open(file)
    const complaints = await service.doValidation(document, content, { schemaValidation: 'error' })
    assert.deepEqual(complaints.map(item => `${file}:${item.range.start.line + 1} ${item.message}`), [])
  }
})

test('an expression is offered the facts of the scheme, explained in Chinese, and ways to begin', async () => {
  const items = await complete(indicator(text => text.replace(/"Expression": "[^"]*"/, '"Expression": ')), '"Expression": ')
  const fact = items.find(item => item.label === '"businessStartupCasesReported"' || item.label === 'businessStartupCasesReported')
  assert.match(documented(fact), /报送的符合标准的开办企业案例数（个） \/ /)
  assert.ok(items.some(item => item.label.includes('不少于')))
})

test('where a yes or no is asked for, numbers are not offered', async () => {
  const labels = (await complete(indicator(text => text.replace(/"declaredBy": "[^"]*"/, '"declaredBy": ')), '"declaredBy": ')).map(item => item.label.replaceAll('"', ''))
  assert.ok(labels.includes('businessStartup3dLagging'))
  assert.ok(!labels.includes('businessStartupCasesReported'))
})

test('a name that does not exist is underlined where it stands', async () => {
  const { document, content, text } = indicator(text => text.replace('businessStartup3dLagging', 'businessStartup3dLaging'))
  const [complaint] = await service.doValidation(document, content, { schemaValidation: 'error' })
  assert.equal(document.offsetAt(complaint.range.start), text.indexOf('"businessStartup3dLaging"'))
})

test('a case is offered participants, then facts with their labels', async () => {
  const { document, content, text } = open('cases/A1.G1.I1.json', text => text.replace(/"facts": \{"海门市": \{/, '"facts": {"": 1, "海门市": {"": 1, '))
  const at = async before => (await service.doComplete(document, document.positionAt(text.indexOf(before) + before.length), content)).items
  assert.ok((await at('"facts": {"')).some(item => item.label === '如皋市'))
  const fact = (await at('"海门市": {"')).find(item => item.label === 'businessStartupCasesSampled')
  assert.match(documented(fact), /抽查的开办企业案例数（个）/)
})
