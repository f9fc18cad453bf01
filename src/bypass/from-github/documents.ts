import { z } from 'zod';

/** The parts of GitHub's documents that several modules read. Other fields are ignored. */

export const idSchema = z.int().positive();

export const commitIdSchema = z.string().regex(/^[0-9a-f]{40}$/);

/** An account in an answer: a person, a bot or an organization. GitHub has null for a deleted one. */
export const accountSchema = z.looseObject({
  id: idSchema,
  login: z.string().max(100).default(''),
  type: z.string().min(1).max(40),
});

export type Account = z.infer<typeof accountSchema>;

/** A reference of git: a branch or a tag. */
export const refSchema = z.looseObject({
  ref: z.string().max(1_000),
  object: z.looseObject({ sha: commitIdSchema, type: z.string() }),
});

export type GitRef = z.infer<typeof refSchema>;

/** Encodes the segments of a path for a URL; `/` stays. */
export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
