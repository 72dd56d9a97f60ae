/**
 * The directives of redis.conf: Redis 7.0 to 8.0 and Valkey 7.2 to 9.1, from `CONFIG GET *` of 7.0 and 9.1, the limits
 * of the servers' own tables of settings (8.0, 8.1), and redis.conf, valkey.conf and sentinel.conf as they come.
 */
import { isInteger } from '../values.ts'
import { type Kind, readVocabulary } from '../vocabulary.ts'

const table = `
acl-pubsub-default                      allchannels|resetchannels                        file
aclfile                                 <any>                                            file
acllog-max-len                          <count>                                          file
active-defrag-cycle-max                 <1..99>                                          file
active-defrag-cycle-min                 <1..99>                                          file
active-defrag-cycle-us                  <0..100000>                                      file
active-defrag-ignore-bytes              <memory>                                         file
active-defrag-max-scan-fields           <positive>                                       file
active-defrag-threshold-lower           <0..1000>                                        file
active-defrag-threshold-upper           <0..1000>                                        file
active-expire-effort                    <1..10>                                          file
activedefrag                            yes|no                                           file
activerehashing                         yes|no                                           file
always-show-logo                        yes|no                                           file
aof-disable-auto-gc                     yes|no                                           file
aof-load-truncated                      yes|no                                           file
aof-rewrite-cpulist                     <any>                                            file
aof-rewrite-incremental-fsync           yes|no                                           file
aof-timestamp-enabled                   yes|no                                           file
aof-use-rdb-preamble                    yes|no                                           file
aof_rewrite_cpulist                     <any>                                            file
appenddirname                           <file>                                           file
appendfilename                          <file>                                           file
appendfsync                             everysec|always|no                               file
appendonly                              yes|no                                           file
auto-aof-rewrite-min-size               <memory>                                         file
auto-aof-rewrite-percentage             <0..2147483647>                                  file
availability-zone                       <any>                                            file
bgsave-cpulist                          <any>                                            file
bgsave_cpulist                          <any>                                            file
bind                                    [<any>...]                                       file
bind-source-addr                        <any>                                            file
bio-cpulist                             <any>                                            file
bio_cpulist                             <any>                                            file
busy-reply-threshold                    <count>                                          file
client-default-resp                     <2..3>                                           file
client-output-buffer-limit              <any>...                                         file
client-query-buffer-limit               <megabyte>                                       file
cluster-allow-pubsubshard-when-down     yes|no                                           file
cluster-allow-reads-when-down           yes|no                                           file
cluster-allow-replica-migration         yes|no                                           file
cluster-announce-bus-port               <0..65535>                                       file
cluster-announce-client-ipv4            <any>                                            file
cluster-announce-client-ipv6            <any>                                            file
cluster-announce-client-port            <0..65535>                                       file
cluster-announce-client-tls-port        <0..65535>                                       file
cluster-announce-hostname               <host>                                           file
cluster-announce-human-nodename         <any>                                            file
cluster-announce-ip                     <any>                                            file
cluster-announce-port                   <0..65535>                                       file
cluster-announce-tls-port               <0..65535>                                       file
cluster-blacklist-ttl                   <count>                                          file
cluster-compatibility-sample-ratio      <0..100>                                         file
cluster-config-file                     <any>                                            file
cluster-config-save-behavior            sync|best-effort                                 file
cluster-databases                       <1..2147483647>                                  file
cluster-enabled                         yes|no                                           file
cluster-link-sendbuf-limit              <memory>                                         file
cluster-manual-failover-timeout         <1..2147483647>                                  file
cluster-migration-barrier               <0..2147483647>                                  file
cluster-node-timeout                    <count>                                          file
cluster-ping-interval                   <count>                                          file
cluster-port                            <0..65535>                                       file
cluster-preferred-endpoint-type         ip|hostname|unknown-endpoint                     file
cluster-replica-no-failover             yes|no                                           file
cluster-replica-validity-factor         <0..2147483647>                                  file
cluster-require-full-coverage           yes|no                                           file
cluster-slave-no-failover               yes|no                                           file
cluster-slave-validity-factor           <0..2147483647>                                  file
cluster-slot-migration-log-max-len      <count>                                          file
cluster-slot-stats-enabled              yes|no                                           file
commandlog-execution-slower-than        <-1..999999999999999>                            file
commandlog-large-reply-max-len          <count>                                          file
commandlog-large-request-max-len        <count>                                          file
commandlog-reply-larger-than            <-1..999999999999999>                            file
commandlog-request-larger-than          <-1..999999999999999>                            file
commandlog-slow-execution-max-len       <count>                                          file
crash-log-enabled                       yes|no                                           file
crash-memcheck-enabled                  yes|no                                           file
daemonize                               yes|no                                           file
databases                               <1..2147483647>                                  file
dbfilename                              <file>                                           file
debug-context                           <any>                                            file
dir                                     <any>                                            file
disable-thp                             yes|no                                           file
dual-channel-replication-enabled        yes|no                                           file
dynamic-hz                              yes|no                                           file
enable-debug-assert                     yes|no                                           file
enable-debug-command                    no|yes|local                                     file
enable-module-command                   no|yes|local                                     file
enable-protected-configs                no|yes|local                                     file
events-per-io-thread                    <0..2147483647>                                  file
extended-redis-compatibility            yes|no                                           file
gopher-enabled                          yes|no                                           file
hash-max-listpack-entries               <count>                                          file
hash-max-listpack-value                 <memory>                                         file
hash-max-ziplist-entries                <count>                                          file
hash-max-ziplist-value                  <memory>                                         file
hash-seed                               <any>                                            file
hide-user-data-from-log                 yes|no                                           file
hll-sparse-max-bytes                    <memory>                                         file
hz                                      <0..2147483647>                                  file
ignore-warnings                         <any>                                            file
import-mode                             yes|no                                           file
include                                 <any>                                            file
io-threads                              <1..256>                                         file
io-threads-do-reads                     <any>                                            file
jemalloc-bg-thread                      yes|no                                           file
key-load-delay                          <-2147483648..2147483647>                        file
latency-monitor-threshold               <count>                                          file
latency-tracking                        yes|no                                           file
latency-tracking-info-percentiles       [<percentile>...]                                file
lazyfree-lazy-eviction                  yes|no                                           file
lazyfree-lazy-expire                    yes|no                                           file
lazyfree-lazy-server-del                yes|no                                           file
lazyfree-lazy-user-del                  yes|no                                           file
lazyfree-lazy-user-flush                yes|no                                           file
lfu-decay-time                          <0..2147483647>                                  file
lfu-log-factor                          <0..2147483647>                                  file
list-compress-depth                     <0..2147483647>                                  file
list-max-listpack-size                  <-2147483648..2147483647>                        file
list-max-ziplist-entries                <any>                                            file
list-max-ziplist-size                   <-2147483648..2147483647>                        file
list-max-ziplist-value                  <any>                                            file
loading-process-events-interval-bytes   <1024..2147483647>                               file
loadmodule                              <any> [<any>...]                                 file
locale-collate                          <any>                                            file
log-format                              legacy|logfmt                                    file
log-timestamp-format                    legacy|iso8601|milliseconds                      file
logfile                                 <any>                                            file
loglevel                                debug|verbose|notice|warning|nothing             file
lua-replicate-commands                  <any>                                            file
lua-time-limit                          <count>                                          file
masterauth                              <any>                                            file
masteruser                              <any>                                            file
max-new-connections-per-cycle           <1..1000>                                        file
max-new-tls-connections-per-cycle       <1..1000>                                        file
maxclients                              <1..4294967295>                                  file
maxmemory                               <memory>                                         file
maxmemory-clients                       <memory>|<percent>                               file
maxmemory-eviction-tenacity             <0..100>                                         file
maxmemory-policy                        volatile-lru|volatile-lfu|volatile-random|volatile-ttl|allkeys-lru|allkeys-lfu|allkeys-random|noeviction  file
maxmemory-samples                       <1..64>                                          file
min-replicas-max-lag                    <0..2147483647>                                  file
min-replicas-to-write                   <0..2147483647>                                  file
min-slaves-max-lag                      <0..2147483647>                                  file
min-slaves-to-write                     <0..2147483647>                                  file
mptcp                                   yes|no                                           file
no-appendfsync-on-rewrite               yes|no                                           file
notify-keyspace-events                  <events>                                         file
oom-score-adj                           no|yes|relative|absolute                         file
oom-score-adj-values                    <-2000..2000> <-2000..2000> <-2000..2000>        file
pidfile                                 <any>                                            file
port                                    <0..65535>                                       file
prefetch-batch-max-size                 <0..128>                                         file
primaryauth                             <any>                                            file
primaryuser                             <any>                                            file
proc-title-template                     <title>                                          file
propagation-error-behavior              ignore|panic|panic-on-replicas                   file
protected-mode                          yes|no                                           file
proto-max-bulk-len                      <megabyte>                                       file
rdb-del-sync-files                      yes|no                                           file
rdb-key-save-delay                      <-2147483648..2147483647>                        file
rdb-save-incremental-fsync              yes|no                                           file
rdb-version-check                       strict|relaxed                                   file
rdbchecksum                             yes|no                                           file
rdbcompression                          yes|no                                           file
rdma-bind                               [<any>...]                                       file
rdma-completion-vector                  <-1..1024>                                       file
rdma-port                               <0..65535>                                       file
rdma-rx-size                            <65536..16777216>                                file
rename-command                          <any> <any>                                      file
repl-backlog-size                       <memory>                                         file
repl-backlog-ttl                        <count>                                          file
repl-disable-tcp-nodelay                yes|no                                           file
repl-diskless-load                      disabled|on-empty-db|swapdb|flush-before-load    file
repl-diskless-sync                      yes|no                                           file
repl-diskless-sync-delay                <0..2147483647>                                  file
repl-diskless-sync-max-replicas         <0..2147483647>                                  file
repl-mptcp                              yes|no                                           file
repl-ping-replica-period                <1..2147483647>                                  file
repl-ping-slave-period                  <1..2147483647>                                  file
repl-rdb-channel                        yes|no                                           file
repl-timeout                            <1..2147483647>                                  file
replica-announce-ip                     <any>                                            file
replica-announce-port                   <0..65535>                                       file
replica-announced                       yes|no                                           file
replica-full-sync-buffer-limit          <memory>                                         file
replica-ignore-disk-write-errors        yes|no                                           file
replica-ignore-maxmemory                yes|no                                           file
replica-lazy-flush                      yes|no                                           file
replica-priority                        <0..2147483647>                                  file
replica-read-only                       yes|no                                           file
replica-serve-stale-data                yes|no                                           file
replicaof                               <any> <0..65535>|one                             file
req-res-logfile                         <any>                                            file
requirepass                             <any>                                            file
sanitize-dump-payload                   no|yes|clients                                   file
save                                    <save>...                                        file
sentinel                                <any>...                                         file
server-cpulist                          <any>                                            file
server_cpulist                          <any>                                            file
set-max-intset-entries                  <count>                                          file
set-max-listpack-entries                <count>                                          file
set-max-listpack-value                  <count>                                          file
set-proc-title                          yes|no                                           file
shutdown-on-sigint                      default|save|nosave|now|force...                 file
shutdown-on-sigterm                     default|save|nosave|now|force...                 file
shutdown-timeout                        <0..2147483647>                                  file
slave-announce-ip                       <any>                                            file
slave-announce-port                     <0..65535>                                       file
slave-ignore-maxmemory                  yes|no                                           file
slave-lazy-flush                        yes|no                                           file
slave-priority                          <0..2147483647>                                  file
slave-read-only                         yes|no                                           file
slave-serve-stale-data                  yes|no                                           file
slaveof                                 <any> <0..65535>|one                             file
slot-migration-max-failover-repl-bytes  <any>                                            file
slowlog-log-slower-than                 <-1..999999999999999>                            file
slowlog-max-len                         <count>                                          file
socket-mark-id                          <0..4294967295>                                  file
stop-writes-on-bgsave-error             yes|no                                           file
stream-node-max-bytes                   <memory>                                         file
stream-node-max-entries                 <count>                                          file
supervised                              upstart|systemd|auto|no                          file
syslog-enabled                          yes|no                                           file
syslog-facility                         user|local0|local1|local2|local3|local4|local5|local6|local7  file
syslog-ident                            <any>                                            file
tcp-backlog                             <0..2147483647>                                  file
tcp-keepalive                           <0..2147483647>                                  file
timeout                                 <0..2147483647>                                  file
tls-auth-clients                        no|yes|optional                                  file
tls-auth-clients-user                   <any>                                            file
tls-auto-reload-interval                <count>                                          file
tls-ca-cert-dir                         <any>                                            file
tls-ca-cert-file                        <any>                                            file
tls-cert-file                           <any>                                            file
tls-ciphers                             <any>                                            file
tls-ciphersuites                        <any>                                            file
tls-client-cert-file                    <any>                                            file
tls-client-key-file                     <any>                                            file
tls-client-key-file-pass                <any>                                            file
tls-cluster                             yes|no                                           file
tls-dh-params-file                      <any>                                            file
tls-key-file                            <any>                                            file
tls-key-file-pass                       <any>                                            file
tls-port                                <0..65535>                                       file
tls-prefer-server-ciphers               yes|no                                           file
tls-protocols                           <any>                                            file
tls-replication                         yes|no                                           file
tls-session-cache-size                  <0..2147483647>                                  file
tls-session-cache-timeout               <0..2147483647>                                  file
tls-session-caching                     yes|no                                           file
tracking-table-max-keys                 <count>                                          file
unixsocket                              <any>                                            file
unixsocketgroup                         <any>                                            file
unixsocketperm                          <mode>                                           file
use-exit-on-panic                       yes|no                                           file
user                                    <any> [<any>...]                                 file
watchdog-period                         <0..2147483647>                                  file
zset-max-listpack-entries               <count>                                          file
zset-max-listpack-value                 <memory>                                         file
zset-max-ziplist-entries                <count>                                          file
zset-max-ziplist-value                  <memory>                                         file
`

