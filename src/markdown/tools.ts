/** What rendering needs and is slow to load: made ready for the texts at hand, so that rendering itself is synchronous. */
import { createHighlighter, type Highlighter } from './highlighter.ts'
import type { Tokenize } from './tokens.ts'

export interface Tools {
  /** @returns `undefined` when texts with this tag have no syntax. */
  tokenizer(tag: string): Tokenize | undefined
  /** @returns `undefined` when the diagram cannot be drawn. */
  renderDiagram(code: string, title: string | undefined): string | undefined
}

export interface Toolbox {
  prepare(texts: string[]): Promise<Tools>
}

/** @param languages names for fence tags, as in the option of that name. */
export function createToolbox(languages: Record<string, string> = {}): Toolbox {
  let highlighter: Promise<Highlighter> | undefined
  return {
    async prepare(texts) {
      highlighter ??= createHighlighter(languages)
      const { load, tokenizer } = await highlighter
      const tags = fenceTags(texts)
      await load(tags)
      // The layout engine behind diagrams is large, and few pages have one.
      const { renderDiagram } = tags.has('mermaid')
        ? await import('./diagram.ts')
        : { renderDiagram: () => undefined }
      return { tokenizer, renderDiagram }
    },
  }
}

/** Every fence's tag; too many do no harm. */
export function fenceTags(texts: Iterable<string>): Set<string> {
  const tags = new Set<string>()
  for (const text of texts) {
    for (const match of text.matchAll(/(?:`{3,}|~{3,})[ \t]*([\w+#.-]+)/g)) {
      if (match[1]) tags.add(match[1].toLowerCase())
    }
  }
  return tags
}
