import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeFileAtomic } from '../../lib/files.ts';
import { openMirror } from '../../mirror/index.ts';
import { dockerConfigCredentials } from '../../oci/index.ts';
import { present, verifyAll } from '../../verify/index.ts';
import type { Runner } from '../runner.ts';
import type { VerifyOfflineInputs } from './inputs.ts';

export async function run(inputs: VerifyOfflineInputs, runner: Runner<'verify-offline'>): Promise<void> {
  const { http, cwd, env, signal } = runner;
  const { report, subjects } = await verifyAll(inputs, {
    ...runner,
    at: (path) => resolve(cwd, path),
    credentials: await dockerConfigCredentials({ env }),
    openMirror: (location, key) => openMirror(location, { http, signal }, key),
  });
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
