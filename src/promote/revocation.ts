import { z } from 'zod';
import { KiB } from '../lib/bytes.ts';
import { rfc3339 } from '../lib/clock.ts';
import { createDigestSet, parseSubjectDigest } from '../lib/digest.ts';
import { asMcError } from '../lib/errors.ts';
import type { McError } from '../lib/mc-error.ts';
import { beginReport } from '../lib/report.ts';
import { formatReference, type Repository, targetOf } from '../oci/index.ts';
import { PREDICATE, parseBundle, type Signer, statementFor } from '../sigstore/index.ts';
import { bounded, type EvidenceSource, Reading, type Trust, verifyPromotion, whoSigned } from '../verify/index.ts';
import type { CopyPorts, Place } from './copy.ts';
import { promoteError } from './errors.ts';
import { judgeMark, type MarkKind, readMarks, writeMark } from './mark.ts';
import { type RunIdentity, runIdentity, runIdentitySchema } from './run.ts';
import type { RevokeReport } from './schema.ts';
import { requireSigner } from './signer.ts';

export const REVOCATION_ARTIFACT = 'application/vnd.mc.promotion-revocation.v1+json';
export const REVOCATION_PREDICATE = PREDICATE.revocation;
const MAX_REASON = 1_000;

/** docs/predicates/promotion-revocation.md. */
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
  maxBytes: 64 * KiB, // ten times what a reason of 1,000 characters and its bundle have
  ageless: true,
};

/** Why a release must not be deployed, and what claims so without counting. */
export interface Revocations {
  readonly standing: readonly McError[];
  readonly warnings: readonly McError[];
}

/**
 * The revocations of a release, in its repository and in what else is asked. Where the policy names who may revoke
 * (its requirement of kind `promotion`), only those count, so that a pusher cannot stop a deployment. Where it
 * names no one, every one counts, also one that is unsigned or cannot be read: refusing is the safe answer there.
 */
export async function revocationsOf(
  repository: Repository,
  root: string,
  trust: Trust,
  sources: readonly EvidenceSource[] = [],
): Promise<Revocations> {
  const named = trust.promotion.requirements.length > 0;
  const standing = new Map<string, McError>();
  const warnings: McError[] = [];
  const take = (where: string, reason: string, by: string | undefined, why: McError | undefined): void => {
    if (named && why) warnings.push(promoteError('revocation-not-counted', { where, detail: why.message }));
    else {
      const error = promoteError('promotion-revoked', {
        reference: root,
        reason,
        by: by ?? 'nobody who signed',
        where,
      });
      standing.set(`${reason} ${by}`, error);
    }
  };
  const { marks, bad, unread } = await readMarks(REVOCATION, repository, root);
  for (const mark of marks) {
    const where = `${repository.name}@${mark.descriptor.digest}`;
    const { by, why } = judged(() => judgeMark(REVOCATION, mark, root, trust));
    take(where, mark.predicate.reason, by, why);
  }
  // One of those that were not read may be genuine: that the release was not revoked is not known.
  if (unread) {
    const limit = unread.details['limit'] ?? '';
    standing.set('unread', promoteError('revocations-not-read', { reference: root, limit, where: repository.name }));
  }
  for (const { descriptor, error, later } of bad) {
    // A later version of mc wrote it. What it says is not known, so a signer that may revoke stops the release.
    const verified = () =>
      verifyPromotion(parseSubjectDigest(root), later?.bundle ?? Buffer.alloc(0), trust, later?.predicateType ?? '', {
        ageless: true,
      });
    if (later && judged(verified).by !== undefined) standing.set(error.message, error);
    else take(`${repository.name}@${descriptor.digest}`, 'it says none that can be read', undefined, error);
  }
  const all = new Reading({ first: new Set([REVOCATION_PREDICATE]) });
  for (const [i, source] of sources.entries()) {
    try {
      const reading = all.share(sources.length - i);
      for await (const evidence of bounded(source, parseSubjectDigest(root), reading)) {
        const reason = 'bytes' in evidence ? reasonIn(evidence.bytes) : undefined;
        if (!('bytes' in evidence) || reason === undefined) continue;
        const verified = () =>
          verifyPromotion(parseSubjectDigest(root), evidence.bytes, trust, REVOCATION_PREDICATE, { ageless: true });
        const { by, why } = judged(verified);
        take(evidence.origin, reason, by, why);
      }
    } catch (error) {
      const unread = asMcError(error);
      // A second place that is down must not stop what the first allows. One that shows other than what it signed, or only
      // some of what it says it holds, may hide a revocation.
      if (unread.family === 'fault' && !source.hasOpened?.()) warnings.push(unread);
      else standing.set(unread.message, unread);
    }
  }
  return { standing: [...standing.values()], warnings: [...warnings, ...all.unread] };
}

