import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigurationError, parseOptions } from '../../src/options.ts'

function messageOf(options: unknown): string {
  try {
    parseOptions(options)
  } catch (error) {
    assert.ok(error instanceof ConfigurationError)
    assert.equal(error.stack, '')
    return error.message
  }
  assert.fail('the options were accepted')
}

test('a title is enough', () => {
  const { title, content, checks, search } = parseOptions({ title: 'Ops' })
  assert.deepEqual(
    { title, content, checks, search },
    {
      title: 'Ops',
      content: 'content',
      checks: { links: 'error', snippets: 'error', alerts: 'error' },
      search: true,
    },
  )
})

test('every wrong option is named at once, with what was expected and an example', () => {
  const message = messageOf({
    titel: 'Ops',
    search: 'yes',
    editUrl: 'git',
    checks: { link: 'off', snippets: 'no' },
    alerts: { rule: 'prometheus/rules' },
  })
  for (const part of [
    'Missing option `title`: expected a string',
    'Unexpected option `titel`: did you mean `title`?',
    "Unexpected 'yes' for `search`: expected a boolean",
    "Unexpected 'git' for `editUrl`: expected a URL that starts with https://",
    'Unexpected option `checks.link`: did you mean `links`?',
    'Unexpected option `alerts.rule`: did you mean `rules`?',
    "Unexpected 'no' for `checks.snippets`: expected one of 'error', 'warning', 'off'",
    "integrations: [handover({ title: 'Ops at Example' })]",
  ]) {
    assert.ok(message.includes(part), `${part}\n\n${message}`)
  }
})

test('no options at all, and none that could be options', () => {
  assert.match(messageOf(undefined), /Missing option `title`/)
  assert.match(messageOf('Ops'), /Unexpected 'Ops' for the options: expected an object/)
})
