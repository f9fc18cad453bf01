import { open, type Route, route } from '../route.ts';
import { attestationRoutes } from './attestations.ts';
import { contentRoutes } from './contents.ts';
import { deploymentRoutes } from './deployments.ts';
import { issueRoutes } from './issues.ts';
import { peopleRoutes } from './people.ts';
import { pullRoutes } from './pulls.ts';
import { settingRoutes } from './settings.ts';

/** All routes of the sandbox's GitHub. */
export const ROUTES: readonly Route[] = [
  open(route('GET /', [], ({ link }) => ({ body: { current_user_url: link('/user') } }))),
  open(route('GET /meta', [], () => ({ body: { verifiable_password_authentication: false } }))),
  ...peopleRoutes,
  ...contentRoutes,
  ...pullRoutes,
  ...issueRoutes,
  ...deploymentRoutes,
  ...settingRoutes,
  ...attestationRoutes,
];
