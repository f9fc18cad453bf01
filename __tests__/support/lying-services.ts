import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../src/lib/digest.ts';
import { canonicalJson } from '../../src/lib/json.ts';
import { createServiceHost, type Handler, type ServiceHost } from '../../src/sandbox/host.ts';
import { readBody, sendJson } from '../../src/sandbox/requests.ts';
import {
  type Authority,
  createCodeSigningAuthority,
  createTimestampAuthority,
  formatCertificatePem,
  generateP256Key,
} from '../../src/sandbox/sigstore/certificates.ts';
import { child, children, integer, octets, read, sequence } from '../../src/sandbox/sigstore/der.ts';
import {
  createIssuer,
  createRegionSigstore,
  createSigningConfig,
  createTrustedRoot,
  type RegionSigstore,
} from '../../src/sandbox/sigstore/index.ts';
import { createTimestamp } from '../../src/sandbox/sigstore/tsa.ts';
import { ed25519NoteSigner, formatNote, parseCheckpoint, parseNote, signCheckpoint } from '../../src/tlog/index.ts';
import { type IssuedAs, issueCertificate } from './issue-certificate.ts';

type Service = 'fulcio' | 'rekor' | 'rekorV1' | 'tsa';

/** One wrong answer of a signing service, and the check that must reject it. */
export interface WrongAnswer {
  readonly name: string;
  readonly service: Service;
  readonly check: string;
  /** Whether a client without a trusted root can detect it too. */
  readonly seenWithoutRoot: boolean;
  readonly change: Change;
}

/** The inputs of a wrong answer: the keys of the honest services, and foreign keys. */
interface Keys {
  readonly honest: RegionSigstore;
  readonly issuer: string;
  /** An entry of the honest log for an earlier signature. */
  readonly otherEntry: () => Buffer;
  readonly stranger: {
    readonly authority: Authority;
    readonly ctKey: KeyObject;
    readonly tsa: Authority;
    readonly logKey: KeyObject;
    readonly logKeyV1: KeyObject;
  };
}
/** Computes the wrong answer from the request and the honest answer. */
type Change = (request: Buffer, answer: Buffer, keys: Keys) => Buffer | Promise<Buffer>;

const HOUR_MS = 3_600_000;
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

const certificate =
  (as: (keys: Keys) => IssuedAs): Change =>
  (request, _answer, keys) => {
    const { honest, issuer } = keys;
    const leaf = issueCertificate(JSON.parse(request.toString()), {
      authority: honest.authority,
      ctKey: honest.ctKey,
      issuer,
      ...as(keys),
    });
    return json({ signedCertificateEmbeddedSct: { chain: { certificates: [formatCertificatePem(leaf)] } } });
  };

interface EntryV2 {
  logIndex: string;
  logId: { keyId: string };
  canonicalizedBody: string;
  inclusionProof?: {
    logIndex: string;
    rootHash: string;
    treeSize: string;
    hashes: string[];
    checkpoint?: { envelope: string };
  };
}
const entryV2 =
  (change: (entry: EntryV2 & { inclusionProof: NonNullable<EntryV2['inclusionProof']> }, keys: Keys) => void): Change =>
  (_request, answer, keys) => {
    const entry = JSON.parse(answer.toString());
    change(entry, keys);
    return json(entry);
  };
const getCheckpoint = (entry: EntryV2): string => entry.inclusionProof?.checkpoint?.envelope ?? '';
const signCheckpointBy = (entry: EntryV2, key: KeyObject, origin?: string): { envelope: string } => {
  const { note: _note, ...checkpoint } = parseCheckpoint(getCheckpoint(entry));
  const named = { ...checkpoint, origin: origin ?? checkpoint.origin };
  return { envelope: signCheckpoint(named, ed25519NoteSigner(named.origin, key)) };
};

interface EntryV1 {
  body: string;
  integratedTime: number;
  logID: string;
  logIndex: number;
  verification: {
    signedEntryTimestamp?: string;
    inclusionProof?: { checkpoint: string; hashes: string[]; rootHash: string; treeSize: number; logIndex: number };
  };
}
const entryV1 =
  (change: (entry: EntryV1, keys: Keys) => void): Change =>
  (_request, answer, keys) => {
    const answered: Record<string, EntryV1> = JSON.parse(answer.toString());
    for (const entry of Object.values(answered)) change(entry, keys);
    return json(answered);
  };
