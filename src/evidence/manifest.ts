import { z } from 'zod';
import { digestOf, getHex } from '../lib/digest.ts';
import { isFormatNewer } from '../lib/format-version.ts';
import { canonicalJson, conform } from '../lib/json.ts';
import type { VerificationError } from '../lib/mc-error.ts';
import { isSafeMemberName } from '../lib/tar-header.ts';
import { evidenceError } from './errors.ts';

export const MANIFEST_NAME = 'manifest.json';
export const BUNDLE_NAME = 'manifest.sigstore.json';
/** docs/predicates/evidence-pack.md */
export const EVIDENCE_PREDICATE = 'https://github.com/org/mc-actions/predicates/evidence-pack/v1';
export const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
export const MAX_MEMBERS = 100_000;

const memberSchema = z.strictObject({
  name: z.string().max(256).refine(isSafeMemberName, 'the name leads out of the pack'),
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string().max(255),
  role: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
});

const manifestSchema = z.strictObject({
  version: z.literal(1),
  members: z.array(memberSchema).max(MAX_MEMBERS),
});

export type Member = z.output<typeof memberSchema>;
export type PackManifest = z.output<typeof manifestSchema>;

/** Compares names by their bytes, as `LC_ALL=C sort` does. */
export const compareNames = (a: { readonly name: string }, b: { readonly name: string }): number =>
  Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));

/** Formats the manifest as canonical JSON: the same members give the same bytes. */
export const formatManifest = (members: readonly Member[]): Buffer =>
  Buffer.from(canonicalJson({ version: 1, members: [...members].sort(compareNames) }));

const malformed = (detail: string, cause?: unknown): VerificationError =>
  evidenceError('pack-manifest-malformed', { member: MANIFEST_NAME, detail }, { cause });

/** Reads a manifest that {@link formatManifest} wrote, and no other spelling of it. Throws `pack-manifest-malformed`, `format-newer`. */
export function readManifest(bytes: Buffer): PackManifest {
  let manifest: PackManifest;
  try {
    manifest = conform(manifestSchema, JSON.parse(bytes.toString('utf8')), MANIFEST_NAME);
  } catch (error) {
    if (isFormatNewer(error)) throw error;
    throw malformed('it does not match the schema', error);
  }
  const names = manifest.members.map(({ name }) => name);
  if (names.includes(MANIFEST_NAME) || names.includes(BUNDLE_NAME)) throw malformed('it lists itself or its bundle');
  if (new Set(names).size !== names.length) throw malformed('it lists a member twice');
  if (!formatManifest(manifest.members).equals(bytes)) throw malformed('it is not canonical JSON');
  return manifest;
}

export interface ManifestStatement {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  readonly predicateType: string;
  readonly predicate: { readonly members: number; readonly bytes: number };
}

/** Creates the in-toto statement about the manifest's exact bytes: the content of the signature. */
export function createManifestStatement(bytes: Buffer, members: readonly Member[]): ManifestStatement {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: MANIFEST_NAME, digest: { sha256: getHex(digestOf(bytes)) } }],
    predicateType: EVIDENCE_PREDICATE,
    predicate: { members: members.length, bytes: members.reduce((sum, { size }) => sum + size, 0) },
  };
}
