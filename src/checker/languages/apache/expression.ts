/** Whether a text is an expression of httpd: httpd.apache.org/docs/2.4/expr.html, `util_expr_eval.c` for the names. */
import { findRegexFault } from '../pcre.ts'

const maxDepth = 50

const variables = new Set(
  `HTTPS IPV6 CONN_LOG_ID CONN_REMOTE_ADDR HTTP2 REQUEST_METHOD REQUEST_SCHEME REQUEST_URI REQUEST_FILENAME REMOTE_HOST
  REMOTE_IDENT REMOTE_USER SERVER_ADMIN SERVER_NAME SERVER_PORT SERVER_PROTOCOL SERVER_PROTOCOL_VERSION
  SERVER_PROTOCOL_VERSION_MAJOR SERVER_PROTOCOL_VERSION_MINOR SCRIPT_FILENAME PATH_INFO QUERY_STRING IS_SUBREQ
  DOCUMENT_ROOT AUTH_TYPE THE_REQUEST CONTENT_TYPE HANDLER REQUEST_LOG_ID SCRIPT_USER SCRIPT_GROUP DOCUMENT_URI
  LAST_MODIFIED CONTEXT_PREFIX CONTEXT_DOCUMENT_ROOT REQUEST_STATUS REMOTE_ADDR REMOTE_PORT HTTP_USER_AGENT
  HTTP_PROXY_CONNECTION HTTP_REFERER HTTP_COOKIE HTTP_FORWARDED HTTP_HOST HTTP_ACCEPT TIME_YEAR TIME_MON TIME_DAY
  TIME_HOUR TIME_MIN TIME_SEC TIME_WDAY TIME SERVER_SOFTWARE API_VERSION`.split(/\s+/),
)
const functions = new Set(
  'osenv env resp req http note reqenv req_novary tolower toupper escape unescape file filesize base64 unbase64 sha1 md5 ldap hc ssl peerextlist'.split(
    ' ',
  ),
)

export interface ExpressionFault {
  /** The variable, function or operator that httpd does not have; undefined where the form is wrong. */
  unknown?: string | undefined
}

/** What is wrong with an expression, or undefined. */
export function findExpressionFault(text: string): ExpressionFault | undefined {
  const reader = new Reader(text)
  const isWhole = reader.conditions(0) && reader.atEnd()
  return isWhole && reader.unknown === undefined ? undefined : { unknown: reader.unknown }
}

/** The first variable in a text with `%{…}` in it that httpd does not have. */
export function findUnknownVariable(text: string): string | undefined {
  const names = [...text.matchAll(/%\{([A-Za-z_]\w*)\}/g)].map(([, name = '']) => name)
  const unknown = names.find((name) => !isVariable(name))
  return unknown && `%{${unknown}}`
}

const isVariable = (name: string) => variables.has(name.toUpperCase()) || name.startsWith('SSL_')

class Reader {
  unknown: string | undefined
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
    if (this.take(/\s*-[nzRTdefsLhxFUA]\s+/y)) return this.word(depth)
    if (!this.word(depth)) return false
    if (this.take(/\s*[=!]~\s*/y)) return this.pattern()
    if (this.take(/\s*(?:in\b|-in\b)/y))
      return this.take(/\s*\{/y) ? this.list(depth) && this.take(/\s*\}/y) : this.word(depth)
    return (
      this.take(/\s*(?:[=!<>]=?|-?(?:eq|ne|lt|le|gt|ge)\b|-(?:ip|str|strc|fn)match\b)/y) && this.word(depth)
    )
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
    if (!found) return false
    const end = this.text.indexOf((found[1] ?? found[2]) as string, sign.lastIndex)
    if (end < 0 || findRegexFault(this.text.slice(sign.lastIndex, end))) return false
    this.at = end + 1
    this.take(/[a-z]*/y)
    return true
  }

  /** Parts joined by dots: a number, a text in quotes, a variable, a back-reference, a function. */
  private word(depth: number): boolean {
    if (depth > maxDepth) return true
    do {
      const start = this.at
      if (this.take(/\s*'(?:[^'\\]|\\.)*'|\s*"(?:[^"\\]|\\.)*"/y)) {
        this.unknown ??= findUnknownVariable(this.text.slice(start, this.at))
        continue
      }
      if (this.take(/\s*\$\d|\s*-?\d+/y)) continue
      if (this.take(/\s*%\{:/y)) {
        const end = this.text.indexOf(':}', this.at)
        if (end < 0) return false
        this.at = end + 2
        continue
      }
      if (this.take(/\s*%\{/y)) {
        if (!this.variable(depth)) return false
        continue
      }
      const name = this.name(/\s*([A-Za-z_]\w*)\s*\(/y)
      if (name === undefined) return false
      this.know(functions.has(name.toLowerCase()), `${name}()`)
      if (!this.list(depth + 1) || !this.take(/\s*\)/y)) return false
    } while (this.take(/\s*\./y))
    return true
  }

  /** Behind `%{`: `NAME}` or `function:text}`, where the text may hold variables. */
  private variable(depth: number): boolean {
    if (depth > maxDepth) return true
    const name = this.name(/([A-Za-z_]\w*)/y)
    if (name === undefined) return false
    if (this.take(/\}/y)) {
      this.know(isVariable(name), `%{${name}}`)
      return true
    }
    if (!this.take(/:/y)) return false
    this.know(functions.has(name.toLowerCase()), `%{${name}:…}`)
    for (;;) {
      this.take(/[^%}]+/y)
      if (this.take(/\}/y)) return true
      if (this.take(/%\{/y)) {
        if (!this.variable(depth + 1)) return false
      } else if (!this.take(/%/y)) return false
    }
  }

  private know(isKnown: boolean, name: string): void {
    if (!isKnown) this.unknown ??= name
  }

  private name(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found?.[1]
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at = pattern.lastIndex
    return found !== null
  }
}
