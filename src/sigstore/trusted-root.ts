import { TrustedRoot } from '@sigstore/protobuf-specs';
import { type TrustMaterial, toTrustMaterial } from '@sigstore/verify';
import { describe } from '../lib/describe.ts';
import { parseJson } from '../lib/json.ts';
import { ConfigurationError } from '../lib/mc-error.ts';
import { viewCertificate } from './certificate-view.ts';
import { sigstoreError } from './errors.ts';
import { listUnknownFields } from './trusted-root-fields.ts';

/**
 * A transparency log of a trusted root. Its name is the host of its address, which its checkpoints carry as their
 * origin.
 */
export interface TrustedLog {
  readonly name: string;
  /** The names that its checkpoints may use: the host, and the host with its port where the address has one. */
  readonly names: readonly string[];
  readonly keyId: Buffer;
  readonly publicKey: TrustMaterial['tlogs'][number]['publicKey'];
  readonly validFor: { readonly start: Date; readonly end: Date };
}

/** A trusted root in the form that verification needs. */
export interface TrustedRootMaterial {
  readonly material: TrustMaterial;
  readonly logs: readonly TrustedLog[];
  /** Paths of the fields that this version does not know and therefore ignores. */
  readonly unknownFields: readonly string[];
}

export const MAX_TRUSTED_ROOT_BYTES = 4 * 1024 * 1024;
const MEDIA_TYPE = /^application\/vnd\.dev\.sigstore\.trustedroot(\+json;version=0\.[12]|\.v0\.[12]\+json)$/;

/**
 * Reads a trusted_root.json (protobuf-specs, sigstore_trustroot.proto, v0.1 and v0.2). Throws `trusted-root-malformed`,
 * also for a key or CA without a start of its validity.
 */
export function loadTrustedRoot(bytes: Buffer | string, path: string): TrustedRootMaterial {
  const malformed = (detail: string, cause?: unknown) =>
    sigstoreError('trusted-root-malformed', { path, detail }, { cause });
  try {
    const json = parseJson(bytes.toString(), path);
    const root = TrustedRoot.fromJSON(json);
    const fault = findFault(root);
    if (fault !== undefined) throw malformed(fault);
    const material = viewMaterial(toTrustMaterial(root));
    return { material, unknownFields: listUnknownFields(json), logs: material.tlogs.map(describeLog) };
  } catch (error) {
    if (error instanceof ConfigurationError && error.code === 'trusted-root-malformed') throw error;
    throw malformed(describe(error), error);
  }
}

/** Returns why a root cannot be used, beyond what the library checks; undefined for a usable one. */
function findFault({
  mediaType,
  tlogs,
  ctlogs,
  certificateAuthorities,
  timestampAuthorities,
}: TrustedRoot): string | undefined {
  if (!MEDIA_TYPE.test(mediaType)) return `its media type is "${mediaType}"`;
  // @sigstore/verify reads a missing start as 1970: a root that was written carelessly must not widen trust.
  const periods = [
    ...tlogs.map(({ baseUrl, publicKey }) => [`the log ${baseUrl}`, publicKey?.validFor] as const),
    ...ctlogs.map(({ baseUrl, publicKey }) => [`the CT log ${baseUrl}`, publicKey?.validFor] as const),
    ...certificateAuthorities.map(({ uri, validFor }) => [`the CA ${uri}`, validFor] as const),
    ...timestampAuthorities.map(({ uri, validFor }) => [`the timestamp authority ${uri}`, validFor] as const),
  ];
  const open = periods.find(([, validFor]) => !validFor?.start);
  if (open) return `${open[0]} has no start of its validity`;
  // Timestamp authorities alone suffice for managed keys under a policy with `logs: none`.
  if ([certificateAuthorities, tlogs, timestampAuthorities].every(({ length }) => length === 0))
    return 'it names no CA, no log and no timestamp authority';
  return undefined;
}

const viewMaterial = (material: TrustMaterial): TrustMaterial => ({
  ...material,
  certificateAuthorities: material.certificateAuthorities.map(viewChain),
  timestampAuthorities: material.timestampAuthorities.map(viewChain),
});

const viewChain = (authority: TrustMaterial['certificateAuthorities'][number]) => ({
  ...authority,
  certChain: authority.certChain.map(viewCertificate),
});

const describeLog = ({ baseURL, logID, publicKey, validFor }: TrustMaterial['tlogs'][number]): TrustedLog => ({
  name: readHost(baseURL),
  names: [...new Set([readHost(baseURL), URL.canParse(baseURL) ? new URL(baseURL).host : readHost(baseURL)])],
  keyId: logID,
  publicKey,
  validFor,
});

/** Returns the host of an address without its port, for `https://rekor.example.com/x` and `rekor.example.com` alike. */
export const readHost = (baseUrl: string): string =>
  URL.canParse(baseUrl) ? new URL(baseUrl).hostname : (baseUrl.split(/[/:]/)[0] ?? '');
