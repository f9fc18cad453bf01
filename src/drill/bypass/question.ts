import type { RequestValues } from '../../bypass/index.ts';
import type { OciDigest } from '../../oci/index.ts';
import { ENVIRONMENT, FREEZE_GATE } from './freeze.ts';

/** What the gate of production asks about one release. */
export interface GateQuestion {
  readonly gate: string;
  readonly digest: OciDigest;
  readonly environment: string;
  readonly sha: string;
}

const HOUR_S = 3_600;
/** The longest time that a bypass may last. */
export const FULL_TTL_S = 4 * HOUR_S;

/** Creates the question about a release of a commit. */
export const createGateQuestion = (digest: OciDigest, sha: string): GateQuestion => ({
  gate: FREEZE_GATE,
  digest,
  environment: ENVIRONMENT,
  sha,
});

/** Creates the values of a request for a bypass. */
export const createRequestValues = (subject: GateQuestion, ttlS: number, reason: string): RequestValues => ({
  subject,
  severity: 'SEV-1',
  ttl_s: ttlS,
  incident: 'https://incidents.example/region-loss',
  reason,
});
