/** What a receiver sends to, each with its keys (prometheus.io/docs/alerting/latest/configuration, "Receiver integration settings"). */
import {
  any,
  bareBoolean,
  either,
  grouped,
  integer,
  list,
  map,
  type ObjectShape,
  object,
  oneOf,
  type Shape,
  text,
} from '../schema/shape.ts'
import { http, tls } from './http.ts'
import { duration, file, goDuration, hostAndPort, secret, unitDuration, url } from './values.ts'

const texts = map(text)
const attachmentField = object('a field', { 'title!': text, 'value!': text, short: bareBoolean })

/** An integration over HTTP. The pairs are a value and the file that holds it; of those with a `!` one has to be there. */
function integration(name: string, keys: Record<string, Shape>, ...pairs: string[]): ObjectShape {
  const groups = pairs.map((pair) => pair.replace('!', '').split(' '))
  return grouped(object(name, { send_resolved: bareBoolean, http_config: http, ...keys }), {
    exclusive: groups,
    needed: groups.filter((_, index) => pairs[index]?.endsWith('!')),
  })
}

const email = grouped(
  object('an entry of `email_configs`', {
    send_resolved: bareBoolean,
    'to!': text,
    from: text,
    smarthost: hostAndPort,
    hello: text,
    auth_username: text,
    auth_password: secret,
    auth_password_file: file,
    auth_secret: secret,
    auth_secret_file: file,
    auth_identity: text,
    require_tls: bareBoolean,
    force_implicit_tls: bareBoolean,
    tls_config: tls,
    html: text,
    text,
    headers: texts,
    threading: object('`threading`', { enabled: bareBoolean, thread_by_date: oneOf('none', 'daily') }),
  }),
  {
    exclusive: [
      ['auth_password', 'auth_password_file'],
      ['auth_secret', 'auth_secret_file'],
    ],
  },
)

const slackAction = grouped(
  object('an action', {
    'type!': text,
    'text!': text,
    url: text,
    name: text,
    value: text,
    style: text,
    confirm: object('a confirmation', { 'text!': text, title: text, ok_text: text, dismiss_text: text }),
  }),
  { needed: [['url', 'name']] },
)

const mattermostAttachment = {
  fallback: text,
  color: text,
  pretext: text,
  text,
  author_name: text,
  author_link: text,
  author_icon: text,
  title: text,
  title_link: text,
  fields: list(attachmentField),
  thumb_url: text,
  footer: text,
  footer_icon: text,
  image_url: text,
}

const jiraText = either(text, object('a field of Jira', { template: text, enable_update: bareBoolean }))

/** Where a message of SNS goes. */
const targets = ['topic_arn', 'phone_number', 'target_arn']

