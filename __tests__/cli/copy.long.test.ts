import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Descriptor } from '../../src/oci/index.ts';
import { copyPlanReportSchema, copyReportSchema, treeReportSchema } from '../../src/promote/index.ts';
import { pushFullRelease, pushPlatforms } from '../support/image.ts';
import { startWorld, type World } from '../support/sandbox.ts';
import { mc } from '../support/terminal.ts';

let world: World;
let root: Descriptor;
let platforms: { readonly index: Descriptor; readonly amd64: Descriptor; readonly attestation: Descriptor };
beforeAll(async () => {
  world = await startWorld();
  ({ root } = await pushFullRelease(world.repository('primary', 'acme/app'), 'v1'));
  platforms = await pushPlatforms(world.repository('primary', 'acme/multi'), 'v1');
});
afterAll(() => world.end());

const source = (name = 'app'): string => `${world.host('primary')}/acme/${name}:v1`;
const locate = (name: string): string => `${world.host('secondary')}/acme/${name}:v1`;
const run = async (...argv: string[]) => {
  const { out, err, code } = await mc([...argv, '--json'], world.dir);
  return { code, err, json: JSON.parse(out) };
};
/** Counts the requests at the secondary that can change something. */
const writes = (): number =>
  world.sandbox
    .requests()
    .filter(
      ({ region, service, method }) =>
        region === 'secondary' && service === 'registry' && !['GET', 'HEAD'].includes(method),
    ).length;

describe('mc copy', () => {
  it('plans without a change, then does what it planned and returns a receipt of every part', async () => {
    const before = writes();
    const planned = await run('copy', source(), locate('planned'), '--plan');
    expect([planned.code, writes()]).toEqual([0, before]);
    const [plan] = copyPlanReportSchema.parse(planned.json).destinations;
    expect(plan).toMatchObject({ present: 0, heal: 0 });
    expect(await world.repository('secondary', 'acme/planned').tags()).toEqual([]);

    const copied = await run('copy', source(), locate('planned'));
    const report = copyReportSchema.parse(copied.json);
    expect(report).toMatchObject({ manifests: 12, copied: plan?.missing, present: 0, healed: 0, digest: root.digest });
    const [destination] = report.destinations;
    expect(destination?.parts).toHaveLength(report.manifests + report.blobs);
    expect(destination?.parts?.map(({ digest }) => digest).sort()).toEqual(plan?.parts.map((one) => one.digest).sort());
    expect(new Set(destination?.parts?.map(({ state }) => state))).toEqual(new Set(['copied']));
    expect(destination?.bytesCopied).toBe(plan?.bytes);
    // The plan estimates the requests. The estimate must be within a quarter.
    const promised = plan?.requests ?? 0;
    expect(Math.abs((destination?.requests ?? 0) - promised)).toBeLessThan(promised / 4);
    const counted = destination?.parts?.reduce((sum, part) => sum + part.requests, 0);
    expect(counted).toBeGreaterThanOrEqual(report.manifests + report.blobs);
    expect(counted).toBeLessThanOrEqual(destination?.requests ?? 0);
    expect(writes()).toBeGreaterThan(before);
  });

  it('writes nothing if more than --max-bytes would be sent', async () => {
    const before = writes();
    const refused = await run('copy', source(), locate('budget'), '--max-bytes', '100B');
    expect([refused.code, refused.json.error.code, writes()]).toEqual([1, 'copy-over-budget', before]);
    expect((await run('copy', source(), locate('budget'), '--max-bytes', '1MB')).code).toBe(0);
    expect((await run('copy', source(), locate('budget'), '--max-bytes', 'much')).json.error.code).toBe(
      'option-invalid',
    );
  });

  it('serves several destinations with one read of the source, and continues after one of them fails', async () => {
    const nowhere = '127.0.0.1:9/acme/app:v1';
    const { code, json } = await run('copy', source(), locate('first'), nowhere, locate('second'));
    const report = copyReportSchema.parse(json);
    expect([code, report.outcome, report.reasons.map((one) => one.destination)]).toEqual([3, 'failed', [nowhere]]);
    expect(report.destinations.map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'passed']);
    for (const name of ['first', 'second'])
      expect((await world.repository('secondary', `acme/${name}`).resolve('v1'))?.digest).toBe(root.digest);
  });

  it('copies one platform as a release of its own and reports what it leaves out', async () => {
    const { code, json } = await run('copy', source('multi'), locate('one'), '--platform', 'linux/amd64');
    expect([code, json.digest, json.manifests]).toEqual([0, platforms.amd64.digest, 2]);
    expect(json.notes[0]).toMatch(/^only linux\/amd64 is copied/);
    const missing = await run('copy', source('multi'), locate('one'), '--platform', 'linux/s390x');
    expect(missing.json.error).toMatchObject({ code: 'platform-not-found' });
    expect(missing.json.error.message).toContain('linux/amd64, linux/arm/v7');
    expect((await run('copy', source('multi'), locate('arm'), '--platform', 'linux/arm')).code).toBe(0);
  });

  it('refuses a destination by digest', async () => {
    const refused = await run('copy', source(), `${world.host('secondary')}/acme/x@${root.digest}`);
    expect([refused.code, refused.json.error.code]).toEqual([2, 'promote-layout-tag']);
  });

  it('names the form to write for the path of a local layout', async () => {
    const layout = join(world.dir, 'release/layout');
    await run('copy', source(), `oci-layout:${layout}:v1`);
    const { code, json } = await run('copy', 'release/layout', locate('from-layout'));
    expect([code, json.error.code]).toEqual([2, 'reference-malformed']);
    expect(json.error.message).toContain('it is the path of a folder; write oci-layout:release/layout');
    expect((await run('copy', 'oci-layout:release/layout', locate('from-layout'))).code).toBe(0);
  });

  it('prints a table for a human reader', async () => {
    const { out, code } = await mc(['copy', source(), locate('table')], world.dir);
    expect([code, out]).toEqual([0, expect.stringContaining(`✓ copied: ${source()}`)]);
    expect((await mc(['copy', source(), locate('table'), '--plan'], world.dir)).out).toContain('nothing was changed');
  });
});

