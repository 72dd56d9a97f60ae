/**
 * Where a session holds several commands, each has a button of its own: pasted together, the second would not wait.
 * Lines without prompts are one script: where in it a command ends is not ours to guess.
 */
import { groupCommands } from '../../instrument/commands.ts'
import { lineText, requestCopy } from './copy-request.ts'

for (const block of document.querySelectorAll('.block--console:not(.block--danger):has(.prompt)')) {
  const lines = [...block.querySelectorAll('.command')]
  const texts = lines.map((line) => lineText(line).replace(/\n$/, ''))
  const commands = groupCommands(texts).filter(([first = 0]) => !texts[first]?.trimStart().startsWith('#'))
  if (commands.length < 2) continue
  for (const indexes of commands) {
    const [first] = indexes
    const button = document.createElement('button')
    const state = document.createElement('span')
    const spoken = document.createElement('span')
    const show = (text: string) => {
      state.textContent = text
    }
    button.type = 'button'
    button.className = 'command-copy'
    spoken.className = 'visually-hidden'
    spoken.textContent = ` ${texts[first ?? 0]?.slice(0, 60)}`
    button.append(state, spoken)
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
