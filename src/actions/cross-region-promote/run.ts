import { resolve } from 'node:path';
import { confirmUse } from '../../bypass/index.ts';
import { readFileBounded } from '../../lib/files.ts';
import { readSigningKey } from '../../lib/keys/read.ts';
import {
  createRunIdentity,
  openPlace,
  openReleasePlace,
  type PromotionBypass,
  presentPromotion,
  promote,
} from '../../promote/index.ts';
import { createKeySigner, type Signer } from '../../sigstore/index.ts';
import { loadTrust, policyFiles, type Trust } from '../../verify/index.ts';
import { openJobSigner } from '../job-signer.ts';
import type { Runner } from '../runner.ts';
import type { PromoteInputs } from './inputs.ts';

export { parseInputs } from './inputs.ts';

const MAX_KEY_BYTES = 64 * 1024;

/** Runs the action cross-region-promote: sets its outputs, and writes its annotations and the job summary. */
export async function run(inputs: PromoteInputs, runner: Runner<'cross-region-promote'>): Promise<void> {
  const { clock, cwd } = runner;
  const { plan, deep, tag, ifTag } = inputs;
  const trust = await loadTrust(resolve(cwd, inputs.policy), policyFiles, clock.now());
  const source = await openReleasePlace(inputs.source, inputs.sourceAuth, runner);
  const destinations = await Promise.all(
    inputs.destinations.map((text) => openPlace(text, inputs.destinationAuth, runner)),
  );
  const bypass = await openBypass(inputs, runner);
  const signer = await openRecordSigner(inputs, runner, trust);
  const report = await promote(
    { source, destinations, trust, plan, deep, tag, ifTag, bypass },
    { ...runner, signer, run: createRunIdentity(runner.env) },
  );
  for (const warning of report.warnings ?? []) runner.warning(warning);
  await runner.conclude({
    report,
    summary: presentPromotion(report),
    outputs: { outcome: report.outcome, digest: report.digest, promotable: String(report.promotable) },
  });
}

/** Returns the bypass of the promotion, confirmed by GitHub or by the offline store. */
async function openBypass(
  { bypass }: PromoteInputs,
  runner: Runner<'cross-region-promote'>,
): Promise<PromotionBypass | undefined> {
  if (!bypass) return undefined;
  const { file, environment, token, store: given } = bypass;
  if (token !== undefined) runner.maskSecret(token);
  const store = given === undefined || given.startsWith('s3://') ? given : resolve(runner.cwd, given);
  const { bypass: used, digest } = await confirmUse({ file, path: resolve(runner.cwd, file), store, token }, runner);
  return { used, digest, environment };
}

async function openRecordSigner(
  inputs: PromoteInputs,
  runner: Runner<'cross-region-promote'>,
  { path, roots }: Trust,
): Promise<Signer | undefined> {
  const { key, signRecord } = inputs;
  if (key !== undefined) {
    const pem = await readFileBounded(resolve(runner.cwd, key), MAX_KEY_BYTES, 'the key');
    return createKeySigner(await readSigningKey(pem, key, runner.env));
  }
  return signRecord ? openJobSigner(inputs, runner, { path, roots: async () => roots }) : undefined;
}
