/** The main file of Prometheus, as of 3.7 (prometheus.io/docs/prometheus/latest/configuration/configuration). */
import { duration } from '../promrules/vocabulary.ts'
import { any, boolean, integer, list, map, object, oneOf, type Shape, text } from '../schema/shape.ts'
import { vocabularyOf } from '../schema/vocabulary.ts'

/** Service discoveries and what newer versions add in families of names. */
const discovery = { pattern: /_sd_configs$/, of: list(any) as Shape }
const scheme = oneOf('http', 'https')
const client = {
  basic_auth: object('`basic_auth`', {
    username: text,
    username_file: text,
    password: text,
    password_file: text,
  }),
  authorization: object('`authorization`', { type: text, credentials: text, credentials_file: text }),
  bearer_token: text,
  bearer_token_file: text,
  oauth2: any,
  tls_config: any,
  follow_redirects: boolean,
  enable_http2: boolean,
  proxy_url: text,
  no_proxy: text,
  proxy_from_environment: boolean,
  proxy_connect_header: any,
  http_headers: any,
}
const relabel = list(
  object('a relabelling', {
    source_labels: list(text),
    separator: text,
    target_label: text,
    regex: text,
    modulus: integer,
    replacement: text,
    action: {
      is: 'enum',
      ignoreCase: true,
      values: [
        'replace',
        'lowercase',
        'uppercase',
        'keep',
        'drop',
        'keepequal',
        'dropequal',
        'hashmod',
        'labelmap',
        'labeldrop',
        'labelkeep',
      ],
    },
  }),
)
const targets = list(object('a group of targets', { targets: list(text), labels: map(text) }))

const scrape = object(
  'a scrape configuration',
  {
    'job_name!': text,
    ...client,
    scrape_interval: duration,
    scrape_timeout: duration,
    metrics_path: text,
    scheme,
    params: map(list(text)),
    honor_labels: boolean,
    honor_timestamps: boolean,
    static_configs: targets,
    relabel_configs: relabel,
    metric_relabel_configs: relabel,
    sample_limit: integer,
    label_limit: integer,
    target_limit: integer,
    scrape_protocols: list(text),
  },
  discovery,
)

export const configuration = object('the configuration', {
  global: object('`global`', {
    scrape_interval: duration,
    scrape_timeout: duration,
    evaluation_interval: duration,
    external_labels: map(text),
    query_log_file: text,
    rule_query_offset: duration,
    scrape_protocols: list(text),
  }),
  rule_files: list(text),
  scrape_config_files: list(text),
  scrape_configs: list(scrape),
  alerting: object('`alerting`', {
    alert_relabel_configs: relabel,
    alertmanagers: list(
      object(
        'an Alertmanager',
        {
          ...client,
          timeout: duration,
          path_prefix: text,
          scheme,
          api_version: text,
          static_configs: targets,
          relabel_configs: relabel,
          alert_relabel_configs: relabel,
        },
        discovery,
      ),
    ),
  }),
  remote_write: list(any),
  remote_read: list(any),
  storage: any,
  tracing: any,
  otlp: any,
  runtime: any,
})

/** Where each key belongs. */
export const vocabulary = vocabularyOf(configuration)

export const contexts = [
  { shape: configuration },
  { name: 'scrape_configs', shape: list(scrape) },
  { name: 'a scrape configuration', shape: scrape },
]
