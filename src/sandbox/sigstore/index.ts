import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import type { Handler } from '../host.ts';
import { createCodeSigningAuthority, createTimestampAuthority, generateP256Key } from './certificates.ts';
import { createFulcioHandler } from './fulcio.ts';
import { createRekorV1, type RekorV1Service } from './rekor-v1.ts';
import { createRekorV2Handler } from './rekor-v2.ts';
import type { RegionSigstore } from './trust.ts';
import { createTsaHandler } from './tsa.ts';

export interface RegionHandlers {
  readonly fulcio: Handler;
  readonly rekor: Handler;
  readonly rekorV1: Handler;
  readonly tsa: Handler;
}

/**
 * Creates the Sigstore services of one region, with their own keys. The logs are stored in `dir`. `issuer` returns the
 * URL of the OIDC issuer, which is unknown until that service listens.
 */
export async function createRegionSigstore(
  region: string,
  dir: string,
  issuer: () => string,
): Promise<RegionSigstore & { readonly handlers: RegionHandlers; readonly rotateRekorV1: RekorV1Service['rotate'] }> {
  const now = new Date();
  const sigstore: RegionSigstore = {
    region,
    authority: createCodeSigningAuthority(`${region}.mc.test`, now),
    ctKey: generateP256Key(),
    rekor: { origin: `rekor2.${region}.mc.test`, key: generateKeyPairSync('ed25519').privateKey },
    rekorV1: { origin: `rekor1.${region}.mc.test`, key: generateP256Key() },
    tsa: createTimestampAuthority(`${region}.mc.test`, now),
  };
  const { authority, ctKey } = sigstore;
  const rekorV1 = await createRekorV1({ dir: join(dir, 'rekor-v1'), ...sigstore.rekorV1 });
  return {
    ...sigstore,
    handlers: {
      fulcio: createFulcioHandler({ authority, ctKey, issuer }),
      rekor: await createRekorV2Handler({ dir: join(dir, 'rekor'), ...sigstore.rekor }),
      rekorV1: rekorV1.handler,
      tsa: createTsaHandler(sigstore.tsa),
    },
    rotateRekorV1: rekorV1.rotate,
  };
}

export { type Claims, createIssuer, type Issuer, SANDBOX_IDENTITY, type SubjectForm } from './issuer.ts';
export { createSigningConfig, createTrustedRoot, type RegionSigstore, type SigstoreUrls } from './trust.ts';
