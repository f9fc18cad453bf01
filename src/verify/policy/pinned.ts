import { dirname, resolve } from 'node:path';
import { digestOf, getHex, sha256 } from '../../lib/digest.ts';
import { parseDuration } from '../../lib/duration.ts';
import { readVerificationKey } from '../../lib/keys/read.ts';
import { loadTrustedRoot, MAX_TRUSTED_ROOT_BYTES } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import { crossCheck } from './pem.ts';
import type { RequirementRule, TrustPolicyFile } from './schema.ts';
import type { ManagedKey, PolicyFiles, Root } from './types.ts';

type RootRule = TrustPolicyFile['roots'][number];
type KeyRule = NonNullable<RequirementRule['keys']>[number];

interface Pin {
  readonly path: string;
  readonly sha256?: string | undefined;
}

const MAX_PEM_BYTES = 1024 * 1024;
/** A date without a time is up to a day ahead in another time zone, and clocks differ. */
const FUTURE_SECONDS = 86_400;

/** Reads the files that a policy pins, relative to its folder. */
export class PinnedFiles {
  readonly #files: PolicyFiles;
  readonly #folder: string;

  constructor(files: PolicyFiles, policyPath: string) {
    this.#files = files;
    this.#folder = dirname(policyPath);
  }

  /**
   * Loads a root: checks the digest of each file, fulcio.pem and rekor.pub key by key with trusted_root.json, and the
   * age of the pin. Throws `root-mismatch`, `root-expired` and `trusted-root-malformed`.
   */
  async loadRoot(rule: RootRule, now: Date): Promise<Root> {
    const { name, trustedRoot, fulcio, rekor, logs, timestamps } = rule;
    const bytes = await this.#read(name, trustedRoot, MAX_TRUSTED_ROOT_BYTES);
    const root = loadTrustedRoot(bytes, this.#resolve(trustedRoot));
    for (const [kind, pin] of [['fulcio', fulcio] as const, ['rekor', rekor] as const])
      if (pin) crossCheck(name, kind, this.#resolve(pin), await this.#read(name, pin, MAX_PEM_BYTES), root);
    await this.#assertAge(rule, now);
    const thresholds = {
      ...(logs === undefined ? {} : { logs: logs === 'none' ? 0 : logs }),
      ...(timestamps === undefined ? {} : { timestamps }),
    };
    return { ...root, name, bytes, thresholds };
  }

  async loadKey(requirement: string, pin: KeyRule): Promise<ManagedKey> {
    const pem = await this.#read(requirement, pin, MAX_PEM_BYTES);
    const key = readVerificationKey(pem, this.#resolve(pin));
    const fingerprint = sha256(key.export({ type: 'spki', format: 'der' })).toString('hex');
    return { name: pin.name, fingerprint, key };
  }

  #resolve({ path }: Pin): string {
    return resolve(this.#folder, path);
  }

  async #read(root: string, pin: Pin, maxBytes: number): Promise<Buffer> {
    const file = this.#resolve(pin);
    const content = await this.#files.read(file, maxBytes, `a file that the policy pins (at "${root}")`);
    const found = digestOf(content);
    if (pin.sha256 !== undefined && getHex(found) !== pin.sha256)
      throw verifyError('root-mismatch', { root, file, expected: `sha256:${pin.sha256}`, found });
    return content;
  }

  async #assertAge({ name, trustedRoot, maxAge, pinnedAt }: RootRule, now: Date): Promise<void> {
    if (maxAge === undefined) return;
    // A copied or checked-out file has the time of the copy, so the date beside the pin counts where there is one.
    const since =
      pinnedAt === undefined ? await this.#files.modifiedAt(this.#resolve(trustedRoot)) : new Date(pinnedAt);
    const seconds = (now.getTime() - since.getTime()) / 1000;
    if (seconds < -FUTURE_SECONDS)
      throw verifyError('root-expired', {
        root: name,
        expected: maxAge,
        found: `a pin of the future (${since.toISOString()})`,
      });
    if (seconds > parseDuration(maxAge, 'maxAge'))
      throw verifyError('root-expired', { root: name, expected: maxAge, found: `${Math.floor(seconds / 86_400)}d` });
  }
}
