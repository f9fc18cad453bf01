// The steps of .github/workflows/release.yml: `node scripts/release.ts build|sign|verify|draft|publish|move-tag --tag vX.Y.Z [--dir DIR]`.
// Only `build` needs `npm ci`. The job that has the permissions to sign and to publish runs no code of a dependency besides dist/.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { locateRelease } from './release/files.ts';
import { readGitHubAccess } from './release/github.ts';
import { createDraft, moveMajorTag, publishDraft } from './release/publish.ts';
import { createMc, signRelease } from './release/sign.ts';
import { parseTag } from './release/tag.ts';
import { runCosign, verifyRelease } from './release/verify.ts';

const root = join(import.meta.dirname, '..');
const { env } = process;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tag: { type: 'string' }, dir: { type: 'string', default: 'release' } },
});
const tag = parseTag(values.tag ?? '');
const folder = resolve(values.dir);
const { assets } = locateRelease(folder);
const policy = join(root, 'SECURITY/trust-policy.yaml');

/** Each verb returns the names of the files that it handled, if it handles files. */
const verbs: Readonly<Record<string, () => Promise<unknown> | readonly string[]>> = {
  build: async () => (await import('./release/build.ts')).buildRelease(root, tag, folder),
  sign: () => signRelease(createMc(root), folder, { policy, signingConfig: env.SIGNING_CONFIG }),
  verify: () => verifyRelease(folder, readTrust(), { mc: createMc(root), cosign: runCosign }),
  draft: () => createDraft(readGitHubAccess(env), tag, assets),
  publish: () => publishDraft(readGitHubAccess(env), tag, assets),
  'move-tag': () => moveMajorTag(readGitHubAccess(env), tag, env.GITHUB_SHA ?? ''),
};

function readTrust() {
  const { IDENTITY: identity, ISSUER: issuer } = env;
  if (!identity || !issuer) throw new Error('the environment: expected IDENTITY and ISSUER');
  return { policy, trustedRoot: join(root, 'SECURITY/trust-roots/trusted_root.json'), identity, issuer };
}

const [verb = ''] = positionals;
try {
  if (!Object.hasOwn(verbs, verb))
    throw new Error(`the verb: expected ${Object.keys(verbs).join(', ')}; found ${verb}`);
  const names = await verbs[verb]?.();
  if (Array.isArray(names)) for (const name of names) console.log(`${verb}: ${name}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
