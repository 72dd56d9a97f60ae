/**
 * Light, dark, or as the system: the button in the header goes through the three, those in the footer set one.
 * The choice is kept in the browser; the page applies it before it paints (see inline-scripts.ts).
 */
const root = document.documentElement
const schemes = ['system', 'light', 'dark'] as const
const current = () => root.dataset.theme ?? 'system'

function choose(scheme: string) {
  if (scheme === 'system') delete root.dataset.theme
  else root.dataset.theme = scheme
  try {
    if (scheme === 'system') localStorage.removeItem('handoverTheme')
    else localStorage.handoverTheme = scheme
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  show()
}

function show() {
  for (const button of document.querySelectorAll<HTMLElement>('[data-scheme]')) {
    const { scheme } = button.dataset
    if (scheme) button.ariaPressed = String(scheme === current())
    else button.ariaLabel = `Colour scheme: ${current()}`
  }
}

addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-scheme]')
  if (!button) return
  const next = schemes[(schemes.indexOf(current() as 'system') + 1) % 3] as string
  choose(button.dataset.scheme || next)
})
show()

export {}