const promise = ({ body, integratedTime, logID, logIndex }: EntryV1, key: KeyObject): string =>
  sign('sha256', Buffer.from(canonicalJson({ body, integratedTime, logID, logIndex })), key).toString('base64');

interface Query {
  readonly imprint: Buffer;
  readonly nonce?: Buffer;
}
const query = (request: Buffer): Query => {
  const [, imprint, nonce] = children(read(request));
  return { imprint: imprint?.raw ?? Buffer.alloc(0), ...(nonce ? { nonce: nonce.raw } : {}) };
};
const stamp =
  (
    change: (asked: Query, keys: Keys) => Partial<Query> & { readonly authority?: Authority; readonly at?: Date },
  ): Change =>
  (request, _answer, keys) => {
    const asked = query(request);
    const { authority = keys.honest.tsa, at = new Date(), ...more } = change(asked, keys);
    return createTimestamp({ ...asked, certificates: false, ...more }, authority, at);
  };
const setStatus =
  (status: number): Change =>
  (_request, answer) =>
    sequence(sequence(integer(status)), child(read(answer), 1).raw);
const createImprint = (bytes: Buffer, asked: Buffer): Buffer =>
  sequence(child(read(asked), 0).raw, octets(sha256(bytes)));

const wrongAnswer = (
  service: Service,
  name: string,
  check: string,
  seenWithoutRoot: boolean,
  change: Change,
): WrongAnswer => ({
  service,
  name,
  check,
  seenWithoutRoot,
  change,
});

