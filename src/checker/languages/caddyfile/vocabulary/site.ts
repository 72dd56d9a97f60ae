/**
 * What may stand in a site. `handler` directives take a matcher as their first argument and may stand in `route`,
 * `handle` and their like too; `plain` ones may stand there but take none; `site` ones stand in the site itself only.
 */
export const site = `
abort               -                                       handler
acme_server         {acme_server}                           handler
basic_auth          [bcrypt|scrypt|argon2id] [<any>] {users}  handler
basicauth           [bcrypt|scrypt] [<any>] {users}         handler
error               <any> [<code>|<late>] {error}           handler
encode              [gzip|zstd|br|<module>...] {encode}                 handler
file_server         [browse] {file_server}                  handler
forward_auth        [<upstream>...] {forward_auth}          handler
fs                  <any>                                   handler
handle              {route}                                 handler
header              [<any>...] {headers}                    handler
intercept           {intercept}                             handler
invoke              <any>                                   handler
log_append          <any> <any>                             handler
log_name            <any>...                                handler
log_skip            -                                       handler
map                 <any> <any>... {map}                    handler
method              <any>                                   handler
metrics             {metrics}                               handler
php_fastcgi         [<upstream>...] {php_fastcgi}           handler
push                [<any>...] {push}                       handler
redir               <any> [permanent|temporary|html|<redirect>]  handler
redir               <any> permanent|temporary|html|<redirect> <late>...  handler
request_body        [<any>...] {request_body}               handler
request_header      <request-field> [<any>] [<any>]         handler
respond             <any> [<code>|<late>] {respond}         handler
reverse_proxy       [<upstream>...] {reverse_proxy}         handler
rewrite             <any>                                   handler
root                <any>                                   handler
route               {route}                                 handler
skip_log            -                                       handler
templates           [<any>...] {templates}                  handler
tracing             {tracing}                               handler
uri                 strip_prefix|strip_suffix <any>         handler
uri                 replace <any> <any> [<number>]          handler
uri                 path_regexp <any> <any>                 handler
uri                 query [<any>...] {}                     handler
vars                <any> <any> {vars}                      handler
vars                {vars}                                  handler

handle_path         <path> {route}                          plain
try_files           <any>... {try_files}                    plain

bind                [<any>...] {bind}                       site
handle_errors       [<status>...] {route}                   site
log                 [<any>] {log}                           site
tls                 internal|force_automate|<email> {tls}   site
tls                 <any> <any> {tls}                       site
tls                 {tls}                                   site

copy_response       [<any>...] {copy_response}              response_handler
copy_response_headers  {fields}                             response_handler
status              <any>                                   copy_response
include             [<any>...]                              fields
exclude             [<any>...]                              fields

ca                  <any>                                   acme_server
lifetime            <duration>                              acme_server
resolvers           <any>...                                acme_server
challenges          [<any>...]                              acme_server
sign_with_root      -                                       acme_server
allow               {}                                      acme_server
deny                {}                                      acme_server
allow_wildcard_names  -                                     acme_server

*                   <any> [<any>]                           users
protocols           [h1|h2|h2c|h3...]                       bind
message             <any>                                   error
body!               <any>                                   respond
close!              [<any>...]                              respond

gzip                [<number>]                              encode
gzip                <number> <late>...                      encode
zstd                [<any>] [<late>...] {}                  encode
br                  [<any>] {}                              encode
minimum_length      <number>                                encode
match               [<any>...] {response}                   encode
prefer              <any>...                                encode
*                   [<any>...] {}                           encode

browse!             [<any>] {browse}                        file_server
reveal_symlinks     -                                       browse
sort                <any>...                                browse
file_limit          <number>                                browse
plain_time_format   <any>                                   browse
disable_canonical_uris  -                                   file_server
fs!                 <any> [<any>...] {}                     file_server
hide                <any>...                                file_server
index               <any>...                                file_server
pass_thru           -                                       file_server
precompressed       [br|zstd|gzip|<module>...]              file_server
etag_file_extensions  <any>...                              file_server
root                <any>                                   file_server
status              <any>                                   file_server

disable_openmetrics  [<any>...]                             metrics
GET                 <any> [<late>...]                       push
HEAD                <any> [<late>...]                       push
headers             {headers}                               push
*                   [<any>...] {}                           push headers
default!            [<any>...]                              map
*                   [<any>...] {}                           map
*                   <any>                                   vars
max_size            <size>                                  request_body
read_timeout        <duration>                              request_body
write_timeout       <duration>                              request_body
set                 <any>                                   request_body
mime                <any>...                                templates
between             <any> <any>                             templates
root                <any>                                   templates
extensions          {}                                      templates
span                <any>                                   tracing
span_attributes     {}                                      tracing
policy              first_exist|first_exist_fallback|smallest_size|largest_size|most_recently_modified  try_files
`
