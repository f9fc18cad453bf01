import { createHash } from 'node:crypto';
import { z } from 'zod';
import { collect, MiB } from '../lib/bytes.ts';
import type { Clock } from '../lib/clock.ts';
import { type Digest, digestOf, digestOfStream } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { type McError, VerificationError } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { readTar, type TarMember, tarSize } from '../lib/tar.ts';
import { evidenceError } from './errors.ts';
import { BUNDLE_NAME, MANIFEST_NAME, MAX_MANIFEST_BYTES, MAX_MEMBERS, readManifest } from './manifest.ts';
import { Roll } from './member-check.ts';
import type { ManifestSigner, PackCheckReport } from './schema.ts';

const MAX_BUNDLE_BYTES = 4 * MiB;
const MAX_PACK_BYTES = 1024 ** 4;
const claimSchema = z.object({ dsseEnvelope: z.object({ payload: z.string() }) });
const statementSchema = z.object({
  subject: z.tuple([z.object({ digest: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) })]),
});
const MAX_REASONS = 50; // enough to see what happened; a pack of another drill has thousands

export interface PackCheckRequest {
  /** As the user named it. */
  readonly subject: string;
  readonly content: () => AsyncIterable<Uint8Array>;
}

export interface PackCheckPorts {
  readonly clock: Clock;
  /**
   * Holds the bundle against what is trusted: a statement about a manifest of that digest, its signature, log and
   * time, every byte of it. Gives the signer; throws VerificationError.
   */
  readonly verifyManifest: (manifest: Digest, bundle: Buffer) => Promise<ManifestSigner>;
}

/**
 * Verifies a pack in one pass over its bytes, without a network: its archive is as this program writes it, its manifest
 * is signed by somebody who is trusted, and every member is there once, in its place, with its size and digest. What is
 * wrong stands in the report's reasons, each of which names the member.
 */
export async function verifyPack(request: PackCheckRequest, ports: PackCheckPorts): Promise<PackCheckReport> {
  const report = beginReport('evidence-verify', ports.clock, request.subject);
  const walk = new Walk(ports);
  const hash = createHash('sha256');
  const sizes: number[] = [];
  let size = 0;
  const hashed = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of request.content()) {
      hash.update(chunk);
      size += chunk.length;
      yield chunk;
    }
  };
  const limits = { members: MAX_MEMBERS + 2, bytes: MAX_PACK_BYTES };
  let stopped: VerificationError | undefined;
  try {
    for await (const member of readTar(hashed(), limits, 'the pack')) {
      sizes.push(member.size);
      await walk.take(member);
    }
    if (size !== tarSize(sizes)) walk.goesOn();
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    stopped = error;
  }
  return report.finish(walk.reasons(stopped).slice(0, MAX_REASONS), {
    ...(stopped ? {} : { digest: `sha256:${hash.digest('hex')}` }),
    ...walk.found,
  });
}

/** The digest that a bundle's statement is about, as it says: nothing is believed of it before it is verified. */
function claimedDigest(bundle: Buffer): Digest | undefined {
  try {
    const { dsseEnvelope } = claimSchema.parse(JSON.parse(bundle.toString('utf8')));
    const statement = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8'));
    return `sha256:${statementSchema.parse(statement).subject[0].digest.sha256}`;
  } catch {
    return undefined;
  }
}

/** The pack as it goes by: the manifest, its bundle, then the roll of those whom the manifest names. */
class Walk {
  readonly #ports: PackCheckPorts;
  #manifest: Buffer | undefined;
  #signer: ManifestSigner | undefined;
  #roll: Roll | undefined;
  readonly #extra = new Set<string>();
  readonly #headers: VerificationError[] = [];
  readonly #sizes: number[] = [];
  /** Told last: that another program wrote the archive is the least of what can be wrong. */
  readonly #archive: McError[] = [];

  constructor(ports: PackCheckPorts) {
    this.#ports = ports;
  }

