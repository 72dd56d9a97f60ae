/**
 * Gives every code block its way to be copied: a button in its bar, or, where the author marked danger, two presses in a
 * row of their own. Copied is what one would type or save: no prompt, no output, no removed line.
 *
 * Before anything reaches the clipboard a cancelable `handover:copy` event with `detail.text` is sent to the block, so
 * that other parts of the page may put in values or refuse.
 */
import { copyText } from './copy-text.ts'

/** Seconds. */
const lockAfter = 5

for (const block of document.querySelectorAll<HTMLElement>('.block')) {
  if (block.classList.contains('block--danger')) guard(block)
  else if (copyText(block)) block.append(copyButton(block))
}

// What scrolls sideways must be within reach of the keyboard.
for (const box of document.querySelectorAll<HTMLElement>('.block-code, .table-box')) {
  if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
}

function copyButton(block: HTMLElement): HTMLElement {
  const result = button('Copy', 'block-copy')
  const path = block.querySelector('.block-path')?.textContent
  result.ariaLabel = path ? `Copy ${path}` : 'Copy'
  result.onclick = async () => {
    if (await copy(block)) flash(result, 'Copied')
  }
  return result
}

/** Locked, then armed by the first press, then copied by the second; a few seconds later it is locked again. */
function guard(block: HTMLElement) {
  const row = document.createElement('div')
  const main = button('', 'button')
  const cancel = button('Cancel', 'button cancel')
  const note = document.createElement('span')
  let timer = 0
  const show = (armed: boolean, text: string) => {
    clearTimeout(timer)
    timer = armed ? setTimeout(() => show(false, 'Locked again'), lockAfter * 1000) : 0
    main.textContent = armed ? 'Press again to copy' : 'Unlock copy'
    main.classList.toggle('armed', armed)
    cancel.hidden = !armed
    note.textContent = text
  }
  main.onclick = async () => {
    if (!timer) show(true, `Locks again in ${lockAfter} s`)
    else show(false, (await copy(block)) ? 'Copied' : 'Not copied')
  }
  cancel.onclick = () => {
    show(false, 'Locked again')
    main.focus()
  }
  show(false, 'Needs a second press')
  row.className = 'block-guard'
  note.ariaLive = 'polite'
  row.append(main, cancel, note)
  block.append(row)
}

async function copy(block: HTMLElement): Promise<boolean> {
  const event = new CustomEvent('handover:copy', {
    bubbles: true,
    cancelable: true,
    detail: { text: copyText(block) },
  })
  if (!block.dispatchEvent(event)) return false
  try {
    await navigator.clipboard.writeText(event.detail.text)
    return true
  } catch {
    return select(block)
  }
}

/** Without a clipboard (an insecure address, a denied permission) the text is selected, ready for Ctrl-C. */
function select(block: HTMLElement): boolean {
  const selection = getSelection()
  selection?.selectAllChildren(block.querySelector('code') ?? block)
  return false
}

function button(text: string, className: string): HTMLButtonElement {
  const result = document.createElement('button')
  result.type = 'button'
  result.className = className
  result.textContent = text
  return result
}

function flash(button: HTMLElement, text: string) {
  const { textContent, ariaLabel } = button
  button.textContent = text
  button.ariaLabel = null
  button.ariaLive = 'polite'
  setTimeout(() => {
    button.textContent = textContent
    button.ariaLabel = ariaLabel
  }, 1600)
}
