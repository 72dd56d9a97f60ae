/**
 * What parameters take, by their names, which mean the same in every module: asked of rsyslogd 8.2302, a parameter at a
 * time. A name that is not here takes any text. Compared in lower case.
 */
import { isBlank } from '../values.ts'

const list = (text: string) => text.trim().split(/\s+/)

const switches = list(`
abortonfailedqueuestartup abortonuncleanconfig action.execonlywhenpreviousissuspended
action.repeatedmsgcontainsoriginalmsg action.reportsuspension action.reportsuspensioncontinuation
action.writeallmarkmessages allowunsignedcerts asyncwriting body.enable bracketing bulkmode
compression.stream.flushontxend compressspace confirmmessages createdirs date.inutc debug.unloadmodules
debug.whitelist detect.yearaftertimestamp disablelfdelimiter discardtruncatedmsg droplastlf
dropmsgswithmaliciousdnsptrrecords embeddedipv4.enable failonchownfailure fixedwidth flowcontrol
flushontxend force.tagendingbycolon forcesingleinstance framingfix.cisco.asa fsync ignorenonvalidstatefile
ignorepreviousmessages ipv4.enable ipv6.enable keepalive keepkerneltimestamp killunresponsive log.syslog
mandatory multiline name.appendport net.acladdhostnameonfail net.aclresolvehostname net.enabledns
net.permitaclwarning notifyonconnectionclose notifyonconnectionopen option.casesensitive option.json
option.jsonf option.sql option.stdsql oversizemsg.report parsekerneltimestamp
parser.droptrailinglfonreception parser.escape8bitcharactersonreceive parser.escapecontrolcharacterscstyle
parser.escapecontrolcharactersonreceive parser.escapecontrolcharactertab parser.parsehostnameandtag
parser.permitslashinprogramname parser.spacelfonreceive parser.supportcompressionextension
permit.atsignsinhostname permit.slashesinhostname permit.squarebracketsinhostname permitnonkernelfacility
preservecase preservefqdn privdrop.group.keepsupplemental processinternalmessages processonpoller
queue.saveonshutdown queue.syncqueuefiles queue.takeflowctlfrommsg remote remove.msgfirstspace
reportfailures resendlastmsgonreconnect resetcounters resettable retryfailures
reverselookup.cache.ttl.enable security.abortonidresolutionfail senders.keeptrack senders.reportgoneaway
senders.reportnew shutdown.enable.ctlc signalonclose skippipelineifempty skipverifyhost spifno1stsp
streamdriver.checkextendedkeypurpose streamdriver.permitexpiredcerts streamdriver.prioritizesan
supportoctetcountedframing sync syssock.annotate syssock.flowcontrol syssock.ignoreownmessages
syssock.ignoretimestamp syssock.parsehostname syssock.parsetrusted syssock.unlink syssock.use
syssock.usepidfromsystem syssock.usespecialparser syssock.usesystimestamp tls tls.compression udp.sendtoall
unlink usehttps usepidfromsystem userawmsg usetransactions variables.casesensitive veryrobustzip
workaroundjournalbug
`)
const integers = list(`
action.errorfile.maxsize action.execonlyeverynthtime action.execonlyeverynthtimetimeout
action.execonlyonceeveryinterval action.resumeinterval action.resumeretrycount confirmtimeout
consoleloglevel default.action.queue.timeoutactioncompletion default.action.queue.timeoutenqueue
default.action.queue.timeoutshutdown default.action.queue.timeoutworkerthreadshutdown
default.ruleset.queue.timeoutactioncompletion default.ruleset.queue.timeoutenqueue
default.ruleset.queue.timeoutshutdown default.ruleset.queue.timeoutworkerthreadshutdown dirgroupnum
dirownernum dynafilecachesize field.delimiter field.number filegroupnum fileownernum flushinterval
healthchecktimeout indextimeout internal.developeronly.options ipfreebind maxframesize persiststateinterval
position.from position.to queue.checkpointinterval queue.dequeuebatchsize queue.dequeueslowdown
queue.dequeuetimebegin queue.dequeuetimeend queue.discardmark queue.fulldelaymark queue.highwatermark
queue.lightdelaymark queue.lowwatermark queue.mindequeuebatchsize queue.mindequeuebatchsize.timeout
queue.samplinginterval queue.timeoutactioncompletion queue.timeoutenqueue queue.timeoutshutdown
queue.timeoutworkerthreadshutdown queue.workerthreadminimummessages queue.workerthreads ratelimit.burst
ratelimit.interval ratelimitburst ratelimitinterval rebindinterval regex.match regex.submatch serverport
socketbacklog streamdrivermode syssock.ratelimit.burst syssock.ratelimit.interval syssock.ratelimit.severity
tls.dhbits udp.senddelay
`)
const counts = list(`
conerrskip conn.timeout debug.gnutls errormessagestostderr.maxnumber esversion.major inputs.timeout.shutdown
internalmsg.ratelimit.burst internalmsg.ratelimit.interval ipv4.bits janitor.interval maxcardinality
maxlisteners privdrop.group.id privdrop.user.id reverselookup.cache.ttl.default senders.timeoutafter
streamdriver.mode streamdriver.tlsverifydepth threads unusedmetriclife windowsize
`)
const sizes = list(`
iobuffersize maxbytes maxmessagesize queue.maxdiskspace queue.maxfilesize queue.size rcvbufsize
rotation.sizelimit
`)
const modes = list('dircreatemode filecreatemode umask')

