import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Clock, rfc3339 } from '../../lib/clock.ts';
import { digestOf, sha256 } from '../../lib/digest.ts';
import { fileKind, readRegularFile, writeFileAtomic } from '../../lib/files.ts';
import { withLock } from '../../lib/lock.ts';
import { loadTrustedRoot } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import { policyFiles } from '../policy-files.ts';
import { fieldsUnknown, loadTrust, type PolicyFiles } from '../trust.ts';
import { editPolicy, type PolicyText, type RootEntry } from './edit.ts';
import { derivePems } from './pem.ts';

const MAX_POLICY_BYTES = 1024 * 1024;
const HISTORY = 'trust-history';

/** A policy as it would be: its text, and files that it names and that are not there yet, by their paths relative to it. */
export interface Proposed {
  readonly text: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** The files of a root, named by their content: no pin that holds today is ever overwritten. Throws `trusted-root-fields-unknown`. */
export function rootFiles(
  name: string,
  bytes: Buffer,
  path: string,
  now: Date,
): { readonly entry: RootEntry; readonly files: ReadonlyMap<string, Buffer> } {
  const root = loadTrustedRoot(bytes, path);
  if (root.unknownFields.length > 0) throw fieldsUnknown(path, root.unknownFields);
  const { fulcio, rekor } = derivePems(root);
  const stem = `trust-roots/${name.replace(/[^A-Za-z0-9._-]/g, '_')}-${sha256(bytes).toString('hex').slice(0, 12)}`;
  const all = [
    ['trustedRoot', `${stem}.trusted_root.json`, bytes],
    ['fulcio', `${stem}.fulcio.pem`, Buffer.from(fulcio)],
    ['rekor', `${stem}.rekor.pub`, Buffer.from(rekor)],
  ] as const;
  const kept = all.filter(([key, , content]) => key === 'trustedRoot' || content.length > 0);
  const pins = Object.fromEntries(
    kept.map(([key, file, content]) => [key, { path: file, sha256: sha256(content).toString('hex') }]),
  );
  const entry = { name, ...pins, pinnedAt: rfc3339(now) } as RootEntry;
  return { entry, files: new Map(kept.map(([, file, content]) => [file, content])) };
}

/** The disk, with what is proposed laid over it. */
export function overlay(policyPath: string, { text, files }: Proposed): PolicyFiles {
  const at = new Map([...files].map(([file, bytes]) => [resolve(dirname(policyPath), file), bytes]));
  at.set(policyPath, Buffer.from(text));
  return {
    read: async (path, maxBytes, what) => at.get(path) ?? policyFiles.read(path, maxBytes, what),
    modifiedAt: async (path) => (at.has(path) ? new Date() : policyFiles.modifiedAt(path)),
  };
}

export const readPolicy = async (path: string): Promise<string> =>
  (await readRegularFile(path, MAX_POLICY_BYTES, 'the trust policy')).toString('utf8');

/**
 * Changes a policy: files first, under names that nobody uses yet, then what it was into `trust-history/`, then the policy
 * itself by one rename. Killed anywhere before that, nothing has changed; run again, it converges. `hold` is asked whether
 * the proposal may stand; what it throws leaves all as it was. Gives the digests of before and after.
 */
export function changePolicy(
  path: string,
  verb: string,
  propose: (policy: PolicyText) => Proposed | undefined,
  ports: { readonly clock: Clock; readonly hold?: (proposed: Proposed) => Promise<void> },
): Promise<{ readonly before: string; readonly after: string }> {
  return withLock(`${path}.lock`, async () => {
    const text = await readPolicy(path);
    const before = digestOf(Buffer.from(text));
    const proposed = propose(editPolicy(text, path));
    if (!proposed || proposed.text === text) return { before, after: before };
    await loadTrust(path, overlay(path, proposed), ports.clock.now());
    await ports.hold?.(proposed);
    const folder = dirname(path);
    for (const [file, bytes] of proposed.files) await writeFileAtomic(join(folder, file), bytes);
    // After the last, not by how many there are: whoever tidies old ones away must not mix up the order.
    const last = basename((await historyOf(path)).at(-1) ?? '0000').slice(0, 4);
    const number = String(Number(last) + 1).padStart(4, '0');
    await writeFileAtomic(join(folder, HISTORY, `${number}-before-${verb}-${basename(path)}`), text);
    await writeFileAtomic(path, proposed.text);
    return { before, after: digestOf(Buffer.from(proposed.text)) };
  });
}

/** What the policy was before each change, the oldest first. */
async function historyOf(path: string): Promise<readonly string[]> {
  const folder = join(dirname(path), HISTORY);
  if ((await fileKind(folder)) !== 'directory') return [];
  const names = (await readdir(folder)).filter(
    (name) => /^\d{4}-before-[a-z]+-(.+)$/.exec(name)?.[1] === basename(path),
  );
  return names.sort().map((name) => join(folder, name));
}

/**
 * Back to what the policy was before its last change; once more, to the one before that. Its pins must still hold. What is
 * left is kept as `trust-history/reverted-…`. Throws `policy-no-history`.
 */
export function revertPolicy(
  path: string,
  { clock }: { readonly clock: Clock },
): Promise<{ readonly before: string; readonly after: string; readonly from: string }> {
  return withLock(`${path}.lock`, async () => {
    const text = await readPolicy(path);
    const last = (await historyOf(path)).at(-1);
    if (last === undefined) throw verifyError('policy-no-history', { path });
    const previous = await readPolicy(last);
    await loadTrust(path, overlay(path, { text: previous, files: new Map() }), clock.now());
    await writeFileAtomic(join(dirname(last), `reverted-${basename(path)}`), text);
    await writeFileAtomic(path, previous);
    await rm(last);
    return { before: digestOf(Buffer.from(text)), after: digestOf(Buffer.from(previous)), from: basename(last) };
  });
}
