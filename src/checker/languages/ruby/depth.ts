import { tooDeepAt } from '../text.ts'

/**
 * The parser is C compiled to WebAssembly with a stack of 64 KB: from about 150 levels of anything it stops with an
 * error or, worse, runs on over its own data and never ends (seen with prism 1.9: `begin` or `return` 200 times).
 */
export const MAX_DEPTH = 50
/** As many in one statement are no code a person wrote. Prefixes, assignments and command calls nest to the right on one line. */
const MAX_CHAIN = 100

const OPENER = /(?:^|[^.:@$\w])(if|unless|while|until|case|begin|def|class|module|do|for|end)(?![\w?!:])/g
const CHAIN =
  /[=?!*&~<:]|->|\b(?:not|return|defined\?|yield|super|puts|alias|break|next|rescue)\b|\w (?=\w)|[\u0080-\uffff]|\.\.|-(?=[-+])/g

/** Where Ruby nests deeper than the parser can bear, or -1. Knows nothing of strings: it can only see too much. */
export function rubyTooDeepAt(text: string): number {
  const brackets = tooDeepAt(text, MAX_DEPTH)
  if (brackets >= 0) return brackets
  let depth = 0
  for (const match of text.matchAll(OPENER)) {
    if (match[1] === 'end') depth = Math.max(0, depth - 1)
    else if (isBlock(text, match.index) && ++depth > MAX_DEPTH) return match.index
  }
  // Lines that end in an operator go on, so a chain ends with a statement.
  let start = 0
  for (const statement of text.split(/(?<=[;\n]\n?)/)) {
    if (statement.length > MAX_CHAIN) {
      const bare = statement.replace(
        /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|#(?!\{)[^\n]*|%[wiWI]\[[^\]]*\]/g,
        (quoted) => '_'.repeat(quoted.length),
      )
      let count = 0
      for (const match of bare.matchAll(CHAIN)) if (++count > MAX_CHAIN) return start + match.index
    }
    start += statement.length
  }
  return -1
}

/** `x if y` and `begin … end while x` on one line open no block. */
function isBlock(text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at) + 1
  const before = text.slice(Math.max(from, at - 200), at + 1).trimStart()
  const word = text.slice(at, at + 12)
  if (/(?:^|\W)(?:do|def|class|module|begin|case)\b/.test(word)) return true
  return before.length <= 1 || /[=(,;|&?:{[]\s*$/.test(before)
}
