import { writeFileAtomic } from '../lib/files.ts';
import {
  createGroupUrl,
  formatOpenMetrics,
  type Grouping,
  type Metric,
  parseTarget,
  pushMetrics,
} from '../telemetry/index.ts';
import type { CommandContext } from './command.ts';
import { printWarning } from './open-signer.ts';
import { text, type Values } from './parameters.ts';
import { resolveOptional } from './paths.ts';

/** The option of every command that pushes its metrics. */
export const PUSH = text(
  '--push <url>',
  'the Pushgateway that gets the metrics; a path like /metrics/job/NAME sets the grouping key; a failure is a warning',
);

/** The options of every command that writes metrics once, at its end. */
export const METRICS_OUTPUTS = {
  metrics: text('--metrics <file>', 'a file for OpenMetrics text'),
  push: PUSH,
};

/** Where the metrics of a command go: the job and the other labels of their group. */
export interface MetricsGroup {
  readonly command: string;
  readonly labels?: Grouping;
}

/** The labels that every push has: the environment of MC_ENVIRONMENT, and the repository of the run on GitHub. */
export const readCommonLabels = ({ env }: Pick<CommandContext, 'env'>): Grouping => ({
  ...(env.MC_ENVIRONMENT ? { environment: env.MC_ENVIRONMENT } : {}),
  ...(env.GITHUB_REPOSITORY ? { repository: env.GITHUB_REPOSITORY } : {}),
});

/** Returns the job of a command on the Pushgateway: `mc_log_check` for `log check`. */
export const formatJob = (command: string): string => `mc_${command.replace(/\W+/g, '_')}`;

/**
 * Opens the push of a command, or returns undefined without --push. A push that fails prints a warning. Throws `option-invalid`,
 * before the command does anything.
 */
export function openPush(
  push: string | undefined,
  { command, labels = {} }: MetricsGroup,
  context: CommandContext,
): ((metrics: readonly Metric[]) => Promise<void>) | undefined {
  if (push === undefined) return undefined;
  const target = parseTarget(push, '--push', command);
  const url = createGroupUrl(target, formatJob(command), { ...readCommonLabels(context), ...labels });
  return async (metrics) => {
    const failure = await pushMetrics({ url, headers: target.headers }, metrics, context);
    if (failure) printWarning(failure, context.stderr);
  };
}

/** Opens the metrics output of a command. The result writes the file and pushes. Throws as {@link openPush}. */
export function openMetricsOutput(
  { metrics: path, push: url }: Values<typeof METRICS_OUTPUTS>,
  group: MetricsGroup,
  context: CommandContext,
): (metrics: readonly Metric[]) => Promise<void> {
  const push = openPush(url, group, context);
  const file = resolveOptional(context.cwd, path);
  return async (metrics) => {
    if (metrics.length === 0) return; // an empty push would delete the group
    await push?.(metrics);
    if (file !== undefined) await writeFileAtomic(file, await formatOpenMetrics(metrics));
  };
}