/** Every kind of wrong answer, with real signatures where a dishonest service can make them. */
export const WRONG_ANSWERS: readonly WrongAnswer[] = [
  wrongAnswer(
    'fulcio',
    'a certificate for another key',
    'certificate-key-mismatch',
    true,
    certificate(() => ({ publicKey: generateP256Key() })),
  ),
  wrongAnswer(
    'fulcio',
    'a certificate of another issuer',
    'certificate-issuer-mismatch',
    true,
    certificate(() => ({ issuer: 'https://issuer.acme.test' })),
  ),
  wrongAnswer(
    'fulcio',
    'a certificate without an issuer',
    'certificate-issuer-mismatch',
    true,
    certificate(() => ({ issuer: undefined })),
  ),
  wrongAnswer(
    'fulcio',
    'a certificate by another CA',
    'certificate-untrusted',
    false,
    certificate(({ stranger }) => ({ authority: stranger.authority })),
  ),
  wrongAnswer(
    'fulcio',
    'an expired certificate',
    'certificate-not-valid-now',
    true,
    certificate(() => ({ from: -HOUR_MS, to: -HOUR_MS / 2 })),
  ),
  wrongAnswer(
    'fulcio',
    'a certificate that is not valid yet',
    'certificate-not-valid-now',
    true,
    certificate(() => ({ from: HOUR_MS / 2, to: HOUR_MS })),
  ),
  wrongAnswer(
    'fulcio',
    'a certificate without an SCT',
    'sct-invalid',
    false,
    certificate(() => ({ ctKey: undefined })),
  ),
  wrongAnswer(
    'fulcio',
    'a certificate with an SCT of another log',
    'sct-invalid',
    false,
    certificate(({ stranger }) => ({ ctKey: stranger.ctKey })),
  ),
  wrongAnswer(
    'fulcio',
    'a certificate with an SCT for another certificate',
    'sct-invalid',
    false,
    certificate(() => ({ sctForAnother: true })),
  ),
  wrongAnswer(
    'fulcio',
    'a certificate that is not for code signing',
    'certificate-purpose',
    true,
    certificate(() => ({ codeSigning: false })),
  ),
  wrongAnswer('fulcio', 'a chain without a certificate', 'answer-malformed', true, () => json({ chain: [] })),
  wrongAnswer('fulcio', 'a truncated certificate', 'certificate-malformed', true, () =>
    json({
      signedCertificateEmbeddedSct: {
        chain: { certificates: ['-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n'] },
      },
    }),
  ),
  wrongAnswer('rekor', 'no JSON', 'answer-malformed', true, () => Buffer.from('<html>')),
  wrongAnswer('rekor', 'an entry without a body', 'answer-malformed', true, () => json({})),
  wrongAnswer(
    'rekor',
    'the entry of another signature',
    'log-entry-mismatch',
    true,
    (_request, _answer, { otherEntry }) => otherEntry(),
  ),
  wrongAnswer(
    'rekor',
    'an entry with an edited body',
    'log-entry-mismatch',
    true,
    entryV2((entry) => {
      const body = JSON.parse(Buffer.from(entry.canonicalizedBody, 'base64').toString());
      body.spec.hashedRekordV002.data.digest = sha256('another').toString('base64');
      entry.canonicalizedBody = Buffer.from(canonicalJson(body)).toString('base64');
    }),
  ),
  wrongAnswer(
    'rekor',
    'an entry without a proof',
    'inclusion-proof-missing',
    true,
    entryV2((entry) => {
      Object.assign(entry, { inclusionProof: undefined });
    }),
  ),
  wrongAnswer(
    'rekor',
    'a proof for another leaf',
    'inclusion-proof-invalid',
    true,
    entryV2(({ inclusionProof }) => {
      inclusionProof.hashes = inclusionProof.hashes.map(() => sha256('another').toString('base64'));
    }),
  ),
  wrongAnswer(
    'rekor',
    'a proof of another index',
    'inclusion-proof-invalid',
    true,
    entryV2(({ inclusionProof }) => {
      inclusionProof.logIndex = String(Number(inclusionProof.logIndex) - 1);
    }),
  ),
  wrongAnswer(
    'rekor',
    'an entry of another index than its proof',
    'log-entry-mismatch',
    false,
    entryV2((entry) => {
      entry.logIndex = String(Number(entry.logIndex) + 1);
    }),
  ),
  wrongAnswer(
    'rekor',
    'a checkpoint of another root',
    'checkpoint-invalid',
    true,
    entryV2((entry, { honest }) => {
      const { note: _note, ...checkpoint } = parseCheckpoint(getCheckpoint(entry));
      const { origin, key } = honest.rekor;
      const other = { ...checkpoint, root: sha256('another') };
      entry.inclusionProof.checkpoint = { envelope: signCheckpoint(other, ed25519NoteSigner(origin, key)) };
    }),
  ),
  wrongAnswer(
    'rekor',
    'a proof without a checkpoint',
    'checkpoint-invalid',
    true,
    entryV2(({ inclusionProof }) => {
      Object.assign(inclusionProof, { checkpoint: undefined });
    }),
  ),
  wrongAnswer(
    'rekor',
    'a checkpoint that another key signed',
    'checkpoint-invalid',
    false,
    entryV2((entry, { stranger }) => {
      entry.inclusionProof.checkpoint = signCheckpointBy(entry, stranger.logKey);
    }),
  ),
  wrongAnswer(
    'rekor',
    'a checkpoint of another origin',
    'checkpoint-invalid',
    false,
    entryV2((entry, { honest }) => {
      entry.inclusionProof.checkpoint = signCheckpointBy(entry, honest.rekor.key, 'other.acme.test');
    }),
  ),
  wrongAnswer(
    'rekor',
    'an entry of a log outside the root',
    'checkpoint-invalid',
    false,
    entryV2((entry) => {
      entry.logId.keyId = sha256('another').toString('base64');
    }),
  ),
  wrongAnswer(
    'rekorV1',
    'an entry of Rekor v1 without a promise',
    'inclusion-promise-missing',
    true,
    entryV1(({ verification }) => {
      Object.assign(verification, { signedEntryTimestamp: undefined });
    }),
  ),
  wrongAnswer(
    'rekorV1',
    'a promise that another key signed',
    'inclusion-proof-invalid',
    false,
    entryV1((entry, { stranger }) => {
      entry.verification.signedEntryTimestamp = promise(entry, stranger.logKeyV1);
    }),
  ),
  wrongAnswer(
    'rekorV1',
    'a promise of a time when the certificate was not valid',
    'log-time-outside-certificate',
    true,
    entryV1((entry, { honest }) => {
      entry.integratedTime -= 7_200;
      entry.verification.signedEntryTimestamp = promise(entry, honest.rekorV1.key);
    }),
  ),
  wrongAnswer(
    'rekorV1',
    'an entry of Rekor v1 with an edited body',
    'log-entry-mismatch',
    true,
    entryV1((entry, { honest }) => {
      const body = JSON.parse(Buffer.from(entry.body, 'base64').toString());
      body.spec.data = { hash: { algorithm: 'sha256', value: sha256('another').toString('hex') } };
      entry.body = Buffer.from(canonicalJson(body)).toString('base64');
      entry.verification.signedEntryTimestamp = promise(entry, honest.rekorV1.key);
    }),
  ),
  wrongAnswer(
    'rekorV1',
    'a checkpoint of Rekor v1 that another key signed',
    'checkpoint-invalid',
    false,
    entryV1(({ verification: { inclusionProof } }, { stranger }) => {
      if (!inclusionProof) throw new Error('the honest log proves its entries');
      const { body, signatures } = parseNote(inclusionProof.checkpoint, 'it');
      const signature = sign('sha256', Buffer.from(body), stranger.logKeyV1);
      inclusionProof.checkpoint = formatNote({ body, signatures: signatures.map((one) => ({ ...one, signature })) });
    }),
  ),
  wrongAnswer(
    'tsa',
    'a timestamp over another signature',
    'timestamp-signature-mismatch',
    true,
    stamp(({ imprint }) => ({ imprint: createImprint(Buffer.from('another'), imprint) })),
  ),
  wrongAnswer(
    'tsa',
    'a timestamp by an unknown authority',
    'timestamp-invalid',
    false,
    stamp((_asked, { stranger }) => ({ authority: stranger.tsa })),
  ),
  wrongAnswer(
    'tsa',
    'a timestamp that the key of another authority signed',
    'timestamp-invalid',
    false,
    stamp((_asked, { honest, stranger }) => ({ authority: { ...honest.tsa, key: stranger.tsa.key } })),
  ),
  wrongAnswer(
    'tsa',
    'a timestamp from before the certificate',
    'timestamp-outside-certificate',
    true,
    stamp(() => ({ at: new Date(Date.now() - HOUR_MS) })),
  ),
  wrongAnswer(
    'tsa',
    'a timestamp from after the certificate',
    'timestamp-outside-certificate',
    true,
    stamp(() => ({ at: new Date(Date.now() + HOUR_MS) })),
  ),
  wrongAnswer(
    'tsa',
    'a timestamp with another nonce',
    'timestamp-nonce-mismatch',
    true,
    stamp(() => ({ nonce: integer(Buffer.alloc(8, 7)) })),
  ),
  wrongAnswer('tsa', 'a timestamp without a nonce', 'timestamp-nonce-mismatch', true, (request, _answer, { honest }) =>
    createTimestamp({ imprint: query(request).imprint, certificates: false }, honest.tsa, new Date()),
  ),
  wrongAnswer('tsa', 'a refused timestamp', 'timestamp-refused', true, setStatus(2)),
  wrongAnswer('tsa', 'a timestamp that is granted with changes', 'timestamp-refused', true, setStatus(1)),
  wrongAnswer('tsa', 'a refusal without a timestamp', 'timestamp-refused', true, () => sequence(sequence(integer(2)))),
  wrongAnswer('tsa', 'a truncated timestamp', 'timestamp-malformed', true, (_request, answer) =>
    answer.subarray(0, -1),
  ),
];

