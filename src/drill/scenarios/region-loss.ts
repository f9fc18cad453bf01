import { Scenario } from './scenario.ts';
import { checkAsDeployment, countReleases, promoteStep, verifyOffline } from './steps/recovering.ts';
import { losePrimary, startRegionsStep } from './steps/regions.ts';
import { buildRelease, keepReleasing, publishRelease, replicateRelease } from './steps/releasing.ts';

/** The primary is lost with everything in it. The drill restores the releases that were copied in time. */
export const regionLoss = new Scenario()
  .step(startRegionsStep)
  .step(buildRelease)
  .step(publishRelease)
  .step(replicateRelease)
  .step(keepReleasing)
  .step(losePrimary)
  .step(verifyOffline)
  .step(promoteStep)
  .step(checkAsDeployment)
  .step(countReleases);
