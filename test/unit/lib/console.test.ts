import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitConsole } from '../../../src/lib/console.ts'

/** `c` for a command, `o` for output, one letter a line. */
const kinds = (code: string) =>
  splitConsole(code)
    .map(({ kind }) => kind[0])
    .join('')

test('prompts of many kinds', () => {
  for (const prompt of [
    '$ ',
    '# ',
    '% ',
    'root@fw1:~# ',
    '[kim@web1 ~]$ ',
    'user@host:/var/log$ ',
    '(venv) $ ',
    'PS C:\\> ',
  ]) {
    const [line] = splitConsole(`${prompt}uptime`)
    assert.deepEqual(line, { kind: 'command', prompt, text: 'uptime' }, prompt)
  }
})

test('output, also such as looks a little like a prompt', () => {
  assert.equal(kinds('total 4\n#\tcomment in a file\n100% done\n$5 paid\nerror: # of files'), 'ooooo')
})

test('a command goes on after a backslash and until the end of its heredoc', () => {
  assert.equal(kinds('$ a \\\n  b \\\n  c\nout'), 'ccco')
  assert.equal(kinds("$ cat <<'EOF' > f\n# not a prompt\nEOF\nout"), 'ccco')
  assert.equal(kinds('$ echo \\\\\nout'), 'co')
})

test('beside `$` a bare `# ` is a remark on the next command, or a comment in what was printed', () => {
  assert.equal(kinds('$ cat hosts\n# written by us\n::1 localhost'), 'coo')
  assert.deepEqual(
    splitConsole('# make a key,\n# then look\n$ ls\nkey\n# sign it\n$ sign').map(({ kind }) => kind),
    ['comment', 'comment', 'command', 'output', 'comment', 'command'],
  )
  assert.equal(kinds('# uptime\n# id'), 'cc')
  assert.equal(kinds('root@fw1:~# uptime\n# 3 users'), 'cc')
})
