import { dirname, resolve } from 'node:path';
import type { Clock } from '../../lib/clock.ts';
import { sha256 } from '../../lib/digest.ts';
import { readFileBounded } from '../../lib/files.ts';
import { beginReport } from '../../lib/report.ts';
import { MAX_TRUSTED_ROOT_BYTES } from '../../sigstore/index.ts';
import { type VerifyAllPorts, type VerifyAllRequest, verifyAll } from '../all.ts';
import { verifyError } from '../errors.ts';
import { policyFiles } from '../policy-files.ts';
import type { PolicyFiles } from '../trust.ts';
import { changePolicy, overlay, revertPolicy, rootFiles } from './change.ts';
import type { RootEntry } from './edit.ts';
import { differences, partsOf, type RootDifferences, type RootPart } from './parts.ts';
import type { TrustChangeReport } from './schema.ts';

/** What every change of a policy is asked with. Paths are absolute. */
export interface RootRequest {
  readonly policy: string;
  readonly name: string;
  /** A trusted_root.json. */
  readonly trustedRoot: string;
}

export interface RotateRequest extends RootRequest {
  /** What the new root is called; default the old one's name with the date. */
  readonly as?: string | undefined;
  /** Subjects that must verify under the new root alone. */
  readonly canaries: readonly string[];
  readonly evidence: Omit<VerifyAllRequest, 'subjects' | 'policy' | 'root'>;
}

const digestIn = (bytes: Buffer): string => sha256(bytes).toString('hex');
const readRoot = (path: string): Promise<Buffer> => readFileBounded(path, MAX_TRUSTED_ROOT_BYTES, 'the trusted root');

/** What of a root's entry belongs to the instance and not to the file: it goes on when the file is another. */
const standing = (entry: RootEntry | undefined): Partial<RootEntry> => {
  const { maxAge, logs, timestamps } = entry ?? {};
  return {
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(logs === undefined ? {} : { logs }),
    ...(timestamps === undefined ? {} : { timestamps }),
  };
};

/** None where the file is gone or is not what was pinned: there is nothing to compare, and that may be why it is changed. */
async function partsBefore(policyPath: string, entry: RootEntry | undefined): Promise<readonly RootPart[]> {
  if (!entry) return [];
  const { path: file, sha256: pin } = entry.trustedRoot;
  const path = resolve(dirname(policyPath), file);
  try {
    const bytes = await readRoot(path);
    return pin === undefined || pin === digestIn(bytes) ? partsOf(bytes, path) : [];
  } catch {
    return [];
  }
}

/** Pins a root under a name: a new one at the end, or another content in the place of the old. */
export const pinRoot = async (
  { policy, name, trustedRoot }: RootRequest,
  ports: { readonly clock: Clock },
): Promise<TrustChangeReport> =>
  pinBytes({ policy, name, bytes: await readRoot(trustedRoot), path: trustedRoot, verb: 'pin', pin: true }, ports);

/**
 * Tells what differs between a root that was fetched and the one that is pinned under the name, key by key; with `pin` it
 * is pinned.
 */
export async function pinBytes(
  request: {
    readonly policy: string;
    readonly name: string;
    readonly bytes: Buffer;
    /** Where the bytes are from, for people. */
    readonly path: string;
    readonly verb: 'pin' | 'fetch';
    readonly pin: boolean;
  },
  { clock }: { readonly clock: Clock },
): Promise<TrustChangeReport> {
  const { policy, name, bytes, path, verb, pin } = request;
  const begun = beginReport('trust-change', clock, policy);
  const { entry, files } = rootFiles(name, bytes, path, clock.now());
  let old: RootEntry | undefined;
  const changed = await changePolicy(
    policy,
    verb,
    (text) => {
      old = text.policy.roots.find((root) => root.name === name);
      return pin ? { text: text.withRoot({ ...standing(old), ...entry } as RootEntry), files } : undefined;
    },
    { clock },
  );
  const what = differences(await partsBefore(policy, old), partsOf(bytes, path));
  return begun.finish([], { verb, root: name, ...changed, ...listed(what), canaries: [] });
}

