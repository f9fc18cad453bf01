import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readReceipt } from '../../src/promote/fleet/receipt-format.ts';
import { mc } from '../support/terminal.ts';

/**
 * Files that earlier releases wrote: `node scripts/format-fixtures.ts dist/mc.js __tests__/fixtures/formats/VERSION` at
 * their commit.
 */
const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'formats');
const VERSIONS = readdirSync(FIXTURES);
/** Files of releases that write bypasses: a promotion record and a pack. */
const BYPASS_FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'bypass-formats');
const WITH_BYPASS = readdirSync(BYPASS_FIXTURES);

/** A copy of the files of one release, which a test may change. */
let dir: string;
const open = (version: string, from = FIXTURES): void => cpSync(join(from, version), dir, { recursive: true });
const edit = (path: string, change: (text: string) => string): void => {
  const file = join(dir, path);
  const [before, after] = [readFileSync(file, 'utf8'), change(readFileSync(file, 'utf8'))];
  expect(after).not.toBe(before);
  writeFileSync(file, after);
};

const layout = (name: string): string => `oci-layout:${join(dir, name)}:v1`;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mc-formats-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const run = async (...args: readonly string[]) => {
  const { out, code } = await mc([...args, '--json'], dir);
  const report = JSON.parse(out) as {
    readonly outcome: string;
    readonly reasons?: readonly { readonly code: string }[];
    readonly error?: { readonly code: string; readonly message: string };
    readonly bypass?: object;
    readonly bypasses?: readonly object[];
  };
  return {
    report,
    code,
    outcome: report.outcome,
    codes: report.reasons?.map((reason) => reason.code),
    error: report.error,
  };
};

const readFacts = (): { readonly image: string; readonly mirrorKey: string } =>
  JSON.parse(readFileSync(join(dir, 'facts.json'), 'utf8'));

const pinMirrorKey = (): void =>
  edit('trust-policy.yaml', (text) => `${text}mirror: { url: ./mirror, key: ${readFacts().mirrorKey} }\n`);

describe.each(VERSIONS)('the files that mc %s wrote', (version) => {
  beforeEach(() => open(version));

  it('include a policy that loads and a release that verifies under it', async () => {
    expect((await run('trust', 'check', '--policy', 'trust-policy.yaml')).code).toBe(0);
    expect(await run('verify', layout('promoted'), '--policy', 'trust-policy.yaml')).toMatchObject({ code: 0 });
  });

  it('include a promotion record that still marks its release', async () => {
    const check = await run('promote', 'check', layout('promoted'), '--policy', 'trust-policy.yaml');
    expect(check).toMatchObject({ code: 0, outcome: 'passed' });
  });

  it.each([
    ['trust-policy.unsigned.yaml', 'promotion-rule-missing'],
    ['trust-policy.yaml', 'promotion-unsigned'],
  ])('include an unsigned promotion record that %s refuses with %s', async (policy, code) => {
    const check = await run('promote', 'check', layout('promoted-unsigned'), '--policy', policy, '--explain');
    expect(check).toMatchObject({ code: 1, codes: [code] });
  });

  it('include an unsigned promotion record that counts where the policy accepts it', async () => {
    edit('trust-policy.unsigned.yaml', (text) => `${text}promotion: { record: unsigned }\n`);
    const check = await run('promote', 'check', layout('promoted-unsigned'), '--policy', 'trust-policy.unsigned.yaml');
    expect(check).toMatchObject({ code: 0, outcome: 'passed' });
  });

  it('include a revocation that still stops its release', async () => {
    const check = await run('promote', 'check', layout('revoked'), '--policy', 'trust-policy.yaml');
    expect(check).toMatchObject({ code: 1, codes: ['promotion-revoked'] });
  });

  it('include a signed mirror from which a release verifies under the pinned key', async () => {
    pinMirrorKey();
    const verify = ['verify', readFacts().image, '--policy', 'trust-policy.yaml', '--use-mirror', 'always'];
    expect(await run(...verify)).toMatchObject({ code: 0, outcome: 'passed' });
  });

  it('include a chain whose seal still verifies', async () => {
    expect(await run('log', 'check', 'chain', '--key', 'seal.pub')).toMatchObject({ code: 0, outcome: 'passed' });
  });

  it('include a pack that still verifies', async () => {
    const verify = ['evidence', 'verify-offline', 'sample.evidence.tar', '--policy', 'trust-policy.unsigned.yaml'];
    expect(await run(...verify)).toMatchObject({ code: 0, outcome: 'passed' });
  });

  it('include a receipt of a restore that still parses', async () => {
    const releases: string[] = [];
    for await (const part of readReceipt(join(dir, 'restore.jsonl')))
      if (part.kind === 'line') releases.push(`${part.line.release} ${part.line.outcome}`);
    expect(releases).toEqual(['acme/app:v1 passed']);
  });

  it('include a receipt of the write-once store', () => {
    const receipt = JSON.parse(readFileSync(join(dir, 'store-receipt.json'), 'utf8')) as Record<string, unknown>;
    expect(receipt).toMatchObject({ type: 'evidence-store', mode: 'COMPLIANCE', outcome: 'passed' });
  });
});

