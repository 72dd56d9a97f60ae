/** The language of a script by its first line, or undefined. */
export function languageOfScript(text: string): string | undefined {
  const program = /^#! *(?:\/\S*\/)?(?:env +(?:-\S+ +)*)?([\w.]+)/.exec(text)?.[1] ?? ''
  if (/^(?:ba|da|a|k)?sh$/.test(program)) return program === 'bash' || program === 'ksh' ? 'bash' : 'sh'
  if (/^python[\d.]*$/.test(program)) return 'python'
  return { ruby: 'ruby', php: 'php', lua: 'lua' }[program]
}
