/**
 * Where a sample is taken, one letter each: there HAProxy knows some things and not yet, or no longer, others
 * (manual, section 7.3: "available in …"; the sources' SMP_VAL_ and SMP_USE_ flags).
 *
 *     c connection   s session   f request in a front end   b request in a back end   v connection to the server
 *     r response     l log       k health check             p while the configuration is read
 */
export type Places = string

const names: Record<string, string> = {
  c: 'a new connection',
  s: 'a new session',
  f: 'a request',
  b: 'a request',
  v: 'the connection to a server',
  r: 'a response',
  l: 'a log line',
  k: 'a health check',
  p: 'the global section',
}

/** In words, for a message. */
export function describePlace(places: Places): string {
  return names[places[0] ?? ''] ?? 'this place'
}

/** Where a request's rules run that stand in a section; a fragment may be of either side. */
export function requestPlaces(section: string | undefined): Places {
  if (section === 'frontend') return 'f'
  return section === 'backend' ? 'b' : 'fb'
}

/** By the rule set; that of a request depends on the section. */
export function rulePlaces(set: string, section: string | undefined): Places {
  if (set === 'tcp-request-connection') return 'c'
  if (set === 'tcp-request-session') return 's'
  if (set === 'http-request' || set === 'tcp-request-content') return requestPlaces(section)
  return 'r'
}