const integrations: Record<string, Shape> = {
  email_configs: email,
  discord_configs: integration(
    'an entry of `discord_configs`',
    {
      webhook_url: url,
      webhook_url_file: file,
      title: text,
      message: text,
      content: text,
      username: text,
      avatar_url: text,
    },
    'webhook_url webhook_url_file!',
  ),
  incidentio_configs: integration(
    'an entry of `incidentio_configs`',
    {
      url,
      url_file: file,
      alert_source_token: secret,
      alert_source_token_file: file,
      max_alerts: integer,
      timeout: goDuration,
      metadata: any,
    },
    'url url_file!',
    'alert_source_token alert_source_token_file',
  ),
  jira_configs: integration('an entry of `jira_configs`', {
    api_url: url,
    api_type: oneOf('auto', 'cloud', 'datacenter'),
    'project!': text,
    'issue_type!': text,
    summary: jiraText,
    description: jiraText,
    labels: list(text),
    priority: text,
    resolve_transition: text,
    reopen_transition: text,
    wont_fix_resolution: text,
    reopen_duration: duration,
    fields: map(any),
  }),
  mattermost_configs: integration(
    'an entry of `mattermost_configs`',
    {
      webhook_url: url,
      webhook_url_file: file,
      channel: text,
      username: text,
      icon_url: text,
      icon_emoji: text,
      type: text,
      attachments: list(object('an attachment', mattermostAttachment)),
      props: object('`props`', { card: text }),
      priority: object('`priority`', {
        priority: text,
        requested_ack: bareBoolean,
        persistent_notifications: bareBoolean,
      }),
      ...mattermostAttachment,
    },
    'webhook_url webhook_url_file',
  ),
  msteams_configs: integration(
    'an entry of `msteams_configs`',
    { webhook_url: url, webhook_url_file: file, title: text, summary: text, text },
    'webhook_url webhook_url_file!',
  ),
  msteamsv2_configs: integration(
    'an entry of `msteamsv2_configs`',
    { webhook_url: url, webhook_url_file: file, title: text, text },
    'webhook_url webhook_url_file!',
  ),
  opsgenie_configs: integration(
    'an entry of `opsgenie_configs`',
    {
      api_key: secret,
      api_key_file: file,
      api_url: url,
      message: text,
      description: text,
      source: text,
      details: texts,
      responders: list(
        grouped(
          object('a responder', {
            id: text,
            name: text,
            username: text,
            'type!': {
              is: 'enum',
              ignoreCase: true,
              values: ['team', 'teams', 'user', 'escalation', 'schedule'],
            },
          }),
          { needed: [['id', 'name', 'username']] },
        ),
      ),
      tags: text,
      note: text,
      priority: text,
      update_alerts: bareBoolean,
      entity: text,
      actions: text,
    },
    'api_key api_key_file',
  ),
  pagerduty_configs: grouped(
    integration('an entry of `pagerduty_configs`', {
      routing_key: secret,
      routing_key_file: file,
      service_key: secret,
      service_key_file: file,
      url,
      client: text,
      client_url: text,
      description: text,
      severity: text,
      source: text,
      details: map(any),
      images: list(object('an image', { href: text, src: text, alt: text, text })),
      links: list(object('a link', { href: text, text })),
      component: text,
      group: text,
      class: text,
      timeout: goDuration,
    }),
    {
      exclusive: [
        ['routing_key', 'routing_key_file'],
        ['service_key', 'service_key_file'],
      ],
      needed: [['routing_key', 'routing_key_file', 'service_key', 'service_key_file']],
    },
  ),
  pushover_configs: integration(
    'an entry of `pushover_configs`',
    {
      user_key: secret,
      user_key_file: file,
      token: secret,
      token_file: file,
      title: text,
      message: text,
      url: text,
      url_title: text,
      device: text,
      sound: text,
      priority: text,
      retry: unitDuration,
      expire: unitDuration,
      ttl: unitDuration,
      html: bareBoolean,
      monospace: bareBoolean,
    },
    'user_key user_key_file!',
    'token token_file!',
  ),
  rocketchat_configs: integration(
    'an entry of `rocketchat_configs`',
    {
      api_url: url,
      channel: text,
      token: secret,
      token_file: file,
      token_id: secret,
      token_id_file: file,
      color: text,
      emoji: text,
      icon_url: text,
      text,
      title: text,
      title_link: text,
      fields: list(any),
      short_fields: bareBoolean,
      image_url: text,
      thumb_url: text,
      link_names: bareBoolean,
      actions: list(any),
    },
    'token token_file',
    'token_id token_id_file',
  ),
  slack_configs: integration(
    'an entry of `slack_configs`',
    {
      api_url: url,
      api_url_file: file,
      app_token: secret,
      app_token_file: file,
      app_url: url,
      channel: text,
      username: text,
      color: text,
      title: text,
      title_link: text,
      pretext: text,
      text,
      message_text: text,
      fields: list(attachmentField),
      short_fields: bareBoolean,
      footer: text,
      fallback: text,
      callback_id: text,
      icon_emoji: text,
      icon_url: text,
      image_url: text,
      thumb_url: text,
      link_names: bareBoolean,
      mrkdwn_in: list(text),
      actions: list(slackAction),
      update_message: bareBoolean,
      timeout: goDuration,
    },
    'api_url api_url_file',
    'app_token app_token_file',
  ),
  sns_configs: grouped(
    integration('an entry of `sns_configs`', {
      api_url: text,
      sigv4: object('`sigv4`', {
        region: text,
        access_key: text,
        secret_key: secret,
        profile: text,
        role_arn: text,
        external_id: text,
        use_fips_sts_endpoint: bareBoolean,
      }),
      topic_arn: text,
      phone_number: text,
      target_arn: text,
      subject: text,
      message: text,
      attributes: texts,
      use_aws_http_client: bareBoolean,
    }),
    { exclusive: [targets], needed: [targets] },
  ),
  telegram_configs: integration(
    'an entry of `telegram_configs`',
    {
      api_url: url,
      bot_token: secret,
      bot_token_file: file,
      chat_id: integer,
      chat_id_file: file,
      message_thread_id: integer,
      message: text,
      disable_notifications: bareBoolean,
      parse_mode: oneOf('', 'Markdown', 'MarkdownV2', 'HTML'),
    },
    'bot_token bot_token_file',
    'chat_id chat_id_file!',
  ),
  victorops_configs: integration(
    'an entry of `victorops_configs`',
    {
      api_key: secret,
      api_key_file: file,
      api_url: url,
      'routing_key!': text,
      message_type: text,
      state_message: text,
      entity_display_name: text,
      monitoring_tool: text,
      custom_fields: texts,
    },
    'api_key api_key_file',
  ),
  webex_configs: integration('an entry of `webex_configs`', {
    api_url: url,
    message: text,
    'room_id!': text,
  }),
  webhook_configs: integration(
    'an entry of `webhook_configs`',
    { url, url_file: file, max_alerts: integer, timeout: goDuration, payload: any },
    'url url_file!',
  ),
  wechat_configs: integration(
    'an entry of `wechat_configs`',
    {
      api_secret: secret,
      api_secret_file: file,
      corp_id: text,
      api_url: url,
      message: text,
      message_type: oneOf('text', 'markdown'),
      agent_id: text,
      to_user: text,
      to_party: text,
      to_tag: text,
    },
    'api_secret api_secret_file',
  ),
}

