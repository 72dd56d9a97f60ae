/** `http_config` and what is in it, shared by all receivers that speak HTTP (prometheus/common 0.67). */
import { any, bareBoolean, grouped, list, map, object, oneOf, text } from '../schema/shape.ts'
import { file, secret } from './values.ts'

const version = oneOf('TLS10', 'TLS11', 'TLS12', 'TLS13')

export const tls = grouped(
  object('`tls_config`', {
    ca: text,
    cert: text,
    key: secret,
    ca_file: file,
    cert_file: file,
    key_file: file,
    ca_ref: text,
    cert_ref: text,
    key_ref: text,
    server_name: text,
    insecure_skip_verify: bareBoolean,
    min_version: version,
    max_version: version,
  }),
  {
    exclusive: [
      ['ca', 'ca_file', 'ca_ref'],
      ['cert', 'cert_file', 'cert_ref'],
      ['key', 'key_file', 'key_ref'],
    ],
  },
)

const proxy = {
  proxy_url: text,
  no_proxy: text,
  proxy_from_environment: bareBoolean,
  proxy_connect_header: map(list(secret)),
}

const oauth2 = grouped(
  object('`oauth2`', {
    client_id: text,
    client_secret: secret,
    client_secret_file: file,
    client_secret_ref: text,
    client_certificate_key_id: text,
    client_certificate_key: secret,
    client_certificate_key_file: file,
    client_certificate_key_ref: text,
    grant_type: text,
    signature_algorithm: text,
    iss: text,
    aud: text,
    claims: any,
    scopes: list(text),
    token_url: text,
    endpoint_params: map(text),
    tls_config: tls,
    ...proxy,
  }),
  { exclusive: [['client_secret', 'client_secret_file', 'client_secret_ref']] },
)

export const http = grouped(
  object('`http_config`', {
    basic_auth: grouped(
      object('`basic_auth`', {
        username: text,
        username_file: file,
        username_ref: text,
        password: secret,
        password_file: file,
        password_ref: text,
      }),
      {
        exclusive: [
          ['username', 'username_file', 'username_ref'],
          ['password', 'password_file', 'password_ref'],
        ],
      },
    ),
    authorization: grouped(
      object('`authorization`', {
        type: text,
        credentials: secret,
        credentials_file: file,
        credentials_ref: text,
      }),
      { exclusive: [['credentials', 'credentials_file', 'credentials_ref']] },
    ),
    oauth2,
    bearer_token: secret,
    bearer_token_file: file,
    tls_config: tls,
    follow_redirects: bareBoolean,
    enable_http2: bareBoolean,
    http_headers: map(object('a header', { values: list(text), secrets: list(secret), files: list(file) })),
    ...proxy,
  }),
  { exclusive: [['basic_auth', 'authorization', 'oauth2', 'bearer_token', 'bearer_token_file']] },
)
