import { escapeHtml } from '../lib/html.ts'
import { markPattern, type Placed } from './jsx-runtime.ts'

/**
 * One HTML text of a page without its components: their children stay, with the properties that a reader sees
 * (a callout's title, a step's) before them. For search and feeds.
 */
export function flattenHtml(html: string, placed: Placed[]): string {
  return html.replaceAll(new RegExp(markPattern, 'g'), (_, index: string) => {
    const use = placed[Number(index)]
    return use ? componentHtml(use) + flattenHtml(use.html, placed) : ''
  })
}

const spoken = ['title', 'question', 'answer', 'label', 'symptom', 'where', 'within']

function componentHtml({ name, props }: Placed): string {
  if (name === 'Var') return `<var>${escapeHtml(String(props.name ?? ''))}</var>`
  const texts = spoken.flatMap((key) => {
    const text = props[key]
    if (typeof text !== 'string') return []
    return key === 'symptom' ? `<code>${escapeHtml(text)}</code>` : escapeHtml(text)
  })
  if (texts.length === 0) return ''
  const id = typeof props.id === 'string' ? props.id : undefined
  return id === undefined
    ? `<p>${texts.join(', ')}</p>`
    : `<h3 id="${escapeHtml(id)}">${texts.join(', ')}</h3>`
}