/** Behind `sentinel`. */
const sentinelTable = `
monitor                          <any> <any> <port> <above-zero>     sentinel
down-after-milliseconds          <any> <above-zero>                  master
failover-timeout                 <any> <above-zero>                  master
parallel-syncs                   <any> <any>                         master
notification-script              <any> <any>                         master
client-reconfig-script           <any> <any>                         master
auth-pass                        <any> <any>                         master
auth-user                        <any> <any>                         master
config-epoch                     <any> <any>                         master
leader-epoch                     <any> <any>                         master
known-replica                    <any> <any> <any>                   master
known-slave                      <any> <any> <any>                   master
known-sentinel                   <any> <any> <any> [<any>]           master
rename-command                   <any> <any> <any>                   master
master-reboot-down-after-period  <any> <any>                       master
primary-reboot-down-after-period  <any> <any>                      master
current-epoch                    <any>                               sentinel
myid                             <run-id>                            sentinel
announce-ip                      <any>                               sentinel
announce-port                    <any>                               sentinel
deny-scripts-reconfig            yes|no                              sentinel
sentinel-user                    <any>                               sentinel
sentinel-pass                    <any>                               sentinel
resolve-hostnames                yes|no                              sentinel
announce-hostnames               yes|no                              sentinel
`

const isMemory: Kind = (word) => /^\d{1,18}(?:[kmg]b?|b)?$/i.test(word)

