/**
 * The vocabulary of a daemon's configuration language as data: which directives exist, where they may stand and what
 * they take. A grammar finds the words; a vocabulary says whether they are the right ones.
 *
 * A table is text, one directive a line, three columns parted by two or more spaces, `#` starts a comment:
 *
 *     gzip            on|off                        http server location
 *     error_log       <path> [debug|info|notice]    main http server
 *     server_name     <any>...                      server
 *     server          {server}                      http
 *     daemon          -                             main
 *
 * The second column is a usage line. A term is `<kind>`, a literal, or several of them joined by `|`; `[term]` may be
 * left out, `term...` may be repeated, `[term...]` both. `{context}` at the end says that the directive opens a block
 * and what that block is; `{}` a block that the grammar treats itself. `-` is no argument at all.
 * `<1..255>` is a whole number within these bounds. The same name may have several lines: another context, another usage. `name!` may be given only once in a block.
 */

/** Says whether a word is of a kind. */
export type Kind = (word: string) => boolean

/** One term of a usage line. */
export interface Term {
  literals: string[]
  kinds: string[]
  optional: boolean
  repeated: boolean
  /** As the table writes it, without brackets and dots, for messages: `on|off`, `time`. */
  text: string
}

/** One line of a table. */
export interface Directive {
  name: string
  terms: Term[]
  /** Fewest and most arguments; `max` may be Infinity. */
  min: number
  max: number
  contexts: ReadonlySet<string>
  /** The context its block opens, where it has one; undefined when it takes no block. */
  block: string | undefined
  /** A second one in the same block is refused. */
  once: boolean
}

/** What is wrong with a directive's arguments; `index` is the first argument concerned. */
export type ArgumentFault =
  | { fault: 'missing'; min: number; expected: string }
  | { fault: 'surplus'; index: number; max: number }
  | { fault: 'value'; index: number; expected: string }

export interface Vocabulary {
  /** Every line for a name (in another letter case too, when the language does not tell them apart). */
  find(name: string): readonly Directive[]
  /** All names, as the table writes them. */
  names: readonly string[]
  /** The names that may stand in a context. */
  namesIn(context: string): readonly string[]
  /** All contexts that some directive may stand in. */
  contexts: readonly string[]
  /** The first fault of some arguments, or undefined. Words for which `isOpaque` holds stand for any value. */
  fault(
    directive: Directive,
    args: readonly string[],
    isOpaque?: (word: string) => boolean,
  ): ArgumentFault | undefined
}

export interface VocabularySource {
  /** The table, in the form above. */
  table: string
  /** What `<kind>` means in this language. `any` is always there. */
  kinds?: Record<string, Kind>
  /** `@name` in the third column stands for these contexts. */
  groups?: Record<string, string>
  /** Directives and literals are the same in any letter case. */
  ignoreCase?: boolean
  /** Literals are the same in any letter case. */
  ignoreLiteralCase?: boolean
}

