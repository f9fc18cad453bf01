import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.ts';
import { pushImage } from '../support/image.ts';
import {
  type FaultySigstore,
  startFaultySigstore,
  WRONG_ANSWERS,
  type WrongAnswer,
} from '../support/lying-services.ts';
import { startWorld, type World } from '../support/sandbox.ts';
import { mc } from '../support/terminal.ts';

let sigstore: FaultySigstore;
let world: World;
let dir = '';
let image = '';
const V1 = ['--signing-config', 'sigstore/signing_config.v1.json', '--identity-token', 'token'];
const V2 = ['--signing-config', 'sigstore/signing_config.json', '--identity-token', 'token'];
const ROOTLESS = ['--signing-config', 'sigstore/rootless/signing_config.json', '--identity-token', 'token'];
const options = ({ service }: WrongAnswer): readonly string[] => (service === 'rekorV1' ? V1 : V2);
const files = async (): Promise<readonly string[]> => (await readdir(dir, { recursive: true })).sort();
const findWrongAnswer = (check: string): WrongAnswer => {
  const found = WRONG_ANSWERS.find((one) => one.check === check);
  if (!found) throw new Error(`no wrong answer fails ${check}`);
  return found;
};

beforeAll(async () => {
  dir = await temporaryFolder();
  sigstore = await startFaultySigstore(join(dir, 'sigstore'));
  world = await startWorld();
  await writeFile(join(dir, 'token'), await sigstore.mintToken());
  await writeFile(join(dir, 'app.tgz'), 'content');
  const identities = [{ issuer: 'x', subject: 'y' }];
  const requirements = (['signature', 'promotion'] as const).map((kind) => ({ name: kind, kind, identities }));
  const roots = [{ name: 'lying', trustedRoot: { path: 'sigstore/trusted_root.json' } }];
  await writeFile(join(dir, 'policy.yaml'), JSON.stringify({ version: 1, roots, requirements }));
  const { digest } = await pushImage(world.repository('primary', 'acme/app'), 'v1', 'v1');
  image = `${world.host('primary')}/acme/app@${digest}`;
  for (const config of [V1, V1, V2, V2]) await mc(['sign', 'app.tgz', '--bundle', 'first.json', ...config], dir);
}, 30_000);
afterAll(async () => {
  await sigstore.end();
  await world.end();
});

async function runWithWrongAnswer(wrong: WrongAnswer, argv: readonly string[]) {
  const before = await files();
  sigstore.setAnswer(wrong);
  try {
    const result = await mc([...argv, '--json'], dir);
    return { ...result, written: (await files()).filter((file) => !before.includes(file) && !file.includes('state/')) };
  } finally {
    sigstore.setAnswer(undefined);
  }
}

describe('mc sign, after a wrong answer of a service,', () => {
  it.each(WRONG_ANSWERS.map((wrong) => [wrong.name, wrong] as const))(
    'ends with exit 3 and writes no bundle: %s',
    async (_name, wrong) => {
      const { code, out, written } = await runWithWrongAnswer(wrong, [
        'sign',
        'app.tgz',
        '--bundle',
        'never.json',
        ...options(wrong),
      ]);
      expect([code, written]).toEqual([3, []]);
      const { outcome, error } = JSON.parse(out);
      expect([outcome, error.code]).toEqual(['error', 'signing-service-failed']);
      expect(error.message).toContain('invalid-answer: the answer of the signing service fails the check');
      expect(error.hint).toContain('--trusted-root');
    },
  );

  it('leaves the bundle of an earlier signature unchanged and attaches nothing', async () => {
    await writeFile(join(dir, 'kept.json'), 'kept');
    const wrong = findWrongAnswer('sct-invalid');
    expect((await runWithWrongAnswer(wrong, ['sign', 'app.tgz', '--bundle', 'kept.json', ...V2])).code).toBe(3);
    expect(await readFile(join(dir, 'kept.json'), 'utf8')).toBe('kept');
    const countPushes = (): number => world.sandbox.requests().filter(({ method }) => method === 'PUT').length;
    const before = countPushes();
    expect((await runWithWrongAnswer(wrong, ['sign', image, '--attach', ...V2])).code).toBe(3);
    expect(countPushes()).toBe(before);
  });

  it('makes every other signing command fail: it writes no seal, no pack and no record', async () => {
    const wrong = findWrongAnswer('certificate-untrusted');
    await mc(['log', 'add', '--chain', 'chain', '--step', 'one', 'app.tgz'], dir);
    const seal = ['log', 'seal', '--chain', 'chain', '--keyless', ...V2];
    const pack = ['evidence', 'pack', '--out', 'never.evidence.tar', '--from', 'app.tgz', ...V2];
    const revocation = ['promote', 'revoke', image, '--reason', 'test', '--policy', 'policy.yaml', ...V2];
    for (const argv of [seal, pack, revocation]) {
      const { code, out, written } = await runWithWrongAnswer(wrong, argv);
      expect([argv[0], code, JSON.parse(out).error?.code, written]).toEqual([argv[0], 3, 'signing-service-failed', []]);
    }
  });
});

describe('mc sign without a trusted root', () => {
  it('signs, and warns on stderr and in the report', async () => {
    const { code, out, err } = await mc(['sign', 'app.tgz', '--bundle', 'rootless.json', '--json', ...ROOTLESS], dir);
    expect(code).toBe(0);
    expect(JSON.parse(out).warnings).toMatchObject([{ code: 'signing-root-missing' }]);
    expect(err).toContain('warning signing-root-missing: ');
    const withRoot = await mc(['sign', 'app.tgz', '--bundle', 'rooted.json', '--json', ...V2], dir);
    expect([JSON.parse(withRoot.out).warnings, withRoot.err]).toEqual([[], '']);
  });

  it.each([
    ['--trusted-root', 'sigstore/trusted_root.json'],
    ['--policy', 'policy.yaml'],
  ])('checks the answers under the root of %s', async (...option) => {
    const wrong = findWrongAnswer('certificate-untrusted');
    const argv = ['sign', 'app.tgz', '--bundle', 'never.json', ...ROOTLESS, ...option];
    expect(await runWithWrongAnswer(wrong, argv)).toMatchObject({
      code: 3,
      written: [],
      err: expect.not.stringContaining('warning'),
    });
    expect((await mc([...argv, '--bundle', 'under.json'], dir)).code).toBe(0);
  });

  it.each([
    ['a missing root', ['--trusted-root', 'nothing.json'], 'file-not-found'],
    ['an invalid root', ['--trusted-root', 'app.tgz'], 'trusted-root-malformed'],
    ['a missing policy', ['--policy', 'nothing.yaml'], 'policy-not-found'],
  ])('refuses %s with exit 2', async (_what, option, code) => {
    const result = await mc(['sign', 'app.tgz', '--bundle', 'never.json', '--json', ...ROOTLESS, ...option], dir);
    expect([result.code, JSON.parse(result.out).error.code]).toEqual([2, code]);
  });
});
