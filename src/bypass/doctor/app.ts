import { z } from 'zod';
import type { McError } from '../../lib/mc-error.ts';
import { bypassError } from '../errors.ts';
import { PERMISSION } from '../from-github/context.ts';
import { accountSchema } from '../from-github/documents.ts';
import { type Check, DOCTOR_PERMISSION, type DoctorSubject } from './check.ts';

const installationSchema = z.looseObject({
  app_slug: z.string().min(1).max(100),
  permissions: z.record(z.string(), z.string()),
  suspended_at: z.string().nullish(),
});
const installationsSchema = z.looseObject({
  total_count: z.int().nonnegative(),
  installations: z.array(installationSchema).max(100),
});
type Installation = z.infer<typeof installationSchema>;

/** The permissions that the App needs, by the names of GitHub's API. */
const NEEDED = {
  contents: 'write',
  pull_requests: 'write',
  issues: 'write',
  deployments: 'write',
  actions: 'read',
  members: 'read',
} as const;

/** With one of these, the holder of the App's key can remove the rules, or the workflow that enforces the gate. */
const POWERFUL = ['administration', 'organization_administration', 'workflows'] as const;
const MAX_PAGES = 10;

/** Checks that an App of the roster is installed, with the permissions that it needs and without those that remove the rules. */
export const appCheck: Check = {
  name: 'app',
  run: async (subject) => {
    const { roster } = subject;
    if (!roster) return { open: [] };
    const { apps } = roster.document;
    const refuse = (detail: string): McError => bypassError('bypass-doctor-app-missing', { detail });
    if (apps.length === 0) return { open: [refuse('"apps" of the roster is empty')] };
    const known: Installation[] = [];
    for (const installation of await listInstallations(subject))
      if (apps.includes((await findBot(subject, installation.app_slug)) ?? 0)) known.push(installation);
    if (known.length === 0) return { open: [refuse('no App of the organization is in "apps" of the roster')] };
    const usable = known.filter(({ suspended_at }) => !suspended_at);
    if (usable.length === 0) return { open: [refuse(`the App ${known[0]?.app_slug} is suspended`)] };
    return { open: usable.flatMap(checkPermissions) };
  },
};

async function listInstallations({ api }: DoctorSubject): Promise<readonly Installation[]> {
  const owner = api.repository.split('/')[0] ?? '';
  const found: Installation[] = [];
  for (let page = 1; page <= MAX_PAGES; page++) {
    const path = `/orgs/${owner}/installations?per_page=100&page=${page}`;
    // Each supported server has this endpoint. GitHub answers 404 to a token that may not read it.
    const { installations, total_count } = await api.read(path, installationsSchema, DOCTOR_PERMISSION.installations);
    found.push(...installations);
    if (installations.length === 0 || found.length >= total_count) break;
  }
  return found;
}

/** Returns the id of the bot of an App; undefined if the App has none. */
async function findBot({ api }: DoctorSubject, slug: string): Promise<number | undefined> {
  const path = `/users/${encodeURIComponent(`${slug}[bot]`)}`;
  return (await api.find(path, accountSchema, PERMISSION.metadata))?.id;
}

function checkPermissions({ app_slug: app, permissions }: Installation): readonly McError[] {
  const lacking = Object.entries(NEEDED).flatMap(([permission, expected]) => {
    const found = permissions[permission] ?? 'none';
    const isEnough = found === expected || (expected === 'read' && found === 'write') || found === 'admin';
    return isEnough ? [] : [bypassError('bypass-doctor-app-permission', { app, permission, expected, found })];
  });
  const powerful = POWERFUL.flatMap((permission) => {
    const found = permissions[permission];
    return found === 'write' || found === 'admin'
      ? [bypassError('bypass-doctor-app-powerful', { app, permission, found })]
      : [];
  });
  return [...lacking, ...powerful];
}
