import { z } from 'zod';
import { KiB } from '../lib/bytes.ts';
import { rfc3339 } from '../lib/clock.ts';
import { createDigestSet, parseSubjectDigest, type SubjectDigest } from '../lib/digest.ts';
import { asMcError } from '../lib/errors.ts';
import type { McError } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { formatReference, getTarget, type OciDigest, type Repository } from '../oci/index.ts';
import { createStatement, PREDICATE, parseBundle, type Signer } from '../sigstore/index.ts';
import {
  type EvidenceSource,
  Reading,
  readWithinLimits,
  summarizeSigner,
  type Trust,
  verifyPromotion,
} from '../verify/index.ts';
import { promoteError } from './errors.ts';
import { type BadMark, type MarkKind, type Marks, readMarks, verifyMark, writeMark } from './mark.ts';
import type { Place } from './place.ts';
import { createRunIdentity, type RunIdentity, runIdentitySchema } from './run-identity.ts';
import type { RevokeReport } from './schema.ts';
import { requireSigner } from './signer.ts';
import type { CopyPorts } from './types.ts';

export const REVOCATION_ARTIFACT = 'application/vnd.mc.promotion-revocation.v1+json';
export const REVOCATION_PREDICATE = PREDICATE.revocation;
const MAX_REASON = 1_000;

/** The predicate of a revocation, see docs/predicates/promotion-revocation.md. */
export const revocationPredicateSchema = z.object({
  reason: z.string().min(1).max(MAX_REASON),
  revokedAt: z.string().describe('RFC 3339'),
  run: runIdentitySchema,
});
type RevocationPredicate = z.output<typeof revocationPredicateSchema>;

const REVOCATION: MarkKind<RevocationPredicate> = {
  artifactType: REVOCATION_ARTIFACT,
  predicateType: REVOCATION_PREDICATE,
  predicate: revocationPredicateSchema,
  marker: {},
  title: 'revocation',
  maxBytes: 64 * KiB, // ten times the size of a reason of 1,000 characters with its bundle
  ignoreMaxAge: true,
};

/** The revocations of a release that count, and warnings about those that do not. */
export interface Revocations {
  /** The reasons why the release must not be deployed. */
  readonly counted: readonly McError[];
  readonly warnings: readonly McError[];
}

/** A claim that a release is revoked. `why` is set where its signer may not revoke, or where it cannot be read. */
interface Claim {
  readonly where: string;
  readonly reason: string;
  readonly by?: string | undefined;
  readonly why?: McError | undefined;
}

const NO_REASON = 'no reason that can be read';

/**
 * Finds the revocations of a release in its repository and in other sources. Where the policy names who may revoke (its
 * requirement of kind `promotion`), only their revocations count, so that an attacker who can push cannot stop a deployment. Where
 * it names no one, every revocation counts, also one that is unsigned or cannot be read: a refusal is safe.
 */
export async function findRevocations(
  repository: Repository,
  root: OciDigest,
  trust: Trust,
  sources: readonly EvidenceSource[] = [],
): Promise<Revocations> {
  const search = new RevocationSearch(root, trust);
  search.addMarks(repository.name, await readMarks(REVOCATION, repository, root));
  await search.readSources(sources);
  return search.finish();
}

/** Collects the revocations of one release. */
class RevocationSearch {
  readonly #root: OciDigest;
  readonly #subject: SubjectDigest;
  readonly #trust: Trust;
  readonly #counted = new Map<string, McError>();
  readonly #warnings: McError[] = [];
  readonly #reading = new Reading({ first: new Set([REVOCATION_PREDICATE]) });

  constructor(root: OciDigest, trust: Trust) {
    this.#root = root;
    this.#subject = parseSubjectDigest(root);
    this.#trust = trust;
  }

