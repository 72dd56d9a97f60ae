/**
 * Arguments in the short form, `name=nginx state="latest version"`, as Ansible takes them apart: at spaces outside of
 * quotes and of Jinja. Commands are taken apart in the same way, which is why a lone apostrophe in one is refused.
 */
export interface Argument {
  text: string
  start: number
  end: number
}

/** UTF-16 offsets into the string. */
export type Arguments =
  | { arguments: Argument[]; unbalanced?: undefined }
  | { arguments?: undefined; unbalanced: { what: string; start: number; end: number } }

const PAIRS = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
] as const

export function splitArguments(text: string): Arguments {
  const found: Argument[] = []
  const depths = [0, 0, 0]
  /** Where what is open was opened. */
  const openedAt = [0, 0, 0]
  let quote: string | undefined
  let quoteAt = 0
  const append = (start: number, end: number, join: boolean) => {
    const last = found.at(-1)
    if (join && last) Object.assign(last, { text: text.slice(last.start, end), end })
    else found.push({ text: text.slice(start, end), start, end })
  }
  for (const { 0: token, index: start } of text.matchAll(/[^ \n]+/g)) {
    const end = start + token.length
    if (token === '\\' && quote === undefined) continue
    const joins = quote !== undefined || depths.some((depth) => depth > 0)
    for (let at = 0; at < token.length; at++) {
      const character = token[at] as string
      if ((character !== '"' && character !== "'") || token[at - 1] === '\\') continue
      if (quote === undefined) {
        quote = character
        quoteAt = start + at
      } else if (quote === character) quote = undefined
    }
    for (const [index, [open, close]] of PAIRS.entries()) {
      const change = count(token, open) - count(token, close)
      if (change > 0 && depths[index] === 0) openedAt[index] = start + token.indexOf(open)
      depths[index] = Math.max(0, (depths[index] as number) + change)
    }
    append(start, end, joins)
  }
  if (quote !== undefined) return { unbalanced: { what: quote, start: quoteAt, end: quoteAt + 1 } }
  const open = depths.findIndex((depth) => depth > 0)
  if (open >= 0) {
    const start = openedAt[open] as number
    return { unbalanced: { what: (PAIRS[open] as (typeof PAIRS)[number])[0], start, end: start + 2 } }
  }
  return { arguments: found }
}

function count(token: string, part: string): number {
  return token.split(part).length - 1
}

/** `name=value`, the `=` neither first nor escaped. */
export function isAssignment(argument: string): boolean {
  return /^.[\s\S]*?(?<!\\)=/.test(argument)
}
