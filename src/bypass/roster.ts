import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { type Digest, digestOf } from '../lib/digest.ts';
import { conform } from '../lib/json.ts';
import { parseYaml } from '../lib/yaml.ts';
import { bypassError } from './errors.ts';
import { ROLES } from './facts.ts';

/** The path of the roster on the default branch. */
export const ROSTER_PATH = 'SECURITY/bypass-roster.yaml';
export const MAX_ROSTER_BYTES = 256 * 1024;

const MAX_PEOPLE = 1_000;
const MAX_KEYS = 10;
const id = z.int().positive();
const ids = z.array(id).max(MAX_PEOPLE).default([]);
const time = z.iso.datetime({ offset: true });

/** A pattern for the slug of a team. The slugs `.` and `..` would lead a request to another endpoint. */
export const TEAM_SLUG = '(?!\\.{1,2}$)[A-Za-z0-9_.-]{1,255}';

const roleSchema = z.strictObject({
  /** ORG/SLUG */
  team: z.string().regex(new RegExp(`^[A-Za-z0-9][A-Za-z0-9-]{0,38}/${TEAM_SLUG}$`)),
  id: id.optional().describe('the numeric id of the team; with it, a rename of the team changes nothing'),
});

const personSchema = z.strictObject({
  id,
  login: z.string().min(1).max(100),
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length),
  keys: z.array(z.string().min(1).max(10_000)).max(MAX_KEYS).default([]),
  expires: time.optional(),
});

/** `SECURITY/bypass-roster.yaml`: who may grant a bypass. `roles` is for GitHub, `people` for offline use. */
export const rosterSchema = z.strictObject({
  version: z.literal(1),
  expires: time,
  roles: z.strictObject({ Security: roleSchema, Release: roleSchema, 'Service Owner': roleSchema }),
  apps: ids.describe('user ids of the bots that may open requests'),
  exclude: ids.describe('ids of machine accounts, which never approve'),
  postmortem: z
    .strictObject({ days: z.int().min(1).max(365).default(5), required: z.boolean().default(true) })
    .default({ days: 5, required: true }),
  people: z.array(personSchema).max(MAX_PEOPLE).default([]),
  extra: z
    .strictObject({
      path: z.string().regex(/^policy\/[\w-][\w.-]{0,99}\.wasm$/),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    })
    .optional()
    .describe('the rules of the company, which can only deny'),
});

export type RosterDocument = z.infer<typeof rosterSchema>;

export interface Roster {
  readonly document: RosterDocument;
  readonly digest: Digest;
}

/** Parses a roster. Throws `bypass-roster-invalid`; `what` names the source. */
export function parseRoster(bytes: Buffer, what: string): Roster {
  try {
    if (bytes.length > MAX_ROSTER_BYTES) throw new Error(`expected at most ${MAX_ROSTER_BYTES} bytes`);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const document = conform(rosterSchema, parseYaml(text, what), what);
    const people = document.people.map((person) => person.id);
    if (new Set(people).size !== people.length) throw new Error('expected each person once');
    return { document, digest: digestOf(bytes) };
  } catch (error) {
    throw bypassError('bypass-roster-invalid', { what, detail: describe(error) }, { cause: error });
  }
}

/** Returns whether a roster or a person has expired. */
export const hasExpired = (expires: string | undefined, now: Date): boolean =>
  expires !== undefined && Date.parse(expires) <= now.getTime();