describe('mc tree', () => {
  it('shows the referrers as a tree and as data', async () => {
    const { json } = await run('tree', source());
    const report = treeReportSchema.parse(json);
    expect(report.nodes.filter(({ kind }) => kind === 'manifest')).toHaveLength(12);
    expect(report.edges.filter(({ relation }) => relation === 'referrer')).toHaveLength(4);
    expect(
      report.edges.filter(({ relation }) => relation === 'cosign-tag').map(({ tag }) => tag?.split('.')[1]),
    ).toEqual(['sig', 'att', 'sbom']);
    const { out } = await mc(['tree', source('multi')], world.dir);
    expect(out).toMatch(/root {2}sha256:[0-9a-f]{12}/);
    expect(out).toMatch(/├─ child {2}sha256:[0-9a-f]{12} {2}linux\/amd64/);
    expect(out).toMatch(/└─ attestation/);
    expect(out).toMatch(/│ {2}└─ referrer {2}sha256:[0-9a-f]{12} {2}application\/vnd\.cyclonedx\+json/);
  });

  it('compares with another place and reports what is missing there', async () => {
    await run('copy', source('multi'), locate('whole'));
    const whole = await run('tree', source('multi'), '--compare', locate('whole'));
    expect(new Set(whole.json.nodes.map(({ state }: { state: string }) => state))).toEqual(new Set(['present']));
    const none = await run('tree', source('multi'), '--compare', locate('nothing'));
    expect(new Set(none.json.nodes.map(({ state }: { state: string }) => state))).toEqual(new Set(['missing']));
  });

  it('does not let names from a registry control the terminal', async () => {
    await pushPlatforms(world.repository('primary', 'acme/escape'), 'v1', '\u001b[2Jtype/of\u001b]0;x\u0007');
    const { out } = await mc(['tree', source('escape')], world.dir);
    expect(out).not.toContain('\u001b[2J');
    expect(out).toContain('type/of');
  });
});
