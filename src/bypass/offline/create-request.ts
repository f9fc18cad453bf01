import { randomBytes } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type Clock, rfc3339 } from '../../lib/clock.ts';
import { describe, systemCode } from '../../lib/describe.ts';
import { baseError } from '../../lib/errors.ts';
import type { Section } from '../../lib/present.ts';
import { beginReport } from '../../lib/report.ts';
import { bypassError } from '../errors.ts';
import { formatRequest, REQUEST_ID } from '../request.ts';
import type { RequestValues } from '../request-values.ts';

export interface OfflineRequestChoice {
  /** The file to write, absolute. Its name without `.json` is the id of the request. */
  readonly out: string;
  readonly values: RequestValues;
  readonly repositoryId: number;
  readonly requester: number;
}

/**
 * Writes the file of a request without GitHub. Throws `bypass-request-name` for a file whose name cannot be an id, and
 * `bypass-file-exists`.
 */
export async function createOfflineRequest(choice: OfflineRequestChoice, { clock }: { readonly clock: Clock }) {
  const report = beginReport('bypass-request', clock, choice.out);
  const { values, repositoryId, requester, out } = choice;
  const name = basename(out, '.json');
  if (!REQUEST_ID.test(name)) throw bypassError('bypass-request-name', { file: basename(out) });
  const { subject, ...rest } = values;
  const stored = formatRequest({
    version: 1,
    id: name,
    nonce: randomBytes(16).toString('hex'),
    created_s: Math.floor(clock.now().getTime() / 1000),
    requester: { id: requester, type: 'User' },
    subject: { ...subject, repository_id: repositoryId },
    run: null,
    ...rest,
  });
  await createFile(out, stored.bytes);
  const { id, created_s, ttl_s } = stored.document;
  return report.finish([], {
    id,
    pr: null,
    digest: stored.digest,
    file: out,
    expiresAt: rfc3339(new Date((created_s + ttl_s) * 1000)),
  });
}

/**
 * Creates a file with O_EXCL, so that it never replaces one. Removes it again if the content cannot be written. Throws
 * `bypass-file-exists` and `file-unwritable`.
 */
export async function createFile(path: string, content: Buffer): Promise<void> {
  let isCreated = false;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'wx', 0o644);
    isCreated = true;
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw bypassError('bypass-file-exists', { path });
    if (isCreated) await rm(path, { force: true }).catch(() => undefined); // the caller gets the first failure
    throw baseError('file-unwritable', { path, detail: describe(error) }, { cause: error });
  }
}

/** Formats the report for people, with what to do next. */
export const presentOfflineRequest = ({
  file,
  digest,
  expiresAt,
}: Awaited<ReturnType<typeof createOfflineRequest>>): readonly Section[] => [
  {
    title: 'Bypass requested, offline',
    lines: [
      `file: ${file}`,
      `digest: ${digest}`,
      `expires at ${expiresAt}`,
      'Send this file, unchanged, to one person each of Security, Release and Service Owner. Each of them runs:',
      `  mc bypass approve --request ${basename(file)} --key ~/.ssh/id_ed25519`,
    ],
  },
];
