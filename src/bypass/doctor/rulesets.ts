import { z } from 'zod';
import type { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { PERMISSION } from '../from-github/context.ts';
import { idSchema } from '../from-github/documents.ts';
import { type DoctorFindings, type DoctorSubject, readEndpoint } from './check.ts';

const listedSchema = z.looseObject({ id: idSchema, target: z.string().optional(), enforcement: z.string() });

const rulesetSchema = z.looseObject({
  id: idSchema,
  name: z.string().max(1_000),
  target: z.string().optional(),
  source: z.string().max(1_000),
  enforcement: z.string(),
  conditions: z
    .looseObject({
      ref_name: z.looseObject({ include: z.array(z.string()), exclude: z.array(z.string()) }).optional(),
    })
    .nullish(),
  rules: z.array(z.looseObject({ type: z.string() })).default([]),
  bypass_actors: z.array(z.looseObject({ actor_type: z.string().max(100) })).optional(),
});

export type Ruleset = z.infer<typeof rulesetSchema>;

const MAX_RULESETS = 200;

/** Reads a ruleset of the repository or of its organization. */
export const readRuleset = ({ api }: DoctorSubject, id: number): Promise<Ruleset> =>
  readEndpoint(
    'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}',
    api.read(`./rulesets/${id}?includes_parents=true`, rulesetSchema, PERMISSION.metadata),
  );

/** Reads the active rulesets for tags. */
export async function readTagRulesets(subject: DoctorSubject): Promise<readonly Ruleset[]> {
  const listed = await readEndpoint(
    'GET /repos/{owner}/{repo}/rulesets',
    subject.api.list('./rulesets?includes_parents=true', listedSchema, PERMISSION.metadata),
  );
  const wanted = listed.filter(({ target, enforcement }) => target === 'tag' && enforcement === 'active');
  const rulesets: Ruleset[] = [];
  for (const { id } of wanted.slice(0, MAX_RULESETS)) rulesets.push(await readRuleset(subject, id));
  return rulesets;
}

/** Checks that rulesets bind everyone. GitHub shows the bypass list only to those who may change the ruleset. */
export function checkBypassLists(rulesets: readonly Ruleset[]): Required<Pick<DoctorFindings, 'open' | 'hidden'>> {
  const open: McError[] = [];
  const hidden: McError[] = [];
  for (const { name: ruleset, source, bypass_actors: actors } of rulesets)
    if (actors === undefined) hidden.push(bypassError('bypass-doctor-actors-hidden', { ruleset, source }));
    else if (actors.length > 0)
      open.push(
        bypassError('bypass-doctor-ruleset-bypassable', {
          ruleset,
          source,
          actors: actors.map(({ actor_type }) => actor_type),
        }),
      );
  return { open, hidden };
}
