import { dirname, join } from 'node:path';
import type { Clock } from '../../lib/clock.ts';
import { digestOf, primaryDigest } from '../../lib/digest.ts';
import { fileKind, writeFileAtomic } from '../../lib/files.ts';
import type { McError } from '../../lib/mc-error.ts';
import { loadTrustedRoot } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import { classify, isAccepted, isPromotionMark, judge } from '../evidence/judge.ts';
import { Reading } from '../evidence/reading.ts';
import type { Accepted, Refused } from '../evidence/types.ts';
import { readWithinLimits } from '../evidence/within-limits.ts';
import type { Trust } from '../policy/types.ts';
import { openSources, type SourceChoice, type SourcePorts } from '../sources/open.ts';
import { createContentReader, readSubject } from '../subject/subject.ts';
import { createRootFiles } from './change.ts';
import { type GivenKey, readKeys } from './proposal-keys.ts';
import { formatProposal, type Seen } from './proposal-text.ts';

/** Releases that are known to be good, and the root that they lead to. */
export interface ProposeRequest {
  readonly subjects: readonly string[];
  /** A trusted_root.json, its path, and the name of the root in the policy. */
  readonly root: { readonly name: string; readonly bytes: Buffer; readonly path: string };
  readonly choice: SourceChoice;
  /** Public keys in PEM that may have signed the releases, with their paths. */
  readonly keys?: readonly { readonly path: string; readonly pem: Buffer }[];
}

/** A policy under which these releases pass, with a comment at each line about its source, and the files that it pins. */
export interface Proposal {
  readonly text: string;
  readonly files: ReadonlyMap<string, Buffer>;
  /** The number of bundles on which it is based. */
  readonly seen: number;
  readonly refused: readonly {
    readonly origin: string;
    readonly code: string;
    readonly message: string;
    readonly hint: string;
  }[];
  /** Warnings of the sources, such as `mirror-unsigned`. */
  readonly warnings: readonly McError[];
}

interface Found {
  readonly accepted: readonly Accepted[];
  readonly refused: readonly Refused[];
  readonly warnings: readonly McError[];
}

/**
 * Verifies the evidence of releases under the root, and proposes a policy that names who signed it. Throws
 * `nothing-verified`.
 */
export async function proposeTrust(
  { subjects, root, choice, keys: given = [] }: ProposeRequest,
  ports: SourcePorts & { readonly clock: Clock; readonly at: (path: string) => string },
): Promise<Proposal> {
  const now = ports.clock.now();
  const material = loadTrustedRoot(root.bytes, root.path);
  // An instance without a log proves the time of a signature by timestamps alone, so the policy must require them.
  const isLogless = material.logs.length === 0;
  const thresholds = isLogless ? { logs: 0, timestamps: 1 } : {};
  const keys = readKeys(given);
  const trust = trustOnly({ ...material, name: root.name, bytes: root.bytes, thresholds }, keys, now);
  const seen: Seen[] = [];
  const refused: Refused[] = [];
  const warnings = new Map<string, McError>();
  for (const subject of subjects) {
    const found = await findEvidence(subject, trust, choice, ports);
    refused.push(...found.refused);
    for (const warning of found.warnings) warnings.set(warning.message, warning);
    if (keys.length === 0) for (const one of listKeySigned(subject, found.refused)) warnings.set(one.message, one);
    seen.push(...found.accepted.map((accepted) => ({ subject, accepted })));
    if (!seen.some((one) => one.subject === subject)) throw nothingVerified(subject, found.refused, keys);
  }
  const { entry, files } = createRootFiles(root.name, root.bytes, root.path, now);
  const signed = keys.filter((key) => seen.some(({ accepted }) => accepted.fingerprint === key.fingerprint));
  const unused = keys.filter((key) => !signed.includes(key));
  for (const { path } of unused) warnings.set(path, verifyError('key-signed-nothing', { path }));
  return {
    text: formatProposal({
      entry: { ...entry, ...(isLogless ? { logs: 'none', timestamps: 1 } : {}) },
      seen,
      subjects,
      keys: signed,
      now,
    }),
    files: new Map([...files, ...signed.map(({ pin, pem }) => [pin.path, pem] as const)]),
    seen: new Set(seen.map(({ accepted }) => accepted.bundle)).size,
    refused: refused.map(({ origin, error: { code, message, hint } }) => ({ origin, code, message, hint })),
    warnings: [...warnings.values()],
  };
}

/** A policy with one root, which judges bundles and nothing else. The requirement only names the keys. */
const trustOnly = (root: Trust['roots'][number], keys: readonly GivenKey[], now: Date): Trust => ({
  path: '',
  digest: digestOf(''),
  roots: [root],
  requirements: keys.length === 0 ? [] : [{ name: 'keys', kind: 'signature', threshold: 1, logs: 'none', keys }],
  promotion: { requirements: [], replicate: false },
  mirror: undefined,
  asOf: now,
});

async function findEvidence(
  subject: string,
  trust: Trust,
  choice: SourceChoice,
  ports: SourcePorts & { readonly at: (path: string) => string },
): Promise<Found> {
  const named = await readSubject(subject, ports.at, ports.signal);
  const { digests, sources } = await openSources(named, choice, ports);
  const content = named.kind === 'file' ? { content: createContentReader(named.path) } : {};
  const reading = new Reading({ digests });
  const [accepted, refused]: [Accepted[], Refused[]] = [[], []];
  for (const [i, source] of sources.entries())
    for await (const evidence of readWithinLimits(source, primaryDigest(digests), reading.share(sources.length - i))) {
      const judged = judge(evidence, { subject, digests, ...content, trust });
      if (!isAccepted(judged)) refused.push(judged);
      // Promotion records and revocations say nothing about how a release is made, so a policy must not require them.
      else if (!isPromotionMark(classify(judged.statement?.predicateType))) accepted.push(judged);
    }
  const warnings = sources.flatMap((source) => source.warnings?.() ?? []);
  refused.push(...reading.unread.map((error) => ({ origin: String(error.details.source), error })));
  return { accepted, refused, warnings };
}

/** Lists the evidence that a key signed, and that counts only with the key. */
const listKeySigned = (subject: string, refused: readonly Refused[]): readonly McError[] =>
  refused
    .filter(({ error }) => error.code === 'key-not-trusted')
    .map(({ origin }) => verifyError('release-key-needed', { subject, source: origin }));

/** Explains why a release gives no proposal. */
function nothingVerified(subject: string, refused: readonly Refused[], keys: readonly GivenKey[]): McError {
  const [keySigned] = keys.length === 0 ? listKeySigned(subject, refused) : [];
  if (keySigned) return keySigned;
  const reasons = refused.map(({ origin, error }) => `${origin}: ${error.message}`);
  const isForeign = refused.some(({ error }) => error.code === 'certificate-untrusted');
  return verifyError('nothing-verified', {
    subject,
    requirement: 'a known-good release',
    detail: [
      reasons.join('; ') || 'the release has no evidence',
      ...(isForeign ? ['another Sigstore instance may have signed it, whose root --trusted-root names'] : []),
    ].join('; '),
  });
}

/** Writes a proposed policy and the files that it pins, the policy last. Throws `policy-exists` for an existing file. */
export async function writeProposal(path: string, { text, files }: Proposal): Promise<void> {
  if ((await fileKind(path)) !== undefined) throw verifyError('policy-exists', { path });
  for (const [file, bytes] of files) await writeFileAtomic(join(dirname(path), file), bytes);
  await writeFileAtomic(path, text);
}
