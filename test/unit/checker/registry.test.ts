import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkText } from '../../../src/checker/check-text.ts'
import { Registry } from '../../../src/checker/registry.ts'

const registry = new Registry()
const unit = '[Unit]\nDescription=x\n\n[Service]\nExecStart=/bin/true\n'
const idOf = (tag: string, title: string | undefined, text: string) => registry.identify(tag, title, text)?.id

test('tag, title and content, in that order of trust', () => {
  assert.equal(idOf('json', undefined, '{}'), 'json')
  assert.equal(idOf('yml', undefined, 'a: 1'), 'yaml')
  assert.equal(idOf('ini', '/etc/systemd/system/x.service', 'a=1'), 'systemd')
  assert.equal(idOf('ini', undefined, unit), 'systemd')
  assert.equal(idOf('conf', '/etc/nginx/nginx.conf', 'x'), 'nginx')
  assert.equal(idOf('text', '/etc/nginx/nginx.conf', 'x'), 'nginx')
  assert.equal(idOf('', undefined, unit), 'systemd')
  assert.equal(idOf('text', undefined, unit), undefined)
  assert.equal(idOf('brainfuck', '/etc/nginx/nginx.conf', unit), undefined)
  assert.equal(idOf('nginx', 'x.service', unit), 'nginx')
  assert.equal(idOf('', undefined, 'Just some words.'), undefined)
})

test('a language may be written in several formats, and files of one name in several places', () => {
  const service = { apiVersion: 'v1', kind: 'Service' }
  assert.equal(idOf('yaml', undefined, 'apiVersion: v1\nkind: Service\n'), 'kubernetes')
  assert.equal(idOf('json', undefined, JSON.stringify(service, null, 2)), 'kubernetes')
  for (const path of [
    'inventories/production/hosts',
    'inventory.yml',
    '/etc/ansible/hosts',
    'inventory/lab.ini',
  ])
    assert.equal(idOf('ini', path, 'web1'), 'ansible-inventory', path)
  assert.equal(idOf('text', '/etc/hosts', '127.0.0.1 localhost'), 'hosts')
  assert.equal(idOf('yaml', 'inventories/production/group_vars/web.yml', 'a: 1'), 'ansible')
})

test('what its own language refuses is not taken for the format that it is written in', async () => {
  const text = '```json\n{ "apiVersion": "v1",\n  "kind": "Service",\n  "spec": { "selectr": {} } }\n```\n'
  const { diagnostics } = await checkText(text, { path: 'a.md' })
  assert.deepEqual(
    diagnostics.map(({ code, line }) => [code, line]),
    [['kubernetes/unknown-key', 4]],
  )
})

test('a wrong tag is a warning, and the rest is as right as it is', async () => {
  const { snippets, diagnostics } = await checkText(`\`\`\`toml\n${unit}\`\`\`\n`, { path: 'a.md' })
  assert.deepEqual(
    diagnostics.map(({ code, severity }) => [code, severity]),
    snippets[0]?.status === 'ok' && diagnostics.length === 0 ? [] : [['snippet/wrong-tag', 'warning']],
  )
})

test('Lua that is tagged as nginx is a wrong tag, and an nginx block with Lua in it is not', async () => {
  const codes = async (text: string) =>
    (await checkText(`\`\`\`nginx\n${text}\n\`\`\`\n`, { path: 'a.md' })).diagnostics.map(({ code }) => code)
  assert.deepEqual(await codes('local time = ngx.http_time(0)\nngx.say(time)'), ['snippet/wrong-tag'])
  const prose = await checkText('```\nThe call\nngx.say(1) prints.\n```\n', { path: 'a.md' })
  assert.deepEqual(prose.diagnostics, [])
  assert.deepEqual(await codes("location / {\n  content_by_lua 'ngx.say(1)'\n}"), ['nginx/missing-semicolon'])
})

test('a heredoc is checked in its own language at its own place', async () => {
  for (const tag of ['bash', 'console', 'yaml', '']) {
    const text = `\`\`\`${tag}\ncat > app.json <<EOF\n{ "a": 1, }\nEOF\n\`\`\`\n`
    const { diagnostics } = await checkText(text, { path: 'a.md' })
    const found = diagnostics.find(({ code }) => code === 'json/trailing-comma')
    assert.equal(found?.line, 3, tag)
  }
})

test('a declared placeholder is checked as its sample, and keeps its place', async () => {
  const page = (sample: string) =>
    `---\nvariables:\n  n: { description: a number, sample: ${sample} }\n---\n\n\`\`\`json\n{ "a": <n>, "b": 1 }\n\`\`\`\n`
  assert.deepEqual((await checkText(page('42'), { path: 'a.md' })).diagnostics, [])
  const [wrong] = (await checkText(page('"4 2"'), { path: 'a.md' })).diagnostics
  assert.equal(wrong?.line, 7)
})

test('a snippet in diff form is checked as it reads after the change', async () => {
  const check = async (text: string) =>
    (await checkText(text, { path: 'a.md' })).diagnostics.map(({ code }) => code)
  assert.deepEqual(await check('```json del={2} ins={3}\n{\n  "a": 1,,\n  "a": 2\n}\n```\n'), [])
  assert.deepEqual(await check('```json\n {\n-  "a": 1,,\n+  "a": 2\n }\n```\n'), [])
  assert.equal((await check('```json\n {\n-  "a": 1\n+  "a": 2,,\n }\n```\n')).length, 1)
})

test('a skip needs a reason, an expectation a failure', async () => {
  const check = async (info: string, code: string) => {
    const { snippets, diagnostics } = await checkText(`\`\`\`${info}\n${code}\n\`\`\`\n`, { path: 'a.md' })
    return [snippets[0]?.status, ...diagnostics.map((diagnostic) => diagnostic.code)]
  }
  assert.deepEqual(await check('json skip="a sketch"', '{'), ['skipped'])
  assert.deepEqual(await check('json skip', '{'), ['skipped', 'snippet/skip-without-reason'])
  assert.deepEqual(await check('json fails="json/trailing-comma"', '[1,]'), ['expected-failure'])
  assert.deepEqual(await check('json fails="json/trailing-comma"', '[1]'), [
    'expected-failure',
    'snippet/expected-failure',
  ])
  assert.deepEqual(await check('json fails="json/no"', '[1]'), ['expected-failure', 'snippet/unknown-code'])
})
