import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../../lib/json.ts';
import type { TrustedRootFile } from '../logs/log-keys.ts';

/** A log of a trusted root, as it is written to `mirror.yaml`. */
export interface ProposedLog {
  readonly name: string;
  readonly type: 'rekor-v2' | 'rekor-v1';
  readonly url: string;
  readonly origin: string;
  /** The name of the root that has the log. */
  readonly root: string;
  /** True if the period of the log has ended, so that it takes no more entries. */
  readonly frozen: boolean;
}

const rootSchema = z.looseObject({
  tlogs: z
    .array(
      z.looseObject({
        baseUrl: z.url({ protocol: /^https?$/ }),
        publicKey: z.looseObject({
          rawBytes: z.base64(),
          validFor: z.looseObject({ end: z.iso.datetime({ offset: true }).optional() }).optional(),
        }),
        logId: z.looseObject({ keyId: z.base64() }),
      }),
    )
    .default([]),
});
type RootLog = z.output<typeof rootSchema>['tlogs'][number];

/**
 * Lists the transparency logs of trusted roots that a mirror can copy, each URL once. The ID of a Rekor v1 log is the digest of its
 * key; the ID of a Rekor v2 log also has its origin (C2SP signed-note). A log whose entry cannot be read is left out.
 */
export function listLogs(roots: readonly Pick<TrustedRootFile, 'name' | 'bytes'>[], now: Date): readonly ProposedLog[] {
  const byUrl = new Map<string, ProposedLog>();
  const names = new Set<string>();
  for (const { name: root, bytes } of roots) {
    const parsed = rootSchema.safeParse(parseJson(bytes.toString('utf8'), root));
    for (const log of parsed.success ? parsed.data.tlogs : []) {
      const url = log.baseUrl.replace(/\/+$/, '');
      const earlier = byUrl.get(url);
      const isEnded = hasEnded(log, now);
      // A log with several keys has ended only if all its periods have.
      if (earlier) byUrl.set(url, { ...earlier, frozen: earlier.frozen && isEnded });
      else {
        const origin = new URL(url).host;
        const name = chooseName(origin, names);
        byUrl.set(url, { name, type: isRekorV1(log) ? 'rekor-v1' : 'rekor-v2', url, origin, root, frozen: isEnded });
      }
    }
  }
  return [...byUrl.values()];
}

const isRekorV1 = ({ publicKey, logId }: RootLog): boolean =>
  createHash('sha256')
    .update(Buffer.from(publicKey.rawBytes, 'base64'))
    .digest()
    .equals(Buffer.from(logId.keyId, 'base64'));

function hasEnded({ publicKey }: RootLog, now: Date): boolean {
  const { end } = publicKey.validFor ?? {};
  return end !== undefined && Date.parse(end) < now.getTime();
}

/** Returns a name for a log: its host in the allowed characters, with a number if another log has the same. */
function chooseName(host: string, taken: Set<string>): string {
  const base =
    host
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^[^a-z0-9]+/, '')
      .slice(0, 55) || 'rekor';
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}-${number}`;
  taken.add(name);
  return name;
}
