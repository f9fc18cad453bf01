import { z } from 'zod';
import { canonicalJson } from '../lib/json.ts';

/** in-toto attestation framework: DSSE payload type of a statement. */
export const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const STATEMENT_TYPE_V01 = 'https://in-toto.io/Statement/v0.1';

export const PREDICATE = {
  slsaProvenance: 'https://slsa.dev/provenance/v1',
  cyclonedx: 'https://cyclonedx.org/bom',
  cosignSign: 'https://sigstore.dev/cosign/sign/v1',
  promotion: 'https://github.com/org/mc-actions/predicates/promotion/v1',
  revocation: 'https://github.com/org/mc-actions/predicates/promotion-revocation/v1',
} as const;

/** Digests by algorithm, hex: `{ sha256: "…" }` (in-toto DigestSet). */
export type DigestSet = Readonly<Record<string, string>>;

export interface StatementSubject {
  readonly name?: string | undefined;
  readonly digest: DigestSet;
}

/** in-toto Statement v1 (or v0.1, read only). */
export interface Statement {
  readonly _type: string;
  readonly subject: readonly StatementSubject[];
  readonly predicateType: string;
  readonly predicate?: unknown;
}

const MAX_SUBJECTS = 10_000;

export const statementSchema = z.object({
  _type: z.union([z.literal(STATEMENT_TYPE), z.literal(STATEMENT_TYPE_V01)]),
  subject: z
    .array(z.object({ name: z.string().optional(), digest: z.record(z.string(), z.string()) }))
    .min(1)
    .max(MAX_SUBJECTS),
  predicateType: z.string().min(1).max(2048),
  predicate: z.unknown().optional(),
});

export const statementFor = (
  subject: readonly StatementSubject[],
  predicateType: string,
  predicate: unknown,
): Statement => ({
  _type: STATEMENT_TYPE,
  subject,
  predicateType,
  predicate,
});

/** The exact bytes that are signed for a statement. */
export const statementBytes = (statement: Statement): Buffer => Buffer.from(canonicalJson(statement));

/** DSSE v1, pre-authentication encoding: what a DSSE signature is over. */
export const preAuthEncoding = (payloadType: string, payload: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `), payload]);
