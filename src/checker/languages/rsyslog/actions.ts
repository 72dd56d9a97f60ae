/** An action in its old form: a file, a host, a pipe, users, a program or a module, to the end of its line. */
import { didYouMean, suggest } from '../suggest.ts'
import { quote } from '../text.ts'
import { isBlank } from '../values.ts'
import type { Cursor } from './cursor.ts'
import type { Names } from './names.ts'
import { modules } from './vocabulary.ts'

/** The target itself: its sign, and the module it names. */
export function checkTarget(cursor: Cursor, line: string): void {
  if (!/^(-?\/|-?\?|@|\||\^|~|:\w+:|\*|%|\$)/.test(line)) {
    const users = /^[\w.,-]+(;\S+)?(\s+#.*)?$/.exec(line)
    if (!isBlank(line)) {
      const length = /^\S+/.exec(line)?.[0].length ?? 1
      cursor.fail(
        `Unexpected ${quote(line)}, expected an action such as \`/var/log/file\`, \`@@host\` or \`stop\``,
        cursor.at,
        cursor.at + length,
        'syntax',
        users ? 'a list of users is written `:omusrmsg:name`' : undefined,
      )
    }
  }
  const plugin = /^:(\w+):/.exec(line)?.[1]
  if (plugin !== undefined && !modules.includes(plugin)) {
    const near = suggest(plugin, modules)
    if (near !== undefined || !plugin.startsWith('om'))
      cursor.fail(
        `Unexpected module ${quote(plugin)}`,
        cursor.at + 1,
        cursor.at + 1 + plugin.length,
        'unknown-module',
        near && didYouMean(near),
      )
  }
  if (/^\*(\s|$)/.test(line))
    cursor.fail('Unexpected `*` as an action, expected `:omusrmsg:*`', cursor.at, cursor.at + 1)
}

/** After a file, host or other target stand at most `;template`, a comment and the end of a block. */
export function checkTail(cursor: Cursor, names: Names, line: string): void {
  const head = /^[^\s;]+(?:;[^\s;]*)*/.exec(line)?.[0] ?? ''
  const tail = line.slice(head.length)
  const template = /^(?:[^\s;]*;(\S+)|-?\?([^\s;]+))/.exec(line)
  const used = template?.[1] ?? template?.[2]
  if (used !== undefined) {
    const start = cursor.at + line.indexOf(used, line.indexOf(template?.[1] === undefined ? '?' : ';') + 1)
    names.uses.push({ kind: 'template', name: used, start, end: start + used.length })
  }
  // After a template's name rsyslogd reads nothing.
  if (head.includes(';') || /^\s*(#.*|\}.*|else\b.*)?$/.test(tail) || isBlank(line) || /^[|^]/.test(line))
    return
  const at =
    cursor.at + cursor.text.slice(cursor.at, cursor.lineEnd(cursor.at)).indexOf(tail.trim(), head.length)
  cursor.fail(
    `Unexpected ${quote(tail.trim())} after the action, expected \`;template\` or the end of the line`,
    at,
    at + tail.trim().length,
  )
}