/** A Sigstore whose services give at most one kind of wrong answer at a time. */
export interface FaultySigstore {
  /**
   * `trusted_root.json`, `signing_config.json`, `signing_config.v1.json`, and `rootless/` with the two configs alone.
   */
  readonly dir: string;
  readonly issuer: string;
  mintToken(claims?: Readonly<Record<string, string>>): Promise<string>;
  /** Sets the wrong answer of the services. `undefined`: the honest answer. */
  setAnswer(wrongAnswer: Pick<WrongAnswer, 'service' | 'change'> | undefined): void;
  /** Replaces the handler of a service. `undefined`: its own handler. */
  answer(service: Service, handler: Handler | undefined): void;
  end(): Promise<void>;
}

export async function startFaultySigstore(dir: string): Promise<FaultySigstore> {
  const hosts: ServiceHost[] = [];
  const open = async (name: string, handler: Handler): Promise<ServiceHost> => {
    const host = await createServiceHost({ name, region: 'lying', handler });
    hosts.push(host);
    return host;
  };
  let issuerUrl = '';
  const issuer = await createIssuer(() => issuerUrl);
  issuerUrl = (await open('oidc', issuer.handler)).url;
  const honest = await createRegionSigstore('lying', join(dir, 'state'), () => issuerUrl);
  const now = new Date();
  let otherEntry: Buffer = Buffer.alloc(0);
  const keys: Keys = {
    honest,
    issuer: issuerUrl,
    otherEntry: () => otherEntry,
    stranger: {
      authority: createCodeSigningAuthority('stranger.acme.test', now),
      ctKey: generateP256Key(),
      tsa: createTimestampAuthority('stranger.acme.test', now),
      logKey: generateKeyPairSync('ed25519').privateKey,
      logKeyV1: generateP256Key(),
    },
  };
  let current: Pick<WrongAnswer, 'service' | 'change'> | undefined;
  const replaced = new Map<Service, Handler>();

  const front = async (service: Service): Promise<string> => {
    const { url: truth } = await open(`${service}-truth`, honest.handlers[service]);
    const { url } = await open(service, async (request, response, fault) => {
      const replacement = replaced.get(service);
      if (replacement) return replacement(request, response, fault);
      const body = await readBody(request);
      const answer = await fetch(`${truth}${request.url}`, {
        method: request.method ?? 'GET',
        headers: { 'content-type': request.headers['content-type'] ?? 'application/json' },
        ...(body.length > 0 ? { body: Buffer.from(body) } : {}),
      });
      let bytes: Buffer = Buffer.from(await answer.arrayBuffer());
      const isAnswer = request.method === 'POST' && answer.ok;
      if (current?.service === service && isAnswer) bytes = await current.change(body, bytes, keys);
      else if (service === 'rekor' && isAnswer) otherEntry = bytes;
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'application/json',
        'content-length': bytes.length,
      });
      response.end(bytes);
    });
    return url;
  };
  const urls = {
    fulcio: await front('fulcio'),
    rekor: await front('rekor'),
    rekorV1: await front('rekorV1'),
    tsa: await front('tsa'),
  };
  const since = new Date(now.getTime() - HOUR_MS);
  await mkdir(join(dir, 'rootless'), { recursive: true });
  const write = (name: string, value: object) => writeFile(join(dir, name), JSON.stringify(value));
  await write(
    'trusted_root.json',
    createTrustedRoot([honest], () => urls, since),
  );
  for (const folder of ['', 'rootless/']) {
    await write(`${folder}signing_config.json`, createSigningConfig(urls, issuerUrl, since));
    await write(`${folder}signing_config.v1.json`, createSigningConfig(urls, issuerUrl, since, 'v1'));
  }
  return {
    dir,
    issuer: issuerUrl,
    mintToken: (claims) => issuer.mint('sigstore', claims),
    setAnswer: (next) => {
      current = next;
    },
    answer: (service, handler) => {
      if (handler) replaced.set(service, handler);
      else replaced.delete(service);
    },
    end: async () => {
      await Promise.all(hosts.map((host) => host.close()));
    },
  };
}

/** Answers every request with a status and a body that repeats the whole request. */
export const echoRequests =
  (status: number): Handler =>
  async (request, response) => {
    const body = (await readBody(request)).toString();
    const said = { code: status, message: `${request.headers.authorization ?? ''} ${body}`.slice(0, 8_000) };
    sendJson(response, said, status);
  };
