/** The directives and options of chrony 4.0 to 4.9, from chrony.conf(5). */
import { isAddress } from '../values.ts'
import { type Kind, readVocabulary } from '../vocabulary.ts'

const table = `
acquisitionport      <int>                      file
allow                [<any>...]                 file
authselectmode       require|prefer|mix|ignore  file
bindacqaddress       <address>                  file
bindacqdevice        <any>                      file
bindaddress          <address>                  file
bindcmdaddress       <address>|<path>           file
bindcmddevice        <any>                      file
binddevice           <any>                      file
broadcast            <int> <address> [<int>]    file
clientloglimit       <int>                      file
clockprecision       <real>                     file
cmdallow             [<any>...]                 file
cmddeny              [<any>...]                 file
cmdport              <int>                      file
cmdratelimit         [<any>...]                 file
combinelimit         <real>                     file
commandkey           [<any>...]                 file
confdir              <any>...                   file
corrtimeratio        <real>                     file
deny                 [<any>...]                 file
driftfile            <any> [<any>...]           file
dscp                 <int>                      file
dumpdir              <any>                      file
dumponexit           [<any>...]                 file
fallbackdrift        <whole> <int>              file
generatecommandkey   [<any>...]                 file
hwclockfile          <any>                      file
hwtimestamp          <any> [<any>...]           file
hwtstimeout          <real>                     file
include              <any>                      file
initstepslew         <real> [<any>...]          file
keyfile              <any>                      file
leapseclist          <any>                      file
leapsecmode          system|slew|step|ignore    file
leapsectz            <any>                      file
linux_freq_scale     [<any>...]                 file
linux_hz             [<any>...]                 file
local                [<any>...]                 file
lock_all             -                          file
log                  [<log>...]                 file
logbanner            <int>                      file
logchange            <real>                     file
logdir               <any>                      file
mailonchange         <any> <real>               file
makestep             <number> <int>             file
manual               -                          file
maxchange            <number> <whole> <int>     file
maxclockerror        <real>                     file
maxdistance          <real>                     file
maxdrift             <real>                     file
maxjitter            <real>                     file
maxntsconnections    <int>                      file
maxsamples           <int>                      file
maxslewrate          <real>                     file
maxtxbuffers         <int>                      file
maxupdateskew        <real>                     file
minsamples           <int>                      file
minsources           <int>                      file
nocerttimecheck      <int>                      file
noclientlog          -                          file
nosystemcert         -                          file
ntpsigndsocket       <any>                      file
ntsaeads             <int>...                   file
ntscachedir          <any>                      file
ntsdumpdir           <any>                      file
ntsntpserver         <any>                      file
ntsport              <int>                      file
ntsprocesses         <int>                      file
ntsratelimit         [<any>...]                 file
ntsrefresh           <int>                      file
ntsrotate            <int>                      file
ntsservercert        <any>                      file
ntsserverkey         <any>                      file
ntstrustedcerts      [<int>] <any>              file
opencommands         [<any>...]                 file
peer                 <any> [<any>...]           file
pidfile              <any>                      file
pool                 <any> [<any>...]           file
port                 <int>                      file
ptpdomain            <int>                      file
ptpport              <int>                      file
ratelimit            [<any>...]                 file
refclock             <any> <any> [<any>...]     file
refresh              <int>                      file
reselectdist         <real>                     file
rtcautotrim          <real>                     file
rtcdevice            <any>                      file
rtcfile              <any>                      file
rtconutc             -                          file
rtcsync              -                          file
sched_priority       <int>                      file
server               <any> [<any>...]           file
smoothtime           <number> <real> [leaponly]  file
sourcedir            <any>                      file
stratumweight        <real>                     file
tempcomp             <any> <real> <any>         file
tempcomp             <any> <number> <number> <number> <number> <real>  file
user                 <any>                      file
`

/** A value is read as far as it is a number; an option that follows has to be parted by a space. */
const isReal: Kind = (word) => /^[-+]?(?:\d|\.\d|inf|nan)/i.test(word)

/** The whole word, since another number follows. */
export const isNumber: Kind = (word) =>
  /^[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|inf|infinity|nan|0x[\da-f.]+(?:p[-+]?\d+)?)$/i.test(word)

export const vocabulary = readVocabulary({
  table,
  kinds: {
    int: (word) => /^[-+]?\d/.test(word),
    real: isReal,
    number: isNumber,
    whole: (word) => /^[-+]?\d+$/.test(word),
    address: isAddress,
    path: (word) => word.startsWith('/'),
    log: (word) =>
      /^(?:rawmeasurements|measurements|selection|statistics|tracking|rtc|refclocks|tempcomp)$/.test(word),
  },
  ignoreCase: true,
})

export const descriptions: Record<string, string> = {
  int: 'a whole number',
  real: 'a number',
  number: 'a number',
  whole: 'a whole number',
  address: 'an IP address',
  path: 'the path of a socket',
  log: '`measurements`, `statistics`, `tracking`, `rtc`, `refclocks`, `tempcomp`, `selection` or `rawmeasurements`',
}

const select = 'noselect prefer require trust'

/** Of a directive that takes options: how many arguments stand in front of them, and which they are. */
export interface Options {
  skip: number
  /** The kind of an option's value; undefined when it has none. */
  kinds: ReadonlyMap<string, 'int' | 'real' | 'word' | undefined>
}

function readOptions(skip: number, rows: Partial<Record<'int' | 'real' | 'word' | 'none', string>>): Options {
  const kinds = new Map<string, 'int' | 'real' | 'word' | undefined>()
  for (const [kind, names] of Object.entries(rows))
    for (const name of names.split(/\s+/)) kinds.set(name, kind === 'none' ? undefined : (kind as 'int'))
  return { skip, kinds }
}

const source = readOptions(1, {
  none: `auto_offline burst copy iburst offline ipv4 ipv6 nts xleave ${select}`,
  int: `certset key filter maxpoll maxsamples maxsources maxunreach minpoll minsamples minstratum maxstratum ntsport port
    polltarget presend version maxntsretry`,
  real: 'asymmetry maxdelay maxdelayratio maxdelaydevratio maxdelayquant mindelay offset',
  word: 'extfield',
})

const rate = readOptions(0, { int: 'interval burst leak' })

export const options: ReadonlyMap<string, Options> = new Map([
  ['server', source],
  ['pool', source],
  ['peer', source],
  [
    'refclock',
    readOptions(2, {
      none: `local pps tai ${select}`,
      int: 'poll dpoll filter rate minsamples maxlockage maxsamples maxunreach stratum',
      real: 'offset delay precision maxdispersion width',
      word: 'refid lock',
    }),
  ],
  [
    'local',
    readOptions(0, { none: 'orphan', int: 'stratum', real: 'distance activate waitsynced waitunsynced' }),
  ],
  ['ratelimit', readOptions(0, { int: 'interval burst leak kod' })],
  ['cmdratelimit', rate],
  ['ntsratelimit', rate],
  [
    'hwtimestamp',
    readOptions(1, {
      none: 'nocrossts',
      int: 'maxsamples minpoll maxpoll minsamples ptpcrossts',
      real: 'precision rxcomp txcomp',
      word: 'rxfilter',
    }),
  ],
  ['driftfile', readOptions(1, { int: 'interval' })],
])
