/** Rule files as of Prometheus 3.7 (prometheus.io/docs/prometheus/latest/configuration/recording_rules), with Thanos's keys. */

import { any, form, integer, list, map, object, oneOf, text } from '../schema/shape.ts'
import { vocabularyOf } from '../schema/vocabulary.ts'

/** `1h30m`, `90s`, `0`: largest unit first, each once. */
export const duration = form(
  'a duration such as `1h30m`',
  /^(?:0|(?=\d)(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?)$/,
)

const rule = object('a rule', {
  record: form('a metric name', /^[A-Za-z_:][\w:]*$|[{$]/),
  alert: text,
  'expr!': text,
  for: duration,
  keep_firing_for: duration,
  labels: map(text),
  annotations: map(text),
})

const group = object('a group of rules', {
  'name!': text,
  interval: duration,
  query_offset: duration,
  evaluation_delay: duration,
  limit: integer,
  labels: map(text),
  rules: list(rule),
  partial_response_strategy: oneOf('abort', 'warn', 'ABORT', 'WARN'),
  tenant: text,
  source_tenants: list(text),
  params: any,
})

export const ruleFile = object('a rule file', { groups: list(group), namespace: text })

/** Where each key belongs. */
export const vocabulary = vocabularyOf(ruleFile)

export const contexts = [
  { shape: ruleFile },
  { name: 'groups', shape: list(group) },
  { name: 'rules', shape: list(rule) },
  { name: 'a group', shape: group },
  { name: 'a rule', shape: rule },
]
