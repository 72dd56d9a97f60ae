/** The page plugin inside Astro's own Markdown and MDX: for pages with an `import`, and for a site's own `src/pages`. */
import type { MdastPluginEntry } from 'satteri'
import { createNotes } from './page-notes.ts'
import { createPagePlugin, type PageFacts } from './page-plugin.ts'
import type { Toolbox, Tools } from './tools.ts'

/** @param factsOf what is known of a content file; `undefined` for a page that is no content. */
export function createStockPlugin(
  toolbox: () => Toolbox,
  factsOf: (file: URL | undefined) => PageFacts | undefined,
): MdastPluginEntry {
  return (context) => {
    let tools: Tools | undefined
    const plugin = createPagePlugin(createNotes(), {
      ...(factsOf(context.fileURL) ?? noFacts),
      tools: {
        tokenizer: (tag) => tools?.tokenizer(tag),
        renderDiagram: (code, title) => tools?.renderDiagram(code, title),
      },
      shift: context.source.startsWith('\uFEFF') ? 1 : 0,
      emit: (html, inline) =>
        context.sourceFormat === 'markdown'
          ? { type: 'html', value: html }
          : {
              type: inline ? 'mdxJsxTextElement' : 'mdxJsxFlowElement',
              name: 'Fragment',
              attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
              children: [],
            },
    })
    const before = async () => {
      tools = await toolbox().prepare([context.source])
    }
    return { ...plugin, before }
  }
}

const noFacts: PageFacts = {
  variables: new Set(),
  resolveHref: (href) => href,
  imageSize: () => undefined,
  fileUrl: () => undefined,
  findable: false,
  checked: () => undefined,
}
