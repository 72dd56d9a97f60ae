/**
 * Keywords of plays, blocks and tasks, as of ansible-core 2.19
 * (docs.ansible.com/ansible/latest/reference_appendices/playbooks_keywords.html).
 */
import { any, closed, either, form, integer, list, map, object, type Shape, text } from '../schema/shape.ts'

const texts = either(text, list(text))
const condition = either(text, list(any))
/** Left to Jinja2 in many places, so a text is as good. */
const flag = text
const truth = form('`true` or `false`', /^(?:true|false|yes|no|on|off|[ynt10f])$/i)
const variables = either(map(any), list(map(any)))

/** A number is refused, and so is nothing. */
const hosts: Shape = {
  is: 'scalar',
  of: 'string',
  expected: 'a pattern of hosts',
  test: (pattern) => pattern.trim() !== '',
}

const common = {
  name: text,
  any_errors_fatal: flag,
  become: truth,
  become_exe: text,
  become_flags: text,
  become_method: text,
  become_user: text,
  check_mode: flag,
  collections: texts,
  connection: text,
  debugger: text,
  diff: flag,
  environment: any,
  ignore_errors: flag,
  ignore_unreachable: flag,
  module_defaults: either(map(any), list(any)),
  no_log: flag,
  port: text,
  remote_user: text,
  run_once: flag,
  tags: texts,
  throttle: integer,
  timeout: integer,
  vars: variables,
}
const onTask = {
  ...common,
  when: condition,
  delegate_to: text,
  delegate_facts: flag,
  notify: texts,
}

export const block = closed(
  object('a block', { ...onTask, block: list(any), rescue: list(any), always: list(any), listen: texts }),
)

/** Open: one more key names the module. */
export const task = object('a task', {
  ...onTask,
  action: any,
  local_action: any,
  args: either(map(any), form('a mapping, or a template that becomes one', /\{\{/)),
  async: integer,
  poll: integer,
  changed_when: condition,
  failed_when: condition,
  until: condition,
  retries: integer,
  delay: integer,
  listen: texts,
  loop: any,
  loop_control: closed(
    object('`loop_control`', {
      loop_var: text,
      index_var: text,
      label: any,
      pause: text,
      extended: flag,
      extended_allitems: flag,
      break_when: condition,
    }),
  ),
  register: either(form('the name of a variable', /^[A-Za-z_]\w*$/), map(any)),
  static: flag,
})

export const play = closed(
  object('a play', {
    ...common,
    'hosts!': either(hosts, list(hosts)),
    fact_path: text,
    force_handlers: truth,
    gather_facts: truth,
    gather_subset: texts,
    gather_timeout: integer,
    handlers: list(any),
    max_fail_percentage: text,
    order: text,
    post_tasks: list(any),
    pre_tasks: list(any),
    roles: list(any),
    serial: either(text, list(text)),
    strategy: text,
    tasks: list(any),
    user: text,
    validate_argspec: text,
    vars_files: either(text, list(any)),
    vars_prompt: list(map(any)),
  }),
)

export const playbookImport = closed(
  object('an imported playbook', {
    ...common,
    import_playbook: text,
    'ansible.builtin.import_playbook': text,
    when: condition,
  }),
)

const role = {
  name: text,
  role: text,
  tasks_from: text,
  vars_from: text,
  defaults_from: text,
  handlers_from: text,
  rolespec_validate: flag,
  allow_duplicates: flag,
  public: flag,
}
/** Options of the statements that the playbook reader itself carries out, which refuses every other one. */
export const statements: ReadonlyMap<string, ReturnType<typeof object>> = new Map([
  ['include_role', closed(object('`include_role`', { ...role, apply: any }))],
  ['import_role', closed(object('`import_role`', role))],
  ['include_tasks', closed(object('`include_tasks`', { file: text, apply: any }))],
  ['import_tasks', closed(object('`import_tasks`', { file: text }))],
])

/** Keywords that are gone, and what does their work. */
export const gone: Readonly<Record<string, string>> = {
  sudo: 'become: true',
  sudo_user: 'become_user',
  su: 'become: true',
  su_user: 'become_user',
  always_run: 'check_mode: false',
}
