/**
 * Copying a block that its author marked as dangerous takes two presses, in a row of their own below it: locked, armed
 * by the first, copied by the second. A few seconds later it is locked again.
 */
import { requestCopy } from './copy-request.ts'

/** Seconds. */
const lockAfter = 5

for (const block of document.querySelectorAll('.block--danger')) {
  const row = document.createElement('div')
  const main = document.createElement('button')
  const cancel = document.createElement('button')
  const note = document.createElement('span')
  let timer = 0
  const show = (armed: boolean, text: string) => {
    clearTimeout(timer)
    timer = armed ? window.setTimeout(show, lockAfter * 1000, false, 'Locked again') : 0
    main.textContent = armed ? 'Press again to copy' : 'Unlock copy'
    main.classList.toggle('armed', armed)
    cancel.hidden = !armed
    note.textContent = text
  }
  main.onclick = () => {
    if (!timer) return show(true, `Locks again in ${lockAfter} s`)
    show(false, 'Not copied')
    const done = (ok: boolean) => show(false, ok ? 'Copied' : 'Selected, not copied')
    requestCopy(block, { done })
  }
  cancel.onclick = () => {
    show(false, 'Locked again')
    main.focus()
  }
  row.className = 'block-guard'
  main.type = cancel.type = 'button'
  main.className = 'button'
  cancel.className = 'button cancel'
  cancel.textContent = 'Cancel'
  note.ariaLive = 'polite'
  show(false, 'Needs a second press')
  row.append(main, cancel, note)
  block.append(row)
}
