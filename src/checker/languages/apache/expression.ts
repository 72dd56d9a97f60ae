/** Whether a text is an expression of httpd: httpd.apache.org/docs/2.4/expr.html. Only its form is looked at. */

const maxDepth = 50

export function isExpression(text: string): boolean {
  const reader = new Reader(text)
  return reader.conditions(0) && reader.atEnd()
}

class Reader {
  private readonly text: string
  private at = 0

  constructor(text: string) {
    this.text = text
  }

  atEnd(): boolean {
    this.take(/\s+/y)
    return this.at >= this.text.length
  }

  /** `condition && condition || !condition` */
  conditions(depth: number): boolean {
    if (depth > maxDepth) return true
    do if (!this.condition(depth)) return false
    while (this.take(/\s*(?:&&|\|\|)/y))
    return true
  }

  private condition(depth: number): boolean {
    while (this.take(/\s*!(?![=~])/y));
    if (this.take(/\s*\(/y)) return this.conditions(depth + 1) && this.take(/\s*\)/y)
    if (this.take(/\s*(?:true|false)\b/y)) return true
    if (this.take(/\s*-[a-zA-Z]\s+/y)) return this.word(depth)
    if (!this.word(depth)) return false
    if (this.take(/\s*[=!]~\s*/y)) return this.pattern()
    if (this.take(/\s*(?:in\b|-in\b)/y))
      return this.take(/\s*\{/y) ? this.list(depth) && this.take(/\s*\}/y) : this.word(depth)
    if (this.take(/\s*(?:[=!<>]=?|-?(?:eq|ne|lt|le|gt|ge)\b|-(?:ip|str|strc|fn)match\b)/y))
      return this.word(depth)
    return true
  }

  private list(depth: number): boolean {
    do if (!this.word(depth)) return false
    while (this.take(/\s*,/y))
    return true
  }

  private pattern(): boolean {
    const sign = /\s*(?:m([^\w\s])|(\/))/y
    sign.lastIndex = this.at
    const found = sign.exec(this.text)
    if (!found) return this.word(0)
    const end = this.text.indexOf((found[1] ?? found[2]) as string, sign.lastIndex)
    if (end < 0) return false
    this.at = end + 1
    this.take(/[a-z]*/y)
    return true
  }

  /** Parts joined by dots: a number, a text in quotes, a variable, a back-reference, a function. */
  private word(depth: number): boolean {
    if (depth > maxDepth) return true
    do {
      if (this.take(/\s*'(?:[^'\\]|\\.)*'|\s*"(?:[^"\\]|\\.)*"/y)) continue
      if (this.take(/\s*%\{[A-Za-z_][^{}]*\}|\s*\$\d|\s*-?\d+/y)) continue
      if (this.take(/\s*%\{:/y)) {
        const end = this.text.indexOf(':}', this.at)
        if (end < 0) return false
        this.at = end + 2
        continue
      }
      if (!this.take(/\s*[A-Za-z_]\w*\s*\(/y)) return false
      if (!this.list(depth + 1) || !this.take(/\s*\)/y)) return false
    } while (this.take(/\s*\./y))
    return true
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found !== null
  }
}
