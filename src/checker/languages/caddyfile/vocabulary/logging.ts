/** `log`, in a site and in the global options: writers, encoders and the filters of fields. */
export const logging = `
output              stdout|stderr|discard                   log
output              file <any> {file}                       log
output              net <any> {net}                         log
output              <module> [<any>...] {}                  log
format              console|json {encoder}                  log
format              filter [<late>...] {filter}             log
format              append {append}                         log
format              <module> [<any>...] {}                  log
level               <level>|<late>                          log
hostnames           <any>...                                log
include             [<any>...]                              log
exclude             [<any>...]                              log
sampling            {sampling}                              log
no_hostname         -                                       log
core                <any> [<any>...] {}                     log
interval            <number>|<duration>                     sampling
first               <number>                                sampling
thereafter          <number>                                sampling

mode                <any>                                   file
dir_mode            <any>                                   file
roll_size           <size>                                  file
roll_uncompressed   -                                       file
roll_disabled       -                                       file
roll_local_time     -                                       file
roll_keep           <number>                                file
roll_keep_for       <duration>                              file
roll_interval       <duration>                              file
roll_minutes        <any>...                                file
roll_at             <any>...                                file
backup_time_format  <any>                                   file
dial_timeout        <duration>                              net
soft_start          -                                       net

message_key         <any>                                   encoder
level_key           <any>                                   encoder
time_key            <any>                                   encoder
name_key            <any>                                   encoder
caller_key          <any>                                   encoder
stacktrace_key      <any>                                   encoder
line_ending         <any>                                   encoder
time_format         <any>                                   encoder
time_local          -                                       encoder
duration_format     <any>                                   encoder
level_format        <any>                                   encoder

wrap                console|json {encoder}                  filter append
wrap                filter [<late>...] {filter}             filter append
wrap                append {append}                         filter append
wrap                <module> [<any>...] {}                  filter append
fields              {filters}                               filter
fields              {}                                      append
*                   <any>                                   append
*                   delete|hash [<late>...] {}              filters filter
*                   rename|replace [<any>...] {}            filters filter
*                   ip_mask [<any>] [<any>] [<late>...] {ip_mask}  filters filter
*                   query|cookie [<late>...] {actions}      filters filter
*                   regexp|multi_regexp [<any>...] {}       filters filter
*                   <module> [<any>...] {}                  filters filter
ipv4                <number>                                ip_mask
ipv6                <number>                                ip_mask
replace             <any> <any>                             actions
hash                <any>                                   actions
delete              <any>                                   actions
`
