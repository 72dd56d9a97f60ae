/** Recent searches: kept in this browser only, and only those that led somewhere. */

const KEY = 'handover:recent-searches'
const MOST = 6
/** A longer query is a pasted line, which may hold what should not be kept. */
const LONGEST = 80

export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept)
      ? kept.filter((one): one is string => typeof one === 'string').slice(0, MOST)
      : []
  } catch {
    return []
  }
}

export function rememberSearch(query: string): void {
  const text = query.trim()
  if (text.length < 2 || text.length > LONGEST) return
  const kept = [text, ...recentSearches().filter((other) => other !== text)].slice(0, MOST)
  try {
    localStorage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // Storage is full or forbidden: then nothing is remembered.
  }
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Forbidden storage has nothing to forget.
  }
}
