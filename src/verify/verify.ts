import { asMcError, type McError, VerificationError } from '../lib/errors.ts';
import { beginReport } from '../lib/report.ts';
import { isAccepted, type Judged, judge, signerOf } from './judge.ts';
import { hold } from './requirement.ts';
import type { VerifyReport } from './schema.ts';
import type { EvidenceSource, VerifyPorts, VerifyRequest } from './types.ts';

const MAX_BUNDLES = 1_000;

/**
 * Whether a subject may ship under a policy, and why: gathers evidence, judges each bundle, holds each requirement.
 * Evidence that nobody can read is a fault (thrown), unless the rest satisfied every requirement: then it is a warning.
 */
export async function verify(request: VerifyRequest, ports: VerifyPorts): Promise<VerifyReport> {
  const { subject, digests, trust } = request;
  const report = beginReport('verify', ports.clock, subject);
  const digest = `sha256:${digests.sha256}` as const;
  const judged = new Map<string, Judged>();
  const unread: McError[] = [];
  for (const source of ports.sources) {
    ports.signal?.throwIfAborted();
    try {
      for await (const evidence of bounded(source, digest)) {
        const one = judge(evidence, request);
        if (!judged.has(one.bundle)) judged.set(one.bundle, one);
      }
    } catch (error) {
      unread.push(asMcError(error));
    }
  }
  const all = [...judged.values()];
  const accepted = all.filter(isAccepted);
  const refused = all.filter((one) => !isAccepted(one)) as Exclude<Judged, { root: string }>[];
  const fared = trust.requirements.map((requirement) => hold(requirement, accepted));
  const unmet = fared.filter(({ by }) => by.length === 0);
  const fault = unread.find(({ family }) => family !== 'verification') ?? unread[0];
  if (unmet.length > 0 && fault) throw fault;

  const reasons = unmet.map(
    ({ requirement, miss }) => miss ?? nothing(subject, requirement.name, refused, ports.sources),
  );
  return report.finish(distinct(reasons), {
    digest,
    policy: { path: trust.path, digest: trust.digest },
    requirements: fared.map(({ requirement: { name, kind, threshold }, by }) => ({
      name,
      kind,
      threshold,
      satisfied: by.length > 0,
      by: by.map(signerOf),
    })),
    refused: refused.map(({ origin, bundle, error }) => ({ origin, bundle, reason: error.toReason() })),
    warnings: unread.map((error) => error.toReason()),
    sources: ports.sources.map(({ name }) => name),
  }) as VerifyReport;
}

async function* bounded(
  source: EvidenceSource,
  digest: `sha256:${string}`,
): ReturnType<EvidenceSource['bundlesFor']> & AsyncGenerator<{ bytes: Buffer; origin: string }> {
  let count = 0;
  for await (const evidence of source.bundlesFor(digest)) {
    if (++count > MAX_BUNDLES)
      throw new VerificationError('evidence-too-much', { source: source.name, limit: MAX_BUNDLES });
    yield evidence;
  }
}

/** Nothing verified: because of what the bundles are, where there are any, else because there is none. */
function nothing(
  subject: string,
  requirement: string,
  refused: readonly { error: VerificationError }[],
  sources: readonly EvidenceSource[],
): McError {
  const [first] = refused;
  if (first) return first.error;
  const where = sources.map(({ name }) => name).join(', ') || 'no source was named';
  return new VerificationError('nothing-verified', {
    subject,
    requirement,
    detail: `no evidence for "${requirement}" in ${where}`,
  });
}

/** Requirements often fail for one cause: it is told once. */
const distinct = (errors: readonly McError[]): McError[] => [
  ...new Map(errors.map((error) => [`${error.code} ${error.message}`, error])).values(),
];
