import { resolve } from 'node:path';
import { streamOf } from '../../lib/bytes.ts';
import { digestOf } from '../../lib/digest.ts';
import { readFileBounded } from '../../lib/files.ts';
import {
  addFiles,
  type CheckReport,
  checkChain,
  present,
  type RecordReport,
  readPublicKey,
  readSealKey,
  resolveChainPaths,
  runStep,
  type SealReport,
  type SealRequest,
  type SealTrust,
  sealChain,
} from '../../logchain/index.ts';
import { loadTrust, policyFiles, summarizeSigner, verifySignature } from '../../verify/index.ts';
import { loadPolicyRoots, openJobSigner } from '../job-signer.ts';
import type { Runner } from '../runner.ts';
import type { LogChainInputs, LogChainTrust } from './inputs.ts';

export { parseInputs } from './inputs.ts';

type LogChainRunner = Runner<'log-chain'>;

const MAX_KEY_BYTES = 64 * 1024;

/** Runs the action log-chain: sets its outputs, and writes its annotations and the job summary. */
export async function run(inputs: LogChainInputs, runner: LogChainRunner): Promise<void> {
  const chain = resolve(runner.cwd, inputs.chain);
  const report = await perform(inputs, chain, runner);
  const sealed = report.type === 'log-record' ? undefined : resolveChainPaths(chain).checkpoint;
  const [last] = report.type === 'log-record' ? report.entries.slice(-1) : [];
  await runner.conclude({
    report,
    summary: present(report),
    outputs: {
      digest: last === undefined ? undefined : `sha256:${last.sha256}`,
      root: report.root,
      'checkpoint-path': report.type === 'log-check' && !report.sealed ? undefined : sealed,
    },
  });
}

async function perform(
  inputs: LogChainInputs,
  chain: string,
  runner: LogChainRunner,
): Promise<RecordReport | SealReport | CheckReport> {
  const { cwd, clock, signal } = runner;
  switch (inputs.mode) {
    case 'run': {
      const { step, script, folder } = inputs;
      const { stdout, stderr, env } = runner;
      // As GitHub runs `shell: bash`: the first command that fails ends the step.
      const command = ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
      return runStep(
        { chain, step, command },
        { clock, signal, stdout, stderr, env: removeActionVariables(env), cwd: resolve(cwd, folder) },
      );
    }
    case 'add':
      return addFiles(
        { chain, step: inputs.step, files: inputs.files.map((file) => resolve(cwd, file)) },
        { clock, signal },
      );
    case 'seal':
      return sealChain({ chain, by: await createSealMethod(inputs, runner) }, { clock, signal });
    case 'check':
      return checkChain({ chain, trust: await createTrust(inputs.trust, runner) }, { clock, signal });
  }
}

/** Returns the environment of a `run:` step, without this action's inputs, which may contain a key, and the runner's tokens. */
const removeActionVariables = (env: LogChainRunner['env']): LogChainRunner['env'] =>
  Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(INPUT_|STATE_|ACTIONS_(RUNTIME|CACHE|RESULTS)_)/.test(name)),
  );

async function createSealMethod(
  inputs: Extract<LogChainInputs, { mode: 'seal' }>,
  runner: LogChainRunner,
): Promise<SealRequest['by']> {
  const { by, key = '' } = inputs;
  if (by === 'unsigned') return { method: 'unsigned' };
  if (by === 'key') {
    const pem = await readPem(key, runner);
    runner.maskSecret(pem);
    return { method: 'key', privateKey: await readSealKey(pem, 'the input "key"', runner.env) };
  }
  const signer = await openJobSigner(inputs, runner, {
    path: inputs.policy,
    roots: () => loadPolicyRoots(inputs.policy, runner),
  });
  return { method: 'keyless', sign: (artifact) => signer.signMessage(streamOf(artifact)) };
}

async function createTrust(trust: LogChainTrust, runner: LogChainRunner): Promise<SealTrust> {
  if (trust.by === 'root') return trust;
  if (trust.by === 'key')
    return { by: 'key', publicKey: readPublicKey(await readPem(trust.key, runner), 'the input "key"') };
  const policy = await loadTrust(resolve(runner.cwd, trust.policy), policyFiles, runner.clock.now());
  return {
    by: 'policy',
    verify: async (artifact, bundle) =>
      summarizeSigner(verifySignature(digestOf(artifact), Buffer.from(bundle), policy)).identity,
  };
}

const readPem = async (key: string, { cwd }: LogChainRunner): Promise<string> =>
  key.includes('-----BEGIN')
    ? `${key}\n`
    : (await readFileBounded(resolve(cwd, key), MAX_KEY_BYTES, 'the key')).toString('utf8');
