/** /etc/crontab and the files of /etc/cron.d: a crontab with a user before each command. */
import { defineLanguage } from '../language.ts'
import { codes } from './codes.ts'
import { checkCrontab } from './grammar.ts'

export default defineLanguage({
  id: 'cron.d',
  name: 'system crontab',
  versions: 'Vixie cron 3.0pl1 as in Debian, cronie 1.5–1.7; crontab(5), cron(8)',
  command: 'journalctl -u cron --since -5min',
  codes: {
    ...codes,
    'no-user': { severity: 'warning', summary: 'The user that runs the command is missing.' },
  },
  parse({ text }) {
    const { findings, entries } = checkCrontab(text, true)
    return { problems: findings, context: entries > 0 ? 'system crontab' : undefined }
  },
})
