import { dirname, join } from 'node:path';
import { type Clock, systemClock } from '../../lib/clock.ts';
import { fileKind, readFileBounded } from '../../lib/files.ts';
import type { Http } from '../../lib/http.ts';
import type { McError } from '../../lib/mc-error.ts';
import { sigstoreError } from '../errors.ts';
import { loadTrustedRoot, MAX_TRUSTED_ROOT_BYTES, type TrustedRootMaterial } from '../trusted-root.ts';
import { MAX_SIGNING_CONFIG_BYTES, PUBLIC_GOOD, readSigningConfig, type SigningServices } from './config.ts';
import { createSigner, type Signer } from './signer.ts';
import type { TokenSource } from './token-source.ts';

const TRUSTED_ROOT = 'trusted_root.json';

export interface OpenSignerOptions {
  readonly http: Http;
  /** The time for which the services are chosen. */
  readonly now: Date;
  /** The clock by which answers are checked; default the system clock. */
  readonly clock?: Pick<Clock, 'now'>;
  readonly identityToken: TokenSource;
  /** A file; default `policySigningConfig`, else the public instance. */
  readonly signingConfig?: string | undefined;
  /** Returns the signing config that a trust policy pins. Called only where `signingConfig` is undefined. */
  readonly policySigningConfig?: (() => Promise<string | undefined>) | undefined;
  /** A file, to check answers with. Default: `trusted_root.json` beside the signing config, else `policyRoots`. */
  readonly trustedRoot?: string | undefined;
  /** Returns the roots of a trust policy. Called only where there is no trusted root. */
  readonly policyRoots?: (() => Promise<readonly TrustedRootMaterial[]>) | undefined;
  /** Called once where there is no root at all, with `signing-root-missing`. */
  readonly warn?: ((warning: McError) => void) | undefined;
}

/** Opens a keyless signer for the services of a signing config, by default those of the public instance. */
export async function openSigner(options: OpenSignerOptions): Promise<Signer> {
  const { http, now, clock = systemClock, identityToken, signingConfig, policySigningConfig, warn } = options;
  const services = await readServices(signingConfig ?? (await policySigningConfig?.()), now);
  const roots = await readRoots(options);
  if (roots.length === 0) warn?.(sigstoreError('signing-root-missing'));
  return createSigner({ http, services, identityToken, roots, clock });
}

const readServices = async (path: string | undefined, now: Date): Promise<SigningServices> =>
  path === undefined
    ? PUBLIC_GOOD
    : readSigningConfig(
        (await readFileBounded(path, MAX_SIGNING_CONFIG_BYTES, 'the signing config')).toString('utf8'),
        path,
        now,
      );

async function readRoots({
  trustedRoot,
  signingConfig,
  policyRoots,
}: OpenSignerOptions): Promise<readonly TrustedRootMaterial[]> {
  const beside = signingConfig === undefined ? undefined : join(dirname(signingConfig), TRUSTED_ROOT);
  const path = trustedRoot ?? (beside !== undefined && (await fileKind(beside)) === 'file' ? beside : undefined);
  if (path === undefined) return (await policyRoots?.()) ?? [];
  return [loadTrustedRoot(await readFileBounded(path, MAX_TRUSTED_ROOT_BYTES, 'the trusted root'), path)];
}
