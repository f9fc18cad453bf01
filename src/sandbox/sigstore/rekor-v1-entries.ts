import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { sha256 } from '../../lib/digest.ts';
import { Refusal } from '../requests.ts';
import { type HashName, parsePemKey, verifyEnvelopeSignature, verifyHashSignature } from './log-signatures.ts';

const HASHES = ['sha256', 'sha384', 'sha512'] as const satisfies readonly HashName[];
const HEX_LENGTH = { sha256: 64, sha384: 96, sha512: 128 } as const;

const base64 = z.base64().min(1);
const hash = z
  .object({ algorithm: z.enum(HASHES), value: z.string().regex(/^[0-9a-f]+$/) })
  .refine(({ algorithm, value }) => value.length === HEX_LENGTH[algorithm], { error: 'invalid value for hash' });

const hashedRekord = z.object({
  kind: z.literal('hashedrekord'),
  apiVersion: z.literal('0.0.1'),
  spec: z.object({
    data: z.object({ hash }),
    signature: z.object({ content: base64, publicKey: z.object({ content: base64 }) }),
  }),
});
const dsse = z.object({
  kind: z.literal('dsse'),
  apiVersion: z.literal('0.0.1'),
  spec: z.object({ proposedContent: z.object({ envelope: z.string(), verifiers: z.array(base64).min(1) }) }),
});
const intoto = z.object({
  kind: z.literal('intoto'),
  apiVersion: z.literal('0.0.2'),
  spec: z.object({
    content: z.object({
      envelope: z.object({
        payload: base64,
        payloadType: z.string(),
        signatures: z.array(z.object({ keyid: z.string().optional(), sig: base64, publicKey: base64 })).min(1),
      }),
      hash,
    }),
  }),
});
const proposed = z.discriminatedUnion('kind', [hashedRekord, dsse, intoto]);
const envelope = z.object({
  payload: base64,
  payloadType: z.string(),
  signatures: z.array(z.object({ sig: base64 })).min(1),
});

/** The form in which a log stores a proposed entry. */
export interface CanonicalEntry {
  readonly entry: object;
  /** The digests (hex, without algorithm) by which the search index finds the entry. */
  readonly terms: readonly string[];
}

type Proposed<K extends z.output<typeof proposed>['kind']> = Extract<z.output<typeof proposed>, { kind: K }>;

const invalid = (detail: string): Refusal =>
  new Refusal(400, { code: 400, message: `error processing entry: ${detail}` });
const decodeBase64 = (text: string): Buffer => Buffer.from(text, 'base64');

/** Checks a proposed entry of Rekor v1 and its signatures as Rekor does. Throws 400. */
export function canonicalizeEntry(body: unknown): CanonicalEntry {
  const parsed = proposed.safeParse(body);
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? 'unknown kind of entry');
  switch (parsed.data.kind) {
    case 'hashedrekord':
      return canonicalizeHashedRekord(parsed.data);
    case 'dsse':
      return canonicalizeDsse(parsed.data);
    case 'intoto':
      return canonicalizeIntoto(parsed.data);
  }
}

function canonicalizeHashedRekord(entry: Proposed<'hashedrekord'>): CanonicalEntry {
  const { data, signature } = entry.spec;
  const { algorithm, value } = data.hash;
  const key = parseVerifier(signature.publicKey.content);
  if (!verifyHashSignature(key, algorithm, Buffer.from(value, 'hex'), decodeBase64(signature.content)))
    throw invalid('verifying signature: invalid signature when validating ASN.1 encoded signature');
  return { entry, terms: [value] };
}

function canonicalizeDsse({ apiVersion, kind, spec }: Proposed<'dsse'>): CanonicalEntry {
  const { envelope: text, verifiers } = spec.proposedContent;
  const { payload, payloadType, signatures } = parseEnvelope(text);
  const content = { payloadType, payload: decodeBase64(payload) };
  const keys = verifiers.map((verifier) => ({ verifier, key: parseVerifier(verifier) }));
  const signed = signatures.map(({ sig }) => {
    const found = keys.find(({ key }) => verifyEnvelopeSignature(key, content, decodeBase64(sig)));
    if (!found) throw invalid('could not verify envelope: a signature matches none of the given keys');
    return { signature: sig, verifier: found.verifier };
  });
  const envelopeHash = sha256(text).toString('hex');
  const payloadHash = sha256(content.payload).toString('hex');
  return {
    entry: {
      apiVersion,
      kind,
      spec: {
        envelopeHash: { algorithm: 'sha256', value: envelopeHash },
        payloadHash: { algorithm: 'sha256', value: payloadHash },
        signatures: signed.sort((a, b) => (a.signature < b.signature ? -1 : 1)),
      },
    },
    terms: [envelopeHash, payloadHash, ...listSubjects(content.payload)],
  };
}

/** Canonicalizes an intoto entry. In version 0.0.2, payload and signatures have two layers of base64. */
function canonicalizeIntoto({ apiVersion, kind, spec }: Proposed<'intoto'>): CanonicalEntry {
  const { envelope: given, hash: envelopeHash } = spec.content;
  const { payload: encodedTwice, ...kept } = given;
  const payload = decodeBase64(decodeBase64(encodedTwice).toString('utf8'));
  for (const { sig, publicKey } of given.signatures) {
    const content = { payloadType: given.payloadType, payload };
    if (!verifyEnvelopeSignature(parseVerifier(publicKey), content, decodeBase64(decodeBase64(sig).toString('utf8'))))
      throw invalid('could not verify envelope: accepted signatures do not match threshold');
  }
  const payloadHash = sha256(payload).toString('hex');
  return {
    entry: {
      apiVersion,
      kind,
      spec: {
        content: { envelope: kept, hash: envelopeHash, payloadHash: { algorithm: 'sha256', value: payloadHash } },
      },
    },
    terms: [payloadHash, ...listSubjects(payload)],
  };
}

function parseVerifier(verifier: string): KeyObject {
  try {
    return parsePemKey(decodeBase64(verifier));
  } catch {
    throw invalid('the verifier is neither a certificate nor a public key');
  }
}

function parseEnvelope(text: string): z.output<typeof envelope> {
  try {
    return envelope.parse(JSON.parse(text));
  } catch {
    throw invalid('the proposed content is not a DSSE envelope');
  }
}

/** Returns the subject digests (hex) of an in-toto statement. Rekor indexes attestations by them too. */
function listSubjects(payload: Buffer): string[] {
  try {
    const { subject } = JSON.parse(payload.toString('utf8')) as { subject?: { digest?: { sha256?: unknown } }[] };
    return (subject ?? [])
      .map(({ digest }) => digest?.sha256)
      .filter((value): value is string => typeof value === 'string');
  } catch {
    return []; // the payload is not a statement
  }
}
