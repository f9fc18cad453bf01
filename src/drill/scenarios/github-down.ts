import { Scenario } from './scenario.ts';
import { expireOffline, reportBypasses, sweepAfterwards } from './steps/bypass-end.ts';
import {
  askWithoutGithub,
  decideWithTwoSignatures,
  loseGithub,
  pinRoster,
  requestOffline,
  signAsThird,
  useOffline,
  useOfflineAgain,
} from './steps/bypass-offline.ts';
import { freezeProduction, runClosedGate, setUpGithub } from './steps/bypass-setup.ts';
import { reconcileWithGithub, resumeGithub } from './steps/reconciling.ts';
import { checkAsDeployment, countReleases, promoteStep, verifyOffline } from './steps/recovering.ts';
import { losePrimary, startRegionsStep } from './steps/regions.ts';
import { buildRelease, keepReleasing, publishRelease, replicateRelease } from './steps/releasing.ts';

/**
 * The primary and GitHub are lost while production is frozen. Three people sign a request, and the gate decides with the roster that
 * the policy pins. After the outage the bypass is reconciled with GitHub.
 */
export const githubDown = new Scenario()
  .step(startRegionsStep)
  .step(setUpGithub)
  .step(pinRoster)
  .step(buildRelease)
  .step(publishRelease)
  .step(replicateRelease)
  .step(freezeProduction)
  .step(keepReleasing)
  .step(losePrimary)
  .step(loseGithub)
  .step(verifyOffline)
  .step(promoteStep)
  .step(runClosedGate)
  .step(askWithoutGithub)
  .step(requestOffline)
  .step(decideWithTwoSignatures)
  .step(signAsThird)
  .step(useOffline)
  .step(checkAsDeployment)
  .step(useOfflineAgain)
  .step(resumeGithub)
  .step(reconcileWithGithub)
  .step(expireOffline)
  .step(sweepAfterwards)
  .step(reportBypasses)
  .step(countReleases);
