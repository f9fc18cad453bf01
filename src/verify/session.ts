import { join } from 'node:path';
import { asMcError } from '../lib/errors.ts';
import { judge } from './evidence/judge.ts';
import type { Judges } from './judging/judges.ts';
import { recordFiles } from './judging/message.ts';
import { verifyPlatforms } from './platforms.ts';
import { AD_HOC, layerAdHoc, policyFiles } from './policy/files.ts';
import { loadTrust } from './policy/load.ts';
import { isUrl, locateMirror, readMirrorDemands, readStaleness } from './policy/mirror.ts';
import { policyNotFound } from './policy/missing.ts';
import { nameQuickOptions } from './policy/quick-hints.ts';
import type { Trust } from './policy/types.ts';
import type { VerifyReport } from './schema.ts';
import type { EvidenceCache } from './sources/cache.ts';
import { openAttestations, readUseMirror } from './sources/environment.ts';
import { createFileSource } from './sources/files.ts';
import { openSources, type SourceChoice, type SourcePorts } from './sources/open.ts';
import { isLarge } from './subject/digests.ts';
import { assertSubject, createContentReader, readSubject, type Subject } from './subject/subject.ts';
import type { VerifyAllPorts, VerifyAllRequest, VerifyPorts } from './types.ts';
import { verify } from './verify.ts';

/** What the verifications of several subjects share: policy, sources, cache and threads. */
export interface VerifySession {
  verifySubject(subject: string): Promise<VerifyReport>;
  close(): Promise<void>;
}

/** From this number of subjects on, starting worker threads pays off. */
const MANY_SUBJECTS = 100;

interface Shared {
  readonly trust: Trust;
  readonly choice: SourceChoice;
  readonly sourcePorts: SourcePorts;
  readonly cache: EvidenceCache | undefined;
  readonly judges: Judges | undefined;
}

/** Loads the policy and opens what its verifications share. Throws the errors of {@link loadTrust} and of the options. */
export async function openSession(request: VerifyAllRequest, ports: VerifyAllPorts): Promise<VerifySession> {
  const { clock, at, env } = ports;
  const { policy } = request;
  const isFile = typeof policy === 'string';
  const start = { policy: isFile ? at(policy) : AD_HOC, root: request.root, asOf: clock.now() };
  const disk = ports.files ?? policyFiles;
  const { files, record } = recordFiles(isFile ? disk : layerAdHoc(policy, disk));
  const loaded = await loadTrust(start.policy, files, start.asOf, start.root).catch(async (error) => {
    if (!isFile || asMcError(error).code !== 'policy-not-found') throw error;
    // A line to type with a subject that does not exist would fail too.
    for (const subject of request.subjects) await assertSubject(subject, at);
    throw policyNotFound(start.policy, policy, request);
  });
  const trust: Trust = isFile ? loaded : { ...loaded, isAdHoc: true };
  const mirror = request.mirror ?? env.REKOR_MIRROR_URL ?? locateMirror(trust);
  const choice: SourceChoice = {
    bundles: request.bundles.map((path) => createFileSource(at(path))),
    mirror: mirror && !isUrl(mirror) ? at(mirror) : mirror,
    useMirror: readUseMirror(request.useMirror, env),
    staleness: readStaleness(trust),
    github: openAttestations(request.repository, env),
  };
  const folder = request.cache === undefined ? undefined : at(request.cache);
  const demands = readMirrorDemands(trust.mirror, folder === undefined ? undefined : join(folder, 'mirrors'));
  const sourcePorts = { ...ports, openMirror: (location: string) => ports.openMirror(location, demands) };
  // Modules that only some verifications need are loaded by these: one file and its bundle verify in tens of milliseconds.
  const cache = folder === undefined ? undefined : (await import('./sources/cache.ts')).openEvidenceCache(folder);
  const isMany = request.subjects.length >= MANY_SUBJECTS && (ports.threads?.idleCores ?? 0) > 0;
  const judges =
    isMany && ports.threads
      ? (await import('./judging/judges.ts')).openJudges(ports.threads, { ...start, files: record })
      : undefined;
  const shared: Shared = { trust, choice, sourcePorts, cache, judges };
  return {
    verifySubject: (subject) => verifySubject(subject, shared, ports),
    close: async () => judges?.close(),
  };
}

async function verifySubject(
  subject: string,
  { trust, choice, sourcePorts, cache, judges }: Shared,
  { at, clock, signal }: VerifyAllPorts,
): Promise<VerifyReport> {
  const named = await readSubject(subject, at, signal);
  const { digests, sources, platforms } = await openSources(named, choice, sourcePorts);
  const content = named.kind === 'file' ? { content: createContentReader(named.path) } : {};
  const ports: VerifyPorts = {
    ...selectJudge(named, trust, judges),
    sources: [...sources, ...(cache ? [cache] : [])],
    clock,
    ...(cache ? { keep: cache.keep } : {}),
    ...(signal ? { signal } : {}),
  };
  const report = await verify({ subject, digests, ...content, trust }, ports);
  const complete = await verifyPlatforms(report, platforms, trust, ports);
  return trust.isAdHoc ? nameQuickOptions(complete) : complete;
}

/** Worker threads judge under the whole policy only, and large files are hashed in this thread. */
function selectJudge(named: Subject, trust: Trust, judges: Judges | undefined): Pick<VerifyPorts, 'judge'> {
  const path = named.kind === 'file' ? named.path : undefined;
  if (!judges || (path !== undefined && isLarge(path))) return {};
  return {
    judge: (evidence, request) =>
      request.trust === trust ? judges.judge(evidence, request, path) : judge(evidence, request),
  };
}
