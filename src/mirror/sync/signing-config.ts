import type { Clock } from '../../lib/clock.ts';
import { digestOf, getHex } from '../../lib/digest.ts';
import { readFileBounded } from '../../lib/files.ts';
import { readSigningConfig } from '../../sigstore/index.ts';
import type { MirrorConfig } from '../config.ts';
import type { Destination } from '../destination/types.ts';
import { MAX_ROOT_BYTES, type MirrorIndex, SIGNING_CONFIG } from '../format/layout.ts';

/** Reads and checks the signing config that the configuration names; undefined for a configuration without one. */
export async function loadSigningConfig(
  { signingConfig }: MirrorConfig,
  { clock }: { readonly clock: Pick<Clock, 'now'> },
): Promise<Buffer | undefined> {
  if (signingConfig === undefined) return undefined;
  const bytes = await readFileBounded(signingConfig, MAX_ROOT_BYTES, 'the signing config');
  readSigningConfig(bytes.toString('utf8'), signingConfig, clock.now());
  return bytes;
}

/** Writes the signing config unchanged, and returns its entry of the index. */
export async function keepSigningConfig(
  bytes: Buffer | undefined,
  to: Destination,
): Promise<Pick<MirrorIndex, 'signingConfig'>> {
  if (!bytes) return {};
  const stored = await to.read(SIGNING_CONFIG, Math.max(bytes.length, 1)).catch(() => undefined);
  if (!stored?.equals(bytes)) await to.write(SIGNING_CONFIG, bytes);
  return { signingConfig: { path: SIGNING_CONFIG, sha256: getHex(digestOf(bytes)) } };
}
