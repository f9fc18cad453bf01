import { dirname, resolve } from 'node:path';
import type { Clock } from '../../lib/clock.ts';
import { sha256 } from '../../lib/digest.ts';
import { readFileBounded } from '../../lib/files.ts';
import { beginReport } from '../../lib/report.ts';
import { MAX_TRUSTED_ROOT_BYTES } from '../../sigstore/index.ts';
import { verifyAll } from '../all.ts';
import { verifyError } from '../errors.ts';
import { policyFiles } from '../policy/files.ts';
import type { PolicyFiles } from '../policy/types.ts';
import type { VerifyAllPorts, VerifyAllRequest } from '../types.ts';
import { changePolicy, createRootFiles, createSigningConfigFile, overlayFiles, revertPolicy } from './change.ts';
import type { RootEntry } from './edit.ts';
import { compareParts, listParts, type RootDifferences, type RootPart } from './parts.ts';
import type { TrustChangeReport } from './schema.ts';

/** A change of one root of a policy. Paths are absolute. */
export interface RootRequest {
  readonly policy: string;
  readonly name: string;
  /** A trusted_root.json. */
  readonly trustedRoot: string;
}

export interface RotateRequest extends RootRequest {
  /** The name of the new root; default the name of the old root with the date. */
  readonly as?: string | undefined;
  /** Subjects that must verify under the new root alone. */
  readonly canaries: readonly string[];
  readonly evidence: Omit<VerifyAllRequest, 'subjects' | 'policy' | 'root'>;
}

const hashHex = (bytes: Buffer): string => sha256(bytes).toString('hex');
const readRoot = (path: string): Promise<Buffer> => readFileBounded(path, MAX_TRUSTED_ROOT_BYTES, 'the trusted root');

/** Returns the settings of a root's entry that belong to the instance: a new file keeps them. */
const keepSettings = (entry: RootEntry | undefined): Partial<RootEntry> => {
  const { maxAge, logs, timestamps, signingConfig } = entry ?? {};
  return {
    ...(signingConfig === undefined ? {} : { signingConfig }),
    ...(maxAge === undefined ? {} : { maxAge }),
    ...(logs === undefined ? {} : { logs }),
    ...(timestamps === undefined ? {} : { timestamps }),
  };
};

/** Lists the parts of the root before a change; none where its file is missing or does not match the pin. */
async function listOldParts(policyPath: string, entry: RootEntry | undefined): Promise<readonly RootPart[]> {
  if (!entry) return [];
  const { path: file, sha256: pin } = entry.trustedRoot;
  const path = resolve(dirname(policyPath), file);
  try {
    const bytes = await readRoot(path);
    return pin === undefined || pin === hashHex(bytes) ? listParts(bytes, path) : [];
  } catch {
    return [];
  }
}

/** Pins a root under a name: a new root at the end, or new content in place of the old. */
export const pinRoot = async (
  { policy, name, trustedRoot }: RootRequest,
  ports: { readonly clock: Clock },
): Promise<TrustChangeReport> =>
  pinBytes({ policy, name, bytes: await readRoot(trustedRoot), path: trustedRoot, verb: 'pin', pin: true }, ports);

/**
 * Compares a root that was fetched with the root that is pinned under the name, key by key. With `pin`, pins it.
 */
