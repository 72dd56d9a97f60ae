/** Whether two English words are forms of one: `restart` and `restarting`, `renew` and `renewal`, `policy` and `policies`. */

const ENDINGS = new Set([
  '',
  's',
  'es',
  'e',
  'ed',
  'd',
  'ing',
  'er',
  'ers',
  'y',
  'ies',
  'ied',
  'al',
  'als',
  'ion',
  'ions',
  'ation',
  'ment',
  'ly',
])
/** Letters that two forms share at least; shorter beginnings are shared by chance. */
export const ROOT = 4

export function sameStem(a: string, b: string): boolean {
  let root = 0
  while (root < a.length && a[root] === b[root]) root++
  return root >= ROOT && ENDINGS.has(a.slice(root)) && ENDINGS.has(b.slice(root))
}
