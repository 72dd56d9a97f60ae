/** What a person would type or save, out of a code block. */
export function copyText(block: Element): string {
  const typed = block.querySelectorAll('.command')
  const lines = typed.length > 0 ? typed : block.querySelectorAll('.line:not(del)')
  return [...lines].map(lineText).join('').replace(/\n$/, '')
}

function lineText(line: Element): string {
  const prompt = line.querySelector('.prompt')?.textContent ?? ''
  return (line.textContent ?? '').slice(prompt.length).replace(/\n?$/, '\n')
}
