import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeFileAtomic } from '../../lib/files.ts';
import { present, verifyAll } from '../../verify/index.ts';
import type { Runner } from '../runner.ts';
import { cached } from './cached.ts';
import type { VerifyOfflineInputs } from './inputs.ts';

export { parseInputs } from './inputs.ts';

export async function run(inputs: VerifyOfflineInputs, runner: Runner<'verify-offline'>): Promise<void> {
  const { cwd, env } = runner;
  const { cacheKey, ...request } = inputs;
  // The same folder in every run: the cache goes by its path.
  const cache = cacheKey === undefined ? undefined : join(env['RUNNER_TEMP'] || tmpdir(), 'mc-verify-cache');
  const judge = () =>
    verifyAll(
      { ...request, cache },
      {
        ...runner,
        at: (path) => resolve(cwd, path),
        // Both are loaded where they are asked: most verifications of a file need neither.
        credentials: async (registry) => {
          const { dockerConfigCredentials } = await import('../../oci/index.ts');
          return (await dockerConfigCredentials({ env, maskSecret: runner.maskSecret }))(registry);
        },
        openMirror: async (location, demands) => {
          const { openMirror } = await import('../../mirror/index.ts');
          return openMirror(location, runner, demands);
        },
      },
    );
  const { report, subjects } =
    cacheKey === undefined || cache === undefined ? await judge() : await cached(runner, cacheKey, cache, judge);
  const reportPath = join(env['RUNNER_TEMP'] || tmpdir(), 'mc-verify', `${crypto.randomUUID()}.json`);
  await writeFileAtomic(reportPath, `${JSON.stringify(report, null, 2)}\n`);
  await runner.conclude({
    report,
    summary: subjects.flatMap(present),
    outputs: {
      outcome: report.outcome,
      digest: subjects.map(({ digest }) => digest).join('\n'),
      'report-path': reportPath,
    },
  });
}
