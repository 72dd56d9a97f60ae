import { suggest } from '../suggest.ts'
import { quote } from '../text.ts'

/**
 * What Go's text/template refuses in a label or an annotation, as Prometheus 3.7 fills them
 * (prometheus.io/docs/prometheus/latest/configuration/template_reference).
 */

/** Prometheus' own, and those of text/template (pkg.go.dev/text/template). */
const functions =
  'query first label value sortByLabel strvalue humanize humanize1024 humanizeDuration humanizePercentage humanizeTimestamp toTime toDuration toLower toUpper title stripPort stripDomain match reReplaceAll graphLink tableLink parseDuration now externalURL pathPrefix urlQueryEscape args tmpl safeHtml and call html index slice js len not or print printf println urlquery eq ne lt le gt ge if else end range with define template block break continue nil true false'.split(
    ' ',
  )

const variables = ['labels', 'value', 'externalLabels', 'externalURL']

/** A string, a variable, a name at the start of a command, or one of the signs that matter. */
const token = /"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|\$\w*|\.\w+|[A-Za-z_]\w*|[{}()"`']/g

/** What is wrong with a template in words for a message, or `undefined`. */
export function templateFault(content: string): string | undefined {
  const known = new Set(variables)
  for (let open = content.indexOf('{{'); open >= 0; ) {
    const close = endOfAction(content, open + 2)
    if (close === undefined) return undefined
    const fault = actionFault(content.slice(open + 2, close), known)
    if (fault) return fault
    open = content.indexOf('{{', close + 2)
  }
  return undefined
}

/** The offset of the `}}` that is in no string; a comment ends as it likes. */
function endOfAction(content: string, from: number): number | undefined {
  const pattern = /"(?:[^"\\\n]|\\.)*"|`[^`]*`|\}\}/g
  pattern.lastIndex = from
  for (let match = pattern.exec(content); match; match = pattern.exec(content))
    if (match[0] === '}}') return match.index
  return undefined
}

function actionFault(action: string, known: Set<string>): string | undefined {
  const body = action.replace(/^-\s|\s-$/g, '')
  if (/^\s*\/\*/.test(body)) return undefined
  let depth = 0
  for (const [found] of body.matchAll(token)) {
    if (found === '(') depth++
    else if (found === ')') depth--
    else if (/^[{}"`']$/.test(found))
      return `Unexpected ${quote(found)} in the template ${quote(`{{${action}}}`)}`
    else if (/^\$\w/.test(found)) {
      const name = found.slice(1)
      if (known.has(name)) continue
      if (new RegExp(`\\$${name}\\s*(?::=|,\\s*\\$\\w+\\s*:=)`).test(body) || /,\s*\$/.test(body))
        known.add(name)
      else return `Unexpected variable ${quote(found)} in a template, expected ${among(found, [...known])}`
    } else if (/^[A-Za-z_]/.test(found) && !functions.includes(found)) {
      const near = suggest(found, functions)
      if (near) return `Unexpected ${quote(found)} in a template, expected a function such as \`${near}\``
    }
    if (depth < 0) break
  }
  return depth === 0
    ? undefined
    : `Unexpected brackets that do not match in the template ${quote(`{{${action}}}`)}`
}

const among = (name: string, known: string[]) => {
  const near = suggest(name.slice(1), known)
  return near ? `\`$${near}\`` : known.map((each) => `\`$${each}\``).join(' or ')
}
