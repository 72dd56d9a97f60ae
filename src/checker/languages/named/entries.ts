/**
 * What stands in the lists of named.conf, by the name that `vocabulary.ts` gives the list, in its notation: an entry has
 * to fit one line. `addresses` is not here: `addresses.ts` reads address match lists.
 *
 * Read from named.conf(5) of BIND 9.18 and the checks of named-checkconf.
 */
export const entries = `
  remotes          <ipv4>|<ipv6> [port <port>] [dscp <integer>] [key <domain>] [tls <domain>] [source <string>] [source-v6 <string>]
  remotes          <list-name> [source <string>] [source-v6 <string>]
  forwarders       <ipv4>|<ipv6> [port <port>] [dscp <integer>] [tls <string>]
  dual-stack       <ipv4>|<ipv6> [port <port>] [dscp <integer>]
  dual-stack       <domain> [port <port>] [dscp <integer>]
  ports            <port>
  ports            range <port> <port>
  strings          <string>
  domains          <domain>
  channels         <string>
  control-keys     <string>
  server-keys      <string>
  algorithms       <algorithm>
  digests          <digest>
  endpoints        <http-path>
  protocols        <tls-version>
  dnstap           all|auth|client|forwarder|resolver|update [query|response]
  rrset-order      [class <class>] [type <type>] [name <quoted>] order fixed|random|cyclic|none
  trusted-keys     <domain> <integer:0..65535> <integer:0..255> <integer:0..255> <quoted-base64>
  trust-anchors    <domain> static-key|initial-key <integer:0..65535> <integer:0..255> <integer:0..255> <quoted-base64>
  trust-anchors    <domain> static-ds|initial-ds <integer:0..65535> <integer:0..255> <integer:0..255> <quoted-hex>
  policy-keys      csk|ksk|zsk [key-directory] [key-store <string>] lifetime unlimited|<duration> algorithm <algorithm> [tag-range <integer> <integer>] [<integer>]
  update-policy    grant|deny <domain> zonesub <type-count>...
  update-policy    grant|deny <domain> self|selfsub|selfwild|name|subdomain|wildcard|external <domain> <type-count>...
  update-policy    grant|deny <domain> krb5-subdomain|krb5-subdomain-self-rhs|ms-subdomain|ms-subdomain-self-rhs <domain> <type-count>...
  update-policy    grant|deny <domain> krb5-self|krb5-selfsub|ms-self|ms-selfsub|tcp-self|6to4-self . <type-count>...
  response-policy  zone <domain> [add-soa <boolean>] [log <boolean>] [max-policy-ttl <duration>] [min-update-interval <duration>] [policy cname <string>] [policy disabled|drop|given|no-op|nodata|nxdomain|passthru|tcp-only] [recursive-only <boolean>] [nsip-enable <boolean>] [nsdname-enable <boolean>] [ede <string>]
  catalog-zones    zone <domain> [default-primaries|default-masters [port <integer>] [dscp <integer>] {remotes}] [zone-directory <quoted>] [in-memory <boolean>] [min-update-interval <duration>]
`
