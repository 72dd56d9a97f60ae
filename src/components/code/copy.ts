/**
 * The copy button of code blocks, and the copying itself, which any script asks for with a `handover:copy` event on a
 * block (see copy-request.ts). What is copied is what one would type or save: no prompt, no output, no removed line.
 */
import { type CopyRequest, copyText, requestCopy } from './copy-request.ts'

// A block without a bar is what a machine wrote: nobody types it.
for (const block of document.querySelectorAll('.block:not(.block--danger):has(.block-bar)')) {
  const button = document.createElement('button')
  const show = (text: string) => {
    button.textContent = text
  }
  button.type = 'button'
  button.className = 'block-copy'
  button.ariaLive = 'polite'
  button.onclick = () => {
    const done = (ok: boolean) => {
      show(ok ? 'Copied' : 'Selected')
      setTimeout(show, 1600, 'Copy')
    }
    requestCopy(block, { done })
  }
  show('Copy')
  block.append(button)
}

addEventListener('handover:copy', async (event) => {
  const { detail, target, defaultPrevented } = event as CustomEvent<CopyRequest>
  if (defaultPrevented) return
  const block = target as Element
  try {
    await navigator.clipboard.writeText(detail.text ?? copyText(block, detail.lines))
    detail.done?.(true)
  } catch {
    // No clipboard (an insecure address, a denied permission): the text is selected, ready for Ctrl-C.
    getSelection()?.selectAllChildren(block.querySelector('code') ?? block)
    detail.done?.(false)
  }
})

// What scrolls in its own box must be within reach of the keyboard.
for (const box of document.querySelectorAll<HTMLElement>(
  '.block-code, .table-box, .diagram-box, .list-side, .contents, .context',
)) {
  if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) box.tabIndex = 0
}
