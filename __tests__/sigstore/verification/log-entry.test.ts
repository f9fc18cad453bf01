import { createPublicKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { spkiOf } from '../../../src/sandbox/sigstore/certificates.ts';
import { parseBundle, type TrustedLog } from '../../../src/sigstore/index.ts';
import { verifyLogEntry } from '../../../src/sigstore/verification/log-entry.ts';
import { noteKeyId, rawEd25519, signNote } from '../../../src/tlog/index.ts';
import { forge, leafFor, NOW, newKey, newSigstore, rootFor } from '../../support/forge.ts';

const ours = newSigstore();
const other = newSigstore('other.test');
const managed = newKey('P-256');
const bundle = parseBundle(JSON.stringify(forge(ours)), 'bundle');
const byKey = parseBundle(JSON.stringify(forge(ours, { managed })), 'bundle');
const { logs } = rootFor(ours);
const [tiles, v1] = logs as [TrustedLog, TrustedLog];
const [entry] = bundle.verificationMaterial.tlogEntries as [TransparencyLogEntry];
const { inclusionProof: proof } = entry;
if (!proof || bundle.verificationMaterial.content.$case !== 'certificate') throw new Error('forged otherwise');
const leaf = bundle.verificationMaterial.content.certificate.rawBytes;
const NOTHING = Buffer.alloc(0);

interface Held {
  readonly change?: Partial<TransparencyLogEntry>;
  readonly among?: readonly TrustedLog[];
  readonly times?: readonly Date[];
  readonly key?: KeyObject;
}
const held = ({ change = {}, among = logs, times = [NOW], key }: Held = {}) =>
  verifyLogEntry({ ...entry, ...change }, key ? byKey : bundle, among, times, key && createPublicKey(key));
const refusal = (code: string, detail: string) => expect.objectContaining({ code, details: { detail } });

describe('a log entry', () => {
  it('is told by the name of its log and its index, and by a time where the log promises one', () => {
    expect(held()).toEqual({ log: 'rekor2.acme.test', index: '1' });
    const change = { inclusionPromise: { signedEntryTimestamp: NOTHING }, integratedTime: '1772366400' };
    expect(held({ change })).toEqual({
      log: 'rekor2.acme.test',
      index: '1',
      integratedAt: '2026-03-01T12:00:00.000Z',
    });
  });

  it('is of a log that the root knows', () => {
    const unknown = refusal('inclusion-proof-invalid', 'the root does not name the log');
    expect(() => held({ change: { logId: { keyId: Buffer.alloc(32) } } })).toThrow(unknown);
    expect(() => held({ change: { logId: undefined } })).toThrow(unknown);
    expect(() => held({ among: [v1] })).toThrow(unknown);
    expect(() => held({ among: [] })).toThrow(unknown);
    expect(held({ among: [v1, tiles] }).log).toBe('rekor2.acme.test');
  });
});

describe('the key of a log', () => {
  const [start, end] = [new Date(NOW.getTime() - 1000), new Date(NOW.getTime() + 1000)];
  const period: TrustedLog = { ...tiles, validFor: { start, end } };
  const before = new Date(start.getTime() - 1);
  const after = new Date(end.getTime() + 1);
  const said = 'rekor2.acme.test is valid from 2026-03-01T11:59:59.000Z to 2026-03-01T12:00:01.000Z';
  const notValid = (times: string) => refusal('log-key-not-valid', `${said}; the signature is from ${times}`);

  it('is valid from its first moment to its last', () => {
    for (const times of [[start], [end], [NOW], [start, NOW, end]])
      expect(held({ among: [period], times }).log).toBe('rekor2.acme.test');
    expect(() => held({ among: [period], times: [before] })).toThrow(notValid('2026-03-01T11:59:58.999Z'));
    expect(() => held({ among: [period], times: [after] })).toThrow(notValid('2026-03-01T12:00:01.001Z'));
  });

  it('must have been valid at every time that is known', () => {
    expect(() => held({ among: [period], times: [NOW, after] })).toThrow(
      notValid('2026-03-01T12:00:00.000Z, 2026-03-01T12:00:01.001Z'),
    );
    expect(() => held({ among: [period], times: [before, NOW] })).toThrow(
      notValid('2026-03-01T11:59:58.999Z, 2026-03-01T12:00:00.000Z'),
    );
  });

  it('may be there in several periods, one of which holds all times', () => {
    const earlier: TrustedLog = { ...tiles, validFor: { start: new Date(0), end: before } };
    expect(held({ among: [earlier, period] }).log).toBe('rekor2.acme.test');
    expect(held({ among: [period, earlier], times: [before] }).log).toBe('rekor2.acme.test');
    expect(() => held({ among: [earlier, period], times: [before, NOW] })).toThrow(
      refusal(
        'log-key-not-valid',
        `rekor2.acme.test is valid from 1970-01-01T00:00:00.000Z to 2026-03-01T11:59:58.999Z, ${said}; ` +
          'the signature is from 2026-03-01T11:59:58.999Z, 2026-03-01T12:00:00.000Z',
      ),
    );
  });

  it('without an end is valid for ever: that holds a signature of no known time', () => {
    const forEver = (end: Date): TrustedLog => ({ ...tiles, validFor: { start, end } });
    expect(held({ times: [] }).log).toBe('rekor2.acme.test');
    expect(held({ among: [forEver(new Date(8.64e15))], times: [] }).log).toBe('rekor2.acme.test');
    expect(() => held({ among: [forEver(new Date(8.64e15 - 1))], times: [] })).toThrow(
      expect.objectContaining({ code: 'log-key-not-valid' }),
    );
    expect(() => held({ among: [period], times: [] })).toThrow(notValid('an unknown time'));
    expect(() => held({ among: [forEver(new Date(8.64e15))], times: [before] })).toThrow(
      refusal(
        'log-key-not-valid',
        'rekor2.acme.test is valid from 2026-03-01T11:59:59.000Z; the signature is from 2026-03-01T11:59:58.999Z',
      ),
    );
  });
});

describe('the checkpoint of an entry', () => {
  const { origin, key } = ours.rekor;
  const keyId = noteKeyId(origin, rawEd25519(key));
  interface Line {
    readonly name?: string;
    readonly by?: KeyObject;
    readonly id?: Buffer;
  }
  const root = proof.rootHash.toString('base64');
  const noteOf = (text: string, lines: readonly Line[], algorithm: null | 'sha256' = null): string =>
    signNote(
      text,
      ...lines.map(({ name = origin, by = key, id = keyId }) => ({
        name,
        keyId: id,
        sign: (body: string) => sign(algorithm, Buffer.from(body), by),
      })),
    );
  const under = (text: string, ...lines: readonly Line[]): Held => ({
    change: { inclusionProof: { ...proof, checkpoint: { envelope: noteOf(text, lines.length ? lines : [{}]) } } },
  });
  const body = `${origin}\n3\n${root}\n`;
  const invalid = (detail: string) => refusal('checkpoint-invalid', detail);

  it('is a checkpoint', () => {
    const none = expect.objectContaining({ code: 'checkpoint-invalid', cause: expect.anything() });
    for (const envelope of ['', 'no note', `${body}\n`])
      expect(() => held({ change: { inclusionProof: { ...proof, checkpoint: { envelope } } } })).toThrow(none);
    expect(() => held({ change: { inclusionProof: { ...proof, checkpoint: undefined } } })).toThrow(none);
    expect(() => held(under(`${origin}\nthree\n${root}\n`))).toThrow(none);
  });

  it('is of the origin that the log has, alone or with the number of a tree', () => {
    for (const one of [origin, `${origin} - 0`, `${origin} - 1193050959916656506`])
      expect(held(under(`${one}\n3\n${root}\n`)).index).toBe('1');
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
      expect(() => held(under(`${one}\n3\n${root}\n`))).toThrow(
        invalid(`expected the origin ${origin}, found "${one}"`),
      );
  });

  it('may have any of the names that the address of the log gives', () => {
    const named: TrustedLog = { ...tiles, names: ['rekor2', origin] };
    expect(held({ ...under(`rekor2\n3\n${root}\n`, { name: 'rekor2' }), among: [named] }).index).toBe('1');
    expect(held({ ...under(body, { name: 'rekor2' }), among: [named] }).index).toBe('1');
  });

  it('is signed in the name of the log, with its key, under the number of its key', () => {
    const unsigned = invalid(`it has no valid signature of ${origin}`);
    expect(() => held(under(body, { name: 'rekor2' }))).toThrow(unsigned);
    expect(() => held(under(body, { by: other.rekor.key }))).toThrow(unsigned);
    expect(() => held(under(body, { id: Buffer.from('none') }))).toThrow(unsigned);
    expect(() => held(under(body, { by: other.rekor.key }, { name: 'witness.test' }))).toThrow(unsigned);
    expect(held(under(body, { name: 'witness.test', by: other.rekor.key }, {})).index).toBe('1');
    expect(held(under(body, {}, { name: 'witness.test', by: other.rekor.key })).index).toBe('1');
  });

  it('may be by a log of Rekor v1, whose key is ECDSA', () => {
    const { origin: name, key: ecdsa } = ours.rekorV1;
    const of = (by: KeyObject): Held => {
      const lines = [{ name, by, id: v1.keyId.subarray(0, 4) }];
      const envelope = noteOf(`${name} - 7\n3\n${root}\n`, lines, 'sha256');
      return { change: { logId: { keyId: v1.keyId }, inclusionProof: { ...proof, checkpoint: { envelope } } } };
    };
    expect(held(of(ecdsa))).toEqual({ log: 'rekor1.acme.test', index: '1' });
    expect(() => held(of(other.rekorV1.key))).toThrow(invalid(`it has no valid signature of ${name}`));
  });

  it('is of the size and the root that the proof is of', () => {
    expect(() => held(under(`${origin}\n4\n${root}\n`))).toThrow(invalid('expected the size 3 of the proof, found 4'));
    const empty = Buffer.alloc(32).toString('base64');
    expect(() => held(under(`${origin}\n3\n${empty}\n`))).toThrow(invalid('its root is not that of the proof'));
  });

  it('need not be there where the log promises to include the entry', () => {
    const change = { inclusionProof: undefined, inclusionPromise: { signedEntryTimestamp: NOTHING } };
    expect(held({ change }).log).toBe('rekor2.acme.test');
  });
});

describe('the index of an entry', () => {
  it('is that of its proof, unless a promise signs another', () => {
    expect(() => held({ change: { logIndex: '2' } })).toThrow(
      refusal('log-entry-mismatch', 'expected the index 1 of its proof, found 2'),
    );
    const inclusionPromise = { signedEntryTimestamp: NOTHING };
    expect(held({ change: { logIndex: '2', inclusionPromise } }).index).toBe('2');
    expect(held({ change: { inclusionPromise } }).index).toBe('1');
  });
});

describe('the signer that an entry names', () => {
  const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
  const pem = (der: Buffer): string => new X509Certificate(der).toString().replaceAll('\n', '\r\n'); // as OpenSSL on Windows writes it
  const keyPem = createPublicKey(managed).export({ type: 'spki', format: 'pem' }).toString();
  const strange = leafFor(ours, newKey('P-256'));
  const x509 = (rawBytes: Buffer) => ({ verifier: { x509Certificate: { rawBytes: base64(rawBytes) } } });
  const bare = (key: KeyObject) => ({ verifier: { publicKey: { rawBytes: base64(spkiOf(key)) } } });
  const named = (spec: unknown, key?: KeyObject) =>
    held({ change: { canonicalizedBody: Buffer.from(JSON.stringify({ spec })) }, ...(key ? { key } : {}) }).index;

  /** The kinds of Rekor's entries, each with what stands for the signer. */
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

  it.each(KINDS)('in %s is the certificate of the bundle, or the managed key', (_kind, spec) => {
    expect(named(spec(pem(leaf)))).toBe('1');
    expect(named(spec(`${pem(leaf)}${pem(strange)}`))).toBe('1'); // with its chain
    expect(() => named(spec(pem(strange)))).toThrow(wrong);
    expect(() => named(spec(`${pem(strange)}${pem(leaf)}`))).toThrow(wrong);
    expect(() => named(spec('none'))).toThrow(wrong);
    expect(named(spec(keyPem), managed)).toBe('1');
    expect(() => named(spec(keyPem))).toThrow(wrong);
    expect(() => named(spec(pem(leaf)), managed)).toThrow(wrongKey);
  });

  it.each(MODERN)('in %s is the certificate of the bundle, or the managed key', (_kind, spec) => {
    expect(named(spec(x509(leaf)))).toBe('1');
    expect(() => named(spec(x509(strange)))).toThrow(wrong);
    expect(() => named(spec(bare(managed)))).toThrow(wrong);
    expect(named(spec(bare(managed)), managed)).toBe('1');
    expect(() => named(spec(bare(newKey('P-256'))), managed)).toThrow(wrongKey);
    expect(() => named(spec(x509(leaf)), managed)).toThrow(wrongKey);
  });

  it('is each that it names', () => {
    const dsse = (...ders: readonly Buffer[]) => ({ signatures: ders.map((der) => ({ verifier: base64(pem(der)) })) });
    const [, modern] = MODERN[1] ?? [];
    expect(named(dsse(leaf, leaf))).toBe('1');
    expect(() => named(dsse(leaf, strange))).toThrow(wrong);
    expect(() => named(dsse(strange, leaf))).toThrow(wrong);
    expect(named(modern?.(x509(leaf), x509(leaf)))).toBe('1');
    expect(() => named(modern?.(x509(leaf), x509(strange)))).toThrow(wrong);
    expect(() => named({ ...dsse(leaf), dsseV002: { signatures: [x509(strange)] } })).toThrow(wrong);
  });

  it('is somebody', () => {
    const nobody = refusal('log-entry-mismatch', 'its body names no signer');
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
      expect(() => named(spec)).toThrow(nobody);
  });

  it('cannot be told by a body that cannot be read', () => {
    const unread = refusal('log-entry-mismatch', 'its body cannot be parsed');
    for (const body of ['', 'text', 'null', '{"spec":{"signatures":7}}', '{"spec":{"dsseV002":{"signatures":"x"}}}'])
      expect(() => held({ change: { canonicalizedBody: Buffer.from(body) } })).toThrow(unread);
  });

  it('is nobody where the bundle has no certificate, and no key was asked about', () => {
    expect(() => verifyLogEntry(entry, byKey, logs, [NOW])).toThrow(wrong);
  });
});
