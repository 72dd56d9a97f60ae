/** A user's crontab, as `crontab FILE` takes it. */
import { defineLanguage } from '../language.ts'
import { codes } from './codes.ts'
import { checkCrontab } from './grammar.ts'

export default defineLanguage({
  id: 'crontab',
  name: 'crontab',
  versions: 'Vixie cron 3.0pl1 as in Debian, cronie 1.5–1.7; crontab(5)',
  command: 'crontab -n ./crontab',
  codes,
  parse({ text }) {
    const { findings, entries } = checkCrontab(text, false)
    return { problems: findings, context: entries > 0 ? 'crontab of a user' : undefined }
  },
})
