import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeFileAtomic } from '../../lib/files.ts';
import { present, verifyAll } from '../../verify/index.ts';
import { nameInputs } from '../name-inputs.ts';
import type { Runner } from '../runner.ts';
import { withEvidenceCache } from './evidence-cache.ts';
import type { VerifyOfflineInputs } from './inputs.ts';

export { parseInputs } from './inputs.ts';

/** Runs the action verify-offline: sets its outputs, and writes its annotations and the job summary. */
export async function run(inputs: VerifyOfflineInputs, runner: Runner<'verify-offline'>): Promise<void> {
  const { cwd, env } = runner;
  const { cacheKey, ...request } = inputs;
  // Every run must use the same folder, because the cache restores files by their path.
  const cache = cacheKey === undefined ? undefined : join(env.RUNNER_TEMP || tmpdir(), 'mc-verify-cache');
  const verifySubjects = () =>
    verifyAll(
      { ...request, cache },
      {
        ...runner,
        at: (path) => resolve(cwd, path),
        // The registry's credentials and the mirror are loaded on demand: most verifications of a file need neither.
        credentials: async (registry) => {
          const { loadDockerCredentials } = await import('../../oci/index.ts');
          return (await loadDockerCredentials({ env, maskSecret: runner.maskSecret }))(registry);
        },
        openMirror: async (location, demands) => {
          const { openMirror } = await import('../../mirror/index.ts');
          return openMirror(location, runner, demands);
        },
      },
    );
  const { report, subjects } =
    cacheKey === undefined || cache === undefined
      ? await verifySubjects()
      : await withEvidenceCache(runner, cacheKey, cache, verifySubjects);
  const reportPath = join(env.RUNNER_TEMP || tmpdir(), 'mc-verify', `${crypto.randomUUID()}.json`);
  await writeFileAtomic(reportPath, `${JSON.stringify(nameInputs('verify-offline', report), null, 2)}\n`);
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
