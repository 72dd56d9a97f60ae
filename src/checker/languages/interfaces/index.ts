/** /etc/network/interfaces of ifupdown, with what ifupdown2 adds. */
import { checkArguments } from '../argument-faults.ts'
import { defineLanguage, type Embedded, type Problem } from '../language.ts'
import { didYouMean, suggest } from '../suggest.ts'
import { quote, type Word } from '../text.ts'
import { isBlank } from '../values.ts'
import { checkIface } from './iface.ts'
import { type InterfacesLine, readInterfacesLines } from './lines.ts'
import { checkReferences } from './references.ts'
import { commands, descriptions, keywords, optionNames, vocabulary } from './vocabulary.ts'

export type Code =
  | 'misplaced-option'
  | 'empty-option'
  | 'unknown-family'
  | 'unknown-method'
  | 'missing-option'
  | 'undefined-interface'
  | 'unknown-option'
  | 'invalid-value'
  | 'ignored-text'

/** A stanza: its first line, and the options under it. */
export interface Stanza {
  head: InterfacesLine
  family: 'inet' | 'inet6' | 'other'
  options: InterfacesLine[]
}

export default defineLanguage({
  id: 'interfaces',
  name: 'interfaces',
  versions: 'ifupdown 0.8, ifupdown2 3, interfaces(5)',
  command: 'ifquery -i FILE --list -a; ifup --no-act -i FILE NAME',
  codes: {
    'misplaced-option': { severity: 'error', summary: 'A line belongs to no stanza, and opens none.' },
    'empty-option': { severity: 'error', summary: 'An option has no value.' },
    'unknown-family': {
      severity: 'error',
      summary: 'An `iface` line has no address family, or one that is none.',
    },
    'unknown-method': {
      severity: 'error',
      summary: 'An `iface` line has no method, or one that its family lacks.',
    },
    'missing-option': {
      severity: 'error',
      summary: 'A stanza lacks an option without which its method fails.',
    },
    'undefined-interface': {
      severity: 'error',
      summary: 'A complete file names an interface that it does not define.',
    },
    'unknown-option': {
      severity: 'warning',
      summary: 'An option is a slip of a known one, and without effect.',
    },
    'invalid-value': {
      severity: 'warning',
      summary: 'ifupdown passes on a value that the system will refuse.',
    },
    'ignored-text': {
      severity: 'warning',
      summary: 'A comment or a word behind a line is not read as such.',
    },
  },
  parse({ text, whole, path }) {
    const lines = readInterfacesLines(text)
    const { stanzas, problems, loose } = readStanzas(lines, whole)
    const cut = /^[ \t]{3,}\r?$/m.test(text)
    const titled =
      /(?:^|\/)etc\/network\/interfaces$/.test(path ?? '') && /^[ \t]*iface[ \t]+lo\b/m.test(text)
    problems.push(...stanzas.flatMap((stanza) => checkIface(stanza, stanzas, whole && !cut)))
    problems.push(
      ...stanzas.flatMap(({ family, options }) => options.flatMap((line) => checkOption(line, family))),
    )
    if ((whole || titled) && !cut) problems.push(...checkReferences(lines, stanzas))
    problems.push(...loose.flatMap((line) => checkOption(line, undefined)))
    const embedded: Embedded[] = lines
      .filter(({ keyword, value }) => commands.includes(keyword.text) && value.text !== '')
      .map(({ value }) => ({ language: 'sh', ranges: [{ start: value.start, end: value.end }] }))
    return {
      problems: problems.sort((a, b) => a.start - b.start),
      embedded,
      context: loose.length > 0 ? 'iface' : lines.length > 0 ? '/etc/network/interfaces' : undefined,
    }
  },
})

/** `loose` are the options of a fragment that starts in the middle of a stanza. */
function readStanzas(lines: InterfacesLine[], whole: boolean) {
  const stanzas: Stanza[] = []
  const loose: InterfacesLine[] = []
  const problems: Problem<Code>[] = []
  let state: 'start' | 'none' | 'iface' | 'mapping' = 'start'
  for (const line of lines) {
    const { text } = line.keyword
    if (text === 'iface') {
      const family = line.words[1]?.text
      stanzas.push({
        head: line,
        family: family === 'inet' || family === 'inet6' ? family : 'other',
        options: [],
      })
      state = 'iface'
    } else if (text === 'mapping') state = 'mapping'
    else if (keywords.includes(text) || /^allow-./.test(text)) state = 'none'
    else if (state === 'iface') stanzas.at(-1)?.options.push(line)
    else if (state === 'mapping' && (text === 'script' || text === 'map')) continue
    else if (state === 'start' && !whole && isOption(text)) loose.push(line)
    else if (!isBlank(text)) problems.push(misplaced(line, state === 'mapping'))
  }
  return { stanzas, problems, loose }
}

function isOption(name: string): boolean {
  return optionNames.includes(name.replaceAll('_', '-'))
}

function misplaced({ keyword }: InterfacesLine, inMapping: boolean): Problem<Code> {
  const near = suggest(keyword.text, keywords)
  return {
    code: 'misplaced-option',
    start: keyword.start,
    end: keyword.end,
    message: inMapping
      ? `Unexpected ${quote(keyword.text)} in a \`mapping\` stanza, expected \`script\` or \`map\``
      : `Unexpected ${quote(keyword.text)} outside of a stanza, expected \`iface\`, \`auto\`, \`mapping\`, \`source\` or \`allow-…\``,
    help: near
      ? didYouMean(near)
      : isOption(keyword.text)
        ? 'options follow the `iface` line they belong to'
        : undefined,
  }
}

function checkOption(
  { keyword, value, words }: InterfacesLine,
  family: Stanza['family'] | undefined,
): Problem<Code>[] {
  const name = keyword.text
  if (isBlank(name)) return []
  if (words.length === 0) {
    const message = `Unexpected end of the line after ${quote(name)}, expected a value`
    return [{ code: 'empty-option', start: keyword.start, end: keyword.end, message, help: nearOption(name) }]
  }
  if (commands.includes(name)) return []
  const near = nearOption(name)
  if (near) {
    const message = `Unexpected option ${quote(name)}, expected one that is known`
    return [{ code: 'unknown-option', start: keyword.start, end: keyword.end, message, help: near }]
  }
  const comment = words.findIndex(({ text }) => text === '#')
  if (comment > 0) {
    const { start } = words[comment] as Word
    const message = 'Unexpected `#` behind a value, expected the end of the line'
    return [
      { code: 'ignored-text', start, end: value.end, message, help: 'a comment needs a line of its own' },
    ]
  }
  const rows = vocabulary.find(name).filter(({ contexts }) => family === undefined || contexts.has(family))
  const finding = checkArguments(vocabulary, rows, keyword, words, descriptions)
  return finding ? [{ ...finding, code: 'invalid-value' }] : []
}

function nearOption(name: string): string | undefined {
  const plain = name.replaceAll('_', '-')
  const near = isOption(plain) ? undefined : suggest(plain, [...optionNames, ...keywords])
  return near && didYouMean(near)
}
