/**
 * Record types and what their data looks like, in the form of `../vocabulary.ts`; the third column is the class.
 *
 * Read from the IANA registry "DNS parameters" and the RFC of each type (RFC 1035, 2782, 3403, 4034, 5155, 6698, 8659,
 * 9460 …) as the BIND 9.18 manual lists them. Types with `<any>...` are accepted with any data, obsolete ones with none.
 */
export const recordTypes = `
  A           <ipv4>                                              IN
  AAAA        <ipv6>                                              IN
  A6          <prefix-length> [<ipv6>] [<name>]                   IN
  AFSDB       <u16> <name>                                        IN
  AMTRELAY    <u8> <bit> <relay-type> [<any>]                     IN
  APL         [<address-prefix>...]                               IN
  ATMA        <atm-address>                                       IN
  AVC         <string>...                                         IN
  BRID        <base64>...                                         IN
  CAA         <u8> <tag> <string>                                 IN
  CDNSKEY     <key-flags> <u8> <algorithm> <base64>...            IN
  CDS         <u16> <algorithm> <u8> <hex>...                     IN
  CERT        <certificate-type> <u16> <algorithm> <base64>...    IN
  CNAME       <name>                                              IN
  CSYNC       <u32> <u16> [<type>...]                             IN
  DHCID       <base64>...                                         IN
  DLV         <u16> <algorithm> <u8> <hex>...                     IN
  DNAME       <name>                                              IN
  DNSKEY      <key-flags> <u8> <algorithm> <base64>...            IN
  DOA         <u32> <u32> <u8> <string> <base64>|-...             IN
  DS          <u16> <algorithm> <u8> <hex>...                     IN
  DSYNC       <any>...                                            IN
  EID         <hex>...                                            IN
  EUI48       <eui48>                                             IN
  EUI64       <eui64>                                             IN
  GPOS        <any> <any> <any>                                   IN
  HHIT        <base64>...                                         IN
  HINFO       <string> <string>                                   IN
  HIP         <u8> <octets> <base64-word> [<name>...]             IN
  HTTPS       <u16> <name> [<service>...]                         IN
  IPSECKEY    <u8> <0..3> <u8> <any> [<base64>...]                IN
  ISDN        <string> [<string>]                                 IN
  KEY         <key-flags> <key-protocol> <algorithm> [<base64>...]  IN
  KX          <u16> <name>                                        IN
  L32         <u16> <ipv4>                                        IN
  L64         <u16> <node-id>                                     IN
  LOC         <any>...                                            IN
  LP          <u16> <name>                                        IN
  MB          <name>                                              IN
  MD          <obsolete>...                                       IN
  MF          <obsolete>...                                       IN
  MG          <name>                                              IN
  MINFO       <name> <name>                                       IN
  MR          <name>                                              IN
  MX          <u16> <name>                                        IN
  NAPTR       <u16> <u16> <string> <string> <substitution> <name>  IN
  NID         <u16> <node-id>                                     IN
  NIMLOC      <hex>...                                            IN
  NINFO       <string>...                                         IN
  NS          <name>                                              IN
  NSAP        <nsap>                                              IN
  NSAP-PTR    <name>                                              IN
  NSEC        <name> <type>...                                    IN
  NSEC3       <u8> <u8> <u16> <salt> <base32> [<type>...]         IN
  NSEC3PARAM  <u8> <u8> <u16> <salt>                              IN
  NULL        <unknown-form>...                                   IN
  NXT         <name> [<nxt-type>...]                              IN
  OPENPGPKEY  <base64>...                                         IN
  PTR         <name>                                              IN
  PX          <u16> <name> <name>                                 IN
  RESINFO     <string>...                                         IN
  RKEY        <key-flags> <key-protocol> <algorithm> <base64>...  IN
  RP          <name> <name>                                       IN
  RRSIG       <type> <algorithm> <u8> <ttl> <date> <date> <u16> <name> <base64>...  IN
  RT          <u16> <name>                                        IN
  SIG         <type> <algorithm> <u8> <ttl> <date> <date> <u16> <name> <base64>...  IN
  SINK        <u8> <u8> <u8> [<base64>...]                        IN
  SMIMEA      <u8> <u8> <u8> <hex>...                             IN
  SOA         <name> <name> <u32> <ttl> <ttl> <ttl> <ttl>         IN
  SPF         <string>...                                         IN
  SRV         <u16> <u16> <u16> <name>                            IN
  SSHFP       <u8> <u8> <hex>...                                  IN
  SVCB        <u16> <name> [<service>...]                         IN
  TA          <u16> <algorithm> <u8> <hex>...                     IN
  TALINK      <name> <name>                                       IN
  TLSA        <u8> <u8> <u8> <hex>...                             IN
  TXT         <string>...                                         IN
  URI         <u16> <u16> <string>                                IN
  WALLET      <string>...                                         IN
  WKS         <ipv4> <any> [<any>...]                             IN
  X25         <string>                                            IN
  ZONEMD      <u32> <u8> <u8> <hex>...                            IN
`
