/** The variables, functions and operators of httpd's expressions: `util_expr_eval.c`, mod_ssl and mod_proxy_hcheck. */

const words = (text: string) => new Set(text.split(/\s+/))

const variables = words(
  `HTTPS IPV6 CONN_LOG_ID CONN_REMOTE_ADDR HTTP2 REQUEST_METHOD REQUEST_SCHEME REQUEST_URI REQUEST_FILENAME REMOTE_HOST
  REMOTE_IDENT REMOTE_USER SERVER_ADMIN SERVER_NAME SERVER_PORT SERVER_PROTOCOL SERVER_PROTOCOL_VERSION
  SERVER_PROTOCOL_VERSION_MAJOR SERVER_PROTOCOL_VERSION_MINOR SCRIPT_FILENAME PATH_INFO QUERY_STRING IS_SUBREQ
  DOCUMENT_ROOT AUTH_TYPE THE_REQUEST CONTENT_TYPE HANDLER REQUEST_LOG_ID SCRIPT_USER SCRIPT_GROUP DOCUMENT_URI
  LAST_MODIFIED CONTEXT_PREFIX CONTEXT_DOCUMENT_ROOT REQUEST_STATUS REMOTE_ADDR REMOTE_PORT HTTP_USER_AGENT
  HTTP_PROXY_CONNECTION HTTP_REFERER HTTP_COOKIE HTTP_FORWARDED HTTP_HOST HTTP_ACCEPT TIME_YEAR TIME_MON TIME_DAY
  TIME_HOUR TIME_MIN TIME_SEC TIME_WDAY TIME SERVER_SOFTWARE API_VERSION`,
)
const functions = words(
  `osenv env resp req http note reqenv req_novary tolower toupper escape unescape file filesize base64 unbase64 sha1 md5
  ldap hc ssl`,
)
const operators = words('-n -z -R -T -d -e -f -s -L -h -x -F -U -A -ipmatch -fnmatch -strmatch -strcmatch')

/** mod_ssl answers for whatever begins with `SSL_`. */
export const isVariable = (name: string) =>
  variables.has(name.toUpperCase()) || name.toUpperCase().startsWith('SSL_')
export const isFunction = (name: string) => functions.has(name.toLowerCase())
export const isListFunction = (name: string) => name.toLowerCase() === 'peerextlist'
export const isOperator = (sign: string) => operators.has(sign)