function bytes(word: string): number {
  const unit = /[a-z]+$/i.exec(word)?.[0].toLowerCase() ?? ''
  const base = unit.length === 2 ? 1024 : 1000
  return Number.parseInt(word, 10) * base ** ' kmg'.indexOf(unit[0] ?? ' ')
}

const isNumber: Kind = (word) => /^(?:0|-?[1-9]\d{0,18})$/.test(word)

/** Of a notification: `K` and `E` for the kind of message, the others for what happened. */
const isEvents: Kind = (word) => /^[Ag$lshzxeKEtmdnoc]*$/.test(word)

const isFileName: Kind = (word) => word !== '' && !/[/\\]/.test(word)

const isTitle: Kind = (word) => {
  const names = word.match(/\{[^{}]*\}?/g) ?? []
  return names.every((name) =>
    /^\{(?:title|listen-addr|server-mode|port|tls-port|unixsocket|config-file)\}$/.test(name),
  )
}

const kinds: Record<string, Kind> = {
  memory: isMemory,
  megabyte: (word) => isMemory(word) && bytes(word) >= 1024 ** 2,
  percent: (word) => /^(?:\d|[1-9]\d|100)%$/.test(word),
  count: (word) => isNumber(word) && !word.startsWith('-'),
  positive: (word) => isNumber(word) && /^[1-9]/.test(word),
  // Read as far as it is a number.
  'above-zero': (word) => /^\+?0*[1-9]/.test(word),
  // So is this, and what is none is 0.
  port: (word) => !/^-?\d/.test(word) || isInteger(/^-?\d+/.exec(word)?.[0] ?? '', 0, 65535),
  percentile: (word) => /^\d+(?:\.\d+)?$/.test(word) && Number(word) <= 100,
  mode: (word) => /^0*[0-7]{1,3}$/.test(word),
  save: (word) => word === '' || /^\d+$/.test(word),
  events: isEvents,
  file: isFileName,
  host: (word) => /^[\w.-]*$/.test(word) && !word.includes('_'),
  title: isTitle,
  'run-id': (word) => word.length === 40,
}

