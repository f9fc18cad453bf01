import { createHash } from 'node:crypto';
import { z } from 'zod';
import { collect, MiB } from '../lib/bytes.ts';
import type { Clock } from '../lib/clock.ts';
import { type Digest, digestOf, digestOfStream } from '../lib/digest.ts';
import { type McError, VerificationError } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { readTar, type TarMember, tarSize } from '../lib/tar.ts';
import { BYPASS_ROLE, MAX_BYPASS_BYTES, MAX_BYPASSES, type PackedBypass, tryReadPackedBypass } from './bypass.ts';
import { evidenceError } from './errors.ts';
import { BUNDLE_NAME, MANIFEST_NAME, MAX_MANIFEST_BYTES, MAX_MEMBERS, readManifest } from './manifest.ts';
import { MemberCheck } from './member-check.ts';
import type { ManifestSigner, PackCheckReport } from './schema.ts';

const MAX_BUNDLE_BYTES = 4 * MiB;
const MAX_PACK_BYTES = 1024 ** 4;
const claimSchema = z.object({ dsseEnvelope: z.object({ payload: z.string() }) });
const statementSchema = z.object({
  subject: z.tuple([z.object({ digest: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) })]),
});
const MAX_REASONS = 50; // enough to see what happened: a pack with another manifest gives thousands

export interface PackCheckRequest {
  /** The name that the user gave. */
  readonly subject: string;
  readonly content: () => AsyncIterable<Uint8Array>;
}

export interface PackCheckPorts {
  readonly clock: Clock;
  /**
   * Verifies that the bundle signs a statement about a manifest of that digest: signature, log, time, and every byte of
   * the bundle. Returns the signer. Throws VerificationError.
   */
  readonly verifyManifest: (manifest: Digest, bundle: Buffer) => Promise<ManifestSigner>;
}

/**
 * Verifies a pack in one pass over its bytes, without a network. mc must have written the archive, and a trusted signer must
 * have signed the manifest. Every member must be there once, in its place, with its size and digest. Each reason of the
 * report names the member.
 */
export async function verifyPack(request: PackCheckRequest, ports: PackCheckPorts): Promise<PackCheckReport> {
  const report = beginReport('evidence-verify', ports.clock, request.subject);
  const check = new PackCheck(ports);
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
      await check.add(member);
    }
    if (size !== tarSize(sizes)) check.recordTrailingBytes();
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    stopped = error;
  }
  return report.finish(check.listErrors(stopped).slice(0, MAX_REASONS), {
    ...(stopped ? {} : { digest: `sha256:${hash.digest('hex')}` }),
    ...check.found,
  });
}

/** Reads the digest that the statement of a bundle names. The caller must not trust it before it verified the bundle. */
function readClaimedDigest(bundle: Buffer): Digest | undefined {
  try {
    const { dsseEnvelope } = claimSchema.parse(JSON.parse(bundle.toString('utf8')));
    const statement = JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString('utf8'));
    return `sha256:${statementSchema.parse(statement).subject[0].digest.sha256}`;
  } catch {
    return undefined;
  }
}

/** Keeps the start of a content while another reader reads all of it. */
class Start {
  readonly #limit: number;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  async *copy(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      if (this.#size < this.#limit) this.#chunks.push(Buffer.from(chunk.subarray(0, this.#limit - this.#size)));
      this.#size += chunk.length;
      yield chunk;
    }
  }
}

/** Checks the members of a pack in the order of the archive: the manifest, its bundle, then the members of the manifest. */
class PackCheck {
  readonly #ports: PackCheckPorts;
  #manifest: Buffer | undefined;
  #signer: ManifestSigner | undefined;
  #members: MemberCheck | undefined;
  readonly #repeated = new Set<string>();
  readonly #bypasses: PackedBypass[] = [];
  readonly #malformed: McError[] = [];
  /** Listed last: every other error matters more than another program that wrote the archive. */
  readonly #archive: McError[] = [];

  constructor(ports: PackCheckPorts) {
    this.#ports = ports;
  }

