import { resolve } from 'node:path';
import { openPlace, presentPromotion, promote } from '../../promote/index.ts';
import { openSigner } from '../../sigstore/index.ts';
import { loadTrust, policyFiles } from '../../verify/index.ts';
import type { Runner } from '../runner.ts';
import type { PromoteInputs } from './inputs.ts';

export async function run(inputs: PromoteInputs, runner: Runner<'cross-region-promote'>): Promise<void> {
  const { http, clock, cwd } = runner;
  const { plan, deep, signingConfig } = inputs;
  const trust = await loadTrust(resolve(cwd, inputs.policy), policyFiles, clock.now());
  const source = await openPlace(inputs.source, inputs.sourceAuth, runner);
  const destinations = await Promise.all(
    inputs.destinations.map((text) => openPlace(text, inputs.destinationAuth, runner)),
  );
  const signer = inputs.signRecord
    ? await openSigner({
        http,
        now: clock.now(),
        signingConfig: signingConfig && resolve(cwd, signingConfig),
        identityToken: () => runner.idToken('sigstore'),
      })
    : undefined;
  const report = await promote({ source, destinations, trust, plan, deep }, { ...runner, signer });
  await runner.conclude({
    report,
    summary: presentPromotion(report),
    outputs: { outcome: report.outcome, digest: report.digest, promotable: String(report.promotable) },
  });
}
