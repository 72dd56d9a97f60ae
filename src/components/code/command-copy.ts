/** Where a block holds several commands, each has a button of its own: pasted together, the second would not wait. */
import { groupCommands } from '../../instrument/commands.ts'
import { requestCopy } from './copy-event.ts'
import { lineText } from './copy-text.ts'

for (const block of document.querySelectorAll('.block--console:not(.block--danger)')) {
  const lines = [...block.querySelectorAll('.command')]
  const texts = lines.map((line) => lineText(line).replace(/\n$/, ''))
  const commands = groupCommands(texts).filter(([first = 0]) => !texts[first]?.trimStart().startsWith('#'))
  if (commands.length < 2 || texts[0]?.startsWith('#!')) continue
  for (const indexes of commands) {
    const [first] = indexes
    const button = document.createElement('button')
    const show = (text: string) => {
      button.textContent = text
    }
    button.type = 'button'
    button.className = 'command-copy'
    button.ariaLabel = `Copy ${texts[first ?? 0]?.slice(0, 60)}`
    button.onclick = () => {
      const done = (ok: boolean) => {
        show(ok ? 'copied' : 'selected')
        setTimeout(show, 1600, 'copy')
      }
      requestCopy(block, { lines: indexes.flatMap((index) => lines[index] ?? []), done })
    }
    show('copy')
    lines[first ?? 0]?.prepend(button)
  }
}
