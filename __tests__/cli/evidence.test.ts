import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorld, type World } from '../support/sandbox.ts';
import { mc } from '../support/terminal.ts';

let world: World;
let env: Record<string, string>;
beforeAll(async () => {
  world = await startWorld();
  const { accessKeyId, secretAccessKey } = world.sandbox.urls.storeCredentials;
  env = {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL: world.sandbox.urls.regions.secondary.store,
  };
  await writeFile(join(world.dir, 'report.json'), '{}');
}, 30_000);
afterAll(() => world.end());

const evidence = (line: string, more: Record<string, string> = {}) =>
  mc(['evidence', ...line.split(' ')], world.dir, { ...env, ...more });
const signing = '--signing-config sandbox/signing_config.json --identity-token sandbox/token';
const policy = '--policy sandbox/trust-policy.yaml';

describe('mc evidence', () => {
  it('packs, verifies, stores, lists and fetches', async () => {
    expect((await evidence(`pack --out x.evidence.tar --from report.json ${policy} ${signing}`)).code).toBe(0);
    const verified = await evidence(`verify-offline x.evidence.tar ${policy} --json`);
    const { digest, ...report } = JSON.parse(verified.out);
    expect(report).toMatchObject({ type: 'evidence-verify', outcome: 'passed', members: 2 });

    const stored = JSON.parse((await evidence('store x.evidence.tar --to s3://evidence/2026 --retain 1h --json')).out);
    expect(stored).toMatchObject({ outcome: 'passed', location: 's3://evidence/2026/x.evidence.tar', digest });
    const again = JSON.parse((await evidence('store x.evidence.tar --to s3://evidence/2026 --retain 2h --json')).out);

    const { versions } = JSON.parse((await evidence('list s3://evidence/2026 --json')).out);
    expect(versions).toHaveLength(2);
    for (const { versionId, retainUntil } of [stored, again])
      expect(versions).toContainEqual({
        location: 's3://evidence/2026/x.evidence.tar',
        versionId,
        size: stored.size,
        modifiedAt: expect.any(String),
        retention: { mode: 'COMPLIANCE', until: retainUntil },
      });
    expect((await evidence('list s3://evidence/2026')).out).toContain('COMPLIANCE until');

    const got = await evidence(
      `get s3://evidence/2026/x.evidence.tar --out back.tar --version-id ${stored.versionId} --json`,
    );
    expect(JSON.parse(got.out)).toMatchObject({ versionId: stored.versionId, digest });
    const [sent, back] = await Promise.all(
      ['x.evidence.tar', 'back.tar'].map((name) => readFile(join(world.dir, name))),
    );
    expect(back?.equals(sent ?? Buffer.alloc(0))).toBe(true);
  }, 20_000);

  it.each([
    ['pack --from report.json', 2, 'usage'],
    [`pack --out x.tar ${signing}`, 2, 'usage'],
    ['verify-offline none.tar', 2, 'file-not-found'],
    ['store report.json', 2, 'usage'],
    ['store report.json --to s3://evidence --mode SOFT', 2, 'option-invalid'],
    ['store report.json --to elsewhere', 2, 'store-location-malformed'],
    ['get s3://evidence/nothing', 2, 'object-not-found'],
    ['list s3://no-such-bucket/x', 2, 'bucket-not-found'],
  ])('%s ends with %i, %s', async (line, code, error) => {
    const ran = await evidence(line);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(error)]);
  });

  it('reports missing or wrong credentials and never prints them', async () => {
    const none = await evidence('list s3://evidence', { AWS_ACCESS_KEY_ID: '' });
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('store-credentials-missing')]);
    const wrong = await evidence('list s3://evidence', { AWS_SECRET_ACCESS_KEY: 'not-the-secret' });
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('store-access-denied')]);
    expect(wrong.out + wrong.err).not.toContain('not-the-secret');
  });
});
