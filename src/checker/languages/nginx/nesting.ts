import type { Statement } from '../braces/tree.ts'
import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import { hasVariable } from './values.ts'

/** What may stand in what, beyond contexts: `ngx_http_core_location` and `ngx_http_proxy_pass`. */

interface Location {
  kind: 'exact' | 'prefix' | 'regex' | 'named'
  name: string
}

function readLocation({ words }: Statement): Location {
  const [, first, second] = words
  const modifier = second ? (first?.text ?? '') : (/^(?:=|~\*|~|\^~)/.exec(first?.text ?? '')?.[0] ?? '')
  const name = second?.text ?? (first?.text ?? '').slice(modifier.length)
  if (modifier === '=') return { kind: 'exact', name }
  if (modifier.startsWith('~')) return { kind: 'regex', name }
  return { kind: name.startsWith('@') ? 'named' : 'prefix', name }
}

export function checkNesting(
  statement: Statement,
  owner: Statement | undefined,
): Problem<'wrong-context' | 'invalid-value'> | undefined {
  const name = statement.words[0]
  const ownerName = owner?.words[0]?.text
  if (!name || !owner) return undefined
  if (name.text === 'location' && ownerName === 'location') return nestedLocation(statement, owner)
  if (name.text === 'proxy_pass') return proxyPassWithPath(statement, owner)
  return undefined
}

function nestedLocation(statement: Statement, owner: Statement): Problem<'wrong-context'> | undefined {
  const inner = readLocation(statement)
  const outer = readLocation(owner)
  let expected: string | undefined
  if (outer.kind === 'exact') expected = 'no location inside an exact location (`=`)'
  else if (outer.kind === 'named') expected = 'no location inside a named location'
  else if (inner.kind === 'named') expected = 'a named location only in a server'
  else if (inner.kind !== 'regex' && !inner.name.startsWith(outer.name)) {
    expected = `a location inside ${quote(outer.name)} to begin with its path`
  }
  if (!expected) return undefined
  const last = statement.words.at(-1)
  return {
    code: 'wrong-context',
    start: statement.start,
    end: last?.end ?? statement.start + 1,
    message: `Unexpected location ${quote(inner.name)} here, expected ${expected}`,
    related: [
      { start: owner.start, end: (owner.block?.open ?? owner.start) + 1, message: 'in this location' },
    ],
  }
}

/** nginx cannot replace the matched part of the path where there is none. */
function proxyPassWithPath(statement: Statement, owner: Statement): Problem<'invalid-value'> | undefined {
  const url = statement.words[1]
  if (!url || hasVariable(url.text) || !/^https?:\/\/(?:unix:[^:]*:|[^/]+)\//i.test(url.text))
    return undefined
  const ownerName = owner.words[0]?.text
  const kind = ownerName === 'location' ? readLocation(owner).kind : ownerName
  const where: Record<string, string> = {
    regex: 'a location given by a regular expression',
    named: 'a named location',
    if: 'an `if`',
    limit_except: '`limit_except`',
  }
  if (!kind || !where[kind]) return undefined
  return {
    code: 'invalid-value',
    start: url.start,
    end: url.end,
    message: `Unexpected path in ${quote(url.text)}, expected only a host: \`proxy_pass\` stands in ${where[kind]}`,
    help: 'leave the path out, or build it with a variable',
    related: [{ start: owner.start, end: (owner.block?.open ?? owner.start) + 1, message: 'in this block' }],
  }
}
