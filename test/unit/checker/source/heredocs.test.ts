import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findHeredocs, startsWithHeredoc } from '../../../../src/checker/source/heredocs.ts'
import { TextMap } from '../../../../src/checker/source/text-map.ts'

const heredocs = (text: string) => findHeredocs(TextMap.whole(text))

test('the body, the file and the command', () => {
  const text = 'sudo tee -a /etc/hosts <<EOF >/dev/null\n10.0.0.1 a\nEOF\necho done\n'
  const [found] = heredocs(text)
  assert.equal(found?.body.text, '10.0.0.1 a\n')
  assert.equal(found?.path, '/etc/hosts')
  assert.equal(found?.command, 'tee')
  assert.equal(found?.closed, true)
  const place = found?.body.outer(0, 8)
  assert.equal(text.slice(place?.start, place?.end), '10.0.0.1')
})

test('every way to write one', () => {
  const bodyOf = (text: string) => heredocs(text)[0]?.body.text
  assert.equal(bodyOf("cat > a.yml <<'EOF'\na: \\$b\nEOF\n"), 'a: \\$b\n')
  assert.equal(bodyOf('cat <<"E F" > a\nx\nE F\n'), 'x\n')
  assert.equal(bodyOf('cat <<-EOF\n\t\tx\n\tEOF\n'), 'x\n')
  assert.equal(bodyOf('$ cat <<EOF\n> x\n> EOF\n'), 'x\n')
  assert.equal(bodyOf('kubectl apply -f - <<EOF\nkind: Pod\n'), 'kind: Pod\n')
  assert.equal(heredocs('cat <<< "x"\n').length, 0)
  assert.equal(heredocs('echo $((1 << 2))\n').length, 0)
})

test('the shell reads backslashes, the places stay', () => {
  const text = 'cat <<EOF\nHost \\$host;\nEOF\n'
  const body = heredocs(text)[0]?.body
  assert.equal(body?.text, 'Host $host;\n')
  const place = body?.outer(6, 10)
  assert.equal(text.slice(place?.start, place?.end), 'host')
})

test('a shell command is told from a document', () => {
  assert.ok(startsWithHeredoc('cat <<EOF | kubectl apply -f -\na: 1\nEOF'))
  assert.ok(startsWithHeredoc('# first\n$ sudo tee /etc/x <<EOF\na\nEOF'))
  assert.ok(!startsWithHeredoc('user_data = <<EOF\na\nEOF'))
  assert.ok(!startsWithHeredoc('RUN <<EOF\na\nEOF'))
  assert.ok(!startsWithHeredoc('key: <<EOF'))
  assert.ok(!startsWithHeredoc('a: 1\nb: 2'))
})
