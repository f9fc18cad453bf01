import { createDrillMetrics, createDrillTrace, type Simulation } from '../drill/index.ts';
import { parseTarget, pushLogs, sendTrace } from '../telemetry/index.ts';
import type { CommandContext } from './command.ts';
import { formatJob, openPush, PUSH, readCommonLabels } from './metrics-output.ts';
import { printWarning } from './open-signer.ts';
import { text, type Values } from './parameters.ts';

const COMMAND = 'dr simulate';

/** The options for the telemetry of a drill. The variables of OpenTelemetry turn its trace on. */
export const DRILL_TELEMETRY = {
  push: PUSH,
  loki: text(
    '--loki <url>',
    'the Loki that gets the events and the step logs, at /loki/api/v1/push; a failure is a warning',
  ),
};

/**
 * Opens the telemetry of a drill. The result pushes metrics and logs and sends the trace, and prints a warning for each failure. Throws
 * `option-invalid`, before the drill starts.
 */
export function openDrillTelemetry(
  { push, loki }: Values<typeof DRILL_TELEMETRY>,
  scenario: string,
  context: CommandContext,
): (simulation: Pick<Simulation, 'report' | 'streams'>, run: string | undefined) => Promise<void> {
  const pushMetrics = openPush(push, { command: COMMAND, labels: { scenario } }, context);
  const target = loki === undefined ? undefined : parseTarget(loki, '--loki', COMMAND);
  return async ({ report, streams }, run) => {
    await pushMetrics?.(createDrillMetrics(report, run));
    const common = { ...readCommonLabels(context), job: formatJob(COMMAND) };
    const labelled = streams.map(({ labels, lines }) => ({ labels: { ...common, ...labels }, lines }));
    const failures = [
      target && (await pushLogs(target, labelled, context)),
      await sendTrace(createDrillTrace(report, run), context.env, context),
    ];
    for (const failure of failures) if (failure) printWarning(failure, context.stderr);
  };
}
