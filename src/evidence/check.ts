import { createHash } from 'node:crypto';
import { z } from 'zod';
import { collect, MiB } from '../lib/bytes.ts';
import type { Clock } from '../lib/clock.ts';
import { type Digest, digestOf, digestOfStream } from '../lib/digest.ts';
import { type McError, VerificationError } from '../lib/errors.ts';
import { beginReport } from '../lib/report.ts';
import { readTar, type TarMember } from '../lib/tar.ts';
import {
  BUNDLE_NAME,
  MANIFEST_NAME,
  MAX_MANIFEST_BYTES,
  MAX_MEMBERS,
  type Manifest,
  readManifest,
} from './manifest.ts';
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
  const hashed = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of request.content()) {
      hash.update(chunk);
      yield chunk;
    }
  };
  let complete = false;
  try {
    for await (const member of readTar(hashed(), { members: MAX_MEMBERS + 2, bytes: MAX_PACK_BYTES }, 'the pack')) {
      await walk.take(member);
    }
    walk.end();
    complete = true;
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    walk.stopped(error);
  }
  return report.finish(walk.reasons.slice(0, MAX_REASONS), {
    ...(complete ? { digest: `sha256:${hash.digest('hex')}` } : {}),
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

/** The pack as it goes by: what is expected next, and what was wrong so far. */
class Walk {
  readonly reasons: McError[] = [];
  readonly #ports: PackCheckPorts;
  #manifestBytes: Buffer | undefined;
  #manifest: Manifest | undefined;
  #signer: ManifestSigner | undefined;
  #next = 0;
  #members = 0;
  #bytes = 0;

  constructor(ports: PackCheckPorts) {
    this.#ports = ports;
  }

  get found() {
    return {
      ...(this.#manifestBytes ? { manifestDigest: digestOf(this.#manifestBytes) } : {}),
      ...(this.#signer ? { signer: this.#signer } : {}),
      members: this.#members,
      bytes: this.#bytes,
    };
  }

  async take(member: TarMember): Promise<void> {
    if (!this.#manifestBytes) {
      if (member.name !== MANIFEST_NAME) throw new VerificationError('pack-member-missing', { member: MANIFEST_NAME });
      this.#manifestBytes = await collect(member.content, MAX_MANIFEST_BYTES, MANIFEST_NAME);
      return;
    }
    if (!this.#manifest) {
      if (member.name !== BUNDLE_NAME) throw new VerificationError('pack-member-missing', { member: BUNDLE_NAME });
      const bundle = await collect(member.content, MAX_BUNDLE_BYTES, BUNDLE_NAME);
      // Who signed is known before a word of the manifest is believed.
      this.#signer = await this.#verified(this.#manifestBytes, bundle);
      this.#manifest = readManifest(this.#manifestBytes);
      return;
    }
    await this.#listed(this.#manifest, member);
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
      throw new VerificationError('pack-signature-invalid', { member: BUNDLE_NAME, detail }, { cause: error });
    }
    // The bundle is good, for another manifest: so it is the manifest that was changed.
    throw new VerificationError('pack-member-mismatch', { member: MANIFEST_NAME, expected: claimed, found });
  }

  async #listed({ members }: Manifest, member: TarMember): Promise<void> {
    const place = members.findIndex(({ name }, i) => i >= this.#next && name === member.name);
    if (place < 0) throw new VerificationError('pack-member-unexpected', { member: member.name });
    for (const { name } of members.slice(this.#next, place))
      this.reasons.push(new VerificationError('pack-member-missing', { member: name }));
    this.#next = place + 1;
    const promised = members[place];
    const { digest, size } = await digestOfStream(member.content);
    if (digest !== `sha256:${promised?.sha256}` || size !== promised?.size) {
      const expected = `sha256:${promised?.sha256} of ${promised?.size} bytes`;
      const found = `${digest} of ${size} bytes`;
      this.reasons.push(new VerificationError('pack-member-mismatch', { member: member.name, expected, found }));
      return;
    }
    this.#members++;
    this.#bytes += size;
  }

  /** The archive ended well: nothing may be missing. */
  end(): void {
    if (!this.#manifestBytes) throw new VerificationError('pack-member-missing', { member: MANIFEST_NAME });
    if (!this.#manifest) throw new VerificationError('pack-member-missing', { member: BUNDLE_NAME });
    for (const { name } of this.#manifest.members.slice(this.#next))
      this.reasons.push(new VerificationError('pack-member-missing', { member: name }));
  }

  /** The archive cannot be read on: say at which member. */
  stopped(error: VerificationError): void {
    if (error.code !== 'tar-malformed') {
      this.reasons.push(error);
      return;
    }
    const member = !this.#manifestBytes
      ? MANIFEST_NAME
      : !this.#manifest
        ? BUNDLE_NAME
        : (this.#manifest.members[this.#next]?.name ?? this.#manifest.members.at(-1)?.name ?? BUNDLE_NAME);
    this.reasons.push(new VerificationError('pack-malformed', { member, detail: error.message }, { cause: error }));
  }
}
