/**
 * The options of `Defaults` lines, sudo 1.8.31 to 1.9.17, read from sudoers(5) and asked of visudo 1.9.13.
 *
 * First column: how an option is written. `flag`: alone or with `!`. `value`: with a value. `value!`: with a value, or
 * `!` to switch it off. `list`: with `=`, `+=` or `-=`, or `!`. `flag|a|b`: alone, with `!`, or one of the words.
 * A kind in angle brackets says what the value is.
 */
import { isInteger } from '../values.ts'

const table = `
flag     always_query_group_plugin always_set_home authenticate case_insensitive_group case_insensitive_user
flag     closefrom_override compress_io env_editor env_reset exec_background fast_glob fqdn ignore_audit_errors
flag     ignore_dot ignore_iolog_errors ignore_local_sudoers ignore_logfile_errors ignore_unknown_defaults insults
flag     intercept intercept_allow_setid intercept_authenticate intercept_verify iolog_flush log_allowed log_denied
flag     log_exit_status log_host log_input log_output log_passwords log_server_keepalive log_server_verify
flag     log_stderr log_stdin log_stdout log_subcmds log_ttyin log_ttyout log_year long_otp_prompt mail_all_cmnds
flag     mail_always mail_badpass mail_no_host mail_no_perms mail_no_user match_group_by_gid netgroup_tuple noexec
flag     noninteractive_auth pam_acct_mgmt pam_rhost pam_ruser pam_session pam_setcred pam_silent
flag     passprompt_override path_info preserve_groups pwfeedback requiretty root_sudo rootpw
flag     runas_allow_unknown_id runas_check_shell runaspw selinux set_home set_logname set_utmp setenv shell_noargs
flag     stay_setuid sudoedit_checkdir sudoedit_follow syslog_pid targetpw tty_tickets umask_override use_loginclass
flag     use_netgroups use_pty user_command_timeouts utmp_runas visiblepw
flag|digest_only|always|never                  fdexec
flag|once|always|never                         lecture
flag|all|always|any|never                      listpw verifypw
flag|<facility>                                syslog
value!|sudo|json|json_compact|json_pretty      log_format
value!|<priority>                              syslog_badpri syslog_goodpri
value!|global|ppid|tty|kernel                  timestamp_type
value!|dso|trace                               intercept_type
value!|<path>  env_file lecture_file log_server_cabundle log_server_peer_cert log_server_peer_key logfile
value!|<path>  mailerpath restricted_env_file
value!|<directory>  admin_flag runchroot runcwd
value!|<text>  exempt_group iolog_group iolog_user mailerflags mailfrom mailto secure_path cmddenial_message
value|<text>   apparmor_profile authfail_message badpass_message group_plugin iolog_file limitprivs mailsub maxseq
value|<text>   pam_askpass_service pam_login_service pam_service passprompt privs role runas_default timestampowner type
value|<text>   noexec_file sudoers_locale
value|<path>   editor iolog_dir lecture_status_dir timestampdir
value|<number> passwd_tries syslog_maxlen
value|<integer> closefrom
value|<mode>   iolog_mode
value!|<number> loglinelen
value!|<minutes> passwd_timeout timestamp_timeout
value!|<time>  command_timeout log_server_timeout
value!|<mode>  umask
value!|<limit> rlimit_as rlimit_core rlimit_cpu rlimit_data rlimit_fsize rlimit_locks rlimit_memlock rlimit_nofile
value!|<limit> rlimit_nproc rlimit_rss rlimit_stack
list|<text>    env_check env_delete env_keep log_servers passprompt_regex
`

export interface Option {
  form: 'flag' | 'value' | 'value!' | 'list'
  /** Words and `<kind>`s that a value may be; none when there is no value. */
  values: string[]
}

export const options = new Map<string, Option>(
  table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [usage = '', ...names] = row.split(/\s+/)
      const [form, ...values] = usage.split('|')
      return names.map((name): [string, Option] => [name, { form: form as Option['form'], values }])
    }),
)

/** Seconds, or days, hours, minutes and seconds in this order, each as often as one likes; 2147483647 seconds at most. */
export function isTimeout(text: string): boolean {
  const parts = [...text.slice(0, 100).matchAll(/\+?(\d{1,15})([dhms]?)/giy)]
  const units = parts.map(([, , unit = '']) => ({ d: 86400, h: 3600, m: 60 })[unit.toLowerCase()] ?? 1)
  const seconds = parts.reduce((sum, [, count], index) => sum + Number(count) * (units[index] as number), 0)
  return (
    parts.length > 0 &&
    parts.map(([part]) => part).join('') === text &&
    units.every((unit, index) => index === 0 || unit <= (units[index - 1] as number)) &&
    seconds <= 2147483647
  )
}

const kinds: Record<string, { is: (text: string) => boolean; name: string }> = {
  text: { is: () => true, name: 'a value' },
  path: { is: (text) => text.startsWith('/'), name: 'an absolute path' },
  directory: { is: (text) => /^[/~]|^\*$/.test(text), name: 'an absolute path, `~` or `*`' },
  number: { is: (text) => isInteger(text, 0, 4294967295), name: 'a whole number' },
  integer: { is: (text) => isInteger(text, -2147483648, 2147483647), name: 'a whole number' },
  mode: { is: (text) => /^\+?0*[0-7]{1,3}$/.test(text), name: 'an octal mode' },
  minutes: { is: (text) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text), name: 'a number of minutes' },
  time: { is: isTimeout, name: 'a time such as `90` or `1h30m`' },
  limit: { is: (text) => /^(\d+|infinity|user|default)(,(\d+|infinity))?$/.test(text), name: 'a limit' },
  facility: {
    is: (text) => /^(auth|authpriv|daemon|user|local[0-7])$/.test(text),
    name: 'a syslog facility such as `authpriv`',
  },
  priority: {
    is: (text) => /^(alert|crit|debug|emerg|err|info|notice|warning|none)$/.test(text),
    name: 'a syslog priority such as `notice`',
  },
}

const kindOf = (value: string) => kinds[value.slice(1, -1)]

export function fitsOption({ values }: Option, text: string): boolean {
  return values.some((value) => (value.startsWith('<') ? kindOf(value)?.is(text) : value === text))
}

export function expectedOf({ values }: Option): string {
  return values.map((value) => (value.startsWith('<') ? kindOf(value)?.name : `\`${value}\``)).join(', ')
}
