import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mc } from '../support/terminal.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mc-dr-'));
  await mkdir(join(dir, 'dist'));
  await writeFile(join(dir, 'dist/mc.js'), 'export {};\n');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('mc dr simulate', () => {
  it('prints the saved report as one JSON document and each step on stderr', async () => {
    const { out, err, code } = await mc(['dr', 'simulate', '--out', 'drill', '--json', '--rpo', '30s'], dir);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      type: 'drill',
      outcome: 'passed',
      objectives: { rtoSeconds: 3600, rpoSeconds: 30 },
    });
    expect(JSON.parse(await readFile(join(dir, 'drill/report.json'), 'utf8'))).toEqual(report);
    expect(err).toMatch(/ 6\/15 Lose the primary, \d+\.\d{3} s \(\+\d+\.\d s\): The registry/);
    const pack = join('drill', report.evidence.path);
    const verified = await mc(['evidence', 'verify-offline', pack, '--policy', 'drill/trust-policy.yaml'], dir);
    expect([verified.code, verified.err]).toEqual([0, '']);
  });

  it.each([
    [['--scenario', 'flood'], 'option-invalid'],
    [['--rto', 'soon'], 'duration-malformed'],
    [['--scenario', 'fleet', '--rpo', '15m'], 'objective-not-applicable'],
    [['--scenario', 'root-rotation', '--rto', '60m'], 'objective-not-applicable'],
    [['--release', 'nonsense'], 'reference-malformed'],
    [['more'], 'usage'],
  ])('refuses %j with exit code 2', async (words, error) => {
    const { out, code } = await mc(['dr', 'simulate', '--out', 'none', '--json', ...words], dir);
    expect([code, JSON.parse(out).error.code]).toEqual([2, error]);
  });
});

describe('mc dr release', () => {
  it('writes a layout, an SBOM and provenance, and signs nothing', async () => {
    const { out, code } = await mc(['dr', 'release', '--out', 'release', '--tag', 'v9', '--json'], dir);
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report.reference).toBe(`oci-layout:${join(dir, 'release/layout')}:v9`);
    expect(JSON.parse(await readFile(report.provenance, 'utf8')).buildDefinition.buildType).toMatch(/local\/v1$/);
    expect(JSON.parse(await readFile(report.sbom, 'utf8'))).toMatchObject({ bomFormat: 'CycloneDX' });
  });
});
