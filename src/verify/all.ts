import { parseDuration } from '../lib/duration.ts';
import type { Progress } from '../lib/progress.ts';
import { beginReport, type Report } from '../lib/report.ts';
import { policyFiles } from './policy-files.ts';
import type { VerifyReport } from './schema.ts';
import { openSources, type SourcePorts, type UseMirror } from './sources/open.ts';
import { readSubject } from './subject.ts';
import { loadTrust } from './trust.ts';
import { verify } from './verify.ts';

/** What a user asked for, in any front door. Paths are resolved by `at`. */
export interface VerifyAllRequest {
  /** Files, digests, references. */
  readonly subjects: readonly string[];
  readonly policy: string;
  readonly root?: string | undefined;
  readonly bundles: readonly string[];
  /** A folder or URL; else REKOR_MIRROR_URL, else the policy's. */
  readonly mirror?: string | undefined;
  /** VERIFY_USE_MIRROR wins over it: the switch to roll back by. */
  readonly useMirror: UseMirror;
}

export interface VerifyAllPorts extends SourcePorts {
  readonly progress: Progress;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly at: (path: string) => string;
}

/** The report of several subjects: it passed when each of them did. */
export interface VerifyAllReport extends Report {
  readonly type: 'verify';
  readonly subjects: readonly VerifyReport[];
}

const useMirrorOf = ({ useMirror }: VerifyAllRequest, { env }: VerifyAllPorts): UseMirror => {
  const forced = env['VERIFY_USE_MIRROR'];
  return forced === 'true' ? 'always' : forced === 'false' ? 'never' : useMirror;
};

/** Verifies each subject under one policy; gives the report of all and that of each. */
export async function verifyAll(
  request: VerifyAllRequest,
  ports: VerifyAllPorts,
): Promise<{ readonly report: VerifyReport | VerifyAllReport; readonly subjects: readonly VerifyReport[] }> {
  const { clock, at, env, signal } = ports;
  const overall = beginReport('verify', clock);
  const trust = await loadTrust(at(request.policy), policyFiles, clock.now(), request.root);
  const mirror = request.mirror ?? env['REKOR_MIRROR_URL'] ?? trust.mirror?.url;
  const choice = {
    bundles: request.bundles.map(at),
    mirror: mirror && !/^https?:/.test(mirror) ? at(mirror) : mirror,
    useMirror: useMirrorOf(request, ports),
    maxStaleness:
      trust.mirror?.maxStaleness === undefined ? undefined : parseDuration(trust.mirror.maxStaleness, 'maxStaleness'),
  };
  const subjects: VerifyReport[] = [];
  for (const subject of request.subjects) {
    ports.progress({ task: subject, message: `verifying ${subject}` });
    const { digests, sources } = await openSources(await readSubject(subject, at), choice, ports);
    subjects.push(await verify({ subject, digests, trust }, { sources, clock, ...(signal ? { signal } : {}) }));
  }
  const [only] = subjects;
  if (only && subjects.length === 1) return { report: only, subjects };
  const reasons = subjects.flatMap((each) => each.reasons.map((reason) => ({ subject: each.subject, ...reason })));
  return { report: overall.finish(reasons, { subjects }), subjects };
}