function judged(judge: () => Parameters<typeof whoSigned>[0] | undefined): { by?: string; why?: McError } {
  try {
    const signer = judge();
    return signer ? { by: whoSigned(signer).identity } : {};
  } catch (error) {
    return { why: asMcError(error) };
  }
}

/** What a bundle gives as the reason, if it is a revocation at all; nothing of it is verified. */
function reasonIn(bytes: Buffer): string | undefined {
  try {
    const { content } = parseBundle(bytes, 'evidence');
    if (content.$case !== 'dsseEnvelope') return undefined;
    const { predicateType, predicate } = JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
    if (predicateType !== REVOCATION_PREDICATE) return undefined;
    const read = revocationPredicateSchema.safeParse(predicate);
    return read.success ? read.data.reason : 'it says none that can be read';
  } catch {
    return undefined; // of other evidence, whoever verifies it tells
  }
}

export interface RevokeRequest {
  readonly place: Place;
  readonly reason: string;
  readonly trust: Trust;
}

/**
 * Says of a release that it is not to be deployed any more: for good, and whatever promotion record it has. The signer is one
 * that the policy names; an unsigned revocation needs `promotion: { record: unsigned }`. Throws before anything is written
 * where the revocation would not count.
 */
export async function revoke(
  { place, reason, trust }: RevokeRequest,
  ports: CopyPorts & { readonly signer?: Signer | undefined; readonly run?: RunIdentity },
): Promise<RevokeReport> {
  const name = formatReference(place.reference);
  const trimmed = reason.trim();
  if (trimmed === '' || trimmed.length > MAX_REASON) throw promoteError('revocation-reason', { limit: MAX_REASON });
  const begun = beginReport('promote-revoke', ports.clock, name);
  const { unsigned } = trust.promotion;
  if (!ports.signer && !unsigned) throw promoteError('revocation-unsigned-refused', { policy: trust.path });
  await requireSigner(ports.signer, trust, REVOCATION_PREDICATE, { ageless: true });
  const root = (await place.repository.manifest(targetOf(place.reference))).descriptor;
  const predicate: RevocationPredicate = {
    reason: trimmed,
    revokedAt: rfc3339(ports.clock.now()),
    run: ports.run ?? runIdentity({}),
  };
  const subject = [{ digest: createDigestSet(root.digest) }];
  const statement = statementFor(subject, REVOCATION_PREDICATE, predicate);
  let signed = false;
  const mark = await writeMark(REVOCATION, place.repository, root, statement, ports.signer, (written) => {
    const { by, why } = judged(() => judgeMark(REVOCATION, written, root.digest, trust));
    signed = by !== undefined;
    if (why && !unsigned) throw why;
  });
  const revocation = mark.descriptor.digest;
  return begun.finish([], {
    digest: root.digest,
    revocation,
    signed,
    reason: trimmed,
    warnings: signed ? [] : [promoteError('revocation-unsigned', { revocation }).toReason()],
  }) as RevokeReport;
}
