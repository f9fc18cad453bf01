import { rfc3339 } from '../../lib/clock.ts';
import { readFileBounded } from '../../lib/files.ts';
import type { VerificationError } from '../../lib/mc-error.ts';
import type { Destination } from '../destination/types.ts';
import { mirrorError } from '../errors.ts';
import { tufPath } from '../format/layout.ts';
import type { MirrorPorts } from '../ports.ts';
import { askSource, sourceError } from '../service/ask.ts';
import type { TufConfig } from './config.ts';
import type { TufLine } from './entries.ts';
import { syncTuf } from './sync.ts';
import { MAX_ROOT_BYTES } from './walk.ts';

export const readTufRoot = ({ root }: TufConfig): Promise<Buffer> =>
  readFileBounded(root, MAX_ROOT_BYTES, 'the root of a TUF repository');

/** Brings the mirror of a TUF repository up to date. */
export async function syncTufRepository(repository: TufConfig, to: Destination, ports: MirrorPorts): Promise<TufLine> {
  const { name, url } = repository;
  const source = tufPath(name);
  try {
    const { root, timestamp, targets, expires, files, bytes, unlisted } = await askSource(
      source,
      ports,
      async (limited) => syncTuf({ name, url, root: await readTufRoot(repository) }, to.under(source), limited),
    );
    return {
      line: { name, outcome: files > 0 ? 'synced' : 'unchanged', root, timestamp, targets, expires, files, bytes },
      entry: { name, root, timestamp, targets, expires, syncedAt: rfc3339(ports.clock.now()) },
      ...(unlisted.length > 0 ? { warnings: [roleUnlisted(name, unlisted)] } : {}),
    };
  } catch (thrown) {
    const line = { name, outcome: 'failed', root: 0, timestamp: 0, targets: 0, files: 0, bytes: 0 } as const;
    return { line, error: sourceError(source, thrown, ports) };
  }
}

const SHOWN_ROLES = 5;
const SHOWN_LETTERS = 100;

function roleUnlisted(repository: string, roles: readonly string[]): VerificationError {
  const shown = roles.slice(0, SHOWN_ROLES).map((role) => `"${role.slice(0, SHOWN_LETTERS)}"`);
  const more = roles.length - shown.length;
  const found = more > 0 ? [...shown, `${more} more`] : shown;
  return mirrorError('tuf-role-unlisted', { repository, found: found.join(', ') });
}
