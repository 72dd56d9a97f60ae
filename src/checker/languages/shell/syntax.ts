import { forEachChild, type HereDoc, type ParsedScript, parse, type SyntaxNode } from 'unbash'

/** One error of the shell's grammar. `start` is a UTF-16 offset into the parsed text. */
export interface ShellError {
  message: string
  start: number
}

export interface Parsed {
  script: ParsedScript
  /** In the order of their places, those inside of `$( )` included. */
  errors: ShellError[]
  /** Here-documents whose closing word never comes; the shell itself only warns of them. */
  openDocuments: { start: number; end: number; word: string }[]
  /** Where the compound commands begin that are never closed, from the outermost in. */
  openCompounds: { type: string; start: number }[]
  /** What a POSIX shell does not know. */
  bashOnly: { start: number; end: number; what: string }[]
}

/** Substitutions are walked recursively. */
const MAX_DEPTH = 200

const COMPOUNDS = new Set([
  'Subshell',
  'BraceGroup',
  'If',
  'For',
  'ArithmeticFor',
  'Select',
  'While',
  'Case',
  'Function',
])

/** Never throws: unbash recovers from anything. */
export function parseShell(text: string): Parsed {
  const script = parse(text)
  const parsed: Parsed = { script, errors: [], openDocuments: [], openCompounds: [], bashOnly: [] }
  const visit = (node: SyntaxNode, shift: number, depth: number) => {
    if (depth > MAX_DEPTH) return
    // In back-quotes the inner text is unescaped first, so its offsets are of another string.
    const inner = node.type === 'Script' && node.source !== undefined ? Number.NaN : shift
    if (node.type === 'Script')
      for (const { message, pos } of node.errors ?? [])
        if (!Number.isNaN(inner)) parsed.errors.push({ message, start: inner + pos })
    // The end of one that is never closed is not set.
    if (COMPOUNDS.has(node.type) && node.end === node.pos && !Number.isNaN(inner))
      parsed.openCompounds.push({ type: node.type, start: inner + node.pos })
    if (node.type === 'HereDoc' && !node.closing && node.delimiter) noteOpen(node)
    if (node.type === 'ArrayValue') parsed.bashOnly.push({ start: node.pos, end: node.end, what: 'array' })
    if (node.type === 'ProcessSubstitution')
      parsed.bashOnly.push({ start: node.pos, end: node.end, what: 'process substitution' })
    if (node.type === 'HereString') parsed.bashOnly.push({ start: node.pos, end: node.end, what: '`<<<`' })
    forEachChild(node, (child) => visit(child, inner, depth + 1))
  }
  const noteOpen = (node: HereDoc) => {
    if (node.delimiter)
      parsed.openDocuments.push({ start: node.pos, end: node.delimiter.end, word: node.delimiter.value })
  }
  visit(script, 0, 0)
  parsed.errors.sort((a, b) => a.start - b.start)
  return parsed
}

/** Whether the text is only the beginning of a command: more lines may complete it. */
export function isIncomplete({ errors, openDocuments }: Parsed, text: string): boolean {
  if (/(?:^|[^\\])(?:\\\\)*\\\r?$/.test(text.slice(-20))) return true
  if (openDocuments.length > 0) return true
  return errors.some(({ message }) =>
    /^unterminated|^expected (?:'|command after '(?:&&|\|\|?|then|do|else)')/.test(message),
  )
}

/** Statements that start a line at the top level, as far as the text could be parsed. UTF-16 offsets. */
export function statementStarts({ script }: Parsed): number[] {
  return script.commands.map(({ pos }) => pos)
}
