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

export const rulesetParameters = ['ruleset', 'retryruleset', 'retry.ruleset']

/** One of which an object needs: `object module` and the alternatives. */
export const oneOfRequired: [string, string[]][] = [
  ['action omfile', ['file', 'dynafile']],
  ['action omfwd', ['target', 'address', 'targetsrv']],
  ['action mmnormalize', ['rulebase', 'rule']],
  ['parser pmnormalize', ['rulebase', 'rule']],
  ['action ompgsql', ['conninfo', 'server']],
  ['input imptcp', ['port', 'path']],
  ['include', ['file', 'text']],
]

/** Modules of which rsyslogd complains when nothing of the file makes them listen; their listeners in the old form. */
export const listeners: Record<string, RegExp> = {
  imudp: /^udpserverrun$/,
  imtcp: /^inputtcpserverrun$/,
  imfile: /^inputrunfilemonitor$/,
}