export const receiver = object('a receiver', {
  'name!': text,
  ...Object.fromEntries(Object.entries(integrations).map(([name, shape]) => [name, list(shape)])),
})

/**
 * What an integration needs and may take from `global` instead: keys of its own, keys of `global`.
 * `pagerduty_url` and other addresses have a default.
 */
export const inherited: Record<string, { own: string[]; global: string[] }[]> = {
  email_configs: [
    { own: ['smarthost'], global: ['smtp_smarthost'] },
    { own: ['from'], global: ['smtp_from'] },
  ],
  slack_configs: [
    {
      own: ['api_url', 'api_url_file', 'app_token', 'app_token_file'],
      global: ['slack_api_url', 'slack_api_url_file', 'slack_app_token', 'slack_app_token_file'],
    },
  ],
  opsgenie_configs: [
    { own: ['api_key', 'api_key_file'], global: ['opsgenie_api_key', 'opsgenie_api_key_file'] },
  ],
  victorops_configs: [
    { own: ['api_key', 'api_key_file'], global: ['victorops_api_key', 'victorops_api_key_file'] },
  ],
  wechat_configs: [
    { own: ['api_secret', 'api_secret_file'], global: ['wechat_api_secret', 'wechat_api_secret_file'] },
    { own: ['corp_id'], global: ['wechat_api_corp_id'] },
  ],
  telegram_configs: [
    { own: ['bot_token', 'bot_token_file'], global: ['telegram_bot_token', 'telegram_bot_token_file'] },
  ],
  jira_configs: [{ own: ['api_url'], global: ['jira_api_url'] }],
  rocketchat_configs: [
    { own: ['token', 'token_file'], global: ['rocketchat_token', 'rocketchat_token_file'] },
    { own: ['token_id', 'token_id_file'], global: ['rocketchat_token_id', 'rocketchat_token_id_file'] },
  ],
  mattermost_configs: [
    {
      own: ['webhook_url', 'webhook_url_file'],
      global: ['mattermost_webhook_url', 'mattermost_webhook_url_file'],
    },
  ],
}
