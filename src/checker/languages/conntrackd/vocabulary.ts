/**
 * The clauses and settings of conntrack-tools 1.4.4 to 1.4.8, from conntrackd.conf(5) and the grammar of the daemon. The
 * third column is the clause that a setting stands in.
 */
import { type Kind, readVocabulary } from '../vocabulary.ts'

const table = `
General                     {general}                       top
Sync                        {sync}                          top
Stats                       {stats}                         top
Helper                      {helper}                        top

HashSize                    <number>                        general
HashLimit                   <number>                        general
LogFile                     on|off|yes|no|<path>            general stats
Syslog                      on|off|yes|no|<facility>        general stats
LockFile                    <path>                          general
UNIX                        {unix}                          general
SocketBufferSize            <number>                        general
SocketBufferSizeMaxGrown    <number>                        general
SocketBufferSizeMaxGrowth   <number>                        general
NetlinkBufferSize           <number>                        general
NetlinkBufferSizeMaxGrowth  <number>                        general
EventIterationLimit         <number>                        general
PollSecs                    <positive>                      general
Filter                      {filter}                        general
Filter                      From Userspace|Kernelspace {filter}  general
NetlinkOverrunResync        on|off|yes|no|<number>          general
NetlinkEventsReliable       on|off|yes|no                   general
Nice                        <signed>                        general
Scheduler                   {scheduler}                     general
Systemd                     on|off|yes|no                   general

Path                        <path>                          unix
Backlog                     <number>                        unix
Type                        <scheduler>                     scheduler
Priority                    <0..99>                        scheduler

Protocol                    Accept|Ignore {protocols}       filter
Address                     Accept|Ignore {addresses}       filter
State                       Accept|Ignore {states}          filter
IPv4_address                <address>                       addresses multicast udp tcp
IPv6_address                <address>                       addresses multicast udp tcp

RefreshTime                 <number>                        sync alarm
CacheTimeout                <number>                        sync alarm
CommitTimeout               <number>                        sync alarm ftfw notrack
PurgeTimeout                <number>                        sync alarm ftfw notrack
Mode                        ALARM|PERSISTENT {alarm}        sync
Mode                        FTFW|NACK {ftfw}                sync
Mode                        NOTRACK {notrack}               sync
Multicast                   [Default] {multicast}           sync
UDP                         [Default] {udp}                 sync
TCP                         [Default] {tcp}                 sync
Options                     {options}                       sync
ResendQueueSize             <number>                        ftfw
ACKWindowSize               <number>                        ftfw
DisableExternalCache        on|off|yes|no                   ftfw notrack
DisableInternalCache        on|off|yes|no                   notrack
StartupResync               on|off|yes|no                   ftfw notrack

IPv4_Destination_Address    <address>                       udp tcp
IPv6_Destination_Address    <address>                       udp tcp
IPv4_interface              <address>                       multicast
IPv6_interface              <address>                       multicast
Interface                   <name>                          multicast udp tcp
Group                       <number>                        multicast
Port                        <number>                        udp tcp
SndSocketBuffer             <number>                        multicast udp tcp
RcvSocketBuffer             <number>                        multicast udp tcp
Checksum                    on|off|yes|no                   multicast udp tcp
ErrorQueueLength            <number>                        tcp

TCPWindowTracking           on|off|yes|no                   options
ExpectationSync             on|off|yes|no                   options
ExpectationSync             {expectations}                  options

Setup                       on|off|yes|no                   helper
Type                        <name> inet|inet6 tcp|udp {helper-type}  helper
QueueNum                    <number>                        helper helper-type
QueueLen                    <number>                        helper helper-type
Policy                      <name> {policy}                 helper helper-type
ExpectMax                   <number>                        policy
ExpectTimeout               <number>                        policy
`

/** Up to four hexadecimal digits are an address to the daemon, and no name. */
const isHex: Kind = (word) => /^[\da-f]{1,4}$/i.test(word)

export const vocabulary = readVocabulary({
  table,
  kinds: {
    number: (word) => /^\d+$/.test(word),
    positive: (word) => /^\d*[1-9]\d*$/.test(word),
    signed: (word) => /^[-+]\d+$/.test(word),
    address: (word) => isHex(word) || /^[\da-f.]*[.:][\da-f.:]*(?:\/\d+)?$/i.test(word),
    path: (word) => word.startsWith('/'),
    name: (word) => /^[a-z][\w.-]*$/i.test(word) && !isHex(word),
    facility: (word) => /^[a-z][\w.-]*$/i.test(word) && !isHex(word),
    scheduler: (word) => /^(?:rr|fifo)$/i.test(word),
  },
})

export const descriptions: Record<string, string> = {
  number: 'a number',
  positive: 'a number from 1',
  signed: 'a number with its sign, such as `-20`',
  address: 'an IP address',
  path: 'a path',
  name: 'a name',
  facility: 'a facility such as `daemon` or `local0`',
  scheduler: '`RR` or `FIFO`',
}

export const states =
  'SYN_SENT SYN_RECV ESTABLISHED FIN_WAIT CLOSE_WAIT LAST_ACK TIME_WAIT CLOSE CLOSED LISTEN'.split(' ')