/** Reads a table. A mistake in the table is a mistake of ours and throws. */
export function readVocabulary({
  table,
  kinds = {},
  groups = {},
  ignoreCase = false,
  ignoreLiteralCase = ignoreCase,
}: VocabularySource): Vocabulary {
  const lower = (word: string) => word.toLowerCase()
  const same = (word: string) => word
  const fold = ignoreCase ? lower : same
  const foldLiteral = ignoreLiteralCase ? lower : same
  const known: Record<string, Kind> = { any: () => true, ...kinds }
  const byName = new Map<string, Directive[]>()
  const byContext = new Map<string, Set<string>>()
  const names = new Map<string, string>()
  for (const line of table.split('\n')) {
    const row = line.replace(/(^|\s)#.*$/, '').trim()
    if (row === '') continue
    const directive = readRow(row, groups)
    for (const { kinds } of directive.terms) {
      for (const kind of kinds) {
        const test = known[kind] ?? readRange(kind)
        if (test) known[kind] = test
        else throw new Error(`No kind <${kind}>, used by: ${row}`)
      }
    }
    const key = fold(directive.name)
    const rows = byName.get(key)
    if (rows) rows.push(directive)
    else byName.set(key, [directive])
    if (!names.has(key)) names.set(key, directive.name)
    for (const context of directive.contexts) {
      if (!byContext.has(context)) byContext.set(context, new Set())
      byContext.get(context)?.add(names.get(key) ?? directive.name)
    }
  }
  const inContext = new Map([...byContext].map(([context, set]) => [context, [...set]]))

  function fits(term: Term, word: string): boolean {
    const folded = foldLiteral(word)
    return (
      term.literals.some((literal) => foldLiteral(literal) === folded) ||
      term.kinds.some((kind) => known[kind]?.(word))
    )
  }

  return {
    find: (name) => byName.get(fold(name)) ?? [],
    names: [...names.values()],
    namesIn: (context) => inContext.get(context) ?? [],
    contexts: [...byContext.keys()],
    fault: (directive, args, isOpaque = () => false) =>
      findFault(directive, args, (term, word) => isOpaque(word) || fits(term, word)),
  }
}

function readRow(row: string, groups: Record<string, string>): Directive {
  const [first, usage, where, ...rest] = row.split(/\s{2,}/)
  const once = first?.endsWith('!') ?? false
  const name = once ? first?.slice(0, -1) : first
  if (!name || !usage || !where || rest.length > 0) throw new Error(`Not three columns: ${row}`)
  const words = usage === '-' ? [] : usage.split(' ')
  const last = words.at(-1)
  let block: string | undefined
  if (last?.startsWith('{')) {
    block = last.slice(1, -1)
    words.pop()
  }
  const terms = words.map(readTerm)
  return {
    name,
    terms,
    min: terms.filter((term) => !term.optional).length,
    max: terms.some((term) => term.repeated) ? Infinity : terms.length,
    contexts: new Set(where.split(' ').flatMap((word) => expandGroup(word, groups))),
    block,
    once,
  }
}

/** `1..255` as a test, or undefined when it is no range. */
function readRange(kind: string): Kind | undefined {
  const bounds = /^(-?\d+)\.\.(-?\d+)$/.exec(kind)
  if (!bounds) return undefined
  const [low, high] = [Number(bounds[1]), Number(bounds[2])]
  return (word) => /^[-+]?\d{1,15}$/.test(word) && Number(word) >= low && Number(word) <= high
}

function expandGroup(word: string, groups: Record<string, string>): string[] {
  if (!word.startsWith('@')) return [word]
  const group = groups[word.slice(1)]
  if (!group) throw new Error(`No group of contexts ${word}`)
  return group.split(' ').flatMap((inner) => expandGroup(inner, groups))
}

function readTerm(word: string): Term {
  const optional = word.startsWith('[') && word.endsWith(']')
  const inner = optional ? word.slice(1, -1) : word
  const repeated = inner.endsWith('...')
  const body = repeated ? inner.slice(0, -3) : inner
  const parts = body.split('|')
  const isKind = (part: string) => part.startsWith('<') && part.endsWith('>')
  return {
    literals: parts.filter((part) => !isKind(part)),
    kinds: parts.filter(isKind).map((part) => part.slice(1, -1)),
    optional,
    repeated,
    text: parts.map((part) => (isKind(part) ? describeKind(part.slice(1, -1)) : `\`${part}\``)).join(', '),
  }
}

/** Left to right; a word that does not fit a term that may be left out is tried with the next one. */
function findFault(
  { terms, min, max }: Directive,
  args: readonly string[],
  fits: (term: Term, word: string) => boolean,
): ArgumentFault | undefined {
  if (args.length < min) return { fault: 'missing', min, expected: terms[args.length]?.text ?? '' }
  if (args.length > max) return { fault: 'surplus', index: max, max }
  let t = 0
  let used = false
  let spare = args.length - min
  for (const [index, word] of args.entries()) {
    const expected: string[] = []
    for (;;) {
      const term = terms[t]
      if (!term) return { fault: 'value', index, expected: [...new Set(expected)].join(' or ') }
      const mayTake = used || term.optional ? spare > 0 : true
      if (mayTake && fits(term, word)) {
        if (used || term.optional) spare -= 1
        if (term.repeated) used = true
        else {
          t += 1
          used = false
        }
        break
      }
      if (mayTake && term.text !== '') expected.push(term.text)
      if (!term.optional && !used)
        return { fault: 'value', index, expected: [...new Set(expected)].join(' or ') }
      t += 1
      used = false
    }
  }
  return undefined
}

/** `log-level` and `1..255` in words. */
function describeKind(kind: string): string {
  const [low, high] = kind.split('..')
  return high === undefined ? kind.replaceAll('-', ' ') : `number from ${low} to ${high}`
}
