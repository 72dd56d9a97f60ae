/**
 * The configuration of Alertmanager 0.25 to 0.31, by prometheus.io/docs/alerting/latest/configuration and, for what has to
 * be there and what excludes what, the release notes of these versions.
 */
import {
  any,
  bareBoolean,
  grouped,
  later,
  list,
  map,
  type ObjectShape,
  object,
  part,
  text,
} from '../schema/shape.ts'
import { vocabularyOf } from '../schema/vocabulary.ts'
import { http, tls } from './http.ts'
import { receiver } from './receivers.ts'
import {
  dayOfMonth,
  duration,
  file,
  hostAndPort,
  location,
  month,
  secret,
  timeOfDay,
  url,
  weekday,
  year,
} from './values.ts'

export const route: ObjectShape = object('a route', {
  receiver: text,
  group_by: list(text),
  continue: bareBoolean,
  match: map(text),
  match_re: map(text),
  matchers: list(text),
  group_wait: duration,
  group_interval: duration,
  repeat_interval: duration,
  mute_time_intervals: list(text),
  active_time_intervals: list(text),
  routes: list(later(() => route)),
})

export const inhibitRule = object('an inhibition rule', {
  name: text,
  target_match: map(text),
  target_match_re: map(text),
  target_matchers: list(text),
  source_match: map(text),
  source_match_re: map(text),
  source_matchers: list(text),
  equal: list(text),
})

const timeInterval = object('a time interval', {
  'name!': text,
  time_intervals: list(
    object('a span of time', {
      times: list(object('a time range', { 'start_time!': timeOfDay, 'end_time!': timeOfDay })),
      weekdays: list(weekday),
      days_of_month: list(dayOfMonth),
      months: list(month),
      years: list(year),
      location,
    }),
  ),
})

const secrets = [
  'smtp_auth_password',
  'smtp_auth_secret',
  'slack_api_url',
  'slack_app_token',
  'opsgenie_api_key',
  'victorops_api_key',
  'wechat_api_secret',
  'telegram_bot_token',
  'rocketchat_token',
  'rocketchat_token_id',
  'mattermost_webhook_url',
]

const global = grouped(
  object('`global`', {
    resolve_timeout: duration,
    http_config: http,
    smtp_from: text,
    smtp_hello: text,
    smtp_smarthost: hostAndPort,
    smtp_auth_username: text,
    smtp_auth_identity: text,
    smtp_require_tls: bareBoolean,
    smtp_force_implicit_tls: bareBoolean,
    smtp_tls_config: tls,
    pagerduty_url: url,
    opsgenie_api_url: url,
    wechat_api_url: url,
    wechat_api_corp_id: text,
    victorops_api_url: url,
    telegram_api_url: url,
    webex_api_url: url,
    jira_api_url: url,
    rocketchat_api_url: url,
    slack_app_url: url,
    ...Object.fromEntries(
      secrets.flatMap((name) => [
        [name, name.endsWith('_url') ? url : secret],
        [`${name}_file`, file],
      ]),
    ),
  }),
  { exclusive: secrets.map((name) => [name, `${name}_file`]) },
)

const configuration = object('the configuration', {
  global,
  templates: list(file),
  route,
  receivers: list(receiver),
  inhibit_rules: list(inhibitRule),
  time_intervals: list(timeInterval),
  mute_time_intervals: list(timeInterval),
  tracing: any,
})

export const vocabulary = vocabularyOf(configuration)

export const contexts = [
  { shape: configuration },
  { name: 'routes', shape: list(part(route)) },
  { name: 'a route', shape: part(route) },
  { name: 'receivers', shape: list(receiver) },
  { name: 'a receiver', shape: part(receiver) },
  { name: 'inhibit_rules', shape: list(inhibitRule) },
  { name: 'an inhibition rule', shape: inhibitRule },
  { name: 'time_intervals', shape: list(timeInterval) },
  { name: 'a time interval', shape: part(timeInterval) },
  { name: 'global', shape: global },
]
