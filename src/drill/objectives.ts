import { drillError } from './errors.ts';
import type { DrillReport, DrillRequest } from './schema.ts';

type Scenario = DrillRequest['scenario'];
export type ObjectiveName = 'rto' | 'rpo';

/** The limits of objectives that the user did not give. */
const DEFAULT_LIMITS: Readonly<Record<ObjectiveName, number>> = { rto: 60 * 60, rpo: 15 * 60 };

const NOTHING_RESTORED = 'the drill only replaces trusted roots, so nothing is restored';

/** The reasons why an objective does not apply to a scenario. An objective without a reason applies. */
const REASONS: Readonly<Record<Scenario, Partial<Readonly<Record<ObjectiveName, string>>>>> = {
  'region-loss': {},
  'root-rotation': { rto: NOTHING_RESTORED, rpo: NOTHING_RESTORED },
  'log-fork': {},
  'mirror-bitrot': {},
  'evidence-only-on-mirror': {},
  'registry-rot': { rpo: 'the primary still has every release, and the damaged content is copied from it again' },
  fleet: { rpo: 'every release is copied before the loss, and none is published after that' },
  bypass: {},
  'github-down': {},
};

/** Throws `objective-not-applicable` for a limit that was given for an objective that does not apply to the scenario. */
export function assertObjectivesApply({ scenario, objectives }: Pick<DrillRequest, 'scenario' | 'objectives'>): void {
  for (const name of ['rto', 'rpo'] as const) {
    const reason = REASONS[scenario][name];
    if (reason !== undefined && objectives[`${name}Seconds`] !== undefined)
      throw drillError('objective-not-applicable', {
        option: `--${name}`,
        objective: name.toUpperCase(),
        scenario,
        reason,
      });
  }
}

/** A measured objective, as the report has it. Its fields are missing where the objective does not apply. */
interface Assessed {
  readonly applies: DrillReport['objectives'][ObjectiveName];
  readonly measured?: number | null;
  readonly limit?: number;
  readonly met?: boolean;
}

function assess(
  { scenario, objectives }: Pick<DrillRequest, 'scenario' | 'objectives'>,
  name: ObjectiveName,
  measured: number | null,
): Assessed {
  const reason = REASONS[scenario][name];
  if (reason !== undefined) return { applies: { applies: false, reason } };
  const limit = objectives[`${name}Seconds`] ?? DEFAULT_LIMITS[name];
  return { applies: { applies: true }, measured, limit, met: measured !== null && measured <= limit };
}

/** Compares the measured times with the objectives of the request. A time of null was not reached, so its objective is missed. */
export function assessObjectives(
  request: Pick<DrillRequest, 'scenario' | 'objectives'>,
  measured: { readonly rto: number | null; readonly rpo: number | null },
): Pick<DrillReport, 'rtoSeconds' | 'rpoSeconds' | 'objectives'> {
  const [rto, rpo] = [assess(request, 'rto', measured.rto), assess(request, 'rpo', measured.rpo)];
  return {
    ...(rto.measured === undefined ? {} : { rtoSeconds: rto.measured }),
    ...(rpo.measured === undefined ? {} : { rpoSeconds: rpo.measured }),
    objectives: {
      rto: rto.applies,
      rpo: rpo.applies,
      ...(rto.limit === undefined ? {} : { rtoSeconds: rto.limit }),
      ...(rto.met === undefined ? {} : { rtoMet: rto.met }),
      ...(rpo.limit === undefined ? {} : { rpoSeconds: rpo.limit }),
      ...(rpo.met === undefined ? {} : { rpoMet: rpo.met }),
    },
  };
}

/** An objective of a report: why it does not apply, or the measured time (null if it was not reached) and the limit. */
export type Objective =
  | { readonly applies: false; readonly reason: string }
  | { readonly applies: true; readonly measured: number | null; readonly limit: number; readonly met: boolean };

/** Reads an objective from a report, for people and for metrics. */
export function readObjective(report: DrillReport, name: ObjectiveName): Objective {
  const { objectives } = report;
  const own = objectives[name];
  if (!own.applies) return own;
  return {
    applies: true,
    measured: report[`${name}Seconds`] ?? null,
    limit: objectives[`${name}Seconds`] ?? DEFAULT_LIMITS[name],
    met: objectives[`${name}Met`] ?? false,
  };
}
