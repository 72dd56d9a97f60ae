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
