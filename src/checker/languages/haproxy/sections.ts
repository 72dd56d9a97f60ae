import type { Problem } from '../language.ts'
import { suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { checkSteps } from './check-steps.ts'
import { ConditionalBlocks, directive } from './conditional-blocks.ts'
import type { Finding, Reference } from './findings.ts'
import type { ConfigLine, LineFault, Word } from './lines.ts'
import { sectionNames } from './section-names.ts'
import { allowedIn, checkLine, keywordOf } from './statements.ts'
import { isOpaque } from './values.ts'
import { keywords } from './vocabulary.ts'

type Code = LineFault['code'] | Finding['code'] | 'unknown-section' | 'ignored-keyword' | 'unclosed-condition'

const proxyKeywords = ['defaults', 'frontend', 'backend'].flatMap((kind) => keywords.namesIn(kind))

export interface Section {
  /** `undefined` of a fragment's beginning, and of a section nobody knows. */
  kind: string | undefined
  name: Word | undefined
  header: ConfigLine | undefined
  lines: ConfigLine[]
  /** Names of other things in the file that its lines use. */
  used: Reference[]
}

/** Keywords and arguments of all lines. `context` is `file`, or the section a fragment was read as. */
export function checkSections(
  lines: readonly ConfigLine[],
  whole: boolean,
): {
  problems: Problem<Code>[]
  sections: Section[]
  context: string | undefined
} {
  const problems: Problem<Code>[] = []
  const sections = splitSections(lines, problems)
  const [first] = sections
  let context: string | undefined = sections.length > 1 || first?.header ? 'file' : undefined
  for (const section of sections) {
    if (section.header || section.lines.length === 0) continue
    if (whole && sections.some(startsLine)) {
      problems.push(...section.lines.flatMap(outOfSection))
      continue
    }
    section.kind = guessSection(section.lines) ?? 'backend'
    context ??= section.kind
  }
  for (const section of sections) {
    for (const line of section.lines) {
      // What a condition may leave out is often of another version.
      if (line.conditional) continue
      const found = checkLine(line, section)
      if (found) problems.push(found)
    }
    problems.push(...checkSteps(section))
  }
  return { problems, sections, context }
}

/** A text whose sections are all indented is cut out of something. */
function startsLine({ header }: Section): boolean {
  return header !== undefined && header.words[0]?.start === header.start
}

function outOfSection({ words: [word] }: ConfigLine): Problem<Code>[] {
  if (!word || isOpaque(word.text)) return []
  return [
    {
      code: 'wrong-section',
      start: word.start,
      end: word.end,
      message: `Unexpected ${quote(word.text)} before the first section, expected a section such as \`global\` or \`frontend\``,
    },
  ]
}

function splitSections(lines: readonly ConfigLine[], problems: Problem<Code>[]): Section[] {
  const sections: Section[] = [{ kind: undefined, name: undefined, header: undefined, lines: [], used: [] }]
  const blocks = new ConditionalBlocks()
  for (const line of lines) {
    if (line.fault) problems.push(line.fault)
    const [word, name, extra] = line.words
    if (!word) continue
    if (directive.test(word.text)) {
      blocks.read(line)
      continue
    }
    if (blocks.isOpen) line.conditional = true
    if (Object.hasOwn(sectionNames, word.text) && !isMember(word, line, sections.at(-1))) {
      sections.push({ kind: word.text, name, header: line, lines: [], used: [] })
      const found = checkHeader(word, name, extra)
      if (found) problems.push(found)
    } else if (looksLikeHeader(line)) {
      const near = suggest(word.text, Object.keys(sectionNames))
      problems.push({
        code: 'unknown-section',
        start: word.start,
        end: word.end,
        message: `Unexpected ${quote(word.text)}, expected a section`,
        help: near && `did you mean \`${near}\`?`,
      })
      sections.push({ kind: near, name, header: line, lines: [], used: [] })
    } else sections.at(-1)?.lines.push(line)
  }
  blocks.close()
  problems.push(...blocks.problems)
  return sections.filter((section, index) => index > 0 || section.lines.length > 0)
}

/** `user`, `group`, `log-…` are no sections; but `cache` and `program` are words elsewhere only as arguments. */
function isMember(word: Word, line: ConfigLine, section: Section | undefined): boolean {
  return (
    word.start > line.start &&
    section?.kind !== undefined &&
    keywords.find(word.text).some((row) => row.contexts.has(section.kind ?? ''))
  )
}

/** A short line whose first word no section knows and that is near a section's name. */
function looksLikeHeader(line: ConfigLine): boolean {
  const [word] = line.words
  if (!word || line.words.length > 2 || isOpaque(word.text) || keywords.find(word.text).length > 0)
    return false
  if (word.text === 'no' || word.text === 'default') return false
  const near = suggest(word.text, Object.keys(sectionNames))
  // `option` misspelt is nearer to a keyword than to a section.
  return near !== undefined && suggest(word.text, [near, ...proxyKeywords]) === near
}

function checkHeader(word: Word, name: Word | undefined, extra: Word | undefined): Problem<Code> | undefined {
  const names = sectionNames[word.text]
  if (names === 'required' && !name) {
    return {
      code: 'unknown-section',
      start: word.start,
      end: word.end,
      message: `Unexpected end of ${quote(word.text)}, expected a name`,
    }
  }
  const surplus = names === 'none' ? name : extra && extra.text !== 'from' ? extra : undefined
  if (surplus) {
    return {
      code: 'argument-count',
      start: surplus.start,
      end: surplus.end,
      message: `Unexpected ${quote(surplus.text)} after ${quote(word.text)}, expected the end of the line`,
    }
  }
  if (name && !/^[\w.:-]+$/.test(name.text) && !isOpaque(name.text)) {
    return {
      code: 'invalid-value',
      start: name.start,
      end: name.end,
      message: `Unexpected ${quote(name.text)} as the name of a section, expected letters, digits and \`_-.:\``,
    }
  }
  return undefined
}

function guessSection(lines: readonly ConfigLine[]): string | undefined {
  let best: string | undefined
  let most = 0
  for (const kind of [
    'backend',
    'frontend',
    'listen',
    'defaults',
    'global',
    'userlist',
    'resolvers',
    'peers',
    'cache',
    'mailers',
    'ring',
    'fcgi-app',
  ]) {
    const count = lines.filter(({ words }) =>
      keywords.find(keywordOf(words).word?.text ?? '').some((row) => allowedIn(row, kind)),
    ).length
    if (count > most) {
      most = count
      best = kind
    }
  }
  return best
}
