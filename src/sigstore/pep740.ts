import { z } from 'zod';
import { describe } from '../lib/describe.ts';
import { conform, parseJson } from '../lib/json.ts';
import { McError, type VerificationError } from '../lib/mc-error.ts';
import { sigstoreError } from './errors.ts';
import { BUNDLE_V03, IN_TOTO_PAYLOAD_TYPE } from './media-types.ts';

const MAX_DEPTH = 40;
const MAX_PUBLISHERS = 100;
const MAX_ATTESTATIONS = 100; // of one publisher; PyPI takes two
const MAX_LOG_ENTRIES = 32;

/** PEP 740, "Attestation objects", version 1. The log entries are JSON of protobuf, which `parseBundle` checks. */
const attestationSchema = z.strictObject({
  version: z.literal(1),
  verification_material: z.strictObject({
    certificate: z.base64().min(1),
    transparency_entries: z.array(z.looseObject({})).min(1).max(MAX_LOG_ENTRIES),
  }),
  envelope: z.strictObject({ statement: z.base64().min(1), signature: z.base64().min(1) }),
});

/** PEP 740, "Provenance objects", version 1. The publisher is a claim of the index, and is not used. */
const provenanceSchema = z.strictObject({
  version: z.literal(1),
  attestation_bundles: z
    .array(
      z.strictObject({
        publisher: z.looseObject({ kind: z.string() }),
        attestations: z.array(z.unknown()).min(1).max(MAX_ATTESTATIONS),
      }),
    )
    .min(1)
    .max(MAX_PUBLISHERS),
});

/** One attestation as a Sigstore bundle v0.3, or the reason why it cannot be converted. */
export type ConvertedAttestation = { readonly bundle: Buffer } | { readonly error: VerificationError };

/**
 * Converts a provenance file of PEP 740, or a single attestation, into Sigstore bundles, to be verified like any other
 * bundle. Verifies nothing itself. Returns undefined for any other document. A malformed attestation does not affect
 * the others.
 */
export function convertPep740(bytes: Buffer, what: string): readonly ConvertedAttestation[] | undefined {
  if (!/"(attestation_bundles|verification_material)"/.test(bytes.toString('latin1'))) return undefined;
  try {
    const json = parseJson(bytes.toString('utf8'), what, MAX_DEPTH);
    if (typeof json !== 'object' || json === null) return undefined;
    if ('verification_material' in json) return [convert(json, what)];
    if (!('attestation_bundles' in json)) return undefined;
    const { attestation_bundles: published } = conform(provenanceSchema, json, what);
    return published.flatMap(({ attestations }) => attestations.map((one) => convert(one, what)));
  } catch (error) {
    return [{ error: malformed(error, what) }];
  }
}

function convert(json: unknown, what: string): ConvertedAttestation {
  try {
    const { verification_material: material, envelope } = conform(attestationSchema, json, what);
    const bundle = {
      mediaType: BUNDLE_V03,
      verificationMaterial: {
        certificate: { rawBytes: material.certificate },
        tlogEntries: material.transparency_entries,
      },
      dsseEnvelope: {
        payload: envelope.statement,
        payloadType: IN_TOTO_PAYLOAD_TYPE,
        signatures: [{ sig: envelope.signature }],
      },
    };
    return { bundle: Buffer.from(JSON.stringify(bundle)) };
  } catch (error) {
    return { error: malformed(error, what) };
  }
}

function malformed(error: unknown, what: string): VerificationError {
  const detail = error instanceof McError ? error.message : describe(error);
  return sigstoreError(
    'bundle-malformed',
    { what, detail: `as an attestation of PEP 740: ${detail}` },
    { cause: error },
  );
}
