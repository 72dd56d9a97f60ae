import type { CodeInfo } from '../language.ts'
import type { CommonCode } from './grammar.ts'

/** Shared by `crontab` and `cron.d`, which differ by one column. */
export const codes = {
  field: {
    severity: 'error',
    summary: 'A time field has a value that cron cannot read or that is out of range.',
  },
  nickname: { severity: 'error', summary: 'A nickname such as `@daily` is none that cron knows.' },
  syntax: { severity: 'error', summary: 'A line is neither a comment, an assignment nor a complete entry.' },
  'ignored-part': {
    severity: 'warning',
    summary: 'cron skips a part of a field that it does not understand.',
  },
  'never-runs': { severity: 'warning', summary: 'cron accepts the entry and will never run it.' },
  percent: { severity: 'warning', summary: 'A bare `%` ends the command.' },
} satisfies Record<CommonCode, CodeInfo>
