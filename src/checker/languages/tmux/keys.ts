/** The names of keys, as tmux(1), "KEY BINDINGS", has them. */

export const keyNames =
  'Up Down Left Right BSpace BTab DC Delete End Enter Escape Home IC Insert NPage PageDown PgDn PPage PageUp PgUp Space Tab Any None'.split(
    ' ',
  )

const named = new Set(keyNames.map((name) => name.toLowerCase()))

/** Function keys, the keypad, the mouse, keys of the user's own, and what terminals report as keys. */
const patterned =
  /^(?:f(?:[1-9]|1[0-2])|kp(?:[-/*+.\d]|enter)|user\d{1,3}|(?:mouse(?:down|up|drag|dragend|move)|secondclick|doubleclick|tripleclick|wheel(?:up|down))\d{0,2}(?:pane|border|status(?:left|right|default)?|scrollbar(?:up|down|slider)|control\d)|focus(?:in|out)|paste\w+|report\w+)$/

/** A character or a named key, with `^` and `C-`, `M-` and `S-` before it. */
export function isKey(text: string): boolean {
  const bare = text.replace(/^\^(?=.)/, '').replace(/^(?:[CMScms]-(?=.))+/, '')
  if ([...bare].length === 1) return true
  const name = bare.toLowerCase()
  return named.has(name) || patterned.test(name) || /^0x[\da-f]+/i.test(text)
}
