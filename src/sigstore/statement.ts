import { z } from 'zod';
import { STATEMENT_TYPE } from '../lib/in-toto.ts';
import { canonicalJson } from '../lib/json.ts';

const STATEMENT_TYPE_V01 = 'https://in-toto.io/Statement/v0.1';

/** The predicate types that this program writes or has rules for. */
export const PREDICATE = {
  slsaProvenance: 'https://slsa.dev/provenance/v1',
  cyclonedx: 'https://cyclonedx.org/bom',
  cosignSign: 'https://sigstore.dev/cosign/sign/v1',
  promotion: 'https://github.com/org/mc-actions/predicates/promotion/v1',
  revocation: 'https://github.com/org/mc-actions/predicates/promotion-revocation/v1',
} as const;

/** Digests in hex by algorithm: `{ sha256: "…" }` (in-toto DigestSet). */
export type DigestSet = Readonly<Record<string, string>>;

/** One artifact that a statement names (in-toto ResourceDescriptor). */
export interface StatementSubject {
  readonly name?: string | undefined;
  readonly digest: DigestSet;
}

/** An in-toto Statement v1. Version 0.1 is read, and not written. */
export interface Statement {
  readonly _type: string;
  readonly subject: readonly StatementSubject[];
  readonly predicateType: string;
  readonly predicate?: unknown;
}

const MAX_SUBJECTS = 10_000;

/** The schema of a statement that is read: v1 and v0.1. */
export const statementSchema = z.object({
  _type: z.union([z.literal(STATEMENT_TYPE), z.literal(STATEMENT_TYPE_V01)]),
  subject: z
    .array(z.object({ name: z.string().optional(), digest: z.record(z.string(), z.string()) }))
    .min(1)
    .max(MAX_SUBJECTS),
  predicateType: z.string().min(1).max(2048),
  predicate: z.unknown().optional(),
});

/** Creates an in-toto Statement v1. */
export const createStatement = (
  subject: readonly StatementSubject[],
  predicateType: string,
  predicate: unknown,
): Statement => ({
  _type: STATEMENT_TYPE,
  subject,
  predicateType,
  predicate,
});

/** Returns the bytes that are signed for a statement: canonical JSON (RFC 8785). */
export const encodeStatement = (statement: Statement): Buffer => Buffer.from(canonicalJson(statement));

/** Returns the pre-authentication encoding (DSSE v1, "Protocol"): the bytes that a DSSE signature is over. */
export const preAuthEncoding = (payloadType: string, payload: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `), payload]);
