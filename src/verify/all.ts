import { dirname, join, resolve } from 'node:path';
import { githubError } from '../github/errors.ts';
import type { AttestationApi } from '../github/index.ts';
import { mapConcurrent } from '../lib/concurrency.ts';
import { digestSetOf, parseSubjectDigest } from '../lib/digest.ts';
import { parseDuration } from '../lib/duration.ts';
import { asMcError, baseError } from '../lib/errors.ts';
import { ConfigurationError, type McError, reviveError } from '../lib/mc-error.ts';
import type { Progress } from '../lib/progress.ts';
import { beginReport, type Report } from '../lib/report.ts';
import type { Threads } from '../lib/threads.ts';
import type { MirrorDemands } from '../tlog/index.ts';
import { isLarge } from './digests.ts';
import { verifyError } from './errors.ts';
import { judge } from './judge.ts';
import type { Judges } from './judging/judges.ts';
import { recorded, type ThreadStart } from './judging/message.ts';
import { mirrorDemands } from './mirror-demands.ts';
import { policyFiles } from './policy-files.ts';
import type { VerifyReport } from './schema.ts';
import type { EvidenceCache } from './sources/cache.ts';
import { bundleFiles } from './sources/files.ts';
import type { Staleness } from './sources/mirror.ts';
import { openSources, type SourcePorts, type UseMirror } from './sources/open.ts';
import type { Platform } from './sources/platforms.ts';
import { contentOf, readSubject, type Subject } from './subject.ts';
import { loadTrust, type PolicyFiles, type Trust } from './trust.ts';
import type { MirrorSource, VerifyPorts } from './types.ts';
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
  /** OWNER/REPO whose attestations GitHub is asked for. */
  readonly repository?: string | undefined;
  /** A folder for evidence that was of use, and for what was seen of mirrors. */
  readonly cache?: string | undefined;
}

export interface VerifyAllPorts extends Omit<SourcePorts, 'openMirror'> {
  readonly openMirror: (location: string, demands: MirrorDemands) => Promise<MirrorSource>;
  readonly progress: Progress;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly at: (path: string) => string;
  /** How the policy is read; default the disk. */
  readonly files?: PolicyFiles;
  /** Further threads, for many subjects; default none. */
  readonly threads?: Threads | undefined;
}

/** The report of several subjects: it passed when each of them did. */
export interface VerifyAllReport extends Report {
  readonly type: 'verify';
  readonly subjects: readonly VerifyReport[];
}

const useMirrorOf = ({ useMirror }: VerifyAllRequest, { env }: VerifyAllPorts): UseMirror => {
  const forced = env['VERIFY_USE_MIRROR'] ?? '';
  // A switch for the worst day: one that is spelt wrongly must not look as if it were thrown.
  if (!['', 'true', 'false'].includes(forced))
    throw baseError('option-invalid', {
      option: 'the environment variable VERIFY_USE_MIRROR',
      given: forced,
      expected: 'true or false',
      command: 'verify',
    });
  return forced === 'true' ? 'always' : forced === 'false' ? 'never' : useMirror;
};

const SUBJECTS_AT_ONCE = 8;
/** From here on another thread is sooner ready than this one is done. */
const MANY_SUBJECTS = 100;

/** Where the policy says how old a mirror may be, a disaster is not waited out for ever either. */
const DISASTER_STALENESS = '7d';

/** How old a mirror may be under a policy. */
export function stalenessOf({ mirror }: Trust): Staleness {
  const seconds = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : parseDuration(text, 'maxStaleness');
  const disaster =
    mirror?.maxStalenessInDisaster ?? (mirror?.maxStaleness === undefined ? undefined : DISASTER_STALENESS);
  return { max: seconds(mirror?.maxStaleness), maxInDisaster: seconds(disaster) };
}

/** GitHub's API as the environment names it, and the token to ask it with. */
export const githubOf = (env: Readonly<Record<string, string | undefined>>): Pick<AttestationApi, 'api' | 'token'> => ({
  api: env['GITHUB_API_URL'] || 'https://api.github.com',
  token: env['GITHUB_TOKEN'] || env['GH_TOKEN'],
});

function attestationsOf({ repository }: VerifyAllRequest, { env }: VerifyAllPorts): AttestationApi | undefined {
  if (repository === undefined) return undefined;
  if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repository) || /(^|\/)\.\.?(\/|$)/.test(repository))
    throw githubError('repository-malformed', { given: repository });
  return { repository, ...githubOf(env) };
}

// What only some verifications need is loaded by those: a file and its bundle are told of in tens of milliseconds.
const openCache = async (dir: string): Promise<EvidenceCache> =>
  (await import('./sources/cache.ts')).evidenceCache(dir);

const openJudges = async (threads: Threads, start: ThreadStart): Promise<Judges> =>
  (await import('./judging/judges.ts')).openJudges(threads, start);

/** What is judged under the whole policy may be judged in another thread; the hashing of a large file stays in this one. */
function judgeFor(named: Subject, trust: Trust, judges: Judges | undefined): Pick<VerifyPorts, 'judge'> {
  const path = named.kind === 'file' ? named.path : undefined;
  if (!judges || (path !== undefined && isLarge(path))) return {};
  return {
    judge: (evidence, request) =>
      request.trust === trust ? judges.judge(evidence, request, path) : judge(evidence, request),
  };
}

