/** One content file to HTML: MDX or Markdown in, HTML with marks for components out, with all that was found on the way. */
import { type MdxOnlyOptions, markdownToJs, mdxToJs } from 'satteri'
import type { TextProblem } from '../collections/problems.ts'
import { offsetAt } from '../collections/problems.ts'
import { createRuntime, NeedsStock, type Placed } from './jsx-runtime.ts'
import { findDeepNesting } from './nesting.ts'
import { createNotes, type PageNotes } from './page-notes.ts'
import { createPagePlugin, type PagePluginOptions } from './page-plugin.ts'

export interface RenderInput extends Omit<PagePluginOptions, 'emit' | 'shift'> {
  /** The whole file, front matter included. */
  text: string
  format: 'md' | 'mdx'
  /** What `{frontmatter.x}` reads. */
  frontmatter: Record<string, unknown>
  /** Names of components that may be used without an import, or `undefined` when they cannot be known. */
  components: ReadonlySet<string> | undefined
}

export interface Rendered {
  html: string
  placed: Placed[]
  /** To be compiled by Astro's MDX integration: `html` is empty. */
  stock: boolean
  notes: PageNotes
  problems: TextProblem[]
}

const output: MdxOnlyOptions = {
  outputFormat: 'function-body',
  elementAttributeNameCase: 'html',
  stylePropertyNameCase: 'css',
  optimizeStatic: { component: 'Fragment', prop: 'set:html' },
}

export function renderPage(input: RenderInput): Rendered {
  const notes = createNotes()
  const raw: string[] = []
  const shift = input.text.startsWith('\uFEFF') ? 1 : 0
  const plugin = createPagePlugin(notes, {
    ...input,
    shift,
    emit: (html, inline) => ({
      type: inline ? 'mdxJsxTextElement' : 'mdxJsxFlowElement',
      name: 'hv-raw',
      attributes: [{ type: 'mdxJsxAttribute', name: 'n', value: String(raw.push(html) - 1) }],
      children: [],
    }),
  })
  const result = (part: Partial<Rendered>): Rendered => ({
    html: '',
    placed: [],
    stock: false,
    notes,
    problems: [],
    ...part,
  })
  const tooDeep = findDeepNesting(input.text, input.format)
  if (tooDeep) return result({ problems: [tooDeep] })
  let code: string
  try {
    code =
      input.format === 'mdx'
        ? compile(mdxToJs(input.text, { ...output, mdastPlugins: [plugin] }))
        : compile(
            markdownToJs(input.text, { ...output, mdastPlugins: [plugin], features: { rawHtml: true } }),
          )
  } catch (error) {
    return result({ problems: [syntaxProblem(error, input.text)] })
  }
  if (notes.modules.some((module) => /\bimport\b|\bexport\s+default\b/.test(module)))
    return result({ stock: true })
  const unknown = unknownComponents(notes, input.components)
  if (unknown.length > 0) return result({ problems: unknown })
  const runtime = createRuntime(raw)
  try {
    const html = evaluate(code, runtime, notes, input.frontmatter)
    return result({ html: finish(html), placed: runtime.placed.map((p) => ({ ...p, html: finish(p.html) })) })
  } catch (error) {
    if (error instanceof NeedsStock) return result({ stock: true })
    return result({ problems: [evaluationProblem(error, notes)] })
  }
}

/** All our visitors are synchronous, and so is the result. */
function compile(result: { code: string } | Promise<{ code: string }>): string {
  if (result instanceof Promise) throw new Error('Unexpected asynchronous result of Sätteri')
  return result.code
}

type Runtime = ReturnType<typeof createRuntime>

