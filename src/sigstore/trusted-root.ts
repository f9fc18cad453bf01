import { TrustedRoot } from '@sigstore/protobuf-specs';
import { type TrustMaterial, toTrustMaterial } from '@sigstore/verify';
import { describe } from '../lib/describe.ts';
import { parseJson } from '../lib/json.ts';
import { ConfigurationError } from '../lib/mc-error.ts';
import { rememberFacts } from './certificate-memory.ts';
import { sigstoreError } from './errors.ts';
import { unknownFieldsOf } from './trusted-root-fields.ts';

/** A log of a root: its name is the host of its address, which checkpoints carry as their origin. */
export interface TrustedLog {
  readonly name: string;
  /** What its checkpoints may call it: the host, and where its address has a port, the host with it. */
  readonly names: readonly string[];
  readonly keyId: Buffer;
  readonly publicKey: TrustMaterial['tlogs'][number]['publicKey'];
  readonly validFor: { readonly start: Date; readonly end: Date };
}

export interface TrustedRootMaterial {
  readonly material: TrustMaterial;
  readonly logs: readonly TrustedLog[];
  /** Paths of fields that this version does not know, and so does not follow. */
  readonly unknownFields: readonly string[];
}

export const MAX_TRUSTED_ROOT_BYTES = 4 * 1024 * 1024;
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(\+json;version=0\.[12]|\.v0\.[12]\+json)$/;

/** Reads a trusted_root.json. Throws `trusted-root-malformed`: also where a key or CA does not say since when it is valid. */
export function loadTrustedRoot(bytes: Buffer | string, path: string): TrustedRootMaterial {
  const malformed = (detail: string, cause?: unknown) =>
    sigstoreError('trusted-root-malformed', { path, detail }, { cause });
  try {
    const json = parseJson(bytes.toString(), path);
    const root = TrustedRoot.fromJSON(json);
    if (!MEDIA_TYPE.test(root.mediaType)) throw malformed(`its media type is "${root.mediaType}"`);
    // @sigstore/verify takes "no beginning" for "since ever"; a root that was made carelessly must not widen trust.
    const periods = [
      ...root.tlogs.map(({ baseUrl, publicKey }) => [`the log ${baseUrl}`, publicKey?.validFor] as const),
      ...root.ctlogs.map(({ baseUrl, publicKey }) => [`the CT log ${baseUrl}`, publicKey?.validFor] as const),
      ...root.certificateAuthorities.map(({ uri, validFor }) => [`the CA ${uri}`, validFor] as const),
      ...root.timestampAuthorities.map(({ uri, validFor }) => [`the timestamp authority ${uri}`, validFor] as const),
    ];
    for (const [what, validFor] of periods)
      if (!validFor?.start) throw malformed(`${what} does not say since when it is valid`);
    // Timestamp authorities alone suffice for managed keys under a policy that says `logs: none`.
    if ([root.certificateAuthorities, root.tlogs, root.timestampAuthorities].every(({ length }) => length === 0))
      throw malformed('it names no CA, no log and no timestamp authority');
    const material = toTrustMaterial(root);
    for (const { certChain } of [...material.certificateAuthorities, ...material.timestampAuthorities])
      for (const certificate of certChain) rememberFacts(certificate);
    return {
      material,
      unknownFields: unknownFieldsOf(json),
      logs: material.tlogs.map(({ baseURL, logID, publicKey, validFor }) => ({
        name: hostOf(baseURL),
        names: namesOf(baseURL),
        keyId: logID,
        publicKey,
        validFor,
      })),
    };
  } catch (error) {
    if (error instanceof ConfigurationError && error.code === 'trusted-root-malformed') throw error;
    throw malformed(describe(error), error);
  }
}

const namesOf = (baseUrl: string): string[] => [
  ...new Set([hostOf(baseUrl), URL.canParse(baseUrl) ? new URL(baseUrl).host : hostOf(baseUrl)]),
];

/** `https://rekor.example.com/x` and `rekor.example.com` alike: the host, without port. */
export const hostOf = (baseUrl: string): string =>
  URL.canParse(baseUrl) ? new URL(baseUrl).hostname : (baseUrl.split(/[/:]/)[0] ?? '');
