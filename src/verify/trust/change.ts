import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Clock, rfc3339 } from '../../lib/clock.ts';
import { type Digest, digestOf, sha256 } from '../../lib/digest.ts';
import { asMcError } from '../../lib/errors.ts';
import { fileKind, readRegularFile, writeFileAtomic } from '../../lib/files.ts';
import { withLock } from '../../lib/lock.ts';
import { loadTrustedRoot, readSigningConfig } from '../../sigstore/index.ts';
import { verifyError } from '../errors.ts';
import { layerFiles, policyFiles } from '../policy/files.ts';
import { loadTrust, MAX_POLICY_BYTES } from '../policy/load.ts';
import { policyNotFound } from '../policy/missing.ts';
import { derivePems } from '../policy/pem.ts';
import { readPinnedSigningConfig } from '../policy/signing-config.ts';
import type { PolicyFiles } from '../policy/types.ts';
import { assertKnownFields } from '../policy/warnings.ts';
import { editPolicy, type PolicyText, type RootEntry } from './edit.ts';

const HISTORY = 'trust-history';
const FOLDER = 'trust-roots';
/** The number of hex digits of a digest in the name of a file. */
const SHOWN_HEX = 12;

/** Makes a name safe for a file. */
const cleanName = (name: string): string => name.replace(/[^A-Za-z0-9._-]/g, '_');

/** A changed policy: its text, and the new files that it names, by their paths relative to it. */
export interface Proposed {
  readonly text: string;
  readonly files: ReadonlyMap<string, Buffer>;
}

/**
 * Creates the entry and the files of a root. The names contain a digest of the content, so no file that is pinned is
 * overwritten. Throws `trusted-root-fields-unknown`.
 */
export function createRootFiles(
  name: string,
  bytes: Buffer,
  path: string,
  now: Date,
): { readonly entry: RootEntry; readonly files: ReadonlyMap<string, Buffer> } {
  const root = loadTrustedRoot(bytes, path);
  assertKnownFields(root, path);
  const { fulcio, rekor } = derivePems(root);
  const stem = `${FOLDER}/${cleanName(name)}-${sha256(bytes).toString('hex').slice(0, SHOWN_HEX)}`;
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

/**
 * Creates the pin and the file of a signing config. The file is in a folder of its own. A trusted_root.json beside it
 * would replace the roots of the policy, which must check the answers of its services. Throws `schema-mismatch` and
 * `signing-config-unusable`.
 */
export function createSigningConfigFile(
  name: string,
  text: string,
  path: string,
  now: Date,
): { readonly pin: NonNullable<RootEntry['signingConfig']>; readonly file: readonly [string, Buffer] } {
  readSigningConfig(text, path, now);
  const bytes = Buffer.from(text);
  const digest = sha256(bytes).toString('hex');
  const file = `${FOLDER}/signing-configs/${cleanName(name)}-${digest.slice(0, SHOWN_HEX)}.signing_config.json`;
  return { pin: { path: file, sha256: digest }, file: [file, bytes] };
}

/** Returns a reader of the disk in which a proposed policy and its files replace the present ones. */
export function overlayFiles(policyPath: string, { text, files }: Proposed): PolicyFiles {
  const proposed = new Map([...files].map(([file, bytes]) => [resolve(dirname(policyPath), file), bytes]));
  proposed.set(policyPath, Buffer.from(text));
  return layerFiles(proposed, policyFiles);
}

/** Reads the text of a policy. Throws `policy-not-found`. */
export async function readPolicy(path: string): Promise<string> {
  try {
    return (await readRegularFile(path, MAX_POLICY_BYTES, 'the trust policy')).toString('utf8');
  } catch (error) {
    throw asMcError(error).code === 'file-not-found' ? policyNotFound(path, path, { subjects: [] }) : error;
  }
}

/**
 * Changes a policy: writes its new files under unused names, then the old policy into `trust-history/`, then the policy
 * by one rename. A process that stops before the rename leaves the policy unchanged, and can run again. `verb` becomes
 * part of the name in `trust-history/`. `check` may reject the proposal with an error, before anything is written. Returns the digests of the policy before and after.
 */
export function changePolicy(
  path: string,
  verb: string,
  propose: (policy: PolicyText) => Proposed | undefined,
  ports: { readonly clock: Clock; readonly check?: (proposed: Proposed) => Promise<void> },
): Promise<{ readonly before: Digest; readonly after: Digest }> {
  return withLock(`${path}.lock`, async () => {
    const text = await readPolicy(path);
    const before = digestOf(Buffer.from(text));
    const proposed = propose(editPolicy(text, path));
    if (!proposed || proposed.text === text) return { before, after: before };
    await loadTrust(path, overlayFiles(path, proposed), ports.clock.now());
    await ports.check?.(proposed);
    const folder = dirname(path);
    for (const [file, bytes] of proposed.files) await writeFileAtomic(join(folder, file), bytes);
    // One more than the last number, and not than the count, because users may remove old files.
    const last = basename((await listHistory(path)).at(-1) ?? '0000').slice(0, 4);
    const number = String(Number(last) + 1).padStart(4, '0');
    await writeFileAtomic(join(folder, HISTORY, `${number}-before-${verb}-${basename(path)}`), text);
    await writeFileAtomic(path, proposed.text);
    return { before, after: digestOf(Buffer.from(proposed.text)) };
  });
}

/** Lists the policies before each change, oldest first. */
async function listHistory(path: string): Promise<readonly string[]> {
  const folder = join(dirname(path), HISTORY);
  if ((await fileKind(folder)) !== 'directory') return [];
  const names = (await readdir(folder)).filter(
    (name) => /^\d{4}-before-[a-z]+-(.+)$/.exec(name)?.[1] === basename(path),
  );
  return names.sort().map((name) => join(folder, name));
}

/**
 * Restores the policy from before its last change. Repeated, it restores the one before that. The pins of the restored
 * policy must match. The replaced policy is kept as `trust-history/reverted-…`. Throws `policy-no-history`.
 */
export function revertPolicy(
  path: string,
  { clock }: { readonly clock: Clock },
): Promise<{ readonly before: Digest; readonly after: Digest; readonly from: string }> {
  return withLock(`${path}.lock`, async () => {
    const text = await readPolicy(path);
    const last = (await listHistory(path)).at(-1);
    if (last === undefined) throw verifyError('policy-no-history', { path });
    const previous = await readPolicy(last);
    await loadTrust(path, overlayFiles(path, { text: previous, files: new Map() }), clock.now());
    for (const root of editPolicy(previous, last).policy.roots) await readPinnedSigningConfig(root, path);
    await writeFileAtomic(join(dirname(last), `reverted-${basename(path)}`), text);
    await writeFileAtomic(path, previous);
    await rm(last);
    return { before: digestOf(Buffer.from(text)), after: digestOf(Buffer.from(previous)), from: basename(last) };
  });
}
