import type { Clock } from '../../src/lib/clock.ts';
import { baseError } from '../../src/lib/errors.ts';
import type { Http } from '../../src/lib/http.ts';
import { silent } from '../../src/lib/progress.ts';
import { folderDestination, type MirrorConfig, type MirrorPorts } from '../../src/mirror/index.ts';
import type { EvidenceJudge } from '../../src/sigstore/index.ts';
import { createEventLog } from '../../src/telemetry/index.ts';

/** A network without hosts. */
export const nowhere: Http = {
  close: async () => {},
  send: async ({ url }) => {
    throw baseError('network-unreachable', {
      method: 'GET',
      url: String(url),
      detail: 'no host answers',
      attempts: 1,
    });
  },
};

/** Accepts evidence that begins with "good". */
export const judge: EvidenceJudge = {
  fingerprint: 'by its first word',
  judge: (_, { bytes }) =>
    bytes.toString().startsWith('good')
      ? { verified: true }
      : { verified: false, code: 'signature-invalid', message: 'it is not good' },
};

/** Returns the ports of a mirror with a fixed time and with only the given sources. */
export function barePorts(
  now: string,
  more: Partial<MirrorPorts> = {},
): MirrorPorts & { /** Returns the events so far, one per line. */ readonly told: () => string } {
  const clock: Clock = { now: () => new Date(now), sleep: async () => {} };
  const events = createEventLog(clock, {});
  return {
    http: nowhere,
    clock,
    progress: silent,
    concurrency: 2,
    events,
    told: events.text,
    destination: ({ to }) => folderDestination(to),
    trustedRoots: async () => [],
    judge: async () => judge,
    repository: ({ kind }) => {
      throw new Error(`no ${kind} may be read`);
    },
    ...more,
  };
}

/** Returns a `mirror.yaml` in a folder that names only the given sources. */
export const bareConfig = (to: string, more: Partial<MirrorConfig> = {}): MirrorConfig => ({
  version: 1,
  name: 'mirror',
  to,
  policy: 'policy.yaml',
  logs: [],
  tuf: [],
  subjects: [],
  releases: [],
  github: [],
  retention: { keep: [], holds: [], released: [] },
  ...more,
});
