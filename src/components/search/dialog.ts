/**
 * The search dialog's shell, a script of its own: `opener.ts` fetches it when the reader first reaches for the box, and
 * with it the client that fills it (../../search/client/). See README.md beside this.
 *
 * It stands apart from Vite's graph of imports on purpose: that keeps Vite's loader for dynamic imports (0.7 KB) out of
 * every page. So it exports nothing; it puts `<handover-search>` into the page.
 */
import '../../search/client/main.ts'
import styles from './search.css?url&no-inline'

const cross = 'M3 3l10 10M13 3L3 13'
const lens = 'M11 11l4 4M6.8 12.2a5.4 5.4 0 1 0 0-10.8 5.4 5.4 0 0 0 0 10.8z'
const icon = (path: string) =>
  `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`

const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: styles })
const root = document.createElement('handover-search')
// A copy opened from disk says where its root is, since there each page is somewhere else.
root.dataset.base = document.documentElement.dataset.root ?? import.meta.env.BASE_URL
root.innerHTML = `<dialog class="search" aria-label="Search">
  <form method="dialog" class="search-head">
    <label>
      <span class="visually-hidden">Search runbooks, posts, services and alerts</span>
      ${icon(lens)}
      <textarea rows="1" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" maxlength="4000" placeholder="Words, an alert name, a pasted log line"></textarea>
    </label>
    <button><span class="visually-hidden">Close search</span>${icon(cross)}<kbd aria-hidden="true">esc</kbd></button>
  </form>
  <div class="search-results"></div>
</dialog>`
const dialog = root.querySelector('dialog')
root.addEventListener('click', ({ target }) => {
  if (target === dialog) dialog?.close()
})

// Nothing is shown before its styles are there; they come from the same place as the page.
link.onload = link.onerror = () => document.body.append(root)
document.head.append(link)
