/** Carries a choice of tab over to every group with the same `sync`, and remembers it in this browser. */
addEventListener('change', ({ target }) => {
  const input = target as HTMLInputElement
  const sync = input.closest<HTMLElement>('.tabs')?.dataset.sync
  if (!sync || input.type !== 'radio') return
  const top = input.getBoundingClientRect().top
  for (const group of document.querySelectorAll<HTMLElement>('.tabs')) {
    if (group.dataset.sync !== sync) continue
    for (const other of group.querySelectorAll<HTMLInputElement>(':scope > .tab > label > input')) {
      if (other.value === input.value) other.checked = true
    }
  }
  // Groups above may have changed their height: what the reader pressed stays under the finger.
  scrollBy({ top: input.getBoundingClientRect().top - top, behavior: 'instant' })
  try {
    const kept = JSON.parse(localStorage.handoverTabs || '{}')
    localStorage.handoverTabs = JSON.stringify({ ...kept, [sync]: input.value })
  } catch {
    // Storage may be forbidden; the choice then holds for this page.
  }
})
