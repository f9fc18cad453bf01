import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseBundle } from '../../src/sigstore/index.ts';
import { pushImage } from '../support/image.ts';
import { fakeRunner, perform } from '../support/runner.ts';
import { startWorld, type World } from '../support/sandbox.ts';

let world: World;
let image = '';
beforeAll(async () => {
  world = await startWorld();
  await writeFile(join(world.dir, 'app.tgz'), 'content');
  await writeFile(join(world.dir, 'sbom.json'), '{"bomFormat":"CycloneDX","specVersion":"1.6"}');
  const { digest } = await pushImage(world.repository('primary', 'acme/app'), 'v1', 'v1');
  image = `${world.host('primary')}/acme/app@${digest}`;
}, 30_000);
afterAll(() => world.end());

const JOB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_REPOSITORY_ID: '1001',
  GITHUB_REPOSITORY_OWNER_ID: '2001',
  GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/release.yml@refs/heads/main',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
  GITHUB_RUN_ID: '4242',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_EVENT_NAME: 'push',
  RUNNER_ENVIRONMENT: 'github-hosted',
};
const createRunner = (env: Record<string, string> = {}) =>
  fakeRunner<'sign'>({
    cwd: world.dir,
    http: world.http,
    env: { RUNNER_TEMP: join(world.dir, 'temp'), ...env },
    idToken: () => world.sandbox.mintToken(),
  });
const act = (given: Record<string, string>, env: Record<string, string> = {}) =>
  perform('sign', { 'signing-config': 'sandbox/signing_config.json', ...given }, createRunner(env));
async function readStatement(path: string | undefined) {
  const { content } = parseBundle(await readFile(path ?? ''), 'it');
  if (content.$case !== 'dsseEnvelope') throw new Error('expected an envelope');
  return JSON.parse(content.dsseEnvelope.payload.toString('utf8'));
}

describe('the action sign', () => {
  it('signs a file as the job and writes the bundle to the temporary folder of the runner', async () => {
    const { report, outputs } = await act({ subject: 'app.tgz' });
    expect(report).toMatchObject({ outcome: 'passed', identity: world.sandbox.urls.identity.subject });
    expect(outputs['bundle-path']).toContain(join(world.dir, 'temp'));
    expect(parseBundle(await readFile(outputs['bundle-path'] ?? ''), 'it').content.$case).toBe('messageSignature');
  });

  it('warns with the annotation tag-signed that a tag moves, and names the digest; a digest gives none', async () => {
    const [name = '', digest = ''] = image.split('@');
    for (const [subject, warns] of [
      [`${name}:v1`, true],
      [image, false],
    ] as const) {
      const runner = createRunner();
      const { report } = await perform('sign', { 'signing-config': 'sandbox/signing_config.json', subject }, runner);
      expect(runner.log().includes('tag-signed\n')).toBe(warns);
      expect(JSON.stringify(report).includes(`the signature is over ${digest}`)).toBe(warns);
    }
  });

  it('attests an SBOM to an image, in the registry and in a file', async () => {
    const { report, outputs } = await act({ subject: image, 'sbom-path': 'sbom.json', attach: 'true' });
    expect(report).toMatchObject({ predicateType: 'https://cyclonedx.org/bom', attached: expect.any(String) });
    expect(image.endsWith(`@${outputs.digest}`)).toBe(true);
    expect((await readStatement(outputs['bundle-path'])).predicate.bomFormat).toBe('CycloneDX');
  });

  it('builds the provenance of the run from the values of the runner', async () => {
    const given = { subject: image, 'predicate-type': 'https://slsa.dev/provenance/v1' };
    const { outputs } = await act(given, JOB);
    const { predicate } = await readStatement(outputs['bundle-path']);
    expect(predicate.buildDefinition.externalParameters.workflow).toMatchObject({
      repository: 'https://github.com/acme/app',
      ref: 'refs/heads/main',
    });
    expect(predicate.runDetails.metadata.invocationId).toContain('/acme/app/actions/runs/4242/attempts/1');
    await expect(act(given)).rejects.toMatchObject({ code: 'predicate-incomplete' });
  });

  it.each([
    [{ 'predicate-path': 'sbom.json' }, 'predicate-incomplete'],
    [{ 'sbom-path': 'sbom.json', 'predicate-type': 'https://acme.test/x' }, 'input-invalid'],
    [{ subject: '' }, 'input-missing'],
    [{ attach: 'perhaps' }, 'input-invalid'],
  ])('refuses %j before it requests a token', async (given, code) => {
    const runner = fakeRunner<'sign'>({ cwd: world.dir, http: world.http });
    await expect(perform('sign', { subject: 'app.tgz', ...given }, runner)).rejects.toMatchObject({ code });
  });
});
