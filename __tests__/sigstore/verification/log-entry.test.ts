import { createPublicKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { exportSpki } from '../../../src/sandbox/sigstore/certificates.ts';
import { parseBundle, type TrustedLog } from '../../../src/sigstore/index.ts';
import { verifyLogEntry } from '../../../src/sigstore/verification/log-entry.ts';
import { noteKeyId, rawEd25519, signNote } from '../../../src/tlog/index.ts';
import { createLeaf, createTrustedRoot, forge, NOW, newKey, newSigstore } from '../../support/forge.ts';

const ours = newSigstore();
const other = newSigstore('other.test');
const managed = newKey('P-256');
const bundle = parseBundle(JSON.stringify(forge(ours)), 'bundle');
const byKey = parseBundle(JSON.stringify(forge(ours, { managed })), 'bundle');
const { logs } = createTrustedRoot(ours);
const [tiles, v1] = logs as [TrustedLog, TrustedLog];
const [entry] = bundle.verificationMaterial.tlogEntries as [TransparencyLogEntry];
const { inclusionProof: proof } = entry;
if (!proof || bundle.verificationMaterial.content.$case !== 'certificate') throw new Error('forged otherwise');
const leaf = bundle.verificationMaterial.content.certificate.rawBytes;
const NOTHING = Buffer.alloc(0);

interface EntryCase {
  readonly change?: Partial<TransparencyLogEntry>;
  readonly among?: readonly TrustedLog[];
  readonly times?: readonly Date[];
  readonly key?: KeyObject;
}
const checkEntry = ({ change = {}, among = logs, times = [NOW], key }: EntryCase = {}) =>
  verifyLogEntry({ ...entry, ...change }, key ? byKey : bundle, among, times, key && createPublicKey(key));
const refusal = (code: string, detail: string) => expect.objectContaining({ code, details: { detail } });

describe('the check of a log entry', () => {
  it('returns the name of the log and the index, and the time that a log promises', () => {
    expect(checkEntry()).toEqual({ log: 'rekor2.acme.test', index: '1' });
    const change = { inclusionPromise: { signedEntryTimestamp: NOTHING }, integratedTime: '1772366400' };
    expect(checkEntry({ change })).toEqual({
      log: 'rekor2.acme.test',
      index: '1',
      integratedAt: '2026-03-01T12:00:00.000Z',
    });
  });

  it('requires a log that the root knows', () => {
    const unknown = refusal('inclusion-proof-invalid', 'the root does not name the log');
    expect(() => checkEntry({ change: { logId: { keyId: Buffer.alloc(32) } } })).toThrow(unknown);
    expect(() => checkEntry({ change: { logId: undefined } })).toThrow(unknown);
    expect(() => checkEntry({ among: [v1] })).toThrow(unknown);
    expect(() => checkEntry({ among: [] })).toThrow(unknown);
    expect(checkEntry({ among: [v1, tiles] }).log).toBe('rekor2.acme.test');
  });
});

describe("the check of a log's key", () => {
  const [start, end] = [new Date(NOW.getTime() - 1000), new Date(NOW.getTime() + 1000)];
  const period: TrustedLog = { ...tiles, validFor: { start, end } };
  const before = new Date(start.getTime() - 1);
  const after = new Date(end.getTime() + 1);
  const validity = 'rekor2.acme.test is valid from 2026-03-01T11:59:59.000Z to 2026-03-01T12:00:01.000Z';
  const notValid = (times: string) => refusal('log-key-not-valid', `${validity}; the signature is from ${times}`);

  it('accepts every moment from the start to the end of its validity', () => {
    for (const times of [[start], [end], [NOW], [start, NOW, end]])
      expect(checkEntry({ among: [period], times }).log).toBe('rekor2.acme.test');
    expect(() => checkEntry({ among: [period], times: [before] })).toThrow(notValid('2026-03-01T11:59:58.999Z'));
    expect(() => checkEntry({ among: [period], times: [after] })).toThrow(notValid('2026-03-01T12:00:01.001Z'));
  });

  it('requires validity at every known time', () => {
    expect(() => checkEntry({ among: [period], times: [NOW, after] })).toThrow(
      notValid('2026-03-01T12:00:00.000Z, 2026-03-01T12:00:01.001Z'),
    );
    expect(() => checkEntry({ among: [period], times: [before, NOW] })).toThrow(
      notValid('2026-03-01T11:59:58.999Z, 2026-03-01T12:00:00.000Z'),
    );
  });

  it('accepts several periods if one of them covers all times', () => {
    const earlier: TrustedLog = { ...tiles, validFor: { start: new Date(0), end: before } };
    expect(checkEntry({ among: [earlier, period] }).log).toBe('rekor2.acme.test');
    expect(checkEntry({ among: [period, earlier], times: [before] }).log).toBe('rekor2.acme.test');
    expect(() => checkEntry({ among: [earlier, period], times: [before, NOW] })).toThrow(
      refusal(
        'log-key-not-valid',
        `rekor2.acme.test is valid until 2026-03-01T11:59:58.999Z, ${validity}; ` +
          'the signature is from 2026-03-01T11:59:58.999Z, 2026-03-01T12:00:00.000Z',
      ),
    );
  });

  it('accepts a signature without a known time only under a key without an end', () => {
    const endingAt = (end: Date): TrustedLog => ({ ...tiles, validFor: { start, end } });
    expect(checkEntry({ times: [] }).log).toBe('rekor2.acme.test');
    expect(checkEntry({ among: [endingAt(new Date(8.64e15))], times: [] }).log).toBe('rekor2.acme.test');
    expect(() => checkEntry({ among: [endingAt(new Date(8.64e15 - 1))], times: [] })).toThrow(
      expect.objectContaining({ code: 'log-key-not-valid' }),
    );
    expect(() => checkEntry({ among: [period], times: [] })).toThrow(notValid('an unknown time'));
    expect(() => checkEntry({ among: [endingAt(new Date(8.64e15))], times: [before] })).toThrow(
      refusal(
        'log-key-not-valid',
        'rekor2.acme.test is valid from 2026-03-01T11:59:59.000Z; the signature is from 2026-03-01T11:59:58.999Z',
      ),
    );
  });
});

describe('the check of the checkpoint of an entry', () => {
  const { origin, key } = ours.rekor;
  const keyId = noteKeyId(origin, rawEd25519(key));
  interface Line {
    readonly name?: string;
    readonly by?: KeyObject;
    readonly id?: Buffer;
  }
  const root = proof.rootHash.toString('base64');
  const parseNoteOf = (text: string, lines: readonly Line[], algorithm: null | 'sha256' = null): string =>
    signNote(
      text,
      ...lines.map(({ name = origin, by = key, id = keyId }) => ({
        name,
        keyId: id,
        sign: (body: string) => sign(algorithm, Buffer.from(body), by),
      })),
    );
  const under = (text: string, ...lines: readonly Line[]): EntryCase => ({
    change: { inclusionProof: { ...proof, checkpoint: { envelope: parseNoteOf(text, lines.length ? lines : [{}]) } } },
  });
  const body = `${origin}\n3\n${root}\n`;
  const invalid = (detail: string) => refusal('checkpoint-invalid', detail);

  it('requires a checkpoint', () => {
    const none = expect.objectContaining({ code: 'checkpoint-invalid', cause: expect.anything() });
    for (const envelope of ['', 'no note', `${body}\n`])
      expect(() => checkEntry({ change: { inclusionProof: { ...proof, checkpoint: { envelope } } } })).toThrow(none);
    expect(() => checkEntry({ change: { inclusionProof: { ...proof, checkpoint: undefined } } })).toThrow(none);
    expect(() => checkEntry(under(`${origin}\nthree\n${root}\n`))).toThrow(none);
  });

  it('requires the origin of the log, alone or with the number of a tree', () => {
    for (const one of [origin, `${origin} - 0`, `${origin} - 1193050959916656506`])
      expect(checkEntry(under(`${one}\n3\n${root}\n`)).index).toBe('1');
    for (const one of [
      'rekor2',
      `x.${origin}`,
      `${origin}.x`,
      other.rekor.origin,
      `${other.rekor.origin} - 1`,
      `${origin} - `,
      `${origin} - x`,
      `${origin} - 1x`,
      `${origin} - 1 - 2`,
      `${origin} -1`,
    ])
      expect(() => checkEntry(under(`${one}\n3\n${root}\n`))).toThrow(
        invalid(`expected the origin ${origin}, found "${one}"`),
      );
  });

  it('accepts any name that the URL of the log gives', () => {
    const named: TrustedLog = { ...tiles, names: ['rekor2', origin] };
    expect(checkEntry({ ...under(`rekor2\n3\n${root}\n`, { name: 'rekor2' }), among: [named] }).index).toBe('1');
    expect(checkEntry({ ...under(body, { name: 'rekor2' }), among: [named] }).index).toBe('1');
  });

  it('requires a signature with the name, the key and the key ID of the log', () => {
    const unsigned = invalid(`it has no valid signature of ${origin}`);
    expect(() => checkEntry(under(body, { name: 'rekor2' }))).toThrow(unsigned);
    expect(() => checkEntry(under(body, { by: other.rekor.key }))).toThrow(unsigned);
    expect(() => checkEntry(under(body, { id: Buffer.from('none') }))).toThrow(unsigned);
    expect(() => checkEntry(under(body, { by: other.rekor.key }, { name: 'witness.test' }))).toThrow(unsigned);
    expect(checkEntry(under(body, { name: 'witness.test', by: other.rekor.key }, {})).index).toBe('1');
    expect(checkEntry(under(body, {}, { name: 'witness.test', by: other.rekor.key })).index).toBe('1');
  });

  it('accepts an ECDSA key of a Rekor v1 log', () => {
    const { origin: name, key: ecdsa } = ours.rekorV1;
    const of = (by: KeyObject): EntryCase => {
      const lines = [{ name, by, id: v1.keyId.subarray(0, 4) }];
      const envelope = parseNoteOf(`${name} - 7\n3\n${root}\n`, lines, 'sha256');
      return { change: { logId: { keyId: v1.keyId }, inclusionProof: { ...proof, checkpoint: { envelope } } } };
    };
    expect(checkEntry(of(ecdsa))).toEqual({ log: 'rekor1.acme.test', index: '1' });
    expect(() => checkEntry(of(other.rekorV1.key))).toThrow(invalid(`it has no valid signature of ${name}`));
  });

  it('requires the size and the root of the proof', () => {
    expect(() => checkEntry(under(`${origin}\n4\n${root}\n`))).toThrow(
      invalid('expected the size 3 of the proof, found 4'),
    );
    const empty = Buffer.alloc(32).toString('base64');
    expect(() => checkEntry(under(`${origin}\n3\n${empty}\n`))).toThrow(invalid('its root is not that of the proof'));
  });

  it('accepts a missing checkpoint if the log promises to include the entry', () => {
    const change = { inclusionProof: undefined, inclusionPromise: { signedEntryTimestamp: NOTHING } };
    expect(checkEntry({ change }).log).toBe('rekor2.acme.test');
  });
});

describe('the index of an entry', () => {
  it('equals that of its proof, unless a promise signs another', () => {
    expect(() => checkEntry({ change: { logIndex: '2' } })).toThrow(
      refusal('log-entry-mismatch', 'expected the index 1 of its proof, found 2'),
    );
    const inclusionPromise = { signedEntryTimestamp: NOTHING };
    expect(checkEntry({ change: { logIndex: '2', inclusionPromise } }).index).toBe('2');
    expect(checkEntry({ change: { inclusionPromise } }).index).toBe('1');
  });
});

describe('the check of the signer in an entry', () => {
  const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
  const pem = (der: Buffer): string => new X509Certificate(der).toString().replaceAll('\n', '\r\n'); // With line ends as OpenSSL on Windows writes them.
  const keyPem = createPublicKey(managed).export({ type: 'spki', format: 'pem' }).toString();
  const otherLeaf = createLeaf(ours, newKey('P-256'));
  const x509 = (rawBytes: Buffer) => ({ verifier: { x509Certificate: { rawBytes: base64(rawBytes) } } });
  const bare = (key: KeyObject) => ({ verifier: { publicKey: { rawBytes: base64(exportSpki(key)) } } });
  const named = (spec: unknown, key?: KeyObject) =>
    checkEntry({ change: { canonicalizedBody: Buffer.from(JSON.stringify({ spec })) }, ...(key ? { key } : {}) }).index;

  /** The types of Rekor entries, each with the field for the signer. */
  const KINDS: readonly (readonly [string, (signer: string) => unknown])[] = [
    ['hashedrekord and rekord 0.0.1', (text) => ({ signature: { publicKey: { content: base64(text) } } })],
    ['dsse 0.0.1', (text) => ({ signatures: [{ verifier: base64(text) }] })],
    ['intoto 0.0.2', (text) => ({ content: { envelope: { signatures: [{ publicKey: base64(base64(text)) }] } } })],
  ];
  const MODERN: readonly (readonly [string, (...signers: readonly object[]) => unknown])[] = [
    ['hashedrekord 0.0.2', (signature) => ({ hashedRekordV002: { signature } })],
    ['dsse 0.0.2', (...signatures) => ({ dsseV002: { signatures } })],
  ];
  const wrong = refusal('log-entry-mismatch', 'it names another certificate than the bundle');
  const wrongKey = refusal('log-entry-mismatch', 'it names another key than the one that signed');

  it.each(KINDS)('requires, in %s, the certificate of the bundle or the managed key', (_kind, spec) => {
    expect(named(spec(pem(leaf)))).toBe('1');
    expect(named(spec(`${pem(leaf)}${pem(otherLeaf)}`))).toBe('1'); // With the chain of the certificate.
    expect(() => named(spec(pem(otherLeaf)))).toThrow(wrong);
    expect(() => named(spec(`${pem(otherLeaf)}${pem(leaf)}`))).toThrow(wrong);
    expect(() => named(spec('none'))).toThrow(wrong);
    expect(named(spec(keyPem), managed)).toBe('1');
    expect(() => named(spec(keyPem))).toThrow(wrong);
    expect(() => named(spec(pem(leaf)), managed)).toThrow(wrongKey);
  });

  it.each(MODERN)('requires, in %s, the certificate of the bundle or the managed key', (_kind, spec) => {
    expect(named(spec(x509(leaf)))).toBe('1');
    expect(() => named(spec(x509(otherLeaf)))).toThrow(wrong);
    expect(() => named(spec(bare(managed)))).toThrow(wrong);
    expect(named(spec(bare(managed)), managed)).toBe('1');
    expect(() => named(spec(bare(newKey('P-256'))), managed)).toThrow(wrongKey);
    expect(() => named(spec(x509(leaf)), managed)).toThrow(wrongKey);
  });

  it('covers each signer of the entry', () => {
    const dsse = (...ders: readonly Buffer[]) => ({ signatures: ders.map((der) => ({ verifier: base64(pem(der)) })) });
    const [, modern] = MODERN[1] ?? [];
    expect(named(dsse(leaf, leaf))).toBe('1');
    expect(() => named(dsse(leaf, otherLeaf))).toThrow(wrong);
    expect(() => named(dsse(otherLeaf, leaf))).toThrow(wrong);
    expect(named(modern?.(x509(leaf), x509(leaf)))).toBe('1');
    expect(() => named(modern?.(x509(leaf), x509(otherLeaf)))).toThrow(wrong);
    expect(() => named({ ...dsse(leaf), dsseV002: { signatures: [x509(otherLeaf)] } })).toThrow(wrong);
  });

  it('requires a signer', () => {
    const noSigner = refusal('log-entry-mismatch', 'its body names no signer');
    for (const spec of [
      undefined,
      {},
      { signature: {} },
      { signature: { publicKey: {} } },
      { signatures: [] },
      { signatures: [{}] },
      { signatures: [x509(leaf)] },
      { content: { envelope: { signatures: [{}] } } },
      { hashedRekordV002: { signature: { verifier: {} } } },
      { dsseV002: { signatures: [{}] } },
    ])
      expect(() => named(spec)).toThrow(noSigner);
  });

  it('rejects a body that cannot be read', () => {
    const unread = refusal('log-entry-mismatch', 'its body cannot be parsed');
    for (const body of ['', 'text', 'null', '{"spec":{"signatures":7}}', '{"spec":{"dsseV002":{"signatures":"x"}}}'])
      expect(() => checkEntry({ change: { canonicalizedBody: Buffer.from(body) } })).toThrow(unread);
  });

  it('rejects a bundle without a certificate if no key is given', () => {
    expect(() => verifyLogEntry(entry, byKey, logs, [NOW])).toThrow(wrong);
  });
});