describe.each(WITH_BYPASS)('the bypass that mc %s wrote', (version) => {
  beforeEach(() => open(version, BYPASS_FIXTURES));
  const id = 'incident-0001';

  it('appears in promote check, and the policy can refuse its record', async () => {
    const check = ['promote', 'check', layout('promoted-bypass'), '--policy', 'trust-policy.yaml'];
    const { report, ...allowed } = await run(...check);
    expect(allowed).toMatchObject({ code: 0, outcome: 'passed' });
    expect(report.bypass).toMatchObject({
      id,
      gate: 'freeze',
      environment: 'production',
      approvals: [{ role: 'Security' }, { role: 'Release' }, { role: 'Service Owner' }],
    });
    edit('trust-policy.yaml', (text) => `${text}promotion: { bypass: deny }\n`);
    expect(await run(...check)).toMatchObject({ code: 1, codes: ['promotion-bypass-refused'] });
  });

  it('appears in a pack that still verifies', async () => {
    const verify = ['evidence', 'verify-offline', 'bypass.evidence.tar', '--policy', 'trust-policy.unsigned.yaml'];
    const { report, code } = await run(...verify);
    expect(code).toBe(0);
    expect(report.bypasses).toEqual([expect.objectContaining({ id, used: true, pr: null, gate: 'freeze' })]);
  });
});

it('keeps a sample of a bypass', () => expect(WITH_BYPASS).not.toEqual([]));

describe('mc with a file of a later format', () => {
  const newer = expect.objectContaining({
    code: 'format-newer',
    message: expect.stringMatching(/version 1 at most, found version 99, written by a later version of mc/),
  });
  beforeEach(() => open('0.1.0'));

  it('rejects a policy', async () => {
    edit('trust-policy.yaml', (text) => text.replace('version: 1', 'version: 99\nlater: true'));
    const check = await run('trust', 'check', '--policy', 'trust-policy.yaml');
    expect(check).toMatchObject({ code: 2, outcome: 'error', error: newer });
  });

  it('rejects a policy, and the error names the version that wrote it where the file does', async () => {
    edit('trust-policy.yaml', (text) => text.replace('version: 1', 'version: 99\nwrittenBy: mc 9.1.0'));
    const { error } = await run('verify', 'seal.pub', '--policy', 'trust-policy.yaml');
    expect(error?.message).toMatch(/found version 99, written by mc 9\.1\.0$/);
  });

  it('rejects a mirror configuration', async () => {
    mkdirSync(join(dir, 'other'));
    writeFileSync(join(dir, 'other', 'mirror.yaml'), 'version: 99\nto: mirror\n');
    const status = await run('mirror', 'status', '--config', 'other/mirror.yaml');
    expect(status).toMatchObject({ code: 2, error: newer });
  });

  it.each([
    ['index.json', '"version": 1'],
    ['mirror.json', '"version": 1'],
  ])('rejects %s of a mirror', async (name, from) => {
    edit(join('mirror', name), (text) => text.replace(from, '"version": 99'));
    const verify = ['verify', readFacts().image, '--policy', 'trust-policy.yaml', '--use-mirror', 'always'];
    if (name === 'mirror.json') pinMirrorKey();
    expect(await run(...verify, '--mirror', 'mirror')).toMatchObject({ code: 2, error: newer });
  });

  it('rejects a chain', async () => {
    edit('chain/chain.jsonl', (text) => text.replace(/"step":"build"\}/, '"step":"build","version":99}'));
    expect(await run('log', 'check', 'chain', '--key', 'seal.pub')).toMatchObject({ code: 2, error: newer });
  });

  it('rejects a seal', async () => {
    edit('chain/checkpoint', (text) => text.replace('\n\n', '\nmc-log-chain-seal v99\n\n'));
    expect(await run('log', 'check', 'chain', '--key', 'seal.pub')).toMatchObject({ code: 2, error: newer });
  });

  it('rejects a receipt of a restore', async () => {
    edit('restore.jsonl', (text) => text.replace('"version":1', '"version":99'));
    const read = async () => {
      for await (const _ of readReceipt(join(dir, 'restore.jsonl'))) expect('a part').toBe('none');
    };
    await expect(read()).rejects.toThrow(
      expect.objectContaining({
        code: 'format-newer',
        message: expect.stringMatching(/version 2 at most, found version 99, written by a later version of mc/),
      }),
    );
  });
});
