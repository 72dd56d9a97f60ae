import assert from 'node:assert/strict'
import { test } from 'node:test'
import language from '../../../../src/checker/languages/ansible-requirements.ts'

const problems = async (text: string, whole: boolean) =>
  (await language.parse({ text, whole })).problems.map(({ message }) => message)

test('a name without a value is missed in a complete file, and left to the reader on a page', async () => {
  const text = 'roles:\n  - src:\n  - src: geerlingguy.nginx\ncollections:\n  - name:\n'
  assert.deepEqual(await problems(text, true), [
    'Unexpected end of `src`, expected a name',
    'Unexpected end of `name`, expected a name',
  ])
  assert.deepEqual(await problems(text, false), [])
})
