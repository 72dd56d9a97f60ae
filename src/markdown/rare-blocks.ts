/**
 * Whether a page has code blocks that need more than every page brings (components/code/BlockParts.astro): danger, a
 * fold, a diff, one that is wrong on purpose or does not wrap, a diagram, a long answer, or a session of several commands,
 * to be copied one by one.
 */
export function hasRareBlocks(html: string): boolean {
  return rare.test(html) || html.split('<figure class="block block--console').some(hasTwoPrompts)
}

const rare =
  /"block [^"]*block--(?:danger|wrong|nowrap)|"block-(?:fold|answer)"|<(?:ins|del) class="line|"diagram"/

function hasTwoPrompts(block: string): boolean {
  const [shown = ''] = block.split('</figure>', 1)
  return shown.split('class="prompt"').length > 2
}
