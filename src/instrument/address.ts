/**
 * Values in the address of a page.
 *
 * An alert arrives as a query (`?instance=db3&severity=critical`), which monitoring writes. A value a reader typed goes
 * into the fragment only, after the anchor: `#step-drain&node=sw2`. A fragment is never part of a request.
 */
import { cleanValue, type Values, type Variable } from './values.ts'

export interface Fragment {
  /** The id to scroll to, without `#`; empty for none. */
  anchor: string
  values: Map<string, string>
}

/** Reads `#anchor&name=value&…`. Broken percent signs are taken as they stand. */
export function parseFragment(hash: string): Fragment {
  const parts = hash.replace(/^#/, '').split('&').filter(Boolean)
  const anchor = parts[0] !== undefined && !parts[0].includes('=') ? decode(parts.shift() as string) : ''
  const values = new Map<string, string>()
  for (const part of parts) {
    const equals = part.indexOf('=')
    if (equals < 1) continue
    values.set(decode(part.slice(0, equals)), cleanValue(decode(part.slice(equals + 1))))
  }
  return { anchor, values }
}

/** The inverse of {@link parseFragment}, for the variables of this page that are set and not secret; `''` for nothing. */
export function formatFragment(anchor: string, variables: readonly Variable[], values: Values): string {
  const parts = anchor === '' ? [] : [encodeURIComponent(anchor)]
  for (const { name, secret } of variables) {
    const value = values.get(name)
    if (value && !secret) parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  }
  return parts.length === 0 ? '' : `#${parts.join('&')}`
}

/**
 * The values that an address brings for the variables of a page: the alert's labels from the query, then the fragment,
 * which wins because a person typed it. A secret is never read from an address.
 */
export function valuesFromAddress(
  search: string,
  hash: string,
  variables: readonly Variable[],
): Map<string, string> {
  const query = new URLSearchParams(search)
  const fragment = parseFragment(hash).values
  const found = new Map<string, string>()
  for (const { name, secret } of variables) {
    if (secret) continue
    const value = fragment.get(name) ?? cleanValue(query.get(name) ?? '')
    if (value) found.set(name, value)
  }
  return found
}

/** The alert's labels that no variable took, to be shown beside the values: `severity=critical`. */
export function labelsFromAddress(search: string, variables: readonly Variable[]): [string, string][] {
  const taken = new Set(variables.map(({ name }) => name))
  return Array.from(new URLSearchParams(search)).flatMap(([name, value]): [string, string][] =>
    taken.has(name) ? [] : [[cleanValue(name), cleanValue(value)]],
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
