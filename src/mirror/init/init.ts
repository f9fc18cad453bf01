import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import type { Clock } from '../../lib/clock.ts';
import { systemCode } from '../../lib/describe.ts';
import { baseError } from '../../lib/errors.ts';
import type { Section } from '../../lib/present.ts';
import { beginReport } from '../../lib/report.ts';
import { formatReference, parseReference } from '../../oci/index.ts';
import { parseMirrorConfig } from '../config.ts';
import { mirrorError } from '../errors.ts';
import type { TrustedRootFile } from '../logs/log-keys.ts';
import type { MirrorInitReport } from '../schema.ts';
import { formatProposal } from './format.ts';
import { listLogs, type ProposedLog } from './logs.ts';

/** What `mc mirror init` was asked. Paths are absolute. */
export interface InitRequest {
  /** The file to write. */
  readonly path: string;
  /** The same as the user wrote it, for the next command. */
  readonly given: string;
  readonly policy: string;
  /** A folder, or s3://BUCKET/PREFIX. */
  readonly to: string;
  /** References as the user wrote them. Folders in them start at `cwd`. */
  readonly subjects: readonly string[];
  /** The origins of the logs to mirror. None selects every log of the roots. */
  readonly logs: readonly string[];
  /** `ORIGIN=URL`: the addresses of logs that differ from the ones in the roots. */
  readonly logUrls: readonly string[];
  /** The private key of the mirror. The file need not exist yet. */
  readonly key?: string;
  /** The name under which the mirror signs. */
  readonly name?: string;
  readonly cwd: string;
  readonly roots: readonly TrustedRootFile[];
}

/**
 * Writes a commented `mirror.yaml` from references and the roots of a policy. The text is read back as a sync reads it before it is
 * written. Throws `mirror-config-exists` and the errors of an invalid setting.
 */
export async function initMirror(
  request: InitRequest,
  { clock }: { readonly clock: Clock },
): Promise<MirrorInitReport> {
  const { path, given } = request;
  const report = beginReport('mirror-init', clock, given);
  const folder = dirname(path);
  const subjects = request.subjects.map((one) => relateSubject(one, request.cwd, folder));
  const logs = moveLogs(selectLogs(listLogs(request.roots, clock.now()), request.logs), request.logUrls);
  const to = /^[a-z][a-z0-9+.-]+:/i.test(request.to) ? request.to : relate(folder, request.to);
  const policy = relate(folder, request.policy);
  const key = request.key === undefined ? {} : { key: { path: relate(folder, request.key), name: request.name } };
  const text = formatProposal({ to, policy, logs, subjects, ...key });
  parseMirrorConfig(text, path);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw mirrorError('mirror-config-exists', { path: given }, { cause: error });
    throw error;
  }
  return report.finish([], {
    path: given,
    to,
    policy,
    logs: logs.map(({ name, type, url }) => ({ name, type, url })),
    subjects,
    next: `mc mirror sync${given === 'mirror.yaml' ? '' : ` --config ${quoteForShell(given)}`}`,
  }) as MirrorInitReport;
}

/** Returns the logs that the user named. Throws `option-invalid` for an origin that no log has. */
function selectLogs(logs: readonly ProposedLog[], given: readonly string[]): readonly ProposedLog[] {
  for (const origin of given)
    if (!logs.some((log) => log.origin === origin)) {
      const expected = `the origin of a log of the policy (${listOrigins(logs)})`;
      throw baseError('option-invalid', { option: '--log', given: origin, expected, command: 'mirror init' });
    }
  return given.length === 0 ? logs : logs.filter(({ origin }) => given.includes(origin));
}

const listOrigins = (logs: readonly ProposedLog[]): string => logs.map(({ origin }) => origin).join(', ') || 'none';

/** Returns the logs with the addresses that the user gave. Throws `option-invalid` for an origin that no log has. */
function moveLogs(logs: readonly ProposedLog[], given: readonly string[]): readonly ProposedLog[] {
  const moved = new Map<string, string>();
  for (const one of given) {
    const [, origin = '', url = ''] = /^([^=]+)=(https?:\/\/.+)$/.exec(one) ?? [];
    if (!logs.some((log) => log.origin === origin) || !URL.canParse(url)) {
      const expected = `ORIGIN=URL with the origin of a log that is mirrored (${listOrigins(logs)})`;
      throw baseError('option-invalid', { option: '--log-url', given: one, expected, command: 'mirror init' });
    }
    moved.set(origin, url.replace(/\/+$/, ''));
  }
  return logs.map((log) => ({ ...log, url: moved.get(log.origin) ?? log.url }));
}

const relate = (folder: string, path: string): string => relative(folder, path) || '.';

const quoteForShell = (text: string): string =>
  /^[\w./@:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** Returns a subject for the file: folders of layouts become relative to the folder of the file. */
function relateSubject(given: string, cwd: string, folder: string): string {
  const reference = parseReference(given);
  if (reference.kind === 'registry') return given;
  return formatReference({ ...reference, path: relate(folder, resolve(cwd, reference.path)) });
}

/** Formats the report of `mc mirror init` for people. */
export const presentInit = ({ path, to, policy, logs, subjects, next }: MirrorInitReport): readonly Section[] => [
  {
    title: `wrote ${path}`,
    lines: [
      `to ${to}, under the policy ${policy}`,
      ...logs.map(({ name, type, url }) => `log ${name} (${type}) at ${url}`),
      ...(logs.length === 0 ? ['no log: the roots of the policy name none'] : []),
      ...subjects.map((one) => `subject ${one}`),
      ...(subjects.length === 0 ? ['no subject: add repositories under `subjects` in the file'] : []),
      `next: ${next}`,
    ],
  },
];
