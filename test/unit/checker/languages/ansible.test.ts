import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAssignment, splitArguments } from '../../../../src/checker/languages/ansible/arguments.ts'
import { meantModule } from '../../../../src/checker/languages/ansible/modules.ts'
import { checkHost } from '../../../../src/checker/languages/ansible-inventory/hosts.ts'
import { splitShell } from '../../../../src/checker/languages/ansible-inventory/words.ts'

const words = (text: string) => splitArguments(text).arguments?.map((each) => each.text)

test('arguments part at spaces outside of quotes and templates', () => {
  assert.deepEqual(words('name=nginx  state="latest version"'), ['name=nginx', 'state="latest version"'])
  assert.deepEqual(words('dest={{ a | default("b c") }} src=x'), ['dest={{ a | default("b c") }}', 'src=x'])
  assert.deepEqual(words('echo one \\\n two'), ['echo', 'one', 'two'])
  assert.deepEqual(words(''), [])
})

test('a quote or template that stays open is found where it opens', () => {
  assert.deepEqual(splitArguments("echo it's").unbalanced, { what: "'", start: 7, end: 8 })
  assert.deepEqual(splitArguments('a={{ b } c').unbalanced, { what: '{{', start: 2, end: 4 })
  assert.equal(splitArguments("echo it\\'s").unbalanced, undefined)
})

test('an assignment has a name before its sign, and the sign is not escaped', () => {
  assert.equal(isAssignment('a=b'), true)
  assert.equal(isAssignment('=b'), false)
  assert.equal(isAssignment('a\\=b'), false)
  assert.equal(isAssignment('a\\=b=c'), true)
})

test('only slips of the modules of ansible.builtin are known', () => {
  assert.equal(meantModule('ansible.builtin.cpoy'), 'ansible.builtin.copy')
  assert.equal(meantModule('anisble.builtin.copy'), 'ansible.builtin.copy')
  assert.equal(meantModule('tempalte'), 'template')
  for (const name of ['mail', 'copy', 'community.general.cpoy', 'ufw', 'my_module'])
    assert.equal(meantModule(name), undefined, name)
})

test('words of a host line are taken apart as in a shell, comments included', () => {
  const values = (line: string) => splitShell(line, 0).words.map(({ value }) => value)
  assert.deepEqual(values(`web a="x y" b='it' c=it\\'s # note`), ['web', 'a=x y', 'b=it', "c=it's"])
  assert.equal(splitShell('web a=b#c', 10).comment, 17)
  assert.equal(splitShell("web a='b", 0).unclosed, 6)
})

test('ranges of hosts', () => {
  const code = (name: string) => checkHost(name, 0)?.code
  for (const name of ['web[01:20].example.com', 'db-[a:f]', 'n[0:10:2]:22', '[2001:db8::1]:22', 'x[:5]'])
    assert.equal(code(name), undefined, name)
  for (const name of [
    'web[01-20]',
    'web[01:5]',
    'web[1:]',
    'web[b:a]',
    'web[1:5',
    'web[1:5:0]',
    'web[aa:bb]',
  ])
    assert.equal(code(name), 'host-pattern', name)
  assert.equal(code('web[9:1]'), 'empty-range')
})
