/** The `tls` directive, the issuers of certificates, and the certificate authorities of the `pki` option. */
export const tls = `
protocols           tls1.2|tls1.3 [tls1.2|tls1.3]           tls
protocols           tls1.2|tls1.3 tls1.2|tls1.3 <late>...   tls
ciphers             [<cipher>...]                           tls
curves              [<curve>...]                            tls
alpn                <any>...                                tls
load                [<any>...]                              tls
ca                  <any>                                   tls
ca_root             <any>                                   tls
key_type            ed25519|p256|p384|rsa2048|rsa4096|<late>  tls
dns                 [<any>...] {}                           tls acme
propagation_timeout  <duration>|-1                           tls acme
propagation_delay   <duration>                              tls acme
dns_ttl             <duration>                              tls acme
dns_challenge_override_domain  <any>                        tls acme
resolvers           <any>...                                tls acme
eab                 <any> <any>                             tls acme
on_demand           -                                       tls
reuse_private_keys  -                                       tls
force_automate      -                                       tls
renewal_window_ratio  <any>                                 tls
client_auth         {client_auth}                           tls
issuer              acme [<any>] {acme}                     tls
issuer              zerossl [<any>] {acme}                  tls
issuer              internal [<late>...] {internal}         tls
issuer              <module> [<any>...] {}                  tls
get_certificate     http <any>                              tls
get_certificate     tailscale                               tls
get_certificate     <module> [<any>...] {}                  tls
insecure_secrets_log  <any>                                 tls

mode                request|require|verify_if_given|require_and_verify|<late>  client_auth
trusted_ca_cert     <any>                                   client_auth
trusted_ca_cert_file  <any>                                 client_auth
trusted_leaf_cert   <any>                                   client_auth
trusted_leaf_cert_file  <any>                               client_auth
trust_pool          <any> [<any>...] {}                     client_auth
verifier            <any> [<any>...] {}                     client_auth

dir                 <any>                                   acme
test_dir            <any>                                   acme
email               <any>                                   acme
profile             <any>                                   acme
timeout             <duration>                              acme
disable_http_challenge  -                                   acme
disable_tlsalpn_challenge  -                                acme
alt_http_port       <number>                                acme
alt_tlsalpn_port    <number>                                acme
trusted_roots       [<any>...]                              acme
preferred_chains    smallest                                acme
preferred_chains    {preferred_chains}                      acme
validity_days       <number>                                acme
listen_host         <any>                                   acme
root_common_name    <any>...                                preferred_chains
any_common_name     <any>...                                preferred_chains

ca                  <any>                                   internal
lifetime            <duration>                              internal
sign_with_root      -                                       internal

ca                  [<any>] {ca}                            pki
name                <any>                                   ca
root_cn             <any>                                   ca
intermediate_cn     <any>                                   ca
intermediate_lifetime  <duration>                           ca
maintenance_interval  <duration>                            ca
renewal_window_ratio  <any>                                 ca
root                {key_pair}                              ca
intermediate        {key_pair}                              ca
cert                <any>                                   key_pair
key                 <any>                                   key_pair
format              <any>                                   key_pair
`
