import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { sha256 } from '../../src/lib/digest.ts';
import { createHttp, type Http } from '../../src/lib/http.ts';
import { silent } from '../../src/lib/progress.ts';
import { checkRekorV1 } from '../../src/mirror/check/rekor-v1.ts';
import type { Destination } from '../../src/mirror/index.ts';
import type { RekorV1Config } from '../../src/mirror/logs/log-config.ts';
import type { EntrySelection } from '../../src/mirror/logs/rekor-v1/copy-selection.ts';
import { syncRekorV1 } from '../../src/mirror/logs/rekor-v1/sync.ts';
import type { LogSyncResult } from '../../src/mirror/logs/types.ts';
import { createServiceHost, type RequestRecord } from '../../src/sandbox/host.ts';
import {
  certify,
  EMPTY_NAME,
  encodeTbs,
  exportSpki,
  extension,
  formatCertificatePem,
  generateP256Key,
} from '../../src/sandbox/sigstore/certificates.ts';
import { implicit, sequence } from '../../src/sandbox/sigstore/der.ts';
import { createRekorV1 } from '../../src/sandbox/sigstore/rekor-v1.ts';
import { ecdsaNoteVerifier, formatCheckpointBody, formatNote } from '../../src/tlog/index.ts';

export const ORIGIN = 'rekor1.acme.test';
export const NOTHING: EntrySelection = { logIndexes: new Set(), digests: new Set() };

/** Creates a checkpoint under any origin, signed in the name of the log as Rekor v1 does. */
export function signHead(key: KeyObject, head: { origin?: string; size: number; root: Buffer }): string {
  const body = formatCheckpointBody({ origin: ORIGIN, ...head });
  const signature = sign('sha256', Buffer.from(body), key);
  return formatNote({ body, signatures: [{ name: ORIGIN, keyId: sha256(exportSpki(key)).subarray(0, 4), signature }] });
}

/** The signer of an entry: its private key, and the PEM with which Rekor verifies. */
export interface EntrySigner {
  readonly key: KeyObject;
  readonly pem: string;
}

export const keySigner = (): EntrySigner => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { key: privateKey, pem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
};

/** Creates a signer with its own certificate, as Fulcio does, for one or several email addresses. */
export function createEmailSigner(...emails: readonly string[]): EntrySigner {
  const key = generateP256Key();
  const tbs = encodeTbs({
    issuer: EMPTY_NAME,
    subject: EMPTY_NAME,
    publicKey: createPublicKey(key),
    notBefore: new Date(0),
    notAfter: new Date(4e12),
    extensions: [extension('2.5.29.17', sequence(...emails.map((email) => implicit(1, Buffer.from(email)))), true)],
  });
  return { key, pem: formatCertificatePem(certify(tbs, key)) };
}

export interface RekorV1World {
  readonly log: RekorV1Config;
  /** The key of the log. */
  readonly key: KeyObject;
  readonly rotate: () => void;
  /** Logs a signature over `content` and returns the UUID of the answer. */
  add(content: string, signer?: EntrySigner): Promise<string>;
  sync(to: Destination, wanted?: EntrySelection, mode?: 'subjects' | 'full', http?: Http): Promise<LogSyncResult>;
  /** Throws if the mirror has a problem. */
  check(to: Destination, mode?: 'subjects' | 'full'): Promise<unknown>;
  readonly requests: readonly RequestRecord[];
  readonly http: Http;
  end(): Promise<void>;
}

/** Starts a Rekor v1 log on loopback and the mirror source that follows it. */
export async function startRekorV1(dir: string, key: KeyObject = generateP256Key()): Promise<RekorV1World> {
  const { handler, rotate } = await createRekorV1({ dir, origin: ORIGIN, key });
  const host = await createServiceHost({ name: 'rekorV1', region: 'primary', handler });
  const http = createHttp({ retries: 0 });
  const log: RekorV1Config = { name: 'rekor1', type: 'rekor-v1', url: host.url, origin: ORIGIN, mode: 'subjects' };
  const keys = [ecdsaNoteVerifier(ORIGIN, createPublicKey(key))];
  const usual = keySigner();
  return {
    log,
    key,
    rotate,
    http,
    requests: host.requests,
    add: async (content, signer = usual) => {
      const spec = {
        data: { hash: { algorithm: 'sha256', value: sha256(content).toString('hex') } },
        signature: {
          content: sign('sha256', Buffer.from(content), signer.key).toString('base64'),
          publicKey: { content: Buffer.from(signer.pem).toString('base64') },
        },
      };
      const body = JSON.stringify({ kind: 'hashedrekord', apiVersion: '0.0.1', spec });
      const response = await fetch(`${host.url}/api/v1/log/entries`, { method: 'POST', body });
      return Object.keys(JSON.parse(await response.text()))[0] ?? '';
    },
    sync: (to, wanted = NOTHING, mode = 'full', using = http) =>
      syncRekorV1({ ...log, mode }, to, wanted, { http: using, keys, progress: silent, concurrency: 2 }),
    check: (to, mode = 'full') =>
      checkRekorV1({ ...log, mode }, to, keys, {
        name: to.name,
        read: (path, max) => to.read(path.replace(/^logs\/rekor1\//, ''), max),
      }),
    end: async () => {
      await http.close();
      await host.close();
    },
  };
}
