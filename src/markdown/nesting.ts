import type { TextProblem } from '../collections/problems.ts'

/** Far beyond what a person writes, and half of what the native parser survives: a stack that overflows there ends the process. */
const deepest = 1000
/** Spaces before a list item 1,000 lists deep. */
const widestIndent = 2 * deepest
/** Units of one `{…}`: a chain of operators nests as deep as it is long. */
const longestExpression = 15_000

/** @returns the first place where a page nests so deep that it cannot be parsed. */
export function findDeepNesting(text: string, format: 'md' | 'mdx'): TextProblem | undefined {
  const quotes = new RegExp(`^(?:[ \\t]*>){${deepest}}`, 'm').exec(text)
  if (quotes) return problem(quotes.index, `Unexpected quote ${deepest} levels deep`)
  const indent = new RegExp(`^[ \\t]{${widestIndent}}[ \\t]*(?:[-*+]|\\d+[.)]) `, 'm').exec(text)
  if (indent) return problem(indent.index, `Unexpected list ${deepest} levels deep`)
  return format === 'mdx' ? deepExpression(text) : deepHtml(text)
}

/** Brackets count while a brace is open, outside of code fences. */
function deepExpression(text: string): TextProblem | undefined {
  let braces = 0
  let brackets = 0
  let start = 0
  let fence = ''
  for (const { 0: token, index } of text.matchAll(/[{}()[\]]|^[ \t>]*(?:`{3,}|~{3,})/gm)) {
    if (token.length > 1) {
      const marker = token.trimStart()
      if (fence === '' && braces === 0) fence = marker
      else if (marker.startsWith(fence)) fence = ''
    }
    if (fence !== '') continue
    if (braces > 0 && index - start > longestExpression) {
      return problem(start, `Unexpected expression of more than ${longestExpression} characters`)
    }
    if (token === '{' && braces++ === 0) start = index
    else if (token === '}' && braces > 0) braces--
    else if (token === '(' || token === '[') brackets++
    else if (token === ')' || token === ']') brackets = Math.max(0, brackets - 1)
    if (braces === 0) brackets = 0
    if (braces + brackets > deepest) return problem(start, `Unexpected brackets ${deepest} levels deep`)
  }
  return undefined
}

function deepHtml(text: string): TextProblem | undefined {
  let depth = 0
  for (const { 0: tag, index } of text.matchAll(/<\/?[A-Za-z][^<>]{0,200}>/g)) {
    depth = tag.startsWith('</')
      ? Math.max(0, depth - 1)
      : depth + (/^<(?:br|hr|img|input|wbr)\b/i.test(tag) ? 0 : 1)
    if (depth > 4 * deepest) return problem(index, `Unexpected HTML more than ${4 * deepest} levels deep`)
  }
  return undefined
}

function problem(start: number, message: string): TextProblem {
  return {
    start,
    end: start + 1,
    code: 'content/too-deep',
    message,
    help: 'no page can be read that is nested so deep: write it flat',
  }
}
