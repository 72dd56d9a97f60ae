/** Parameters whose value is the name of something that the text defines; the modules of rsyslog 8.2302 and 8.2504. */

/** Of an action, by `module parameter`; a bare parameter is of any module. */
const templates = new Set(
  'template,omfile dynafile,ommail subject.template,omsnmp snmpv1dynsource,omudpspoof sourcetemplate,omrabbitmq body_template,omrabbitmq routing_key_template'.split(
    ',',
  ),
)
/** A template only when a switch is on: the switch and the parameter. */
const dynamic: [string, string, string][] = [
  ['omelasticsearch', 'dynsearchindex', 'searchindex'],
  ['omelasticsearch', 'dynsearchtype', 'searchtype'],
  ['omelasticsearch', 'dynparent', 'parent'],
  ['omelasticsearch', 'dynbulkid', 'bulkid'],
  ['omelasticsearch', 'dynpipelinename', 'pipelinename'],
  ['omkafka', 'dynatopic', 'topic'],
  ['omkafka', 'dynakey', 'key'],
  ['omhttp', 'dynrestpath', 'restpath'],
  ['omhiredis', 'dynakey', 'key'],
]

export function isTemplate(module: string, parameter: string): boolean {
  return templates.has(parameter) || templates.has(`${module} ${parameter}`)
}

/** The parameters that a switch makes into a template's name, with their switches. */
export function dynamicTemplates(module: string): { switch: string; parameter: string }[] {
  return dynamic
    .filter(([owner]) => owner === module)
    .map(([, name, parameter]) => ({ switch: name, parameter }))
}

const rulesets = ['ruleset', 'retryruleset', 'retry.ruleset']
/** Modules that look for the ruleset of `module(…)` themselves; in others it counts for their inputs. */
const moduleRulesets = ['module imklog', 'module immark', 'module impstats']

export function isRuleset(key: string, parameter: string): boolean {
  return rulesets.includes(parameter) && (!key.startsWith('module ') || moduleRulesets.includes(key))
}

/** A parameter that needs another: `object module`, the parameter, and the other. */
export const companions: [string, string, string][] = [
  ['action omprog', 'filecreatemode', 'output'],
  ['action omelasticsearch', 'pwd', 'uid'],
  ['input imrelp', 'tls.mycert', 'tls.myprivkey'],
  ['input imrelp', 'tls.myprivkey', 'tls.mycert'],
  ['module imudp', 'schedulingpolicy', 'schedulingpriority'],
  ['module imudp', 'schedulingpriority', 'schedulingpolicy'],
]

/** One of which an object needs: `object module` and the alternatives. */
export const oneOfRequired: [string, string[]][] = [
  ['action omfile', ['file', 'dynafile']],
  ['action omfwd', ['target', 'address', 'targetsrv']],
  ['action mmnormalize', ['rulebase', 'rule']],
  ['parser pmnormalize', ['rulebase', 'rule']],
  ['action ompgsql', ['conninfo', 'server']],
  ['action ompgsql', ['conninfo', 'db']],
  ['input imptcp', ['port', 'path']],
  ['include', ['file', 'text']],
]

/** Of which an object takes one only. */
export const exclusive: [string, string[]][] = [
  ['action omfile', ['file', 'dynafile']],
  ['parser pmnormalize', ['rulebase', 'rule']],
  ['action mmnormalize', ['rulebase', 'rule']],
  ['include', ['file', 'text']],
  ['input imfile', ['readmode', 'startmsg.regex', 'endmsg.regex']],
]

/** Modules of which rsyslogd complains when nothing of the file makes them listen; their listeners in the old form. */
export const listeners: Record<string, RegExp> = {
  imudp: /^udpserverrun$/,
  imtcp: /^inputtcpserverrun$/,
  imfile: /^inputrunfilemonitor$/,
}
