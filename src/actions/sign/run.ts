import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createWorkflowProvenance, readActionsContext } from '../../github/index.ts';
import { readFileStream, writeFileAtomic } from '../../lib/files.ts';
import type { McError } from '../../lib/mc-error.ts';
import { loadDockerCredentials, openRepository } from '../../oci/index.ts';
import { signError } from '../../sign/errors.ts';
import { parseSubject, present, readPredicate, type SignRequest, sign } from '../../sign/index.ts';
import { PREDICATE } from '../../sigstore/index.ts';
import { loadPolicyRoots, openJobSigner } from '../job-signer.ts';
import type { Runner } from '../runner.ts';
import type { SignInputs } from './inputs.ts';

export { parseInputs } from './inputs.ts';

const AUDIENCE = 'sigstore';

/** Runs the action sign: sets its outputs, and writes its annotations and the job summary. */
export async function run(inputs: SignInputs, runner: Runner<'sign'>): Promise<void> {
  const { http, clock, cwd, env, signal } = runner;
  const inWorkspace = (path: string): string => resolve(cwd, path);
  const subject = await parseSubject(inputs.subject, inWorkspace);
  const predicate = await createPredicate(inputs, runner);
  const credentials = await loadDockerCredentials({
    env,
    file: inputs.auth && inWorkspace(inputs.auth),
    maskSecret: runner.maskSecret,
  });
  const warnings: McError[] = [];
  const signer = await openJobSigner(
    inputs,
    runner,
    { path: inputs.policy, roots: () => loadPolicyRoots(inputs.policy, runner) },
    (warning) => warnings.push(warning),
  );
  const bundlePath = join(env.RUNNER_TEMP || tmpdir(), 'mc-sign', `${crypto.randomUUID()}.sigstore.json`);
  const report = await sign(
    { subject, given: inputs.subject, attach: inputs.attach, bundlePath, ...(predicate ? { predicate } : {}) },
    {
      clock,
      signer,
      warnings,
      warn: (warning) => runner.warning(warning),
      readFile: readFileStream,
      writeFile: writeFileAtomic,
      openRepository: (reference) => openRepository(reference, { http, credentials, signal }),
    },
  );
  await runner.conclude({
    report,
    summary: present(report),
    outputs: { 'bundle-path': report.bundlePath, digest: report.digest },
  });
}

async function createPredicate({ predicate }: SignInputs, runner: Runner<'sign'>): Promise<SignRequest['predicate']> {
  if (!predicate) return undefined;
  const { type, path } = predicate;
  if (path !== undefined) return readPredicate(type, resolve(runner.cwd, path));
  const isProvenance = type === PREDICATE.slsaProvenance;
  const context = isProvenance ? readActionsContext(runner.env, readClaims(await runner.idToken(AUDIENCE))) : undefined;
  if (!context) throw signError('predicate-incomplete', { missing: 'predicate-path' });
  return { type, value: createWorkflowProvenance(context) };
}

/**
 * Reads the claims of the run's token without verifying it. They go into the predicate. The CA verifies a token of the same run
 * before it issues the certificate that signs the predicate.
 */
function readClaims(token: string): { job_workflow_ref?: string } {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const ref =
      typeof claims === 'object' && claims !== null && 'job_workflow_ref' in claims && claims.job_workflow_ref;
    return typeof ref === 'string' ? { job_workflow_ref: ref } : {};
  } catch {
    return {};
  }
}
