/**
 * Connection types, methods and options of PostgreSQL 13 to 18, from the chapter "The pg_hba.conf File" and
 * "Authentication Methods" of the manual (postgresql.org/docs).
 */

/** Types and whether they take an address. */
export const types: ReadonlyMap<string, 'socket' | 'address'> = new Map([
  ['local', 'socket'],
  ['host', 'address'],
  ['hostssl', 'address'],
  ['hostnossl', 'address'],
  ['hostgssenc', 'address'],
  ['hostnogssenc', 'address'],
])

export const includes = new Set(['include', 'include_if_exists', 'include_dir'])

/** Methods and the types that they are confined to, in words; without an entry a method fits all. */
export const methods = new Set(
  'trust reject scram-sha-256 md5 password gss sspi ident peer ldap radius cert pam bsd oauth'.split(' '),
)

export interface Option {
  methods: readonly string[]
  holds?: (value: string) => boolean
  expected?: string
}

const values: Record<string, Pick<Option, 'holds' | 'expected'>> = {
  clientcert: {
    holds: (value) => /^verify-(?:ca|full)$/.test(value),
    expected: '`verify-ca` or `verify-full`',
  },
  clientname: { holds: (value) => /^(?:CN|DN)$/.test(value), expected: '`CN` or `DN`' },
  ldapurl: {
    holds: (value) => /^ldaps?:\/\/[^:]/.test(value),
    expected: 'a URL such as `ldaps://ldap.example.net/dc=example`',
  },
  ldapport: { holds: (value) => /^\s*[-+]?0*[1-9]/.test(value), expected: 'a port' },
  ldapscheme: { holds: (value) => /^ldaps?$/.test(value), expected: '`ldap` or `ldaps`' },
}

const everywhere = [...methods]

export const options: ReadonlyMap<string, Option> = readOptions(`
map                     ident peer gss sspi cert oauth
clientcert              *
clientname              *
pamservice              pam
pam_use_hostname        pam
ldapurl                 ldap
ldapserver              ldap
ldapport                ldap
ldapscheme              ldap
ldaptls                 ldap
ldapprefix              ldap
ldapsuffix              ldap
ldapbasedn              ldap
ldapbinddn              ldap
ldapbindpasswd          ldap
ldapsearchattribute     ldap
ldapsearchfilter        ldap
radiusservers           radius
radiussecrets           radius
radiusports             radius
radiusidentifiers       radius
include_realm           gss sspi
krb_realm               gss sspi
compat_realm            sspi
upn_username            sspi
issuer                  oauth
scope                   oauth
validator               oauth
delegate_ident_mapping  oauth
`)

function readOptions(table: string): Map<string, Option> {
  const map = new Map<string, Option>()
  for (const row of table.trim().split('\n')) {
    const [name = '', ...words] = row.split(/\s+/)
    map.set(name, { methods: words[0] === '*' ? everywhere : words, ...values[name] })
  }
  return map
}

/** Groups of options of which a method needs one each. */
export const needed: Record<string, string[][]> = {
  ldap: [['ldapbasedn', 'ldapprefix', 'ldapsuffix', 'ldapurl']],
  radius: [['radiusservers'], ['radiussecrets']],
  oauth: [['issuer'], ['scope']],
}