const isUrl = (place: string): boolean => /^https?:/.test(place);

/** The mirror that the policy names; a folder is relative to the policy's, as every path in it. */
function mirrorOfPolicy({ path, mirror }: Trust): string | undefined {
  return mirror && !isUrl(mirror.url) ? resolve(dirname(path), mirror.url) : mirror?.url;
}

/**
 * Verifies each subject under one policy; gives the report of all and that of each. A subject that cannot be judged does
 * not keep the others from it; then what went wrong is thrown.
 */
export async function verifyAll(
  request: VerifyAllRequest,
  ports: VerifyAllPorts,
): Promise<{ readonly report: VerifyReport | VerifyAllReport; readonly subjects: readonly VerifyReport[] }> {
  const { clock, at, env, signal, progress } = ports;
  const overall = beginReport('verify', clock);
  if (request.subjects.length === 0)
    throw verifyError('nothing-verified', { subject: 'anything', detail: 'no subject was named' });
  const start = { policy: at(request.policy), root: request.root, asOf: clock.now() };
  const { files, record } = recorded(ports.files ?? policyFiles);
  const trust = await loadTrust(start.policy, files, start.asOf, start.root);
  const mirror = request.mirror ?? env['REKOR_MIRROR_URL'] ?? mirrorOfPolicy(trust);
  const choice = {
    bundles: request.bundles.map((path) => bundleFiles(at(path))),
    mirror: mirror && !isUrl(mirror) ? at(mirror) : mirror,
    useMirror: useMirrorOf(request, ports),
    staleness: stalenessOf(trust),
    github: attestationsOf(request, ports),
  };
  const memory = request.cache === undefined ? undefined : join(at(request.cache), 'mirrors');
  const demands = mirrorDemands(trust.mirror, memory);
  const sourcePorts = { ...ports, openMirror: (location: string) => ports.openMirror(location, demands) };
  const cache = request.cache === undefined ? undefined : await openCache(at(request.cache));
  const many = request.subjects.length >= MANY_SUBJECTS && (ports.threads?.idleCores ?? 0) > 0;
  const judges = many && ports.threads ? await openJudges(ports.threads, { ...start, files: record }) : undefined;
  const faults: McError[] = [];
  const judgeOne = async (subject: string): Promise<VerifyReport | undefined> => {
    progress({ task: subject, message: `verifying ${subject}` });
    try {
      const named = await readSubject(subject, at, signal);
      const opened = await openSources(named, choice, sourcePorts);
      const content = named.kind === 'file' ? { content: contentOf(named.path) } : {};
      const verifyPorts = {
        ...judgeFor(named, trust, judges),
        sources: [...opened.sources, ...(cache ? [cache] : [])],
        clock,
        ...(cache ? { keep: cache.keep } : {}),
        ...(signal ? { signal } : {}),
      };
      const report = await verify({ subject, digests: opened.digests, ...content, trust }, verifyPorts);
      return await withPlatforms(report, opened.platforms, trust, verifyPorts);
    } catch (error) {
      if (request.subjects.length === 1 || signal?.aborted || error instanceof ConfigurationError) throw error;
      const fault = asMcError(error);
      faults.push(fault);
      progress({ task: subject, message: `${subject}: ${fault.code}: ${fault.message}` });
      return undefined;
    }
  };
  // Side by side, for the waiting: one file is read and one registry answers while another is judged.
  const judged = await mapConcurrent(request.subjects, SUBJECTS_AT_ONCE, judgeOne, signal).finally(() =>
    judges?.close(),
  );
  const subjects = judged.filter((report) => report !== undefined);
  const [first] = faults;
  if (first) {
    const counts = { unjudged: faults.length, total: request.subjects.length, detail: first.message };
    if (!faults.some(({ family }) => family === 'fault'))
      throw reviveError(first.code, { ...first.details, ...counts }, { cause: first }) ?? first;
    throw verifyError('subjects-unjudged', { ...first.details, ...counts }, { cause: first });
  }
  const [only] = subjects;
  if (only && subjects.length === 1) return { report: only, subjects };
  const reasons = subjects.flatMap((each) => each.reasons.map((reason) => ({ subject: each.subject, ...reason })));
  return { report: overall.finish(reasons, { subjects }), subjects };
}

/** Holds the requirements that ask for `platforms: all` for each manifest of an index by itself. */
export async function withPlatforms(
  report: VerifyReport,
  platforms: () => Promise<readonly Platform[]>,
  trust: Trust,
  ports: VerifyPorts,
): Promise<VerifyReport> {
  const requirements = trust.requirements.filter((requirement) => requirement.platforms === 'all');
  if (requirements.length === 0) return report;
  const each: NonNullable<VerifyReport['platforms']> = [];
  for (const { digest, name } of await platforms()) {
    const subject = `${report.subject} (${name})`;
    const request = { subject, digests: digestSetOf(parseSubjectDigest(digest)), trust: { ...trust, requirements } };
    const { outcome, reasons } = await verify(request, ports);
    each.push({ digest, platform: name, outcome, reasons });
  }
  const more = each.flatMap(({ platform, digest, reasons }) => reasons.map((one) => ({ platform, digest, ...one })));
  const reasons = [...report.reasons, ...more];
  return { ...report, outcome: reasons.length === 0 ? 'passed' : 'failed', reasons, platforms: each };
}
