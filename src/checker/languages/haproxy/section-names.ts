/** Sections, and whether they have a name: required, allowed or none (manual, sections 2.4, 3 and 4). */
export const sectionNames: Record<string, 'required' | 'allowed' | 'none'> = {
  global: 'none',
  defaults: 'allowed',
  frontend: 'required',
  backend: 'required',
  listen: 'required',
  peers: 'required',
  resolvers: 'required',
  userlist: 'required',
  mailers: 'required',
  program: 'required',
  cache: 'required',
  ring: 'required',
  'http-errors': 'required',
  'log-forward': 'required',
  'log-profile': 'required',
  'fcgi-app': 'required',
  'crt-store': 'allowed',
  traces: 'none',
  acme: 'required',
}

/** Sections of which a file says much the same. */
export const proxySections = new Set(['defaults', 'frontend', 'backend', 'listen'])
