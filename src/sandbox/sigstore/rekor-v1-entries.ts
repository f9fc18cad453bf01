import { z } from 'zod';
import { sha256 } from '../../lib/digest.ts';
import { Refusal } from '../requests.ts';

const hex = z.string().regex(/^[0-9a-f]{64,128}$/);
const base64 = z.string().min(1);
const hash = z.object({ algorithm: z.string(), value: hex });

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
        payload: base64.optional(),
        payloadType: z.string(),
        signatures: z.array(z.object({ sig: base64, publicKey: base64 })).min(1),
      }),
      hash: hash.optional(),
      payloadHash: hash.optional(),
    }),
  }),
});
const proposed = z.discriminatedUnion('kind', [hashedRekord, dsse, intoto]);
const envelope = z.object({
  payload: base64,
  payloadType: z.string(),
  signatures: z.array(z.object({ sig: base64 })).min(1),
});

/** What a Rekor v1 log keeps of a proposed entry, and the digests (hex, SHA-256) by which it can be found. */
export function canonicalEntry(body: unknown): { readonly entry: object; readonly found: readonly string[] } {
  const parsed = proposed.safeParse(body);
  if (!parsed.success)
    throw new Refusal(400, { code: 400, message: `error processing entry: ${parsed.error.issues[0]?.message}` });
  const entry = parsed.data;
  switch (entry.kind) {
    case 'hashedrekord':
      return { entry, found: [entry.spec.data.hash.value] };
    case 'dsse': {
      const { envelope: text, verifiers } = entry.spec.proposedContent;
      const { payload, signatures } = envelope.parse(JSON.parse(text));
      const [envelopeHash, payloadHash] = [
        sha256(text).toString('hex'),
        sha256(Buffer.from(payload, 'base64')).toString('hex'),
      ];
      return {
        entry: {
          apiVersion: entry.apiVersion,
          kind: entry.kind,
          spec: {
            envelopeHash: { algorithm: 'sha256', value: envelopeHash },
            payloadHash: { algorithm: 'sha256', value: payloadHash },
            signatures: signatures.map(({ sig }, i) => ({ signature: sig, verifier: verifiers[i] ?? verifiers[0] })),
          },
        },
        found: [envelopeHash, payloadHash, ...subjectsOf(payload)],
      };
    }
    case 'intoto': {
      const { envelope: given, hash: envelopeHash, payloadHash } = entry.spec.content;
      // Twice base64, as that version of the type has it.
      const inner = Buffer.from(given.payload ?? '', 'base64').toString('utf8');
      const computed = { algorithm: 'sha256', value: sha256(Buffer.from(inner, 'base64')).toString('hex') };
      const { payload: _payload, ...kept } = given;
      return {
        entry: {
          apiVersion: entry.apiVersion,
          kind: entry.kind,
          spec: { content: { envelope: kept, hash: envelopeHash, payloadHash: payloadHash ?? computed } },
        },
        found: [computed.value, ...subjectsOf(inner)],
      };
    }
  }
}

/** The digests of the subjects of an in-toto statement: Rekor indexes attestations by these too. */
function subjectsOf(payload: string): string[] {
  try {
    const { subject } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as {
      subject?: { digest?: { sha256?: unknown } }[];
    };
    return (subject ?? [])
      .map(({ digest }) => digest?.sha256)
      .filter((value): value is string => typeof value === 'string');
  } catch {
    return []; // a payload that is no statement
  }
}
