import type { Node } from '../tree.ts'

/** A string that stands for nothing yet, or for what a page left out. */
export function isCut(node: Node | undefined): boolean {
  return (
    node?.kind === 'scalar' &&
    (node.unknown === true ||
      (typeof node.value === 'string' &&
        /^\s*(?:\.{2,}|…|<[^<>]*>|\[\.\.\.\]|\(\.\.\.\)|x+)\s*$/.test(node.value)))
  )
}

/** Whether Jinja has a say in the string. */
export function isTemplate(text: string): boolean {
  return /\{\{|\{%/.test(text)
}
