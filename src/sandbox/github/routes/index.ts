import type { Route } from '../route.ts';
import { attestationRoutes } from './attestations.ts';
import { contentRoutes } from './contents.ts';
import { deploymentRoutes } from './deployments.ts';
import { issueRoutes } from './issues.ts';
import { peopleRoutes } from './people.ts';
import { pullRoutes } from './pulls.ts';
import { rootRoutes } from './root.ts';
import { settingRoutes } from './settings.ts';
import { variableRoutes } from './variables.ts';

/** All routes of the sandbox's GitHub. */
export const ROUTES: readonly Route[] = [
  ...rootRoutes,
  ...peopleRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...issueRoutes,
  ...deploymentRoutes,
  ...settingRoutes,
  ...variableRoutes,
  ...attestationRoutes,
];
