import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/lib/digest.ts';
import { pushImage } from '../support/image.ts';
import { startWorld, type World } from '../support/sandbox.ts';
import { mc } from '../support/terminal.ts';

let world: World;
let image = '';
beforeAll(async () => {
  world = await startWorld();
  await writeFile(join(world.dir, 'app.tgz'), 'content');
  await writeFile(join(world.dir, 'review.json'), '{"reviewed":true}');
  const { digest } = await pushImage(world.repository('primary', 'acme/app'), 'v1', 'v1');
  image = `${world.host('primary')}/acme/app@${digest}`;
}, 30_000);
afterAll(() => world.end());

const SIGNING = ['--signing-config', 'sandbox/signing_config.json', '--identity-token', 'sandbox/token'];
const sign = (...argv: readonly string[]) => mc(['sign', ...argv, '--json'], world.dir);
const verify = (...argv: readonly string[]) =>
  mc(['verify', ...argv, '--policy', 'sandbox/trust-policy.yaml'], world.dir);

describe('mc sign', () => {
  it('writes the bundle of a file next to the file by default', async () => {
    const { code, out } = await sign('app.tgz', ...SIGNING);
    expect(code).toBe(0);
    const bundlePath = join(world.dir, 'app.tgz.sigstore.json');
    expect(JSON.parse(out)).toMatchObject({
      type: 'sign',
      outcome: 'passed',
      reasons: [],
      subject: 'app.tgz',
      digest: digestOf('content'),
      bundlePath,
      bundleDigest: digestOf(await readFile(bundlePath)),
    });
    expect((await verify('app.tgz', '--bundle', 'app.tgz.sigstore.json')).code).toBe(0);
  });

  it('attaches a bundle to an image and writes a file only on request', async () => {
    const { code, out } = await sign(image, '--attach', ...SIGNING);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect([report.attached, report.bundlePath]).toEqual([expect.stringMatching(/^sha256:/), undefined]);
    expect((await verify(image)).code).toBe(0);
    const both = JSON.parse((await sign(image, '--attach', '--bundle', 'out.json', ...SIGNING)).out);
    expect(digestOf(await readFile(join(world.dir, 'out.json')))).toBe(both.bundleDigest);
  });

  it('warns that a tag moves, and names the digest that it signed, on stderr and in the report', async () => {
    const [name = '', digest = ''] = image.split('@');
    const { code, out, err } = await sign(`${name}:v1`, '--attach', ...SIGNING);
    expect([code, JSON.parse(out)]).toMatchObject([0, { digest, warnings: [{ code: 'tag-signed', digest }] }]);
    const { message, hint } = JSON.parse(out).warnings[0];
    expect(message).toBe(
      `${name}:v1 is named by a tag, which can move: the signature is over ${digest}, which the tag names now`,
    );
    expect(hint).toContain(`mc sign ${name}@${digest}`);
    expect(err).toContain(`warning tag-signed: ${message}`);
    for (const pinned of [image, `${name}:v1@${digest}`]) {
      const quiet = await sign(pinned, '--attach', ...SIGNING);
      expect([JSON.parse(quiet.out).warnings, quiet.err]).toEqual([[], '']);
    }
  });

  it('resolves a tag once, so that the signed digest is the one of the attachment', async () => {
    const [name = ''] = image.split('@');
    const before = world.sandbox.requests().length;
    expect((await sign(`${name}:v1`, '--attach', ...SIGNING)).code).toBe(0);
    const byTag = world.sandbox
      .requests()
      .slice(before)
      .filter(({ path }) => path.endsWith('/manifests/v1'));
    expect(byTag).toHaveLength(1);
  });

  it('needs no tag for a layout with one, and lists the tags of a layout with several', async () => {
    const copy = (to: string) => mc(['copy', image, to], world.dir);
    expect((await copy('oci-layout:one:v1')).code).toBe(0);
    expect(JSON.parse((await sign('oci-layout:one', '--attach', ...SIGNING)).out)).toMatchObject({
      outcome: 'passed',
      digest: image.split('@')[1],
    });
    expect((await verify('oci-layout:one')).code).toBe(0);
    expect((await mc(['tree', 'oci-layout:one'], world.dir)).code).toBe(0);
    expect((await mc(['copy', 'oci-layout:one', 'oci-archive:one.tar'], world.dir)).code).toBe(0);
    expect((await mc(['tree', 'oci-archive:one.tar', '--json'], world.dir)).out).toContain(image.split('@')[1]);
    expect((await copy('oci-layout:one:v2')).code).toBe(0);
    for (const argv of [['sign'], ['verify', '--policy', 'sandbox/trust-policy.yaml'], ['inspect'], ['tree']]) {
      const { code, err } = await mc([...argv, 'oci-layout:one'], world.dir);
      expect([code, err]).toEqual([2, expect.stringContaining('(v1, v2)')]);
    }
  });

  it('uses the signing config that the policy pins, unless an option names another one', async () => {
    const policy = JSON.stringify({
      version: 1,
      roots: [
        {
          name: 'sandbox',
          trustedRoot: { path: 'sandbox/trusted_root.json' },
          signingConfig: { path: 'sandbox/signing_config.json' },
        },
      ],
      requirements: [{ name: 's', kind: 'signature', identities: [{ issuer: 'https://a.test', subject: 'b' }] }],
    });
    await writeFile(join(world.dir, 'pinned.yaml'), policy);
    const token = ['--identity-token', 'sandbox/token', '--policy', 'pinned.yaml', '--bundle', 'pinned.json'];
    expect((await sign('app.tgz', ...token)).code).toBe(0);
    expect((await verify('app.tgz', '--bundle', 'pinned.json')).code).toBe(0);
    const other = await sign('app.tgz', ...token, '--signing-config', 'nothing.json');
    expect([other.code, JSON.parse(other.out).error.code]).toEqual([2, 'file-not-found']);
  });

  it('prints a table of the signed subject and the witnesses of the signature', async () => {
    const { code, out } = await mc(['sign', 'app.tgz', '--bundle', 'table.json', ...SIGNING], world.dir);
    expect(code).toBe(0);
    for (const text of ['Signed app.tgz', digestOf('content'), world.sandbox.urls.identity.subject, 'table.json'])
      expect(out).toContain(text);
  });

  it.each([
    ['a predicate without its type', ['--predicate', 'review.json'], 'predicate-incomplete'],
    ['a type without its predicate', ['--predicate-type', 'https://acme.test/x'], 'predicate-incomplete'],
    ['provenance outside a job', ['--predicate-type', 'https://slsa.dev/provenance/v1'], 'predicate-incomplete'],
    ['a file with --attach', ['--attach'], 'attach-without-image'],
    ['a missing signing config', ['--signing-config', 'nothing.json'], 'file-not-found'],
    ['a missing token', ['--identity-token', 'nothing'], 'file-not-found'],
  ])('refuses %s with exit 2 and signs nothing', async (_what, argv, errorCode) => {
    const countRequests = (): number => world.sandbox.requests().filter(({ service }) => service !== 'registry').length;
    const before = countRequests();
    const { code, out } = await sign('app.tgz', ...SIGNING, ...argv);
    expect([code, JSON.parse(out).error.code]).toEqual([2, errorCode]);
    expect(countRequests()).toBe(before);
  });

  it('explains how to obtain an identity if there is none', async () => {
    const { code, err } = await mc(['sign', 'app.tgz', ...SIGNING.slice(0, 2)], world.dir);
    expect(code).toBe(2);
    expect(err).toContain('id-token-unavailable');
  });

  it('exits 3 for a region that is down, while the other region signs', async () => {
    await world.sandbox.fault('primary', '*', 'down');
    const { code } = await sign('app.tgz', '--bundle', 'never.json', ...SIGNING);
    expect(code).toBe(3);
    await expect(readFile(join(world.dir, 'never.json'))).rejects.toThrow();
    const secondary = [
      '--signing-config',
      'sandbox/signing_config.secondary.json',
      '--identity-token',
      'sandbox/token',
    ];
    expect((await sign('app.tgz', '--bundle', 'second.json', ...secondary)).code).toBe(0);
    expect((await verify('app.tgz', '--bundle', 'second.json')).code).toBe(0);
    await world.sandbox.fault('primary', '*', 'none');
  });
});
