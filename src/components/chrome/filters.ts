/**
 * Combines the filters of the list of runbooks: any value within a group, every group at once. The choice is the
 * query of the address (`?service=edge&severity=1`), so it can be sent and comes back with the Back button.
 */
const nav = document.querySelector<HTMLElement>('.filters[data-list]')
const rows = [...document.querySelectorAll<HTMLElement>('.runbooks tbody tr')]
const links = [...(nav?.querySelectorAll<HTMLAnchorElement>('a[data-key]') ?? [])]
const count = document.querySelector('[data-count]')
const chips = document.querySelector('.chips')
const list = new URL(nav?.dataset.list ?? '', location.href).pathname
const isList = location.pathname === list

/** The choice in the address; on the page of one filter, that one. */
function chosen(): URLSearchParams {
  if (isList) return new URLSearchParams(location.search)
  const current = links.filter((link) => link.ariaCurrent)
  return new URLSearchParams(current.map(({ dataset }) => [dataset.key ?? '', dataset.value ?? '']))
}

function toggled(key: string, value: string): string {
  const query = chosen()
  if (query.has(key, value)) query.delete(key, value)
  else query.append(key, value)
  return query.size > 0 ? `${list}?${query}` : list
}

function show() {
  const query = chosen()
  let left = 0
  for (const row of rows) {
    const fits = [...new Set(query.keys())].every((key) => {
      const values = (row.dataset[key] ?? '').split('\n')
      return query.getAll(key).some((value) => values.includes(value))
    })
    row.hidden = !fits
    left += Number(fits)
  }
  for (const link of links)
    link.ariaCurrent = query.has(link.dataset.key ?? '', link.dataset.value ?? '') ? 'true' : null
  if (count) count.textContent = left === rows.length ? `${left}` : `${left} of ${rows.length}`
  chips?.replaceChildren(
    ...[...query].map(([key, value]) => {
      const label = links.find(({ dataset }) => dataset.key === key && dataset.value === value)?.firstChild
        ?.textContent
      const chip = document.createElement('a')
      chip.className = 'chip tape'
      chip.href = toggled(key, value)
      chip.dataset.key = key
      chip.dataset.value = value
      chip.textContent = `${label?.trim() ?? value} ×`
      chip.ariaLabel = `Remove the filter ${key} ${label?.trim() ?? value}`
      return chip
    }),
  )
}

addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.filters a[data-key], .chip[data-key]')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  const address = toggled(link.dataset.key ?? '', link.dataset.value ?? '')
  event.preventDefault()
  if (!isList) return location.assign(address)
  history.pushState(null, '', address)
  show()
})
addEventListener('popstate', show)
if (nav && isList) show()
document.documentElement.classList.remove('asked')

export {}
