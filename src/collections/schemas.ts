/** Front matter and YAML files, as their authors write them (DESIGN.md, content model). */
import { z } from 'astro/zod'

const text = z.string().trim().min(1)
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
const day = z.iso.date()
/** Where a page used to be: `/old/path/`. */
const path = z.string().regex(/^\/[^\s?#]*$/)

const page = {
  title: text,
  tags: z.array(text).default([]),
  draft: z.boolean().default(false),
  redirectFrom: z.array(path).default([]),
}

export const postSchema = z.strictObject({
  ...page,
  description: text,
  date: day,
  updated: day.optional(),
  authors: z.array(name).default([]),
  series: z.strictObject({ name: text, part: z.int().positive() }).optional(),
})

export const variableSchema = z.strictObject({
  description: text,
  sample: z.coerce.string(),
  pattern: text.optional(),
  secret: z.boolean().default(false),
})

export const runbookSchema = z.strictObject({
  ...page,
  description: text.optional(),
  service: name.optional(),
  alerts: z.array(z.string().regex(/^[A-Za-z_][A-Za-z0-9_:.-]*$/)).default([]),
  severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  owner: name.optional(),
  time: text.optional(),
  prerequisites: z.array(text).default([]),
  variables: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/), variableSchema).default({}),
  tested: z
    .strictObject({
      date: day,
      by: text.optional(),
      with: z.record(z.string(), z.coerce.string()).default({}),
    })
    .optional(),
  broken: text.optional(),
})

export const checkSchema = z.strictObject({ ...page, description: text.optional() })

export const contactSchema = z.strictObject({ who: text, contact: text, after: text.optional() })

export const serviceSchema = z.strictObject({
  name: text,
  description: text.optional(),
  owner: name.optional(),
  escalation: z.array(contactSchema).default([]),
  dashboards: z.array(z.strictObject({ label: text, url: z.url() })).default([]),
  dependsOn: z.array(name).default([]),
})

export const teamSchema = z.strictObject({ name: text, contact: text, description: text.optional() })

export const authorSchema = z.strictObject({
  name: text,
  team: name.optional(),
  bio: text.optional(),
  url: z.url().optional(),
})

/** One schema for each folder of the content. */
export const schemas = {
  runbooks: runbookSchema,
  posts: postSchema,
  checks: checkSchema,
  services: serviceSchema,
  teams: teamSchema,
  authors: authorSchema,
}

export type CollectionName = keyof typeof schemas
export type PageCollection = 'runbooks' | 'posts' | 'checks'
export type RawData = { [K in CollectionName]: z.output<(typeof schemas)[K]> }
