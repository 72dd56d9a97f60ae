/** One fenced code block as HTML. The markup and its class names are described in README.md beside this. */
import { type ConsoleLine, splitConsole } from '../lib/console.ts'
import { attributes, escapeHtml } from '../lib/html.ts'
import type { FenceMeta } from './fence-meta.ts'
import { blankPlaceholders, findPlaceholders, type Placeholder } from './placeholders.ts'
import type { Token, Tokenize } from './tokens.ts'

export interface CodeBlock {
  /** The fence's tag, lower case. */
  tag: string
  code: string
  meta: FenceMeta
  /** Names that the page's front matter declares under `variables`. */
  variables: ReadonlySet<string>
  /** Address of the raw file, when it has one. */
  fileUrl?: string | undefined
  /** Where its fence opens in the file, from 1, when that is to be found again (change-marks.ts). */
  line?: number | undefined
  /** What the checker took it for, and whether it was parsed. */
  checked?: { language?: string | undefined; status: string } | undefined
}

export type BlockKind = 'console' | 'file' | 'text'

const sessions = new Set(['console', 'shell-session', 'shellsession', 'terminal'])
const shells = new Set(['bash', 'sh', 'shell', 'zsh', 'fish', 'powershell', 'ps1', 'cmd', 'curl'])

/** `console` is what one types: a session with prompts, or commands without a file name. */
export function blockKind(tag: string, title: string | undefined): BlockKind {
  if (sessions.has(tag)) return 'console'
  if (title !== undefined) return 'file'
  return shells.has(tag) ? 'console' : 'text'
}

export function renderCodeBlock(block: CodeBlock, tokenize: Tokenize | undefined): string {
  const { tag, meta, code } = block
  const kind = blockKind(tag, meta.title)
  const session = sessions.has(tag)
  const lines = session ? sessionLines(block, tokenize) : codeLines(block, tokenize, kind)
  const classes = ['block', `block--${kind}`]
  if (meta.danger !== undefined) classes.push('block--danger')
  if (meta.fails !== undefined) classes.push('block--wrong')
  if (meta.wrap) classes.push('block--wrap')
  if (meta.nowrap) classes.push('block--nowrap')
  const folds = meta.collapse.map(([from, to]): Fold => ({ from, to, kind: 'fold' }))
  const body = fold(lines, session && folds.length === 0 ? answers(code, meta.nowrap) : folds)
  const attrs = attributes({
    class: classes.join(' '),
    'data-line': block.line === undefined ? undefined : String(block.line),
    'data-lang': tag || undefined,
    'data-lines': countLines(code),
  })
  return `<figure${attrs}>${renderBar(block, kind)}${body}</figure>`
}

function countLines(code: string): number {
  return code.split('\n').length
}

function renderBar({ tag, meta, fileUrl, checked, variables }: CodeBlock, kind: BlockKind): string {
  const parts: string[] = []
  const part = (name: string, html: string) => parts.push(`<span class="block-${name}">${html}</span>`)
  if (meta.danger !== undefined) part('danger', 'Danger')
  if (meta.danger) part('why', renderText(meta.danger, variables))
  if (meta.title !== undefined) {
    const path = renderPath(meta.title)
    parts.push(
      fileUrl
        ? `<a class="block-path" href="${escapeHtml(fileUrl)}">${path}</a>`
        : `<span class="block-path">${path}</span>`,
    )
  }
  if (meta.on) part('on', `on <b>${renderText(meta.on, variables)}</b>`)
  if (meta.undo) part('undo', `undo: ${escapeHtml(meta.undo)}`)
  if (meta.skip) part('skip', `not checked: ${escapeHtml(meta.skip)}`)
  if (meta.fails) part('fails', `wrong on purpose: <code>${escapeHtml(meta.fails)}</code>`)
  const label = languageLabel(tag, kind, checked)
  if (label) parts.push(label)
  return parts.length > 0 ? `<figcaption class="block-bar">${parts.join(' ')}</figcaption>` : ''
}

function languageLabel(tag: string, kind: BlockKind, checked: CodeBlock['checked']): string {
  if (checked?.status === 'ok' && checked.language) {
    return `<span class="block-lang block-lang--parsed">parsed as ${escapeHtml(checked.language)}</span>`
  }
  if (tag === '' || tag === 'text' || tag === 'output') return ''
  const name = kind === 'console' && sessions.has(tag) ? 'shell' : tag
  return `<span class="block-lang">${escapeHtml(name)}</span>`
}

/** The folders apart from the name, so that a long path can be cut at its start. */
function renderPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return slash > 0
    ? `<span class="block-dir">${escapeHtml(path.slice(0, slash))}</span>${escapeHtml(path.slice(slash))}`
    : escapeHtml(path)
}

function codeLines(
  { code, meta, variables }: CodeBlock,
  tokenize: Tokenize | undefined,
  kind: BlockKind,
): string[] {
  const contents = renderTokens(code, variables, tokenize)
  return contents.map((html, index) => {
    const element = meta.ins.has(index + 1)
      ? 'ins'
      : meta.del.has(index + 1)
        ? 'del'
        : meta.mark.has(index + 1)
          ? 'mark'
          : 'span'
    const name = kind === 'console' ? 'line command' : 'line'
    // A fold interrupts the counter of the style sheet.
    const number = kind === 'file' && meta.collapse.length > 0 ? ` data-n="${index + 1}"` : ''
    return `<${element} class="${name}"${number}>${html}${index < contents.length - 1 ? '\n' : ''}</${element}>`
  })
}

