import { z } from 'zod';
import { parseDuration } from '../../lib/duration.ts';
import { readYaml } from '../../lib/yaml.ts';
import { drillError } from '../errors.ts';
import { INJECT_NAMES, type InjectName } from './injects.ts';

const MAX_SECONDS = 8 * 3600;

const scriptSchema = z.strictObject({
  version: z.literal(1),
  /** The times count from the moment at which the regions are ready. */
  injects: z.array(z.strictObject({ at: z.string(), inject: z.enum(INJECT_NAMES) })).max(100),
  end: z.string(),
});

/** What the facilitator does, and when. */
export interface TabletopScript {
  readonly injects: readonly { readonly atSeconds: number; readonly inject: InjectName }[];
  readonly endSeconds: number;
}

/** Reads a script. Throws `tabletop-script-order` for injects that are not in the order of their times, or after the end. */
export function readScript(text: string, what: string): TabletopScript {
  const { injects, end } = readYaml(scriptSchema, text, what);
  const endSeconds = parseDuration(end, 'end');
  const timed = injects.map(({ at, inject }) => ({ atSeconds: parseDuration(at, 'at'), inject }));
  const times = [...timed.map(({ atSeconds }) => atSeconds), endSeconds, MAX_SECONDS];
  const late = times.findIndex((time, i) => i > 0 && time < (times[i - 1] ?? 0));
  if (late > 0)
    throw drillError('tabletop-script-order', { what, earlier: times[late - 1] ?? 0, later: times[late] ?? 0 });
  return { injects: timed, endSeconds };
}