/**
 * Puts a new root beside an old one, so that what either signed is taken. Each canary must verify under the new root alone,
 * or nothing changes: `canary-failed`. Run again with the same root it changes nothing, and holds the canaries all the same.
 */
export async function rotateRoot(
  { policy, name, trustedRoot, as, canaries, evidence }: RotateRequest,
  ports: VerifyAllPorts,
): Promise<TrustChangeReport> {
  const { clock } = ports;
  const begun = beginReport('trust-change', clock, policy);
  const bytes = await readRoot(trustedRoot);
  const now = clock.now();
  const digest = digestIn(bytes);
  let old: RootEntry | undefined;
  let next = as ?? `${name}-${now.toISOString().slice(0, 10)}`;
  const holdCanaries = async (files: PolicyFiles): Promise<void> => {
    for (const subject of canaries) {
      const { report } = await verifyAll({ ...evidence, subjects: [subject], policy, root: next }, { ...ports, files });
      const [reason] = report.reasons;
      if (report.outcome !== 'passed')
        throw verifyError('canary-failed', { subject, code: reason?.code ?? '', detail: reason?.message ?? '' });
    }
  };
  const changed = await changePolicy(
    policy,
    'rotate',
    (text) => {
      const { roots } = text.policy;
      old = roots.find((root) => root.name === name);
      if (!old)
        throw verifyError('policy-root-unknown', {
          path: policy,
          given: name,
          expected: roots.map((root) => root.name),
        });
      const there = roots.find((root) => root.trustedRoot.sha256 === digest);
      if (there) {
        next = there.name;
        return undefined;
      }
      if (roots.some((root) => root.name === next))
        throw verifyError('policy-root-exists', { path: policy, given: next });
      const { entry, files } = rootFiles(next, bytes, trustedRoot, now);
      return { text: text.withRoot({ ...standing(old), ...entry } as RootEntry, name), files };
    },
    { clock, hold: (proposed) => holdCanaries(overlay(policy, proposed)) },
  );
  if (changed.before === changed.after) await holdCanaries(policyFiles); // the report says that they verified
  const what = differences(await partsBefore(policy, old), partsOf(bytes, trustedRoot));
  return begun.finish([], {
    verb: 'rotate' as const,
    root: next,
    ...changed,
    ...listed(what),
    canaries: [...canaries],
  });
}

/** Takes a root out of the policy: what it signed is refused from then on. Its files stay, for `revert`. */
export async function retireRoot(
  { policy, name }: Omit<RootRequest, 'trustedRoot'>,
  { clock }: { readonly clock: Clock },
): Promise<TrustChangeReport> {
  const begun = beginReport('trust-change', clock, policy);
  let old: RootEntry | undefined;
  const changed = await changePolicy(
    policy,
    'retire',
    (text) => {
      const { roots } = text.policy;
      old = roots.find((root) => root.name === name);
      if (old && roots.length === 1) throw verifyError('policy-last-root', { path: policy, given: name });
      return { text: text.withoutRoot(name), files: new Map() };
    },
    { clock },
  );
  const what = differences(await partsBefore(policy, old), []);
  return begun.finish([], { verb: 'retire' as const, root: name, ...changed, ...listed(what), canaries: [] });
}

/** Undoes the last change. */
export async function revertTrust(policy: string, { clock }: { readonly clock: Clock }): Promise<TrustChangeReport> {
  const begun = beginReport('trust-change', clock, policy);
  const { before, after, from } = await revertPolicy(policy, { clock });
  const none = listed({ added: [], removed: [], changed: [] });
  return begun.finish([], { verb: 'revert' as const, root: from, before, after, ...none, canaries: [] });
}

const listed = ({ added, removed, changed }: RootDifferences) => ({
  added: [...added],
  removed: [...removed],
  changed: changed.map(({ before, after }) => ({ before, after })),
});