export const vocabulary = readVocabulary({ table, kinds, ignoreCase: true })

export const sentinelVocabulary = readVocabulary({ table: sentinelTable, kinds, ignoreCase: true })

export const descriptions: Record<string, string> = {
  memory: 'an amount such as `256mb`',
  megabyte: 'an amount from `1mb`',
  percent: 'a share such as `5%`',
  count: 'a whole number from 0',
  positive: 'a whole number from 1',
  'above zero': 'a whole number from 1',
  percentile: 'a number from 0 to 100',
  mode: 'an octal mode such as `770`',
  save: '`seconds changes`, or an empty text',
  events: 'letters such as `Ex`, of `KEg$lshzxetdmnoA`',
  file: 'the name of a file, without a path',
  host: 'a host name',
  title: 'a template such as `{title} {listen-addr}`',
  'run id': 'an id of 40 characters',
}

/** Names of commands, for `rename-command`; modules bring more. */
export const commands: readonly string[] = `
acl append asking auth bgrewriteaof bgsave bitcount bitfield bitfield_ro bitop bitpos blmove blmpop blpop brpop
brpoplpush bzmpop bzpopmax bzpopmin client cluster command config copy dbsize debug decr decrby del discard dump
echo eval eval_ro evalsha evalsha_ro exec exists expire expireat expiretime failover fcall fcall_ro flushall
flushdb function geoadd geodist geohash geopos georadius georadius_ro georadiusbymember georadiusbymember_ro
geosearch geosearchstore get getbit getdel getex getrange getset hdel hello hexists hget hgetall hincrby
hincrbyfloat hkeys hlen hmget hmset hrandfield hscan hset hsetnx hstrlen hvals incr incrby incrbyfloat info keys
lastsave latency lcs lindex linsert llen lmove lmpop lolwut lpop lpos lpush lpushx lrange lrem lset ltrim memory
mget migrate module monitor move mset msetnx multi object persist pexpire pexpireat pexpiretime pfadd pfcount
pfdebug pfmerge pfselftest ping psetex psubscribe psync pttl publish pubsub punsubscribe quit randomkey readonly
readwrite rename renamenx replconf replicaof reset restore restore-asking role rpop rpoplpush rpush rpushx sadd
save scan scard script sdiff sdiffstore select set setbit setex setnx setrange shutdown sinter sintercard
sinterstore sismember slaveof slowlog smembers smismember smove sort sort_ro spop spublish srandmember srem
sscan ssubscribe strlen subscribe substr sunion sunionstore sunsubscribe swapdb sync time touch ttl type unlink
unsubscribe unwatch wait watch xack xadd xautoclaim xclaim xdel xgroup xinfo xlen xpending xrange xread
xreadgroup xrevrange xsetid xtrim zadd zcard zcount zdiff zdiffstore zincrby zinter zintercard zinterstore
zlexcount zmpop zmscore zpopmax zpopmin zrandmember zrange zrangebylex zrangebyscore zrangestore zrank zrem
zremrangebylex zremrangebyrank zremrangebyscore zrevrange zrevrangebylex zrevrangebyscore zrevrank zscan zscore
zunion zunionstore
`
  .trim()
  .split(/\s+/)

/** Of Redis 7, without those of modules. */
export const categories: ReadonlySet<string> = new Set(
  `all admin bitmap blocking connection dangerous fast geo hash hyperloglog keyspace list pubsub read scripting set slow
  sortedset stream string transaction write`.split(/\s+/),
)
