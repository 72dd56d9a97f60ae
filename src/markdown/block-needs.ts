/** Which styles and scripts the code blocks of a page need beyond those that every page has. */
export interface BlockNeeds {
  /** Danger, folds, wrong on purpose, a diff, a diagram. */
  parts: boolean
  /** A block of several commands that one would copy one by one; a script is copied whole. */
  commands: boolean
}

const rare = /"block [^"]*block--(?:danger|wrong)|"block-fold|<(?:ins|del) class="line|"diagram"/

export function blockNeeds(html: string): BlockNeeds {
  const consoles = html.split('<figure class="block block--console').slice(1)
  return {
    parts: rare.test(html),
    commands: consoles.some((block) => {
      const [shown = ''] = block.split('</figure>', 1)
      return !isScript(shown) && shown.split('class="line command"').length > 2
    }),
  }
}

/** Its first line names an interpreter: `#!/bin/sh`. */
function isScript(block: string): boolean {
  return /<code><\w+ class="line command">(?:<span class="c">)?#!/.test(block)
}
