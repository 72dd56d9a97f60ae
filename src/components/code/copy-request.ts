/**
 * The detail of a `handover:copy` event, dispatched on a `.block` (bubbles, cancelable). Listeners below `window` may set
 * `text` or prevent it; unless prevented, the text reaches the clipboard.
 */
export interface CopyRequest {
  /** Only these lines of the block. */
  lines?: Element[]
  /** In place of what the block shows. */
  text?: string
  /** Told whether the clipboard took it. */
  done?: (ok: boolean) => void
}

export function requestCopy(block: Element, detail: CopyRequest): void {
  block.dispatchEvent(new CustomEvent('handover:copy', { bubbles: true, cancelable: true, detail }))
}

/**
 * What a person would type or save, out of a code block: no prompt, no output, no removed line. A value that the page
 * shows masked or not at all stands in `data-fill`.
 *
 * @param lines only these lines of the block
 */
export function copyText(block: Element, lines?: Iterable<Element>): string {
  const typed = block.querySelectorAll('.command')
  const chosen = lines ?? (typed.length > 0 ? typed : block.querySelectorAll('.line:not(del)'))
  return [...chosen]
    .map((line) => lineText(line).replace(/\n?$/, '\n'))
    .join('')
    .replace(/\n$/, '')
}

/** A line without its prompt. */
export function lineText(line: Element): string {
  const prompt = line.querySelector('.prompt')?.textContent ?? ''
  return textOf(line).slice(prompt.length)
}

function textOf(node: Node): string {
  if (node instanceof HTMLElement) {
    if (node.dataset.fill !== undefined) return node.dataset.fill
    if (node instanceof HTMLButtonElement) return ''
    return [...node.childNodes].map(textOf).join('')
  }
  return node.textContent ?? ''
}
