/**
 * Statements in braces: what nginx, named, keepalived, logrotate and Caddy have in common.
 *
 *     words words;                 a statement
 *     words { statements }         a statement with a block
 *
 * They differ in what a word is, so each brings its own `Lexer`; this file makes the tree and finds what does not
 * close. No recursion: a hundred thousand open braces are a finding, not a stack overflow.
 */

export interface Word {
  /** Without its quotes and escapes, as the daemon sees it. */
  text: string
  /** UTF-16 offsets of the word with its quotes, `end` exclusive. */
  start: number
  end: number
  quoted: boolean
  /** Nothing but space stands before it on its line. */
  firstOnLine: boolean
}

export interface Block {
  /** Offset of the `{`. */
  open: number
  /** Offset of the `}`; the end of the text when it is missing. */
  close: number
  statements: Statement[]
}

export interface Statement {
  /** Never empty in a language without bare blocks. */
  words: Word[]
  start: number
  /** After the `;` or the `}`, or after the last word where that is missing. */
  end: number
  block?: Block
  /** Words and blocks in their order, for languages whose statements go on after a block. */
  items: (Word | Block)[]
}

export type Token = ({ kind: 'word' } & Word) | { kind: '{' | '}' | ';' | 'end'; start: number; end: number }

export interface Lexer {
  /** The next token; always `end` after the last. */
  next(): Token
  /** From just after a `{`: the offset of the `}` that ends a block written in another language. */
  skipForeign?(): number
}

/** How statements end in a language. */
export interface Shape {
  /** A `}` ends the statement, without a `;` (nginx; not named). */
  closedByBrace: boolean
  /** A block may stand without words before it (the address lists of named). */
  bareBlocks: boolean
  /** A `;` without words before it is allowed. */
  emptyStatements: boolean
  /** Blocks whose content is another language and is not read. */
  isForeign?(words: readonly Word[]): boolean
}

export type Fault =
  /** `at` is the statement that opened the block, `noticed` where the reader found out. */
  | { fault: 'unclosed-block'; at: Statement; open: number; noticed: number }
  | { fault: 'unexpected'; token: '{' | '}' | ';'; at: number }
  /** The statement runs into a `}` or the end of the text; `noticed` is that place. */
  | { fault: 'missing-semicolon'; at: Statement; noticed: number; atEnd: boolean }

export interface Tree {
  statements: Statement[]
  /** In the order of the text. */
  faults: Fault[]
}

interface Open {
  statements: Statement[]
  owner: Statement | undefined
  block: Block | undefined
}

/** Reads all statements. Faults never stop it: what can be read is in the tree. */
export function readTree(lexer: Lexer, shape: Shape, text: string): Tree {
  const root: Statement[] = []
  const faults: Fault[] = []
  const closed: Statement[] = []
  const stack: Open[] = [{ statements: root, owner: undefined, block: undefined }]
  let current: Statement | undefined
  let afterStray = -1

  const top = () => stack[stack.length - 1] as Open
  const begin = (start: number): Statement => {
    const statement: Statement = { words: [], start, end: start, items: [] }
    top().statements.push(statement)
    return statement
  }
  const missing = (noticed: number, atEnd: boolean) => {
    if (current) faults.push({ fault: 'missing-semicolon', at: current, noticed, atEnd })
    current = undefined
  }

  for (;;) {
    const token = lexer.next()
    if (token.kind === 'end') {
      if (current) missing(token.start, true)
      break
    }
    if (token.kind === 'word') {
      current ??= begin(token.start)
      current.items.push(token)
      if (!current.block) current.words.push(token)
      current.end = token.end
    } else if (token.kind === ';') {
      if (current) current.end = token.end
      else if (!shape.emptyStatements && token.start !== afterStray)
        faults.push({ fault: 'unexpected', token: ';', at: token.start })
      current = undefined
    } else if (token.kind === '{') {
      if (!current && !shape.bareBlocks) faults.push({ fault: 'unexpected', token: '{', at: token.start })
      const owner = current ?? begin(token.start)
      owner.end = token.end
      const block: Block = { open: token.start, close: text.length, statements: [] }
      owner.block ??= block
      owner.items.push(block)
      if (shape.isForeign?.(owner.words) && lexer.skipForeign) {
        const close = lexer.skipForeign()
        if (close < text.length) {
          block.close = close
          owner.end = close + 1
        } else faults.push({ fault: 'unclosed-block', at: owner, open: token.start, noticed: text.length })
        current = shape.closedByBrace ? undefined : owner
      } else {
        stack.push({ statements: block.statements, owner, block })
        current = undefined
      }
    } else {
      if (current) missing(token.start, false)
      const open = stack.length > 1 ? stack.pop() : undefined
      if (!open?.owner || !open.block) {
        faults.push({ fault: 'unexpected', token: '}', at: token.start })
        // The `;` of a stray `};` is no mistake of its own.
        if (!shape.closedByBrace) afterStray = token.end
        continue
      }
      open.block.close = token.start
      open.owner.end = token.end
      closed.push(open.owner)
      current = shape.closedByBrace ? undefined : open.owner
    }
  }
  const unclosed = stack.flatMap(({ owner }) => owner ?? [])
  if (unclosed.length > 0) faults.push(blame(unclosed, closed, text))
  return { statements: root, faults: faults.sort((a, b) => place(a) - place(b)) }
}

function place(fault: Fault): number {
  return fault.fault === 'unexpected'
    ? fault.at
    : fault.fault === 'unclosed-block'
      ? fault.open
      : fault.at.end
}

/**
 * Which block's `}` was forgotten? Braces alone cannot say: each `}` closes the innermost block, so a forgotten one
 * leaves the outermost open. The author's indentation can:
 *
 *     server {
 *       location / {
 *         return 404;
 *     }                  ← closes `location`, but stands under `server`
 */
function blame(unclosed: Statement[], closed: Statement[], text: string): Fault {
  const astray = closed.find(({ start, block }) => {
    if (!block) return false
    const opened = indentation(text, start)
    const closes = indentation(text, block.close)
    return (
      opened !== undefined && closes !== undefined && closes < opened && start > (unclosed[0]?.start ?? 0)
    )
  })
  const at = (astray ?? unclosed.at(-1)) as Statement
  return {
    fault: 'unclosed-block',
    at,
    open: at.block?.open ?? at.start,
    noticed: astray?.block?.close ?? text.length,
  }
}

/** Columns of space before an offset, or undefined when something else stands before it on its line. */
function indentation(text: string, offset: number): number | undefined {
  let columns = 0
  for (let i = offset - 1; i >= 0; i--) {
    const character = text[i]
    if (character === '\n' || character === '\r') break
    if (character !== ' ' && character !== '\t') return undefined
    columns += character === '\t' ? 8 : 1
  }
  return columns
}
