import assert from 'node:assert/strict'
import { test } from 'node:test'
import { splitConsole } from '../../../src/markdown/console.ts'

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
