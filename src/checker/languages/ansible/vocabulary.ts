/** Keywords of plays, blocks and tasks, as of ansible-core 2.19 (docs.ansible.com/ansible/latest/reference_appendices/playbooks_keywords.html). */
import { any, boolean, either, form, integer, list, map, object, text } from '../schema/shape.ts'

const texts = either(text, list(text))
const condition = either(text, list(any))
/** Left to Jinja2 in many places, so a text is as good. */
const flag = text

const common = {
  name: text,
  any_errors_fatal: flag,
  become: boolean,
  become_exe: text,
  become_flags: text,
  become_method: text,
  become_user: text,
  check_mode: flag,
  collections: list(text),
  connection: text,
  debugger: text,
  diff: flag,
  environment: any,
  ignore_errors: flag,
  ignore_unreachable: flag,
  module_defaults: any,
  no_log: flag,
  port: text,
  remote_user: text,
  run_once: flag,
  tags: texts,
  throttle: integer,
  timeout: integer,
  vars: either(map(any), list(any)),
}
const onTask = {
  ...common,
  when: condition,
  delegate_to: text,
  delegate_facts: flag,
  notify: texts,
}

export const block = object('a block', { ...onTask, block: list(any), rescue: list(any), always: list(any) })

export const task = object('a task', {
  ...onTask,
  action: any,
  local_action: any,
  args: any,
  async: integer,
  poll: integer,
  changed_when: condition,
  failed_when: condition,
  until: condition,
  retries: integer,
  delay: integer,
  listen: texts,
  loop: any,
  loop_control: object('`loop_control`', {
    loop_var: text,
    index_var: text,
    label: any,
    pause: text,
    extended: flag,
    extended_allitems: flag,
    break_when: condition,
  }),
  register: form('the name of a variable', /^[A-Za-z_]\w*$/),
})

export const play = object('a play', {
  ...common,
  'hosts!': texts,
  fact_path: text,
  force_handlers: flag,
  gather_facts: flag,
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
  vars_files: list(any),
  vars_prompt: list(any),
})