function evaluate(
  code: string,
  runtime: Runtime,
  notes: PageNotes,
  frontmatter: Record<string, unknown>,
): string {
  const names = new Set(notes.components.keys())
  for (const { code: expression } of notes.expressions) {
    for (const match of expression.matchAll(/<([A-Z]\w*)/g)) if (match[1]) names.add(match[1])
  }
  const components: Record<string, unknown> = { Fragment: runtime.Fragment }
  for (const name of names) components[name] = runtime.component(name)
  // MDX is a program by design; it runs here once, at build, as it would in Astro's own pipeline.
  const run = new Function(`"use strict";const frontmatter=arguments[0].frontmatter;${code}`)
  const content = run({ ...runtime, frontmatter }) as { default: (props: unknown) => unknown }
  return runtime.toHtml(content.default({ components }))
}

/** Names for the boxes of task lists; for tables see below. */
function finish(html: string): string {
  return finishTables(html).replaceAll(
    /<li class="task-list-item">(<p>)?<input type="checkbox"( checked)?/g,
    (found, _, checked) => `${found} aria-label="${checked ? 'Done' : 'To do'}"`,
  )
}

/** Alignment as classes (a strict Content-Security-Policy refuses `style`), and a box for each table to scroll in. */
function finishTables(html: string): string {
  if (!html.includes('<table>')) return html
  return html
    .replaceAll(/<(t[dh]) style="text-align: (left|right|center)">/g, '<$1 class="align-$2">')
    .replaceAll('<table>', '<div class="table-box"><table>')
    .replaceAll('</table>', '</table></div>')
}

function unknownComponents(notes: PageNotes, known: ReadonlySet<string> | undefined): TextProblem[] {
  if (!known) return []
  return [...notes.components]
    .filter(([name]) => !known.has(name) && !notes.modules.some((module) => module.includes(name)))
    .map(([name, range]) => ({
      start: range.start,
      end: range.start + name.length + 1,
      code: 'content/unknown-component',
      message: `Unexpected component \`<${name}>\`, expected one of ${[...known].map((k) => `\`<${k}>\``).join(', ')}`,
      help: 'import it at the top of the page, or export it from the module that the option `components` names',
    }))
}

/**
 * Sätteri's messages start with `line:column: ` and end with a rule's name in brackets.
 *
 * @throws what is no such message: our own failure.
 */
function syntaxProblem(error: unknown, text: string): TextProblem {
  const full = error instanceof Error ? error.message : String(error)
  const match = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(full)
  if (!match) throw error
  const message = match[3] ?? full
  const start = offsetAt(text, Number(match[1]), Number(match[2]))
  return {
    start,
    end: start + 1,
    code: 'content/mdx-syntax',
    message: message.replace(/\s*\(note: .*\)$/, ''),
    help: syntaxHelp(text[start] ?? '', message),
  }
}

function syntaxHelp(character: string, message: string): string {
  if (message.includes('`{`') || message.includes('expression') || character === '{' || character === '}') {
    return 'in MDX, braces hold JavaScript: write `\\{` for a brace in prose, put it in back-quotes, or name the file .md'
  }
  if (message.includes('closing tag')) return 'close every component, or write `&lt;` for a `<` that is text'
  return 'in MDX, `<` starts a component: write `&lt;` for one in prose, put it in back-quotes, or name the file .md'
}

function evaluationProblem(error: unknown, notes: PageNotes): TextProblem {
  const message = error instanceof Error ? error.message : String(error)
  const name = /^([\w$]+) is not defined$/.exec(message)?.[1]
  const expression = name ? notes.expressions.find(({ code }) => code.includes(name)) : notes.expressions[0]
  const range = expression ?? [...notes.components.values()][0] ?? { start: 0, end: 1 }
  return {
    start: range.start,
    end: range.end,
    code: 'content/mdx-expression',
    message: name
      ? `Unexpected \`{${expression?.code ?? name}}\` in prose: braces hold JavaScript, and \`${name}\` is not defined`
      : `Unexpected failure of a JavaScript expression: ${message}`,
    help: name
      ? `for the text, write \`\\{${expression?.code ?? name}\\}\` or put it in back-quotes`
      : undefined,
  }
}