export async function pinBytes(
  request: {
    readonly policy: string;
    readonly name: string;
    readonly bytes: Buffer;
    /** The source of the bytes, for people. */
    readonly path: string;
    readonly verb: 'pin' | 'fetch';
    readonly pin: boolean;
    /** The signing config that was fetched with the root. Without it, a pinned one is kept. */
    readonly signingConfig?: { readonly text: string; readonly path: string } | undefined;
  },
  { clock }: { readonly clock: Clock },
): Promise<TrustChangeReport> {
  const { policy, name, bytes, path, verb, pin } = request;
  const begun = beginReport('trust-change', clock, policy);
  const now = clock.now();
  const { entry, files } = createRootFiles(name, bytes, path, now);
  const config =
    request.signingConfig && createSigningConfigFile(name, request.signingConfig.text, request.signingConfig.path, now);
  let old: RootEntry | undefined;
  const changed = await changePolicy(
    policy,
    verb,
    (text) => {
      old = text.policy.roots.find((root) => root.name === name);
      if (!pin) return undefined;
      const pins = { ...keepSettings(old), ...entry, ...(config ? { signingConfig: config.pin } : {}) };
      return {
        text: text.withRoot(pins as RootEntry),
        files: new Map([...files, ...(config ? [config.file] : [])]),
      };
    },
    { clock },
  );
  const differences = compareParts(await listOldParts(policy, old), listParts(bytes, path));
  return begun.finish([], {
    verb,
    root: name,
    ...changed,
    ...describeDifferences(differences),
    canaries: [],
    ...(verb === 'fetch' ? { signingConfig: compareSigningConfigs(old, config?.pin) } : {}),
  });
}

/** Compares the signing config that is pinned with the one that was fetched. */
function compareSigningConfigs(
  old: RootEntry | undefined,
  fetched: RootEntry['signingConfig'],
): NonNullable<TrustChangeReport['signingConfig']> {
  const [before, after] = [old?.signingConfig?.sha256, fetched?.sha256].map((hex) => hex && `sha256:${hex}`);
  return {
    ...(before ? { before } : {}),
    ...(after && fetched ? { after, path: fetched.path } : {}),
  };
}

/**
 * Adds a new root and keeps the old one, so that signatures under both are accepted. Throws `canary-failed`, and changes
 * nothing, where a canary does not verify under the new root alone. Repeated with the same root, it verifies the
 * canaries only.
 */
export async function rotateRoot(
  { policy, name, trustedRoot, as, canaries, evidence }: RotateRequest,
  ports: VerifyAllPorts,
): Promise<TrustChangeReport> {
  const { clock } = ports;
  const begun = beginReport('trust-change', clock, policy);
  const bytes = await readRoot(trustedRoot);
  const now = clock.now();
  const digest = hashHex(bytes);
  let old: RootEntry | undefined;
  let next = as ?? `${name}-${now.toISOString().slice(0, 10)}`;
  const verifyCanaries = async (files: PolicyFiles): Promise<void> => {
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
      const existing = roots.find((root) => root.trustedRoot.sha256 === digest);
      if (existing) {
        next = existing.name;
        return undefined;
      }
      if (roots.some((root) => root.name === next))
        throw verifyError('policy-root-exists', { path: policy, given: next });
      const { entry, files } = createRootFiles(next, bytes, trustedRoot, now);
      return { text: text.withRoot({ ...keepSettings(old), ...entry } as RootEntry, name), files };
    },
    { clock, check: (proposed) => verifyCanaries(overlayFiles(policy, proposed)) },
  );
  if (changed.before === changed.after) await verifyCanaries(policyFiles); // the report names them
  const differences = compareParts(await listOldParts(policy, old), listParts(bytes, trustedRoot));
  return begun.finish([], {
    verb: 'rotate' as const,
    root: next,
    ...changed,
    ...describeDifferences(differences),
    canaries: [...canaries],
  });
}

/** Removes a root from the policy, so that signatures under it are rejected. Its files are kept for `revert`. */
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
  const differences = compareParts(await listOldParts(policy, old), []);
  return begun.finish([], {
    verb: 'retire' as const,
    root: name,
    ...changed,
    ...describeDifferences(differences),
    canaries: [],
  });
}

/** Restores the policy from before the last change. */
export async function revertTrust(policy: string, { clock }: { readonly clock: Clock }): Promise<TrustChangeReport> {
  const begun = beginReport('trust-change', clock, policy);
  const { before, after, from } = await revertPolicy(policy, { clock });
  const none = describeDifferences({ added: [], removed: [], changed: [] });
  return begun.finish([], { verb: 'revert' as const, root: from, before, after, ...none, canaries: [] });
}

const describeDifferences = ({ added, removed, changed }: RootDifferences) => ({
  added: [...added],
  removed: [...removed],
  changed: changed.map(({ before, after }) => ({ before, after })),
});
