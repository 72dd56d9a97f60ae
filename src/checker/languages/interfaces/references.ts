import type { Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Code, Stanza } from './index.ts'
import type { InterfacesLine } from './lines.ts'

/** What a complete file brings up or inherits from is defined in it, unless it reads other files or maps names. */
export function checkReferences(lines: InterfacesLine[], stanzas: Stanza[]): Problem<Code>[] {
  return [...checkLoopback(stanzas), ...checkNames(lines, stanzas)]
}

/** `lo` is brought up at all events. ifupdown has a stanza for it of its own, but none beside another loopback. */
function checkLoopback(stanzas: Stanza[]): Problem<Code>[] {
  const [name] = stanzas.find(({ head }) => head.words[2]?.text === 'loopback')?.head.words ?? []
  if (!name || isBlank(name.text) || stanzas.some(({ head }) => head.words[0]?.text === 'lo')) return []
  const message = `Unexpected interface ${quote(name.text)} with the method \`loopback\`, expected \`lo\``
  return [{ code: 'undefined-interface', start: name.start, end: name.end, message }]
}

function checkNames(lines: InterfacesLine[], stanzas: Stanza[]): Problem<Code>[] {
  if (lines.some(({ keyword }) => /^(?:source|source-directory|mapping|rename)$/.test(keyword.text)))
    return []
  const defined = new Set(['lo', ...stanzas.flatMap(({ head }) => head.words[0]?.text ?? [])])
  const problems: Problem<Code>[] = []
  const seen = new Set(['lo'])
  const lost = findLost(lines, defined)
  for (const { keyword, words } of lines) {
    const isAuto = keyword.text === 'auto' || keyword.text === 'allow-auto'
    const inherits = keyword.text === 'iface' ? words.findIndex(({ text }) => text === 'inherits') : -1
    const used = isAuto ? words : inherits < 0 ? [] : words.slice(inherits + 1, inherits + 2)
    for (const { text, start, end } of used) {
      const known = isAuto ? defined : seen
      if (known.has(text) || isBlank(text) || /[/=*?[]/.test(text)) continue
      const culprit = isAuto ? culpritFor(text, lost) : undefined
      if (culprit) {
        problems.push(culprit)
        continue
      }
      const near = suggest(text, known)
      problems.push({
        code: 'undefined-interface',
        start,
        end,
        message: `Unexpected ${quote(text)} after \`${isAuto ? keyword.text : 'inherits'}\`, expected an interface with an \`iface\` stanza`,
        help: near ? didYouMean(near) : text.includes(',') ? 'names are parted by spaces' : undefined,
      })
    }
    if (keyword.text === 'iface' && words[0]) seen.add(words[0].text)
  }
  return problems
}

/** More idle stanzas than this are no slip of one name. */
const mostIdle = 20

/** What may explain a name without a stanza. */
interface Lost {
  /** Lines that look like the head of a stanza but for the first word, by the name they give. */
  headless: Map<string, InterfacesLine>
  /** Names that are brought up and have no stanza. */
  missing: Set<string>
  /** The names of stanzas that nothing brings up. */
  idle: Word[]
}

function findLost(lines: InterfacesLine[], defined: Set<string>): Lost {
  const headless = new Map<string, InterfacesLine>()
  for (const line of lines) {
    const [name] = line.words
    if (name && line.words.length >= 3 && suggest(line.keyword.text, ['iface']) !== undefined)
      if (!headless.has(name.text)) headless.set(name.text, line)
  }
  const upped = new Set(
    lines
      .filter(({ keyword }) => /^(?:auto|allow-)/.test(keyword.text))
      .flatMap(({ words }) => words.map(({ text }) => text)),
  )
  const idle = lines
    .filter(({ keyword }) => keyword.text === 'iface')
    .flatMap(({ words }) => words[0] ?? [])
    .filter(({ text }) => text !== 'lo' && !upped.has(text))
  return {
    headless,
    missing: new Set([...upped].filter((each) => !defined.has(each))),
    idle: idle.length > mostIdle ? [] : idle,
  }
}

/**
 * Where the stanza of a name that is brought up may have got lost: a line that looks like its head but for the first
 * word, or the only stanza that nothing brings up when the name is the only one without a stanza.
 */
function culpritFor(name: string, { headless, missing, idle }: Lost): Problem<Code> | undefined {
  const line = headless.get(name)
  if (line) {
    const { text, start, end } = line.keyword
    const message = `Unexpected ${quote(text)} before ${quote(name)}, expected \`iface\``
    return { code: 'undefined-interface', start, end, message, help: didYouMean('iface') }
  }
  const similar = idle.find(({ text }) => suggest(text, [name]) !== undefined)
  const only = similar ?? (idle.length === 1 && missing.size === 1 ? idle[0] : undefined)
  if (!only) return undefined
  return {
    code: 'undefined-interface',
    start: only.start,
    end: only.end,
    message: `Unexpected interface ${quote(only.text)}, which nothing brings up, expected ${quote(name)}, which is to be and has no stanza`,
  }
}
