import luaparse from 'luaparse'
import { defineLanguage, type Problem } from './language.ts'
import { quote, tooDeepAt } from './text.ts'

type Code = 'syntax' | 'unclosed' | 'too-deep'

const MAX_DEPTH = 150

/** Lua 5.4 has attributes that the parser does not know; LuaJIT (OpenResty, Neovim) has numbers of its own. */
export default defineLanguage({
  id: 'lua',
  name: 'Lua',
  versions: 'Lua 5.1–5.4 and LuaJIT 2.1 (lua.org/manual)',
  command: 'luac -p',
  codes: {
    syntax: { severity: 'error', summary: 'The text is not valid Lua.' },
    unclosed: { severity: 'error', summary: 'A block, bracket or text is opened and never closed.' },
    'too-deep': { severity: 'error', summary: 'The nesting is deeper than the checker follows.' },
  },
  parse({ text, whole }) {
    const deep = tooDeepAt(text, MAX_DEPTH)
    if (deep >= 0) return { problems: [tooDeep(deep, text)] }
    const shown = text
      .replace(/^#[^\n]*/, (line) => ' '.repeat(line.length))
      .replace(
        /(\b[A-Za-z_]\w{0,60}\s{0,9})<\s*(?:const|close)\s*>/g,
        (all, lead: string) => lead + ' '.repeat(all.length - lead.length),
      )
    let first: unknown
    for (const attempt of whole ? [shown] : [shown, `return ${shown}`, withoutPrototypes(shown)]) {
      for (const luaVersion of ['5.3', 'LuaJIT'] as const) {
        try {
          luaparse.parse(attempt, {
            luaVersion,
            extendedIdentifiers: luaVersion === 'LuaJIT',
            comments: false,
            scope: false,
            locations: false,
            ranges: false,
          })
          return { problems: [] }
        } catch (error) {
          first ??= error
        }
      }
    }
    if (first instanceof RangeError) return { problems: [tooDeep(0, text)] }
    // An excerpt may be the inside of a loop, or leave out where a label is.
    if (!whole && /no loop to break|no visible label/.test((first as Error).message)) return { problems: [] }
    return { problems: [explain(first as Error & { index?: number }, text)] }
  },
})

/** `string function(txn, [arg1])` alone on its line: how a manual shows what a function takes and gives. */
const withoutPrototypes = (text: string) =>
  text.replace(/^(?:\w+ )?function *\([^\n]*\)[ \t]*$/gm, (line) => ' '.repeat(line.length))

function tooDeep(start: number, text: string): Problem<Code> {
  return {
    code: 'too-deep',
    start,
    end: Math.min(text.length, start + 1),
    message: `Unexpected nesting of more than ${MAX_DEPTH} levels in Lua`,
  }
}

function explain(error: Error & { index?: number }, text: string): Problem<Code> {
  const said = error.message.replace(/^\[\d+:\d+\] /, '')
  const last = text.trimEnd().length
  const index = Math.max(0, Math.min(error.index ?? 0, last - 1))
  // The symbol that is too much stands before the one that it is said to be near.
  const symbol = /^unexpected \w+ '(.+?)' near/.exec(said)?.[1]
  const start = symbol ? Math.max(0, text.lastIndexOf(symbol, index)) : index
  const unfinished = /^unfinished (.+?) near/.exec(said)?.[1]
  const expected = /^(.+?) expected near/.exec(said)?.[1]
  const atEnd = !symbol && /near '?<eof>/.test(said)
  const word = /^(?:[\w.]+|[^\s\w])/.exec(text.slice(start, start + 40))?.[0] ?? ''
  const found = atEnd ? 'end of the text' : quote(word)
  const clean = (token: string) =>
    token.startsWith("'")
      ? `\`${token.slice(1, -1)}\``
      : token === '<expression>'
        ? 'an expression'
        : token === '<name>'
          ? 'a name'
          : token
  return {
    code: unfinished || (atEnd && expected && /end|[)\]}]/.test(expected)) ? 'unclosed' : 'syntax',
    start,
    end: Math.min(text.length, start + Math.max(1, atEnd ? 1 : word.length)),
    message: unfinished
      ? `Unexpected end of the line inside a ${unfinished}, expected its closing quote`
      : expected
        ? `Unexpected ${found}, expected ${clean(expected)}`
        : `Unexpected ${found} in Lua${/^unexpected/.test(said) ? '' : `: ${said.replace(/ near .*/s, '')}`}`,
  }
}
