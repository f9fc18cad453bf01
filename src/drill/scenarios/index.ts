import type { DrillRequest } from '../schema.ts';
import { bypass } from './bypass.ts';
import { evidenceOnlyOnMirror } from './evidence-only-on-mirror.ts';
import { fleet } from './fleet.ts';
import { githubDown } from './github-down.ts';
import { logFork } from './log-fork.ts';
import { mirrorBitrot } from './mirror-bitrot.ts';
import { regionLoss } from './region-loss.ts';
import { registryRot } from './registry-rot.ts';
import { rootRotation } from './root-rotation.ts';
import type { Scenario } from './scenario.ts';

/** The scenarios by name. Each one starts the regions and pins the trust policy: the evidence steps need both. */
export const SCENARIO_STEPS: Readonly<Record<DrillRequest['scenario'], Scenario<'regions' | 'trust'>>> = {
  'region-loss': regionLoss,
  'root-rotation': rootRotation,
  'log-fork': logFork,
  'mirror-bitrot': mirrorBitrot,
  'evidence-only-on-mirror': evidenceOnlyOnMirror,
  'registry-rot': registryRot,
  fleet,
  bypass,
  'github-down': githubDown,
};
