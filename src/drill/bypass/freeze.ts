import { rfc3339 } from '../../lib/clock.ts';

/** The name of the gate that a freeze closes. */
export const FREEZE_GATE = 'freeze';
/** The environment of the second region that deployments serve. */
export const ENVIRONMENT = 'production';

const HOURS = 72;

/** A time in which no change may enter an environment. */
export interface Freeze {
  readonly gate: typeof FREEZE_GATE;
  readonly environment: string;
  readonly from: string;
  readonly until: string;
}

/** Creates a freeze of production that starts now and lasts three days. */
export const createFreeze = (now: Date): Freeze => ({
  gate: FREEZE_GATE,
  environment: ENVIRONMENT,
  from: rfc3339(now),
  until: rfc3339(new Date(now.getTime() + HOURS * 3_600_000)),
});

/** Returns why a freeze blocks an environment now; undefined if it does not. */
export function checkFreeze({ environment, from, until }: Freeze, target: string, now: Date): string | undefined {
  const time = now.getTime();
  if (environment !== target || time < Date.parse(from) || time >= Date.parse(until)) return undefined;
  return `${environment} is frozen until ${until}`;
}
