import { defineLanguage, type Problem } from './language.ts'
import { suggest } from './suggest.ts'
import { quote, tooDeepAt } from './text.ts'

type Code = 'syntax' | 'unclosed' | 'unknown-statement' | 'too-deep'

const MAX_DEPTH = 100

/** Statements of PostgreSQL 18 (postgresql.org/docs/18/sql-commands.html), first words. */
const STATEMENTS =
  'ABORT ALTER ANALYZE BEGIN CALL CHECKPOINT CLOSE CLUSTER COMMENT COMMIT COPY CREATE DEALLOCATE DECLARE DELETE DISCARD DO DROP END EXECUTE EXPLAIN FETCH GRANT IMPORT INSERT LISTEN LOAD LOCK MERGE MOVE NOTIFY PREPARE REASSIGN REFRESH REINDEX RELEASE RESET REVOKE ROLLBACK SAVEPOINT SECURITY SELECT SET SHOW START TABLE TRUNCATE UNLISTEN UPDATE VACUUM VALUES WITH'.split(
    ' ',
  )

/** What PostgreSQL's grammar does not know and other databases do. Such a text is theirs, and not checked. */
const OTHER_DIALECT =
  /`|\b(?:AUTO_INCREMENT|ENGINE *=|UNSIGNED|IDENTIFIED (?:BY|WITH|VIA)|ON DUPLICATE KEY|SHOW (?:TABLES|DATABASES|CREATE|GRANTS|PROCESSLIST|FULL|MASTER|SLAVE|REPLICA|BINARY|ENGINE|GLOBAL|VARIABLES|STATUS|MEASUREMENTS|FIELD|TAG|RETENTION|SERIES|QUERIES|INDEX|COLUMNS|USERS)|DESCRIBE|DESC \w+ *;|FLUSH|CHANGE (?:MASTER|REPLICATION)|START (?:SLAVE|REPLICA)|STOP (?:SLAVE|REPLICA)|SET (?:GLOBAL|PASSWORD|PERSIST)|PRAGMA|AUTOINCREMENT|REPLACE INTO|ATTACH|GO|TOP *\(?\d|NVARCHAR|DBCC|BACKUP DATABASE|RESTORE|EXEC|KILL|OPTIMIZE|CONNECT BY|ROWNUM|VARCHAR2|SYSDATE|DUAL|MergeTree|GROUP BY time|INTO OUTFILE|LOAD DATA|DELIMITER|USE \w+|CREATE USER '|GRANT [^;]* TO '|LIMIT \d+ *, *\d+|SLIMIT|RETENTION POLICY|\w+@'%?|KEYSPACE|ALLOW FILTERING|WAREHOUSE|SETTINGS \w+ *=|FORMAT \w+ *;|FINAL|PREWHERE)\b|^[ \t]*(?:\.\w+|@\w+|PRINT)\b|\[\w+\]\./im

export default defineLanguage({
  id: 'sql',
  name: 'SQL',
  versions: 'PostgreSQL 18 by its own grammar; what is plainly another database is not checked',
  command: 'psql -1 -f',
  codes: {
    syntax: { severity: 'error', summary: 'PostgreSQL cannot parse the statement.' },
    unclosed: { severity: 'error', summary: 'A quote, comment or bracket is opened and never closed.' },
    'unknown-statement': { severity: 'error', summary: 'The first word is a near miss of a statement.' },
    'too-deep': { severity: 'error', summary: 'The nesting is deeper than the checker follows.' },
  },
  async parse({ text, whole }) {
    const deep = tooDeepAt(text, MAX_DEPTH)
    if (deep >= 0)
      return {
        problems: [
          {
            code: 'too-deep',
            start: deep,
            end: deep + 1,
            message: `Unexpected nesting of more than ${MAX_DEPTH} levels in SQL`,
          },
        ],
      }
    const statements = whole ? withoutPsql(text) : withoutSession(withoutPsql(text))
    if (statements.replace(/--[^\n]*/g, '').trim() === '') return { problems: [] }
    const comment = openComment(statements)
    if (comment >= 0)
      return {
        problems: [
          {
            code: 'unclosed',
            start: comment,
            end: comment + 2,
            message: 'Unexpected end of the text inside a comment, expected `*/`',
            help: 'comments nest: each `/*` needs a `*/` of its own',
          },
        ],
      }
    const { parse } = await import('libpg-query')
    try {
      await parse(statements)
      return { problems: [] }
    } catch (error) {
      if (!whole && (await everyPart(statements, parse))) return { problems: [] }
      const at = (error as { sqlDetails?: { cursorPosition?: number } }).sqlDetails?.cursorPosition
      if (
        at === undefined &&
        !/syntax|unterminated|at or near|too long|stack depth/i.test((error as Error).message)
      )
        throw error
      if (OTHER_DIALECT.test(text)) return { problems: [], context: 'another database' }
      const problem = explain((error as Error).message, Math.max(0, at ?? 0), statements)
      return {
        problems: !whole && isClause(statements) && problem.code !== 'unknown-statement' ? [] : [problem],
      }
    }
  },
})

/** Statements set apart by empty lines alone, as a page shows several: each is one, and each is good by itself. */
async function everyPart(text: string, parse: (part: string) => Promise<unknown>): Promise<boolean> {
  const parts = text.split(/\n[ \t]*\n/).filter((part) => part.replace(/--[^\n]*/g, '').trim() !== '')
  if (text.includes(';') || parts.length < 2 || parts.length > mostParts || parts.some(isClause)) return false
  try {
    for (const part of parts) await parse(part)
    return true
  } catch {
    return false
  }
}

const mostParts = 50

/** Where a comment begins that is never closed, or -1. PostgreSQL's comments nest, at the square of their number. */
function openComment(text: string): number {
  const open: number[] = []
  const token = /--[^\n]*|'(?:[^']|'')*'|"[^"]*"|\$([A-Za-z_]\w*)?\$|\/\*|\*\//g
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === '/*') open.push(match.index)
    else if (match[0] === '*/') open.pop()
    else if (open.length > 0) token.lastIndex = match.index + 1
    else if (match[0].startsWith('$')) {
      const close = text.indexOf(match[0], token.lastIndex)
      if (close < 0) return -1
      token.lastIndex = close + match[0].length
    }
  }
  return open[0] ?? -1
}

/** `\d users`, `\c db` and other commands of psql itself. */
const withoutPsql = (text: string) =>
  text.replace(/^[ \t]*\\[^\n]*|\\g(?:exec|set|desc|x)?\b[^\n]*$/gm, (command) => ' '.repeat(command.length))

/** A session of psql: blanks `db=# ` and `db-> `, and drops the tables below. */
function withoutSession(text: string): string {
  if (!/^[\w-]*[=][#>] /m.test(text)) return text
  let inside = false
  return text.replace(
    /^([\w-]*[=\-('"*!][#>] ?)?([^\n]*)/gm,
    (_, prompt: string | undefined, rest: string) => {
      const shown = prompt !== undefined || inside
      inside = shown && rest.trim() !== '' && !/;\s*$/.test(rest) && prompt !== undefined
      return shown ? ' '.repeat(prompt?.length ?? 0) + rest : ' '.repeat(rest.length)
    },
  )
}

const firstWord = (text: string) => /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/|\()*([A-Za-z_]+)/.exec(text)?.[1]

/** A part of a statement, such as a condition or a list of columns: no statement begins so. */
function isClause(text: string): boolean {
  const word = firstWord(text)
  return word === undefined || !STATEMENTS.includes(word.toUpperCase())
}

function explain(message: string, offset: number, text: string): Problem<Code> {
  const word = firstWord(text)
  const meant =
    word && !STATEMENTS.includes(word.toUpperCase()) ? suggest(word.toUpperCase(), STATEMENTS) : undefined
  if (word && meant) {
    const start = text.indexOf(word)
    return {
      code: 'unknown-statement',
      start,
      end: start + word.length,
      message: `Unexpected ${quote(word)} at the start of a statement, expected \`${meant}\``,
    }
  }
  const last = text.trimEnd().length
  const start = Math.max(0, Math.min(offset, last - 1))
  const near = /at or near "([\s\S]*)"$/.exec(message)?.[1] ?? ''
  if (/unterminated/.test(message)) {
    const what = /unterminated ([\w /*-]+?)(?: at|$)/.exec(message)?.[1] ?? 'text'
    const end = text.indexOf('\n', start)
    return {
      code: 'unclosed',
      start,
      end: end < 0 ? text.length : end,
      message: `Unexpected end of the text inside a ${what.replace('quoted string', 'text in quotes')}, expected its end`,
    }
  }
  const atEnd = /at end of input/.test(message)
  return {
    code: atEnd ? 'unclosed' : 'syntax',
    start,
    end: Math.min(text.length, start + Math.max(1, near.split('\n')[0]?.length ?? 1)),
    message: atEnd
      ? 'Unexpected end of the text inside a statement, expected the rest of it'
      : `Unexpected ${near ? quote(near) : 'text'} in SQL, expected a clause that PostgreSQL knows here`,
  }
}
