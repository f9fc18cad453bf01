import { z } from 'zod';
import { digestOf, getHex } from '../../lib/digest.ts';
import { digestSchema, type MirrorIndex } from './layout.ts';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const time = z.iso.datetime();

/** The retention state that `mirror.json` signs. */
export const retentionStateSchema = z.strictObject({
  clock: time.describe("the mirror's own time: it grows by at most 7 days from one state to the next"),
  wall: time.describe('the wall clock at the same moment'),
  ledger: hex.describe('SHA-256 of retention/index.json'),
  quarantine: hex.describe('RFC 6962 root over the lines "PATH RECORD" of the quarantine'),
  releases: hex.describe('SHA-256 of the lines "REFERENCE DIGEST" of the releases in index.json, sorted'),
  holds: z.array(z.strictObject({ digest: digestSchema, reason: z.string(), by: z.string(), since: time })),
});
export type RetentionState = z.output<typeof retentionStateSchema>;

/** Computes the SHA-256, in hex, of the sorted lines `REFERENCE DIGEST` of all releases. */
export function hashReleases(index: MirrorIndex | undefined): string {
  const lines = (index?.subjects ?? []).flatMap(({ releases }) =>
    releases.map(({ reference, digest }) => `${reference} ${digest}\n`),
  );
  return getHex(digestOf([...new Set(lines)].toSorted().join('')));
}
