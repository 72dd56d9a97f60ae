const alertNames: Record<string, string> = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Note',
  WARNING: 'Warning',
  CAUTION: 'Danger',
}

export interface QuoteNode {
  children: { type: string; children?: { type: string; value?: string }[] }[]
}

/** `> [!NOTE]` is the same as `<Note>`, as on GitHub. */
export function toCallout(
  node: QuoteNode,
): { type: string; name: string; attributes: []; children: unknown[] } | undefined {
  const [first, ...rest] = node.children
  const [text, ...inline] = first?.type === 'paragraph' ? (first.children ?? []) : []
  const match =
    text?.type === 'text'
      ? /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/.exec(text.value ?? '')
      : null
  if (!match) return undefined
  const remaining = (text?.value ?? '').slice(match[0].length)
  const opening = [...(remaining ? [{ type: 'text', value: remaining }] : []), ...inline]
  const children = [...(opening.length > 0 ? [{ type: 'paragraph', children: opening }] : []), ...rest]
  const name = alertNames[match[1] ?? ''] ?? 'Note'
  return { type: 'mdxJsxFlowElement', name, attributes: [], children }
}
