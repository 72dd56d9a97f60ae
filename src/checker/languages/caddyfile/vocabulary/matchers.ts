/** What a named matcher of requests, and one of responses, may hold. */
export const matchers = `
path                [<any>...]                              matchers
path_regexp         <any> [<any>]                           matchers
host                [<any>...]                              matchers
header              <negated-field>                         matchers response
header              <field> <any>                           matchers response
header_regexp       <any> <any> [<any>]                     matchers
method              [<any>...]                              matchers
query               [<pair>...]                             matchers
expression          [<any>...] {}                           matchers
file                [<any>...] {file_matcher}               matchers
not                 [<any>...] {matchers}                   matchers
protocol            <any> [<late>...]                       matchers
remote_ip           [<any>...]                              matchers
client_ip           [<any>...]                              matchers
vars                <any> <any>...                          matchers
vars_regexp         <any> <any> [<any>]                     matchers
tls                 [<any>...]                              matchers
status              <status>...                             response
root                <any>                                   file_matcher
try_files           <any>...                                file_matcher
try_policy          <any>                                   file_matcher
split_path          <any>...                                file_matcher
fs                  <any>                                   file_matcher
`
