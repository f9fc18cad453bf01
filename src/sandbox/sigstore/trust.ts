import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { sha256 } from '../../lib/digest.ts';
import { type Authority, exportSpki } from './certificates.ts';
import { ctLogId } from './ct.ts';
import { tileLogId } from './rekor-v2.ts';

/** The keys, authorities and log origins of one region's Sigstore. */
export interface RegionSigstore {
  readonly region: string;
  readonly authority: Authority;
  readonly ctKey: KeyObject;
  readonly rekor: { readonly origin: string; readonly key: KeyObject };
  readonly rekorV1: { readonly origin: string; readonly key: KeyObject };
  readonly tsa: Authority;
}

/** The URLs on which one region's Sigstore listens. */
export interface SigstoreUrls {
  readonly fulcio: string;
  readonly rekor: string;
  readonly rekorV1: string;
  readonly tsa: string;
}

const formatChain = ({ chain: certificates }: Authority): object => ({
  certificates: certificates.map((der) => ({ rawBytes: der.toString('base64') })),
});

const formatSubject = ({ chain: certificates }: Authority): object => {
  const name = new X509Certificate(certificates[0] ?? Buffer.alloc(0)).subject.split('\n');
  const readPart = (key: string): string =>
    name.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
  return { organization: readPart('O'), commonName: readPart('CN') };
};

const formatPublicKey = (key: KeyObject, start: string): object => ({
  rawBytes: exportSpki(key).toString('base64'),
  keyDetails: createPublicKey(key).asymmetricKeyType === 'ed25519' ? 'PKIX_ED25519' : 'PKIX_ECDSA_P256_SHA_256',
  validFor: { start },
});

/**
 * Creates the trusted root of the regions (protobuf-specs TrustedRoot v0.1). The `baseUrl` of a log has its origin, not
 * its address, because sigstore-go expects the host of `baseUrl` as the name in a checkpoint.
 */
export function createTrustedRoot(
  regions: readonly RegionSigstore[],
  urls: (region: string) => SigstoreUrls,
  since: Date,
): object {
  const start = since.toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: regions.flatMap(({ rekor, rekorV1 }) => [
      {
        baseUrl: `https://${rekor.origin}`,
        hashAlgorithm: 'SHA2_256',
        publicKey: formatPublicKey(rekor.key, start),
        logId: { keyId: tileLogId(rekor.origin, rekor.key).toString('base64') },
      },
      {
        baseUrl: `https://${rekorV1.origin}`,
        hashAlgorithm: 'SHA2_256',
        publicKey: formatPublicKey(rekorV1.key, start),
        logId: { keyId: sha256(exportSpki(rekorV1.key)).toString('base64') },
      },
    ]),
    certificateAuthorities: regions.map(({ region, authority }) => ({
      subject: formatSubject(authority),
      uri: urls(region).fulcio,
      certChain: formatChain(authority),
      validFor: { start },
    })),
    ctlogs: regions.map(({ region, ctKey }) => ({
      baseUrl: `https://ct.${region}.mc.test`,
      hashAlgorithm: 'SHA2_256',
      publicKey: formatPublicKey(ctKey, start),
      logId: { keyId: ctLogId(ctKey).toString('base64') },
    })),
    timestampAuthorities: regions.map(({ region, tsa }) => ({
      subject: formatSubject(tsa),
      uri: `${urls(region).tsa}/api/v1/timestamp`,
      certChain: formatChain(tsa),
      validFor: { start },
    })),
  };
}

/** Creates the signing configuration of one region (protobuf-specs SigningConfig v0.2). `rekor` selects its log. */
export function createSigningConfig(urls: SigstoreUrls, oidc: string, since: Date, rekor: 'v2' | 'v1' = 'v2'): object {
  const service = (url: string, majorApiVersion: number): object => ({
    url,
    majorApiVersion,
    validFor: { start: since.toISOString().replace(/\.\d+Z$/, 'Z') },
    operator: 'mc-sandbox',
  });
  return {
    mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
    caUrls: [service(urls.fulcio, 1)],
    oidcUrls: [service(oidc, 1)],
    rekorTlogUrls: [rekor === 'v2' ? service(urls.rekor, 2) : service(urls.rekorV1, 1)],
    tsaUrls: [service(`${urls.tsa}/api/v1/timestamp`, 1)],
    rekorTlogConfig: { selector: 'ANY' },
    tsaConfig: { selector: 'ANY' },
  };
}
