import type { Step } from '../steps.ts';
import type { World } from '../world.ts';
import { admit, promoteStep, stock, verifyOffline } from './steps/recovering.ts';
import { lose, regionUp } from './steps/regions.ts';
import { build, firstSync, release, steady } from './steps/releasing.ts';

/** The primary goes away with all that is in it; what came across in time comes back in the second region. */
export const regionLoss: readonly Step<World>[] = [
  regionUp,
  build,
  release,
  firstSync,
  steady,
  lose,
  verifyOffline,
  promoteStep,
  admit,
  stock,
];
