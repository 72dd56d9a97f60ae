/** Commands that destroy data for good. An author marks the snippet with `danger="what it destroys"`. */
export interface Danger {
  /** UTF-16 offsets into the text. */
  start: number
  end: number
  what: string
}

const bound = String.raw`(?:^|[;&|(]\s*|\b(?:sudo|doas|time|nohup|then|do|exec)\s+(?:-\w+\s+)*)`
const command = (pattern: string) => new RegExp(`${bound}(${pattern})`, 'g')

/** What is lost by removing it: the whole system, a home, or a service's state. */
const preciousPath = String.raw`(?:/\*?|/(?:bin|boot|dev|etc|home|lib\w*|opt|root|s?bin|srv|usr|var)(?:/\*?)?|/var/lib(?:/[\w.-]+)?(?:/\*?)?|/srv/[\w.-]+/?|~(?:/\*?)?|\$HOME(?:/\*?)?)`

const commands: { pattern: RegExp; what: string }[] = [
  {
    pattern: command(
      String.raw`rm\s+(?=(?:-\S+\s+)*-(?:\w*[rR]|-recursive))(?=(?:-\S+\s+)*-(?:\w*f|-force|-no-preserve))(?:-\S+\s+)+(?:--\s+)?${preciousPath}(?=\s|$|[;&|)])`,
    ),
    what: 'removes everything below it',
  },
  {
    pattern: command(String.raw`mkfs(?:\.\w+)?\s+[^\n]*/dev/\S+`),
    what: 'makes an empty file system over what is there',
  },
  {
    pattern: command(String.raw`dd\s+[^\n|;]*\bof=/dev/(?!null|zero|stdout|stderr|tty)\S+`),
    what: 'overwrites a device',
  },
  {
    pattern: command(String.raw`(?:wipefs\s+(?:-a|--all)|blkdiscard|shred)\b[^\n]*/dev/\S+`),
    what: 'erases a device',
  },
  {
    pattern: command(String.raw`(?:sgdisk|parted|sfdisk)\b[^\n]*(?:--zap-all|\s-Z\b|mklabel|--delete)`),
    what: 'erases a partition table',
  },
  {
    pattern: command(String.raw`cryptsetup\s+(?:-\S+\s+)*(?:luksFormat|luksErase|erase)\b[^\n]*`),
    what: 'destroys what is encrypted there',
  },
  { pattern: command(String.raw`(?:lv|vg|pv)remove\s+\S+`), what: 'removes a volume' },
  { pattern: command(String.raw`(?:zpool|zfs)\s+destroy\s+\S+`), what: 'destroys a pool or data set' },
  {
    pattern: command(String.raw`docker\s+system\s+prune\b(?=[^\n]*\s(?:-\w*a\w*|--all|--volumes)\b)[^\n]*`),
    what: 'removes every unused image, container or volume',
  },
  {
    pattern: command(String.raw`docker\s+volume\s+(?:prune|rm)\b[^\n]*`),
    what: 'removes volumes and the data in them',
  },
  {
    pattern: command(String.raw`docker(?:\s+|-)compose\s+[^\n]*\bdown\b[^\n]*\s(?:-v|--volumes)\b`),
    what: 'removes volumes and the data in them',
  },
  {
    pattern: command(String.raw`git\s+push\b(?=[^\n]*\s(?:-f|--force|--mirror)(?:\s|$))[^\n]*`),
    what: 'overwrites the history of others',
  },
  {
    pattern: command(String.raw`terraform\s+(?:-\S+\s+)*destroy\b[^\n]*`),
    what: 'destroys the infrastructure',
  },
  {
    pattern: command(
      String.raw`kubectl\s+(?:-\S+\s+)*delete\s+(?:(?:namespaces?|ns|pvc?|persistentvolume(?:claim)?s?|crds?)\b|[^\n]*\s--all\b)[^\n]*`,
    ),
    what: 'deletes what it names and the data in it',
  },
  { pattern: command(String.raw`(?:dropdb|dropuser)\s+[^\n]+`), what: 'drops a database or its owner' },
  { pattern: command(String.raw`redis-cli\s+[^\n]*\bflush(?:all|db)\b`), what: 'empties the store' },
  {
    pattern: command(String.raw`etcdctl\s+[^\n]*\bdel\b[^\n]*(?:--prefix|--from-key)`),
    what: 'deletes keys of the cluster',
  },
  {
    pattern: command(String.raw`ceph\s+(?:osd\s+(?:purge|destroy|pool\s+(?:rm|delete))|fs\s+rm)\b[^\n]*`),
    what: 'destroys data of the cluster',
  },
  {
    pattern: command(String.raw`(?:chmod|chown)\s+-\w*R\w*\s+\S+\s+/(?=\s|$)`),
    what: 'changes every file of the system',
  },
  { pattern: />\s*\/dev\/(?:sd[a-z]|nvme\d|vd[a-z]|mmcblk\d)\w*/g, what: 'overwrites a device' },
  { pattern: /:\(\)\s*\{\s*:\s*\|\s*:\s*&\s*\}\s*;\s*:/g, what: 'takes the machine down' },
]

const statement =
  /\b(?:DROP\s+(?:DATABASE|SCHEMA|TABLE)|TRUNCATE\s+(?:TABLE\s+)?[\w."`]+|DELETE\s+FROM\s+[\w."`]+\s*(?=;|$|"|'))[^\n;"']*/gi

/** Every command above has one of these in it; most lines have none. */
const suspect =
  /\b(?:rm|mkfs|dd|wipefs|blkdiscard|shred|sgdisk|parted|sfdisk|cryptsetup|[lvp][vg]remove|destroy|prune|docker|push|delete|dropdb|dropuser|flush(?:all|db)|etcdctl|ceph|chmod|chown|drop|truncate)\b|\/dev\/|:\(\)/i

/** The destructive commands of a shell text; of a console session only what is typed counts, not what is printed. */
export function findDanger(text: string, kind: 'shell' | 'console' | 'sql'): Danger[] {
  const found: Danger[] = []
  let start = 0
  for (const raw of text.split('\n')) {
    const line = raw.slice(0, 2000)
    if (!suspect.test(line)) {
      start += raw.length + 1
      continue
    }
    const prompt =
      kind === 'console' ? /^\s*(?:\[?[\w.-]+@[^\]\n$#]{0,60}\]?)?[$#%>]\s+/.exec(line)?.[0].length : 0
    if (prompt !== undefined && !isComment(line, kind))
      findInLine(line.slice(prompt), start + prompt, kind, found)
    start += raw.length + 1
  }
  return found
}

function isComment(line: string, kind: string): boolean {
  return kind === 'shell' ? /^\s*#/.test(line) : kind === 'sql' && /^\s*--/.test(line)
}

function findInLine(line: string, offset: number, kind: string, found: Danger[]): void {
  const trimmed = line.trimStart()
  const indent = line.length - trimmed.length
  if (kind !== 'sql') {
    for (const { pattern, what } of commands) {
      for (const match of trimmed.matchAll(pattern)) {
        const text = (match[1] ?? match[0]).trimEnd()
        const start = offset + indent + match.index + match[0].indexOf(match[1] ?? match[0])
        found.push({ start, end: start + text.length, what })
      }
    }
  }
  if (kind === 'sql' || /\b(?:psql|mysql|mariadb|sqlite3|clickhouse-client|cqlsh|mongosh?)\b/.test(line)) {
    for (const match of line.matchAll(statement)) {
      const start = offset + match.index
      found.push({ start, end: start + match[0].trimEnd().length, what: 'destroys the data in it' })
    }
  }
}
