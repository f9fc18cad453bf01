import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { sha256 } from '../../lib/digest.ts';
import { Refusal } from '../requests.ts';
import { type HashName, pemKey, signsDigest, signsEnvelope } from './log-signatures.ts';

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

/** What a log keeps of a proposed entry, and the digests (hex, SHA-256) by which it can be found. */
export interface CanonicalEntry {
  readonly entry: object;
  readonly found: readonly string[];
}

type Proposed<K extends z.output<typeof proposed>['kind']> = Extract<z.output<typeof proposed>, { kind: K }>;

const invalid = (detail: string): Refusal =>
  new Refusal(400, { code: 400, message: `error processing entry: ${detail}` });
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64');

/** Checks a proposed entry of Rekor v1 as the log does, the signature included. Throws a Refusal (400). */
export function canonicalEntry(body: unknown): CanonicalEntry {
  const parsed = proposed.safeParse(body);
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? 'it is of no known kind');
  switch (parsed.data.kind) {
    case 'hashedrekord':
      return ofHashedRekord(parsed.data);
    case 'dsse':
      return ofDsse(parsed.data);
    case 'intoto':
      return ofIntoto(parsed.data);
  }
}

function ofHashedRekord(entry: Proposed<'hashedrekord'>): CanonicalEntry {
  const { data, signature } = entry.spec;
  const { algorithm, value } = data.hash;
  const key = keyIn(signature.publicKey.content);
  if (!signsDigest(key, algorithm, Buffer.from(value, 'hex'), bytesOf(signature.content)))
    throw invalid('verifying signature: invalid signature when validating ASN.1 encoded signature');
  return { entry, found: [value] };
}

function ofDsse({ apiVersion, kind, spec }: Proposed<'dsse'>): CanonicalEntry {
  const { envelope: text, verifiers } = spec.proposedContent;
  const { payload, payloadType, signatures } = envelopeIn(text);
  const content = { payloadType, payload: bytesOf(payload) };
  const keys = verifiers.map((verifier) => ({ verifier, key: keyIn(verifier) }));
  const signed = signatures.map(({ sig }) => {
    const found = keys.find(({ key }) => signsEnvelope(key, content, bytesOf(sig)));
    if (!found) throw invalid('could not verify envelope: no key that was given made one of its signatures');
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
    found: [envelopeHash, payloadHash, ...subjectsOf(content.payload)],
  };
}

/** Payload and signatures are twice base64, as that version of the type has it. */
function ofIntoto({ apiVersion, kind, spec }: Proposed<'intoto'>): CanonicalEntry {
  const { envelope: given, hash: envelopeHash } = spec.content;
  const { payload: twice, ...kept } = given;
  const payload = bytesOf(bytesOf(twice).toString('utf8'));
  for (const { sig, publicKey } of given.signatures) {
    const content = { payloadType: given.payloadType, payload };
    if (!signsEnvelope(keyIn(publicKey), content, bytesOf(bytesOf(sig).toString('utf8'))))
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
    found: [payloadHash, ...subjectsOf(payload)],
  };
}

function keyIn(verifier: string): KeyObject {
  try {
    return pemKey(bytesOf(verifier));
  } catch {
    throw invalid('the verifier is neither a certificate nor a public key');
  }
}

function envelopeIn(text: string): z.output<typeof envelope> {
  try {
    return envelope.parse(JSON.parse(text));
  } catch {
    throw invalid('the proposed content is no DSSE envelope');
  }
}

/** The digests of the subjects of an in-toto statement: Rekor indexes attestations by these too. */
function subjectsOf(payload: Buffer): string[] {
  try {
    const { subject } = JSON.parse(payload.toString('utf8')) as { subject?: { digest?: { sha256?: unknown } }[] };
    return (subject ?? [])
      .map(({ digest }) => digest?.sha256)
      .filter((value): value is string => typeof value === 'string');
  } catch {
    return []; // a payload that is no statement
  }
}
