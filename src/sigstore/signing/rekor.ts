import type { X509Certificate } from 'node:crypto';
import { type TransparencyLogEntry as Entry, TransparencyLogEntry } from '@sigstore/protobuf-specs';
import { z } from 'zod';
import { sha256 } from '../../lib/digest.ts';
import { type Http, safeUrl } from '../../lib/http.ts';
import { sigstoreError } from '../errors.ts';
import { askService, invalidAnswer, parseAnswer } from './ask.ts';
import type { Draft } from './draft.ts';

/** A log entry in the answer of a log, and the body that it must have. */
export interface Logged {
  readonly entry: Entry;
  /** The canonicalized body that our request leads to; the verifier is the certificate in DER, base64. */
  readonly expected: object;
}

const MAX_ENTRY_BYTES = 4 * 1024 * 1024;
const CONFLICT = 409;
const HEADERS = { 'content-type': 'application/json', accept: 'application/json' } as const;

const joinUrl = (baseUrl: string, path: string): string => `${baseUrl.replace(/\/$/, '')}${path}`;
/** Returns the URL to which entries of a log are posted, by the version of its API. */
export const entriesUrl = (baseUrl: string, version: 1 | 2): string => joinUrl(baseUrl, `/api/v${version}/log/entries`);

/**
 * Logs a signature in Rekor v2, which takes hashedrekord only: a DSSE envelope is logged by the SHA-256 of its
 * pre-authentication encoding (rekor-tiles, CLIENTS.md). Throws `log-entry-exists` where the log has the entry from an
 * earlier try, because the log does not return its proof again.
 */
export async function logInRekorV2(
  http: Http,
  baseUrl: string,
  { digest, signature }: Draft,
  certificate: X509Certificate,
): Promise<Logged> {
  const url = entriesUrl(baseUrl, 2);
  const keyDetails = 'PKIX_ECDSA_P256_SHA_256';
  const data = digest.toString('base64');
  const signed = {
    content: signature.toString('base64'),
    verifier: { x509Certificate: { rawBytes: certificate.raw.toString('base64') }, keyDetails },
  };
  const { response, bytes } = await askService(
    http,
    {
      url,
      method: 'POST',
      headers: HEADERS,
      body: JSON.stringify({ hashedRekordRequestV002: { digest: data, signature: signed } }),
      accept: [200, 201, CONFLICT],
    },
    MAX_ENTRY_BYTES,
  );
  if (response.status === CONFLICT) throw sigstoreError('log-entry-exists', { url: safeUrl(url) });
  const spec = { hashedRekordV002: { data: { algorithm: 'SHA2_256', digest: data }, signature: signed } };
  return { entry: readEntry(parseAnswer(bytes)), expected: { apiVersion: '0.0.2', kind: 'hashedrekord', spec } };
}

function readEntry(answer: unknown): Entry {
  try {
    return TransparencyLogEntry.fromJSON(answer);
  } catch {
    throw invalidAnswer('log-entry-malformed', 'expected a TransparencyLogEntry');
  }
}

const hex = z.string().regex(/^([0-9a-fA-F]{2})+$/);
const count = z.int().nonnegative();
/** One entry of Rekor v1 by its UUID (rekor, openapi.yaml, LogEntry). */
const answered = z.record(
  z.string(),
  z.looseObject({
    body: z.base64(),
    integratedTime: count,
    logID: hex,
    logIndex: count,
    verification: z.looseObject({
      signedEntryTimestamp: z.base64().optional(),
      inclusionProof: z
        .looseObject({
          checkpoint: z.string(),
          hashes: z.array(hex).max(64),
          logIndex: count,
          rootHash: hex,
          treeSize: count,
        })
        .optional(),
    }),
  }),
);
const kind = z.looseObject({ kind: z.string(), apiVersion: z.string() });