  /** Adds the revocations that a repository lists as referrers. */
  addMarks(repository: string, { marks, bad, unread }: Marks<RevocationPredicate>): void {
    for (const mark of marks) {
      const where = `${repository}@${mark.descriptor.digest}`;
      const signer = identify(() => verifyMark(REVOCATION, mark, this.#root, this.#trust));
      this.#add({ where, reason: mark.predicate.reason, ...signer });
    }
    // A revocation that was not read may be genuine, so it is not known that the release is not revoked.
    if (unread) {
      const limit = unread.details.limit ?? '';
      this.#counted.set(
        'unread',
        promoteError('revocations-not-read', { reference: this.#root, limit, where: repository }),
      );
    }
    for (const one of bad) this.#addBad(repository, one);
  }

  /** Reads the sources in order. They share one bound. */
  async readSources(sources: readonly EvidenceSource[]): Promise<void> {
    for (const [i, source] of sources.entries()) {
      try {
        await this.#readSource(source, this.#reading.share(sources.length - i));
      } catch (error) {
        const unread = asMcError(error);
        // A source that is not available must not stop a release that the repository allows. A source that returns other content
        // than it signed, or only a part of it, may hide a revocation.
        if (unread.family === 'fault' && !source.hasOpened?.()) this.#warnings.push(unread);
        else this.#counted.set(unread.message, unread);
      }
    }
  }

  finish(): Revocations {
    return { counted: [...this.#counted.values()], warnings: [...this.#warnings, ...this.#reading.unread] };
  }

  async #readSource(source: EvidenceSource, reading: Reading): Promise<void> {
    for await (const evidence of readWithinLimits(source, this.#subject, reading)) {
      const reason = 'bytes' in evidence ? readReason(evidence.bytes) : undefined;
      if (!('bytes' in evidence) || reason === undefined) continue;
      const signer = this.#verifyBundle(evidence.bytes, REVOCATION_PREDICATE);
      this.#add({ where: evidence.origin, reason, ...signer });
    }
  }

  /** Adds a mark that cannot be read. A later format by a signer who may revoke counts, because its content is not known. */
  #addBad(repository: string, { descriptor, error, later }: BadMark): void {
    const signer = later && this.#verifyBundle(later.bundle, later.predicateType);
    if (signer?.by !== undefined) this.#counted.set(error.message, error);
    else this.#add({ where: `${repository}@${descriptor.digest}`, reason: NO_REASON, why: error });
  }

  #verifyBundle(bundle: Buffer, predicateType: string): Pick<Claim, 'by' | 'why'> {
    return identify(() => verifyPromotion(this.#subject, bundle, this.#trust, predicateType, { ignoreMaxAge: true }));
  }

  #add({ where, reason, by, why }: Claim): void {
    if (this.#trust.promotion.requirements.length > 0 && why) {
      this.#warnings.push(promoteError('revocation-not-counted', { where, detail: why.message }));
      return;
    }
    const error = promoteError('promotion-revoked', {
      reference: this.#root,
      reason,
      by: by ?? 'an unverified signer',
      where,
    });
    this.#counted.set(`${reason} ${by}`, error);
  }
}

/** Returns the identity of a verified signer, or the reason why the verification failed. */
function identify(verifySigner: () => Parameters<typeof summarizeSigner>[0] | undefined): Pick<Claim, 'by' | 'why'> {
  try {
    const signer = verifySigner();
    return signer ? { by: summarizeSigner(signer).identity } : {};
  } catch (error) {
    return { why: asMcError(error) };
  }
}

/** Reads the reason in the bundle of a revocation, unverified. Returns undefined for a bundle that is not a revocation. */
function readReason(bytes: Buffer): string | undefined {
  try {
    const { content } = parseBundle(bytes, 'evidence');
    if (content.$case !== 'dsseEnvelope') return undefined;
    const { predicateType, predicate } = JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
    if (predicateType !== REVOCATION_PREDICATE) return undefined;
    const read = revocationPredicateSchema.safeParse(predicate);
    return read.success ? read.data.reason : NO_REASON;
  } catch {
    return undefined; // other evidence: its verification reports it
  }
}

export interface RevokeRequest {
  readonly place: Place;
  readonly reason: string;
  readonly trust: Trust;
}

/**
 * Revokes a release: it must not be deployed any more, and a promotion record does not change that. The policy must name the signer.
 * An unsigned revocation needs `promotion: { record: unsigned }`. Throws before the first write where the revocation would not
 * count.
 */
export async function revoke(
  { place, reason, trust }: RevokeRequest,
  ports: CopyPorts & { readonly signer?: Signer | undefined; readonly run?: RunIdentity },
): Promise<RevokeReport> {
  const name = formatReference(place.reference);
  const trimmed = reason.trim();
  if (trimmed === '' || trimmed.length > MAX_REASON) throw promoteError('revocation-reason', { limit: MAX_REASON });
  const report = beginReport('promote-revoke', ports.clock, name);
  const { unsigned } = trust.promotion;
  if (!ports.signer && !unsigned) throw promoteError('revocation-unsigned-refused', { policy: trust.path });
  await requireSigner(ports.signer, trust, REVOCATION_PREDICATE, { ignoreMaxAge: true });
  const root = (await place.repository.manifest(getTarget(place.reference))).descriptor;
  const predicate: RevocationPredicate = {
    reason: trimmed,
    revokedAt: rfc3339(ports.clock.now()),
    run: ports.run ?? createRunIdentity({}),
  };
  const subject = [{ digest: createDigestSet(root.digest) }];
  const statement = createStatement(subject, REVOCATION_PREDICATE, predicate);
  let signed = false;
  const mark = await writeMark(REVOCATION, place.repository, root, statement, ports.signer, (written) => {
    const { by, why } = identify(() => verifyMark(REVOCATION, written, root.digest, trust));
    signed = by !== undefined;
    if (why && !unsigned) throw why;
  });
  const revocation = mark.descriptor.digest;
  return report.finish([], {
    digest: root.digest,
    revocation,
    signed,
    reason: trimmed,
    warnings: signed ? [] : [promoteError('revocation-unsigned', { revocation }).toReason()],
  }) as RevokeReport;
}
