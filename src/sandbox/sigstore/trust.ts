import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { sha256 } from '../../lib/digest.ts';
import { type Authority, spkiOf } from './certificates.ts';
import { ctLogId } from './ct.ts';
import { tileLogId } from './rekor-v2.ts';

/** One region's Sigstore, as roots and configurations name it. `urls` are where it listens, `origin`s what its logs are called. */
export interface RegionSigstore {
  readonly region: string;
  readonly authority: Authority;
  readonly ctKey: KeyObject;
  readonly rekor: { readonly origin: string; readonly key: KeyObject };
  readonly rekorV1: { readonly origin: string; readonly key: KeyObject };
  readonly tsa: Authority;
}

export interface SigstoreUrls {
  readonly fulcio: string;
  readonly rekor: string;
  readonly rekorV1: string;
  readonly tsa: string;
}

const chain = ({ chain: certificates }: Authority): object => ({
  certificates: certificates.map((der) => ({ rawBytes: der.toString('base64') })),
});

const subject = ({ chain: certificates }: Authority): object => {
  const name = new X509Certificate(certificates[0] ?? Buffer.alloc(0)).subject.split('\n');
  const part = (key: string): string => name.find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
  return { organization: part('O'), commonName: part('CN') };
};

const publicKey = (key: KeyObject, start: string): object => ({
  rawBytes: spkiOf(key).toString('base64'),
  keyDetails: createPublicKey(key).asymmetricKeyType === 'ed25519' ? 'PKIX_ED25519' : 'PKIX_ECDSA_P256_SHA_256',
  validFor: { start },
});

/**
 * The trusted root of both regions (protobuf-specs TrustedRoot v0.1). Logs go by their origins, not by where they listen:
 * sigstore-go takes the name of a checkpoint from the host of `baseUrl`.
 */
export function trustedRoot(
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
        publicKey: publicKey(rekor.key, start),
        logId: { keyId: tileLogId(rekor.origin, rekor.key).toString('base64') },
      },
      {
        baseUrl: `https://${rekorV1.origin}`,
        hashAlgorithm: 'SHA2_256',
        publicKey: publicKey(rekorV1.key, start),
        logId: { keyId: sha256(spkiOf(rekorV1.key)).toString('base64') },
      },
    ]),
    certificateAuthorities: regions.map(({ region, authority }) => ({
      subject: subject(authority),
      uri: urls(region).fulcio,
      certChain: chain(authority),
      validFor: { start },
    })),
    ctlogs: regions.map(({ region, ctKey }) => ({
      baseUrl: `https://ct.${region}.mc.test`,
      hashAlgorithm: 'SHA2_256',
      publicKey: publicKey(ctKey, start),
      logId: { keyId: ctLogId(ctKey).toString('base64') },
    })),
    timestampAuthorities: regions.map(({ region, tsa }) => ({
      subject: subject(tsa),
      uri: `${urls(region).tsa}/api/v1/timestamp`,
      certChain: chain(tsa),
      validFor: { start },
    })),
  };
}

/** Where one region signs (protobuf-specs SigningConfig v0.2). `rekor` picks the log: the tiles of v2, or v1. */
export function signingConfig(urls: SigstoreUrls, oidc: string, since: Date, rekor: 'v2' | 'v1' = 'v2'): object {
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