/** Commands are highlighted as one script, so that a quote may run over lines; output is plain. */
function sessionLines({ code, meta, variables }: CodeBlock, tokenize: Tokenize | undefined): string[] {
  const lines = splitConsole(code)
  const commands = lines.map((line) => (line.kind === 'output' ? '' : line.text)).join('\n')
  const commandHtml = renderTokens(commands, variables, tokenize)
  const outputHtml = renderTokens(
    lines.map((line) => (line.kind === 'output' ? line.text : '')).join('\n'),
    variables,
    undefined,
  )
  return lines.map((line, index) => {
    const html = (line.kind === 'output' ? outputHtml : commandHtml)[index] ?? ''
    const element = meta.mark.has(index + 1) ? 'mark' : 'span'
    return `<${element} class="line ${line.kind}">${renderPrompt(line)}${html}${index < lines.length - 1 ? '\n' : ''}</${element}>`
  })
}

function renderPrompt({ prompt }: ConsoleLine): string {
  return prompt ? `<span class="prompt">${escapeHtml(prompt)}</span>` : ''
}

/** Each line's text as HTML: voices as classes, placeholders as `<var>`. */
function renderTokens(
  code: string,
  variables: ReadonlySet<string>,
  tokenize: Tokenize | undefined,
): string[] {
  const placeholders = findPlaceholders(code, variables)
  const lines = code.split('\n')
  const tokens = tokenize?.(placeholders.length > 0 ? blankPlaceholders(code, placeholders) : code)
  let offset = 0
  return lines.map((line, index) => {
    const start = offset
    offset += line.length + 1
    const inLine = placeholders.filter((p) => p.start >= start && p.end <= start + line.length)
    return renderLine(line, tokens?.[index] ?? [{ start: 0, end: line.length, voice: '' }], inLine, start)
  })
}

function renderLine(line: string, tokens: Token[], placeholders: Placeholder[], lineStart: number): string {
  let html = ''
  for (const token of tokens) {
    let from = token.start
    for (const { name, start, end } of placeholders) {
      const at = start - lineStart
      if (at < from || at >= token.end) continue
      html += renderVoice(line.slice(from, at), token.voice)
      html += renderVariable(name)
      from = end - lineStart
    }
    // A placeholder may end in a later token: what it covers is not shown twice.
    const covered = placeholders.find(
      (p) => p.start - lineStart < token.start && p.end - lineStart > token.start,
    )
    if (covered) from = Math.max(from, covered.end - lineStart)
    if (from < token.end) html += renderVoice(line.slice(from, token.end), token.voice)
  }
  return html
}

/** Plain text with its declared placeholders as blanks. */
export function renderText(text: string, variables: ReadonlySet<string>): string {
  let html = ''
  let from = 0
  for (const { name, start, end } of findPlaceholders(text, variables)) {
    html += escapeHtml(text.slice(from, start)) + renderVariable(name)
    from = end
  }
  return html + escapeHtml(text.slice(from))
}

/** A blank that the reader fills, in a snippet or in inline code. */
export function renderVariable(name: string): string {
  return `<var data-name="${name}">&lt;${name}&gt;</var>`
}

function renderVoice(text: string, voice: string): string {
  if (text === '') return ''
  return voice === '' || text.trim() === ''
    ? escapeHtml(text)
    : `<span class="${voice}">${escapeHtml(text)}</span>`
}

interface Fold {
  /** Lines from 1, both included. */
  from: number
  to: number
  /** An `answer` is folded on small screens only; a `table` is not, and scrolls by itself. */
  kind: 'fold' | 'answer' | 'table'
}

/** An answer of more lines than this would push the next command off a phone. */
const longestOpenAnswer = 3

/** What of a session's output stands apart: long answers and, where their columns are kept, all. */
function answers(code: string, nowrap: boolean): Fold[] {
  const folds: Fold[] = []
  for (const [index, { kind }] of splitConsole(code).entries()) {
    const last = folds.at(-1)
    if (kind !== 'output') continue
    if (last?.to === index) last.to++
    else folds.push({ from: index + 1, to: index + 1, kind: 'answer' })
  }
  return folds.flatMap((fold) => {
    if (fold.to - fold.from >= longestOpenAnswer) return [fold]
    return nowrap ? [{ ...fold, kind: 'table' as const }] : []
  })
}

/** Folded lines go into a `<details>` of their own, which works without JavaScript. */
function fold(lines: string[], folds: Fold[]): string {
  const pre = (part: string[]) =>
    part.length > 0 ? `<pre class="block-code"><code>${part.join('')}</code></pre>` : ''
  let html = ''
  let next = 1
  for (const { from, to, kind } of folds) {
    const start = Math.max(from, next)
    const end = Math.min(to, lines.length)
    if (start > end) continue
    html += pre(lines.slice(next - 1, start - 1))
    next = end + 1
    if (kind === 'table') {
      html += pre(lines.slice(start - 1, end))
      continue
    }
    const count = `${end - start + 1} ${end === start ? 'line' : 'lines'}`
    const name = kind === 'answer' ? `Output, ${count}` : count
    html += `<details class="block-${kind}"><summary>${name}</summary>${pre(lines.slice(start - 1, end))}</details>`
  }
  return html + pre(lines.slice(next - 1))
}