  get found() {
    return {
      ...(this.#manifest ? { manifestDigest: digestOf(this.#manifest) } : {}),
      ...(this.#signer ? { signer: this.#signer } : {}),
      ...(this.#roll?.good ?? { members: 0, bytes: 0 }),
    };
  }

  async take(member: TarMember): Promise<void> {
    if (!member.canonical) this.#archive.push(evidenceError('pack-header-changed', { member: member.name }));
    if (!this.#manifest) {
      if (member.name !== MANIFEST_NAME) throw evidenceError('pack-member-missing', { member: MANIFEST_NAME });
      this.#manifest = await collect(member.content, MAX_MANIFEST_BYTES, MANIFEST_NAME);
    } else if (!this.#roll) {
      if (member.name !== BUNDLE_NAME) throw evidenceError('pack-member-missing', { member: BUNDLE_NAME });
      const bundle = await collect(member.content, MAX_BUNDLE_BYTES, BUNDLE_NAME);
      // Who signed is known before a word of the manifest is believed.
      this.#signer = await this.#verified(this.#manifest, bundle);
      this.#roll = new Roll(readManifest(this.#manifest).members);
    } else {
      const { digest, size } = await digestOfStream(member.content);
      if (member.name === MANIFEST_NAME || member.name === BUNDLE_NAME) this.#extra.add(member.name);
      else this.#roll.took(member.name, digest, size);
    }
  }

  /** The archive has more behind its end than it was packed with. */
  goesOn(): void {
    const member = this.#roll?.next ?? BUNDLE_NAME;
    this.#archive.push(evidenceError('pack-malformed', { member, detail: 'it goes on behind its end' }));
  }

  async #verified(manifest: Buffer, bundle: Buffer): Promise<ManifestSigner> {
    const found = digestOf(manifest);
    const claimed = claimedDigest(bundle);
    try {
      const signer = await this.#ports.verifyManifest(claimed ?? found, bundle);
      if (claimed === undefined || claimed === found) return signer;
    } catch (error) {
      if (!(error instanceof VerificationError)) throw error;
      const detail = `${error.code}: ${error.message}`;
      throw evidenceError('pack-signature-invalid', { member: BUNDLE_NAME, detail }, { cause: error });
    }
    // The bundle is good, for another manifest: so it is the manifest that was changed.
    throw evidenceError('pack-member-mismatch', { member: MANIFEST_NAME, expected: claimed, found });
  }

  /** Other programs end an archive with more; then it is not the pack that was written, though nothing in it changed. */
  ended(length: number): void {
    if (this.#headers.length > 0 || length === tarSize(this.#sizes)) return;
    throw baseError('tar-malformed', {
      what: 'the pack',
      offset: length,
      detail: 'its end is not as this program writes it',
    });
  }

  /** What is wrong, once the archive has ended (`stopped` by nothing) or could not be read on. */
  reasons(stopped?: VerificationError): McError[] {
    const twice = [...this.#extra].map((member) => evidenceError('pack-member-duplicate', { member }));
    const known = [...twice, ...(this.#roll?.wrong(stopped === undefined) ?? []), ...this.#headers];
    if (stopped) return [...known, this.#named(stopped)];
    if (this.#roll) return [...known, ...this.#archive];
    const member = this.#manifest ? BUNDLE_NAME : MANIFEST_NAME;
    return [evidenceError('pack-member-missing', { member }), ...this.#headers];
  }

  /** The fault of an archive as one of the member at which it was met. */
  #named(error: VerificationError): VerificationError {
    if (error.details['member'] !== undefined && error.code !== 'tar-malformed') return error;
    const next = !this.#manifest ? MANIFEST_NAME : !this.#roll ? BUNDLE_NAME : (this.#roll.next ?? BUNDLE_NAME);
    const member = error.details['member'] ?? next;
    return evidenceError('pack-malformed', { member, detail: error.message }, { cause: error });
  }
}
