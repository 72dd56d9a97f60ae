import type { Problem } from '../language.ts'
import { quote } from '../text.ts'
import type { ConfigLine, Word } from './lines.ts'
import { isOpaque } from './values.ts'

/** `.if`, `.elif`, `.else` and `.endif`, which may stand anywhere (manual, section 2.4). */
type Code = 'unclosed-condition' | 'invalid-condition'

export const directive = /^\.(?:if|elif|else|endif|diag|notice|warning|alert)$/

export class ConditionalBlocks {
  readonly problems: Problem<Code>[] = []
  private readonly open: { word: Word; hasElse: boolean }[] = []

  read({ words }: ConfigLine) {
    const [word, ...rest] = words as [Word, ...Word[]]
    if (word.text === '.if') this.open.push({ word, hasElse: false })
    const block = this.open.at(-1)
    if (/^\.(?:elif|else|endif)$/.test(word.text) && !block)
      return this.report('unclosed-condition', word, 'expected a `.if` before it')
    if (/^\.el/.test(word.text) && block?.hasElse)
      return this.report('unclosed-condition', word, 'expected `.endif` after `.else`')
    if (word.text === '.else' && block) block.hasElse = true
    if (word.text === '.endif') this.open.pop()
    if (/^\.(?:if|elif)$/.test(word.text)) this.checkExpression(word, rest)
  }

  get isOpen(): boolean {
    return this.open.length > 0
  }

  /** At the end of the text. */
  close() {
    for (const { word } of this.open) {
      this.problems.push({
        code: 'unclosed-condition',
        start: word.start,
        end: word.end,
        message: 'Unexpected end of file, expected `.endif` for this `.if`',
      })
    }
  }

  private checkExpression(owner: Word, words: readonly Word[]) {
    const text = words.map((word) => word.text).join(' ')
    if (isOpaque(text) || isExpression(text)) return
    const [first = owner] = words
    const last = words.at(-1) ?? owner
    this.report(
      'invalid-condition',
      { ...first, text: text || owner.text, end: last.end },
      'expected a number or a predicate such as `defined(NAME)`',
    )
  }

  private report(code: Code, word: Word, rest: string) {
    this.problems.push({
      code,
      start: word.start,
      end: word.end,
      message: `Unexpected ${quote(word.text)}, ${rest}`,
    })
  }
}

const predicate =
  /(?:defined|enabled|feature|streq|strneq|strstr|version_atleast|version_before|openssl_version_atleast|openssl_version_before|ssllib_name_startswith|awslc_api_atleast|awslc_api_before)\(/y
const number = /\d*(?![^\s&|)])/y

/** Terms joined by `&&` and `||`, each perhaps with `!` before it or in parentheses. Nothing at all is false. */
function isExpression(text: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; ) {
    while (/[\s!(]/.test(text[i] ?? '')) {
      if (text[i] === '(') depth += 1
      i += 1
    }
    predicate.lastIndex = i
    number.lastIndex = i
    if (predicate.test(text)) {
      const close = text.indexOf(')', predicate.lastIndex)
      if (close < 0) return false
      i = close + 1
    } else if (number.test(text)) i = number.lastIndex
    else return false
    while (/[\s)]/.test(text[i] ?? '')) {
      if (text[i] === ')') depth -= 1
      i += 1
    }
    if (depth < 0) return false
    if (i >= text.length) break
    if (!text.startsWith('&&', i) && !text.startsWith('||', i)) return false
    i += 2
  }
  return depth === 0
}