/** Logs a signature in Rekor v1: a file as hashedrekord 0.0.1, an envelope as dsse 0.0.1. */
export async function logInRekorV1(
  http: Http,
  baseUrl: string,
  draft: Draft,
  certificate: X509Certificate,
): Promise<Logged> {
  const url = entriesUrl(baseUrl, 1);
  const { proposed, expected } = createProposal(draft, certificate);
  const accept = [200, 201, CONFLICT];
  const { response, bytes } = await askService(
    http,
    { url, method: 'POST', headers: HEADERS, body: JSON.stringify(proposed), accept },
    MAX_ENTRY_BYTES,
  );
  if (response.status !== CONFLICT) return { entry: readEntryV1(parseAnswer(bytes)), expected };
  // The answer to an earlier try was lost. Unlike v2, this log returns the entry with a proof.
  const uuid = /\/([0-9a-f]{64}|[0-9a-f]{80})$/.exec(response.headers.location ?? '')?.[1];
  if (uuid === undefined) throw sigstoreError('log-entry-exists', { url: safeUrl(url) });
  const again = await askService(
    http,
    { url: `${url}/${uuid}`, method: 'GET', headers: { accept: HEADERS.accept } },
    MAX_ENTRY_BYTES,
  );
  return { entry: readEntryV1(parseAnswer(again.bytes)), expected };
}

/** Creates the request, and the body that the log writes for it. Verifiers are in DER, because their PEM may differ. */
function createProposal(
  { content, digest, signature }: Draft,
  certificate: X509Certificate,
): { readonly proposed: object; readonly expected: object } {
  const pem = Buffer.from(certificate.toString()).toString('base64');
  const der = certificate.raw.toString('base64');
  if (content.$case === 'messageSignature') {
    const data = { hash: { algorithm: 'sha256', value: digest.toString('hex') } };
    const by = (key: string): object => ({
      apiVersion: '0.0.1',
      kind: 'hashedrekord',
      spec: { data, signature: { content: signature.toString('base64'), publicKey: { content: key } } },
    });
    return { proposed: by(pem), expected: by(der) };
  }
  const { payload, payloadType } = content.dsseEnvelope;
  const sig = signature.toString('base64');
  const envelope = JSON.stringify({
    payload: payload.toString('base64'),
    payloadType,
    signatures: [{ sig, keyid: '' }],
  });
  const head = { apiVersion: '0.0.1', kind: 'dsse' };
  const hash = (bytes: Buffer | string) => ({ algorithm: 'sha256', value: sha256(bytes).toString('hex') });
  return {
    proposed: { ...head, spec: { proposedContent: { envelope, verifiers: [pem] } } },
    expected: {
      ...head,
      spec: {
        envelopeHash: hash(envelope),
        payloadHash: hash(payload),
        signatures: [{ signature: sig, verifier: der }],
      },
    },
  };
}

function readEntryV1(answer: unknown): Entry {
  const malformed = () => invalidAnswer('log-entry-malformed', 'expected one log entry of Rekor v1');
  const read = answered.safeParse(answer);
  const [entry, ...more] = Object.values(read.data ?? {});
  if (!entry || more.length > 0) throw malformed();
  const { body, logID, logIndex, integratedTime, verification } = entry;
  const canonicalizedBody = Buffer.from(body, 'base64');
  const named = kind.safeParse(parseAnswer(canonicalizedBody)).data;
  if (!named) throw malformed();
  const { signedEntryTimestamp, inclusionProof: proof } = verification;
  const bytes = (text: string): Buffer => Buffer.from(text, 'hex');
  return {
    logIndex: String(logIndex),
    logId: { keyId: bytes(logID) },
    kindVersion: { kind: named.kind, version: named.apiVersion },
    integratedTime: String(integratedTime),
    inclusionPromise:
      signedEntryTimestamp === undefined
        ? undefined
        : { signedEntryTimestamp: Buffer.from(signedEntryTimestamp, 'base64') },
    inclusionProof: proof && {
      logIndex: String(proof.logIndex),
      treeSize: String(proof.treeSize),
      rootHash: bytes(proof.rootHash),
      hashes: proof.hashes.map(bytes),
      checkpoint: { envelope: proof.checkpoint },
    },
    canonicalizedBody,
  };
}
