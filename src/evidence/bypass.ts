import { z } from 'zod';
import { MiB } from '../lib/bytes.ts';
import { describe } from '../lib/describe.ts';
import { conform, parseJson } from '../lib/json.ts';

/** The role of a member that is the report of a decision about a bypass, and the folder of these members. */
export const BYPASS_ROLE = 'bypass-decision';
export const BYPASS_FOLDER = 'bypass/';
export const MAX_BYPASS_BYTES = MiB;

/** The number of reports in one pack. */
export const MAX_BYPASSES = 1_000;
const MAX_APPROVALS = 100;
const label = z.string().max(1_000);

/** What a pack reads of a report. Other fields are ignored, so that reports of other versions can be members too. */
const reportSchema = z.object({
  type: z.literal('bypass-decision'),
  outcome: z.enum(['passed', 'failed']),
  allow: z.boolean(),
  consumed: z.boolean().optional(),
  finishedAt: label,
  request: z.object({ id: label, pr: z.int().nullable(), digest: label }).optional(),
  target: z.object({ digest: label, sha: label, gate: label, environment: label }).optional(),
  use: z.object({ at: label }).optional(),
  approvals: z
    .array(z.object({ role: label, id: z.int(), login: label }))
    .max(MAX_APPROVALS)
    .optional(),
});

/** What a member states about a bypass. A reader must not trust it more than the signer of the pack. */
export const packedBypassSchema = z.object({
  member: z.string().describe('name of the member'),
  allowed: z.boolean().describe('whether the decision opened the gate'),
  used: z.boolean().describe('whether the decision used the request'),
  decidedAt: z.string(),
  usedAt: z.string().optional().describe('time of the use; absent if the request was not used'),
  id: z.string().optional().describe('id of the request; absent if the decision found none'),
  pr: z.int().nullable().optional().describe('number of the pull request; null for an offline decision'),
  requestDigest: z.string().optional(),
  gate: z.string().optional(),
  digest: z.string().optional().describe('the artifact'),
  environment: z.string().optional(),
  sha: z.string().optional().describe('commit of the artifact'),
  approvals: z.array(z.object({ role: z.string(), id: z.int(), login: z.string() })),
});

export type PackedBypass = z.output<typeof packedBypassSchema>;

/** Returns what the report of a decision states. Throws an Error for another document. */
export function readPackedBypass(member: string, bytes: Buffer): PackedBypass {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const report = conform(reportSchema, parseJson(text, member), member);
  const { outcome, allow, consumed = false, finishedAt, request, target, use, approvals = [] } = report;
  return {
    member,
    allowed: allow && outcome === 'passed',
    used: consumed,
    decidedAt: finishedAt,
    ...(use ? { usedAt: use.at } : {}),
    ...(request ? { id: request.id, pr: request.pr, requestDigest: request.digest } : {}),
    ...(target ? { gate: target.gate, digest: target.digest, environment: target.environment, sha: target.sha } : {}),
    approvals,
  };
}

/** Returns what a member states, or why it is not the report of a decision. */
export function tryReadPackedBypass(member: string, bytes: Buffer): PackedBypass | { readonly problem: string } {
  try {
    return readPackedBypass(member, bytes);
  } catch (error) {
    return { problem: describe(error) };
  }
}

export const BYPASS_COLUMNS = ['bypass', 'gate', 'environment', 'artifact', 'used', 'approved by', 'request'] as const;

/** Returns the cells of a bypass for a table, in the order of {@link BYPASS_COLUMNS}. */
export function formatBypass(bypass: PackedBypass): readonly string[] {
  const { id, pr, gate, environment, digest, requestDigest, approvals, member } = bypass;
  const place = pr === undefined ? '' : pr === null ? ' (offline)' : ` (pull request ${pr})`;
  return [
    `${id ?? member}${place}`,
    gate ?? 'unknown',
    environment ?? 'unknown',
    digest ?? 'unknown',
    describeUse(bypass),
    approvals.map((person) => `${person.login || person.id} (${person.role})`).join(', ') || 'no one',
    requestDigest ?? 'unknown',
  ];
}

function describeUse({ allowed, used, usedAt, decidedAt }: PackedBypass): string {
  if (!allowed) return `denied at ${decidedAt}`;
  return used ? `at ${usedAt ?? decidedAt}` : `allowed at ${decidedAt}, not used`;
}
