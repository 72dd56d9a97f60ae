import type { LanguageRegistration } from 'shiki/core'

/** DNS zone files: owner, time to live, class, type, data. */
export const zone: LanguageRegistration = {
  name: 'zone',
  scopeName: 'source.zone',
  patterns: [
    { name: 'comment.line.zone', match: ';.*$' },
    { name: 'storage.modifier.zone', match: '^\\$(?:TTL|ORIGIN|INCLUDE|GENERATE)\\b' },
    { name: 'string.quoted.double.zone', begin: '"', end: '"|$', patterns: [{ match: '\\\\.' }] },
    {
      name: 'keyword.other.type.zone',
      match:
        '(?<=\\s)(?:SOA|NS|A|AAAA|CNAME|DNAME|MX|TXT|SPF|PTR|SRV|CAA|DS|CDS|DNSKEY|CDNSKEY|RRSIG|NSEC|NSEC3|NSEC3PARAM|TLSA|SMIMEA|SSHFP|NAPTR|HINFO|RP|LOC|URI|HTTPS|SVCB|CERT|OPENPGPKEY|TYPE\\d+)(?=\\s|$)',
    },
    { name: 'constant.language.class.zone', match: '(?<=\\s)(?:IN|CH|HS)(?=\\s)' },
    { name: 'entity.name.owner.zone', match: '^[^\\s;$"(]+' },
    { name: 'constant.numeric.zone', match: '(?<![\\w.-])\\d[\\d.:]*[smhdwSMHDW]?(?![\\w-])' },
  ],
  repository: {},
}
