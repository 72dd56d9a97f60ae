import type { Problem } from '../language.ts'
import { quote, type Word } from '../text.ts'
import type { Statement } from './statements.ts'

type Found = Problem<'undefined-name' | 'duplicate' | 'conflict'>

/** What the statements of a complete file say together: tags and views that it defines, and settings that contradict. */
export function checkWhole(statements: readonly Statement[]): Found[] {
  if (statements.some(({ keyword }) => /^include/.test(keyword.text))) return []
  const values = new Map<string, Word>()
  for (const { keyword, values: words } of statements) if (words[0]) values.set(keyword.text, words[0])
  return [...tags(statements), ...views(statements), ...interfaces(statements), ...contradictions(values)]
}

/** Which value of an attribute names tags. */
const tagged: Record<string, number> = {
  'access-control-tag': 1,
  'access-control-tag-action': 1,
  'access-control-tag-data': 1,
  'interface-tag': 1,
  'interface-tag-action': 1,
  'interface-tag-data': 1,
  'local-zone-tag': 1,
  'response-ip-tag': 1,
  tags: 0,
}

/** A tag has to be defined above the line that uses it. */
function tags(statements: readonly Statement[]): Found[] {
  const known = new Set<string>()
  return statements.flatMap(({ keyword, values }) => {
    if (keyword.text === 'define-tag') for (const tag of split(values[0]?.text)) known.add(tag)
    const at = tagged[keyword.text]
    const word = at === undefined ? undefined : values[at]
    const missing = split(word?.text).filter((tag) => !known.has(tag))
    return word && missing.length > 0
      ? [notDefined(word, 'tag', missing[0] ?? '', '`define-tag` above it')]
      : []
  })
}

const split = (text: string | undefined) => (text ?? '').split(/\s+/).filter((part) => part !== '')

function views(statements: readonly Statement[]): Found[] {
  const known = new Set<string>()
  let clause = ''
  for (const { keyword, values } of statements) {
    if (
      /^(?:server|view|[\w-]+-zone|rpz|remote-control|python|dynlib|dnstap|dnscrypt|cachedb|ipset)$/.test(
        keyword.text,
      ) &&
      values.length === 0
    )
      clause = keyword.text
    if (clause === 'view' && keyword.text === 'name' && values[0]) known.add(values[0].text)
  }
  return statements
    .filter(({ keyword }) => /^(?:access-control|interface)-view$/.test(keyword.text))
    .flatMap(({ values: [, view] }) =>
      view && !known.has(view.text) ? [notDefined(view, 'view', view.text, 'a `view:` of that name')] : [],
    )
}

const notDefined = ({ start, end }: Word, what: string, name: string, expected: string): Found => ({
  code: 'undefined-name',
  start,
  end,
  message: `Unexpected ${what} ${quote(name)}, expected ${expected}`,
})

/** No address may be bound twice. */
function interfaces(statements: readonly Statement[]): Found[] {
  const seen = new Map<string, Word>()
  return statements.flatMap(({ keyword, values: [word] }) => {
    if (!/^(?:interface|ip-address|outgoing-interface)$/.test(keyword.text) || !word) return []
    const kind = keyword.text === 'outgoing-interface' ? 'from' : 'on'
    const key = `${kind} ${word.text.toLowerCase()}`
    const earlier = seen.get(key)
    if (!earlier) {
      seen.set(key, word)
      return []
    }
    return [
      {
        code: 'duplicate' as const,
        start: word.start,
        end: word.end,
        message: `Unexpected second ${quote(word.text)} in \`${keyword.text}\`, expected each address once`,
        related: [{ start: earlier.start, end: earlier.end, message: 'first given here' }],
      },
    ]
  })
}

/** Settings that leave unbound nothing to work with: attribute, value, and what is wrong when all of them stand. */
const impossible: [Record<string, string>, string][] = [
  [{ 'do-ip4': 'no', 'do-ip6': 'no' }, 'one of IPv4 and IPv6'],
  [{ 'do-udp': 'no', 'do-tcp': 'no' }, 'one of UDP and TCP'],
  [{ 'prefer-ip4': 'yes', 'do-ip4': 'no' }, 'no preference for what is off'],
  [{ 'prefer-ip6': 'yes', 'do-ip6': 'no' }, 'no preference for what is off'],
]

function contradictions(values: ReadonlyMap<string, Word>): Found[] {
  const found: Found[] = []
  for (const [settings, expected] of impossible) {
    const words = Object.entries(settings).map(([name, value]) => ({ name, value, word: values.get(name) }))
    if (words.some(({ value, word }) => word?.text !== value)) continue
    const last = words.reduce((a, b) => ((a.word?.start ?? 0) > (b.word?.start ?? 0) ? a : b))
    const other = words.find((each) => each !== last)
    const { start, end } = last.word as Word
    found.push({
      code: 'conflict',
      start,
      end,
      message: `Unexpected \`${last.name}: ${last.value}\` beside \`${other?.name}: ${other?.value}\`, expected ${expected}`,
    })
  }
  const [edns, buffer] = [values.get('edns-buffer-size'), values.get('msg-buffer-size')]
  const most = Number.parseInt(buffer?.text ?? '65552', 10)
  if (edns && Number.parseInt(edns.text, 10) > most)
    found.push({
      code: 'conflict',
      start: edns.start,
      end: edns.end,
      message: `Unexpected ${quote(edns.text)} in \`edns-buffer-size\`, expected at most the ${most} of \`msg-buffer-size\``,
    })
  return found
}
