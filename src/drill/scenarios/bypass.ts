import { Scenario } from './scenario.ts';
import { expireOnGithub, reportBypasses, sweepAfterwards } from './steps/bypass-end.ts';
import {
  approveAsThird,
  decideOtherDigest,
  decideWithTwo,
  expireShortBypass,
  requestBypass,
  useAgain,
  useBypass,
} from './steps/bypass-on-github.ts';
import { freezeProduction, runClosedGate, setUpGithub } from './steps/bypass-setup.ts';
import { checkAsDeployment, countReleases, promoteStep, verifyOffline } from './steps/recovering.ts';
import { losePrimary, startRegionsStep } from './steps/regions.ts';
import { buildRelease, keepReleasing, publishRelease, replicateRelease } from './steps/releasing.ts';

/**
 * The primary is lost while production is frozen. Three people grant a bypass for the restored release on GitHub. It opens the gate
 * once, expires, and is reverted and reported.
 */
export const bypass = new Scenario()
  .step(startRegionsStep)
  .step(setUpGithub)
  .step(buildRelease)
  .step(publishRelease)
  .step(replicateRelease)
  .step(freezeProduction)
  .step(keepReleasing)
  .step(losePrimary)
  .step(verifyOffline)
  .step(promoteStep)
  .step(runClosedGate)
  .step(requestBypass)
  .step(decideWithTwo)
  .step(approveAsThird)
  .step(decideOtherDigest)
  .step(useBypass)
  .step(checkAsDeployment)
  .step(useAgain)
  .step(expireShortBypass)
  .step(expireOnGithub)
  .step(sweepAfterwards)
  .step(reportBypasses)
  .step(countReleases);
