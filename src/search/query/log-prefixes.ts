/**
 * What stands in front of a log line's message, as sticky patterns tried at one place until none fits.
 *
 * Sources: RFC 3164 and RFC 5424 (syslog), klog's header format, the nginx, Apache httpd, PostgreSQL, MySQL, Redis,
 * HAProxy, systemd-journald and Docker manuals, and the default layouts of Log4j, Logback and Python's logging.
 */

/** Why a stretch of the pasted text was left out, as shown to the reader. */
export type Why =
  | 'colours'
  | 'time'
  | 'host'
  | 'container'
  | 'level'
  | 'pid'
  | 'source'
  | 'addresses'
  | 'ids'
  | 'numbers'
  | 'fields'
  | 'prompt'

export interface PrefixRule {
  why: Why
  /** Sticky; what it matches is left out, what it looks ahead at is not. */
  pattern: RegExp
  /** The rule holds only after one of these was found, since its pattern alone is weak evidence. */
  after?: Why[]
  /** Finding it shows that the text is a log line. */
  proof?: boolean
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const CLOCK = '\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,9})?'
const ZONE = '(?:Z|UTC|GMT|[CEMPW]E?[SD]?T|[+-]\\d{2}:?\\d{2})'
const LEVEL =
  '(?:TRACE|DEBUG|DBG|INFO|INFORMATION|INF|NOTICE|NOTE|WARNING|WARN|WRN|ERROR|ERR|CRITICAL|CRIT|FATAL|SEVERE|PANIC|EMERGENCY|EMERG|ALERT|LOG)'

const at = (source: string, flags = '') => new RegExp(source, `y${flags}`)

const TIMES = [
  `\\[?\\d{4}[-/.]\\d{2}[-/.]\\d{2}(?:[T ]|, ?)${CLOCK}(?: ?${ZONE}(?![\\w]))?\\]?:?`,
  `\\[?(?:${DAY},? )?${MONTH} {1,2}\\d{1,2} (?:\\d{4} )?${CLOCK}(?: (?:\\d{4}|${ZONE})(?!\\w))?\\]?:?`,
  `\\[?${DAY} \\d{4}-\\d{2}-\\d{2} ${CLOCK}(?: ${ZONE})?\\]?`,
  `\\[?\\d{1,2}[ /-]${MONTH}[ /-]\\d{4}[: ]${CLOCK}(?: ${ZONE})?\\]?`,
  `\\d{6} {1,2}${CLOCK}(?!\\S)`,
  `\\[?${CLOCK}(?: ?${ZONE}(?!\\w))?\\]?(?!\\S)`,
  '\\[ {0,7}\\d{1,9}\\.\\d{3,6}\\]',
  '\\d{10}\\.\\d{1,9}(?!\\S)|\\d{13}(?!\\S)',
]

export const PREFIX_RULES: PrefixRule[] = [
  { why: 'prompt', pattern: at('[\\w.-]+@[\\w.-]+:[^\\s$#]{0,80}[$#] |[$#>] (?=\\S)') },
  { why: 'container', pattern: at('[A-Za-z0-9][\\w.@-]{0,80} {1,20}\\| '), proof: true },
  { why: 'container', pattern: at('\\[?(?:pod|container)/[\\w./-]{1,120}\\]?:?(?= )'), proof: true },
  { why: 'level', pattern: at('<\\d{1,3}>(?:1 )?'), proof: true },
  { why: 'pid', pattern: at('\\d{1,7}:[MSCX] (?=\\d)'), proof: true },
  { why: 'time', pattern: at(`[IWEF]\\d{4} ${CLOCK}`), proof: true },
  ...TIMES.map((source): PrefixRule => ({ why: 'time', pattern: at(source), proof: true })),
  { why: 'addresses', pattern: at('\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)? \\S+ \\S+ (?=\\[\\d)') },
  { why: 'level', pattern: at(`[[(<]${LEVEL}[\\])>]:?`, 'i') },
  {
    why: 'level',
    pattern: at(`[|*]? ?${LEVEL}(?![\\w./-])[:|]?`, 'i'),
    after: ['time', 'container', 'colours'],
  },
  {
    why: 'host',
    pattern: at('\\S{1,253} \\S{1,48} (?:\\d+|-) \\S{1,32} (?:-|\\[[^\\]]{1,400}\\])(?= )'),
    after: ['level'],
  },
  {
    why: 'host',
    pattern: at(
      '[A-Za-z0-9][\\w.:-]{0,252}(?= +(?:[\\w./@()-]{1,60}\\[\\d{1,10}\\]|kernel|[A-Za-z][\\w./@-]{0,60}): )',
    ),
    after: ['time'],
  },
  { why: 'pid', pattern: at('\\[?\\d{1,10}(?:#\\d{1,10})?\\]?:?(?: \\*\\d+)?(?= )'), after: ['time'] },
  { why: 'pid', pattern: at('(?:---|\\*|#|-|\\||<\\d+\\.\\d+\\.\\d+>)(?= )'), after: ['time'] },
  {
    why: 'source',
    pattern: at('\\[ {0,20}(?:main|[\\w-]*(?:thread|pool|exec|worker|nio)[\\w-]*|\\d{1,10})\\]', 'i'),
    after: ['time'],
  },
  {
    why: 'source',
    pattern: at('[\\w./-]{1,120}\\.(?:go|py|js|ts|rb|java|c|cc|cpp|rs|php|ex):\\d+[\\]:]?'),
    after: ['time'],
  },
]