  get found() {
    return {
      ...(this.#manifest ? { manifestDigest: digestOf(this.#manifest) } : {}),
      ...(this.#signer ? { signer: this.#signer } : {}),
      ...(this.#members?.matched ?? { members: 0, bytes: 0 }),
      ...(this.#bypasses.length > 0 ? { bypasses: this.#bypasses } : {}),
    };
  }

  /** Checks the next member of the archive. */
  async add(member: TarMember): Promise<void> {
    if (!member.canonical) this.#archive.push(evidenceError('pack-header-changed', { member: member.name }));
    if (!this.#manifest) {
      if (member.name !== MANIFEST_NAME) throw evidenceError('pack-member-missing', { member: MANIFEST_NAME });
      this.#manifest = await collect(member.content, MAX_MANIFEST_BYTES, MANIFEST_NAME);
    } else if (!this.#members) {
      if (member.name !== BUNDLE_NAME) throw evidenceError('pack-member-missing', { member: BUNDLE_NAME });
      const bundle = await collect(member.content, MAX_BUNDLE_BYTES, BUNDLE_NAME);
      // The signature comes first: an unsigned manifest is not parsed.
      this.#signer = await this.#verifyManifest(this.#manifest, bundle);
      this.#members = new MemberCheck(readManifest(this.#manifest).members);
    } else {
      await this.#addMember(member, this.#members);
    }
  }

  async #addMember({ name, content }: TarMember, members: MemberCheck): Promise<void> {
    const report = members.findRole(name) === BYPASS_ROLE ? new Start(MAX_BYPASS_BYTES) : undefined;
    const { digest, size } = await digestOfStream(report ? report.copy(content) : content);
    if (name === MANIFEST_NAME || name === BUNDLE_NAME) this.#repeated.add(name);
    else if (members.add(name, digest, size) && report) this.#addBypass(name, report.bytes, size);
  }

  /** Adds what a report states, after its bytes matched the signed manifest. */
  #addBypass(member: string, bytes: Buffer, size: number): void {
    const found = this.#readBypass(member, bytes, size);
    if ('problem' in found)
      this.#malformed.push(evidenceError('pack-bypass-malformed', { member, detail: found.problem }));
    else this.#bypasses.push(found);
  }

  #readBypass(member: string, bytes: Buffer, size: number): ReturnType<typeof tryReadPackedBypass> {
    if (this.#bypasses.length >= MAX_BYPASSES) return { problem: `expected at most ${MAX_BYPASSES} such members` };
    if (size > MAX_BYPASS_BYTES) return { problem: `expected at most ${MAX_BYPASS_BYTES} bytes, found ${size}` };
    return tryReadPackedBypass(member, bytes);
  }

  /** Records that the archive has more bytes after its end than mc writes. */
  recordTrailingBytes(): void {
    const member = this.#members?.next ?? BUNDLE_NAME;
    this.#archive.push(evidenceError('pack-malformed', { member, detail: 'the archive has more bytes after its end' }));
  }

  async #verifyManifest(manifest: Buffer, bundle: Buffer): Promise<ManifestSigner> {
    const found = digestOf(manifest);
    const claimed = readClaimedDigest(bundle);
    try {
      const signer = await this.#ports.verifyManifest(claimed ?? found, bundle);
      if (claimed === undefined || claimed === found) return signer;
    } catch (error) {
      if (!(error instanceof VerificationError)) throw error;
      const detail = `${error.code}: ${error.message}`;
      throw evidenceError('pack-signature-invalid', { member: BUNDLE_NAME, detail }, { cause: error });
    }
    // The bundle is valid for another manifest, so the manifest was changed.
    throw evidenceError('pack-member-mismatch', { member: MANIFEST_NAME, expected: claimed, found });
  }

  /** Lists the errors of the archive. `stopped` is the error that ended the reading before its end. */
  listErrors(stopped?: VerificationError): McError[] {
    const repeated = [...this.#repeated].map((member) => evidenceError('pack-member-duplicate', { member }));
    const errors = [...repeated, ...(this.#members?.listErrors(stopped === undefined) ?? []), ...this.#malformed];
    if (stopped) return [...errors, this.#nameMember(stopped)];
    if (this.#members) return [...errors, ...this.#archive];
    const member = this.#manifest ? BUNDLE_NAME : MANIFEST_NAME;
    return [evidenceError('pack-member-missing', { member })];
  }

  /** Returns an error of the archive as an error of the member at which it occurred. */
  #nameMember(error: VerificationError): VerificationError {
    if (error.details.member !== undefined && error.code !== 'tar-malformed') return error;
    const next = !this.#manifest ? MANIFEST_NAME : (this.#members?.next ?? BUNDLE_NAME);
    const member = error.details.member ?? next;
    return evidenceError('pack-malformed', { member, detail: error.message }, { cause: error });
  }
}