interface Kind {
  is: (value: string) => boolean
  /** For messages. */
  name: string
}

const oneOf = (names: string): Kind => ({
  is: (value) => names.toLowerCase().split(' ').includes(value.toLowerCase()),
  name: names
    .split(' ')
    .map((name) => `\`${name}\``)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or '),
})

const number = /^(?:0[xX][0-9a-fA-F]+|\d+)$/

const kinds = new Map<string, Kind>([
  ['queue.type', oneOf('FixedArray LinkedList Direct Disk')],
  ['caseconversion', oneOf('upper lower')],
  ['controlcharacters', oneOf('escape space drop')],
  ['securepath', oneOf('drop replace')],
  ['regex.type', oneOf('BRE ERE')],
  ['regex.nomatchmode', oneOf('BLANK DFLT FIELD ZERO')],
  [
    'dateformat',
    oneOf(
      'mysql pgsql rfc3164 rfc3164-buggyday rfc3339 unixtimestamp subseconds tzoffshour tzoffsmin tzoffsdirection wdayname wday year month day hour minute second ordinal week',
    ),
  ],
  ['tcp_framing', oneOf('traditional octet-counted')],
  ['compression.mode', oneOf('none single stream:always')],
  ...switches.map((name): [string, Kind] => [name, oneOf('on off')]),
  ...integers.map((name): [string, Kind] => [
    name,
    { is: (value) => number.test(value.replace(/^-/, '')), name: 'a whole number' },
  ]),
  ...counts.map((name): [string, Kind] => [
    name,
    { is: (value) => number.test(value), name: 'a number from 0' },
  ]),
  ...sizes.map((name): [string, Kind] => [
    name,
    { is: (value) => /^\d+[kmgtpeKMGTPE]?$/.test(value), name: 'a size such as `64k`' },
  ]),
  ...modes.map((name): [string, Kind] => [
    name,
    { is: (value) => /^0[0-7]{3,4}$/.test(value), name: 'an octal mode such as `0640`' },
  ]),
])

/** What a value should have been, or `undefined` when it may be right. */
export function expectedOf(parameter: string, value: string): string | undefined {
  const kind = kinds.get(parameter)
  return !kind || isBlank(value) || kind.is(value) ? undefined : kind.name
}

/** Which module brings an old directive. The first that fits. */
const owners: [RegExp, string][] = [
  [/^udpserver|^inputudpserver/, 'imudp'],
  [/^inputtcp/, 'imtcp'],
  [/^inputptcp/, 'imptcp'],
  [/^inputrelp/, 'imrelp'],
  [/^inputgss/, 'imgssapi'],
  [/^inputfile|^inputrunfilemonitor$/, 'imfile'],
  [/^klog/, 'imklog'],
  [/^systemlog|^addunixlistensocket$|^omitlocallogging$|^inputunixlistensocket/, 'imuxsock'],
  [/^imjournal/, 'imjournal'],
  [/^markmessageperiod$/, 'immark'],
  [/^actionmail/, 'ommail'],
  [/^actionomprog/, 'omprog'],
  [/^actionommysql/, 'ommysql'],
  [/^actionsnmp/, 'omsnmp'],
]

export function ownerOf(directive: string): string | undefined {
  return owners.find(([pattern]) => pattern.test(directive))?.[1]
}

/** Templates that rsyslogd brings. */
export const ownTemplates = list(`
RSYSLOG_DebugFormat RSYSLOG_SyslogProtocol23Format RSYSLOG_FileFormat RSYSLOG_TraditionalFileFormat RSYSLOG_WallMsgFmt
RSYSLOG_WallFmt RSYSLOG_StdUsrMsgFmt RSYSLOG_ForwardFormat RSYSLOG_TraditionalForwardFormat RSYSLOG_SysklogdFileFormat
RSYSLOG_StdDBFmt RSYSLOG_StdPgSQLFmt RSYSLOG_StdJSONFmt RSYSLOG_spoofadr RSYSLOG_omudpspoofDfltSourceTpl StdUsrMsgFmt
StdDBFmt StdPgSQLFmt StdSQLFormat StdFwdFmt StdFmt
`)
