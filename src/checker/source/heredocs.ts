import { splitKeepingEnds } from './split.ts'
import { type TextMap, TextMapBuilder } from './text-map.ts'

/** A document inside a shell text: `kubectl apply -f - <<EOF`, `cat > /etc/x.conf <<'EOF'`, `sudo tee /etc/y <<EOF`. */
export interface Heredoc {
  body: TextMap
  /** The file it is written to, where the command says so. */
  path?: string
  /** The first word of the command that reads it, `sudo` apart. */
  command: string
  /** UTF-16 offsets into the shell text: from the command to the end of the closing delimiter's line. */
  start: number
  end: number
  closed: boolean
}

const operator = /(?<!<)<<(-?)[ \t]*(?:\\?([A-Za-z_][\w.-]*)|'([^'\n]+)'|"([^"\n]+)")/

/**
 * The heredocs of a shell text or a console session, whose body lines may carry the `> ` prompt.
 *
 * A body that the shell would expand (its delimiter is not quoted) is given as the shell reads backslashes in it:
 * `\$host` as `$host`.
 */
export function findHeredocs(shell: TextMap): Heredoc[] {
  const { text } = shell
  if (!text.includes('<<')) return []
  const lines = splitKeepingEnds(text)
  const found: Heredoc[] = []
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i] as { start: number; end: number }
    const line = text.slice(start, end).trimEnd()
    if (line.length > 2000 || /^\s*#/.test(line.replace(/^# /, ''))) continue
    const match = operator.exec(line)
    if (!match) continue
    const delimiter = match[2] ?? match[3] ?? match[4] ?? ''
    const close = findClose(text, lines, i + 1, delimiter, match[1] === '-')
    const bodyEnd = close < 0 ? lines.length : close
    const quoted = match[2] === undefined || line[match.index + 2 + (match[1]?.length ?? 0)] === '\\'
    const path = target(line)
    found.push({
      body: readBody(text, lines.slice(i + 1, bodyEnd), match[1] === '-', quoted).over(shell),
      command: /^\W*(?:sudo\s+(?:-\w+\s+)*)?([\w./-]+)/.exec(line)?.[1] ?? '',
      start,
      end: (lines[close < 0 ? lines.length - 1 : close] as { end: number }).end,
      closed: close >= 0,
      ...(path === undefined ? {} : { path }),
    })
    i = bodyEnd
  }
  return found
}

function findClose(
  text: string,
  lines: { start: number; end: number }[],
  from: number,
  delimiter: string,
  tabs: boolean,
): number {
  for (let i = from; i < lines.length; i++) {
    const { start, end } = lines[i] as { start: number; end: number }
    if (end - start > delimiter.length + 40) continue
    // An indented snippet indents its delimiter too; the page shows it so although the shell would not close there.
    let line = text.slice(start, end).trimEnd().replace(/^> ?/, '')
    if (tabs) line = line.replace(/^\t+/, '')
    if (line === delimiter || line.trimStart() === delimiter) return i
  }
  return -1
}

function readBody(
  text: string,
  lines: { start: number; end: number }[],
  tabs: boolean,
  quoted: boolean,
): TextMap {
  const prompts = lines.length > 0 && lines.every(({ start }) => text[start] === '>')
  const map = new TextMapBuilder()
  for (const { start, end } of lines) {
    let from = start
    if (prompts) from += text[from + 1] === ' ' ? 2 : 1
    while (tabs && text[from] === '\t') from++
    from = Math.min(from, end)
    if (quoted) map.add(text.slice(from, end), from, end)
    else addUnescaped(map, text, from, end)
  }
  return map.build()
}

function addUnescaped(map: TextMapBuilder, text: string, from: number, end: number): void {
  let at = from
  for (let i = from; i < end - 1; i++) {
    if (text[i] !== '\\' || !'$`\\'.includes(text[i + 1] as string)) continue
    if (i > at) map.add(text.slice(at, i), at, i)
    map.replace(text[i + 1] as string, i, i + 2)
    at = i + 2
    i++
  }
  if (end > at) map.add(text.slice(at, end), at, end)
}

/** `cat > FILE`, `cat <<EOF >> FILE`, `tee -a FILE`. */
function target(line: string): string | undefined {
  const tee = /\btee\s+(?:-\S+\s+)*(["']?)([^\s"'<>|&;]+)\1/.exec(line)
  if (tee) return tee[2]
  return /(?<![\d&])>{1,2}\s*(["']?)([^\s"'<>|&;()]+)\1/.exec(line.replace(/<<-?\s*\S+/, ''))?.[2]
}

/** `cat <<EOF`, `$ sudo tee x <<EOF`; not HCL's `x = <<EOF`, not a Dockerfile's `RUN <<EOF`. */
const feeds = /^\s*(?:[$#] )?(?!(?:RUN|COPY|ADD) )[\w./-]+(?:\s+(?!=)\S|$)/

/** Whether the text is a shell command that feeds a heredoc, whatever its fence is tagged with. */
export function startsWithHeredoc(text: string): boolean {
  const lines = text.split('\n', 20)
  const first = lines.find((line) => line.trim() !== '' && !/^\s*#(?! (?:cat|tee|kubectl)\b)/.test(line))
  return first !== undefined && first.length <= 500 && operator.test(first) && feeds.test(first)
}
