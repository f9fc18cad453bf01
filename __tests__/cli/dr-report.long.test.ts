import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { periodReportSchema } from '../../src/drill/index.ts';
import { mc } from '../support/terminal.ts';

let dir = '';
let packs: string[] = [];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mc-dr-report-'));
  await mkdir(join(dir, 'dist'));
  await writeFile(join(dir, 'dist/mc.js'), 'export {};\n');
  packs = [];
  for (const name of ['one', 'two']) {
    const { out } = await mc(['dr', 'simulate', '--out', `drills/${name}`, '--json'], dir);
    packs.push(join('drills', name, JSON.parse(out).evidence.path));
  }
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const DAYS = ['--from', '2020-01-01', '--to', '2099-12-31'];
const run = async (...words: string[]) => {
  const { out, code } = await mc(['dr', 'report', ...DAYS, '--out', 'report', '--json', ...words], dir);
  return { code, report: JSON.parse(out) };
};

describe('mc dr report', () => {
  it('reports about the drills whose packs verify, and writes the same figures to the folder', async () => {
    const { code, report } = await run('--store', 'drills', '--own-policy');
    expect([code, periodReportSchema.parse(report).drills.length, report.integrity.percent]).toEqual([0, 2, 100]);
    expect(JSON.parse(await readFile(join(dir, 'report/report.json'), 'utf8'))).toEqual(report);
    expect(await readFile(join(dir, 'report/report.md'), 'utf8')).toContain(report.drills[0].merkleRoot);
  });

  it('accepts a pack only under a policy that trusts its signer', async () => {
    const { code, report } = await run('--store', 'drills', '--policy', 'drills/one/trust-policy.yaml');
    expect([code, report.drills.length, report.failedPacks.length]).toEqual([1, 1, 1]);
    const both = ['one', 'two'].flatMap((name) => ['--policy', `drills/${name}/trust-policy.yaml`]);
    expect((await run('--store', 'drills', ...both)).report.drills).toHaveLength(2);
  });

  it('finds one changed byte and leaves the figures of that pack out', async () => {
    await cp(join(dir, 'drills'), join(dir, 'changed'), { recursive: true });
    const path = join(dir, (packs[0] ?? '').replace('drills', 'changed'));
    const bytes = await readFile(path);
    const at = bytes.indexOf('"rtoSeconds": ') + 14;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    await writeFile(path, bytes);
    const { code, report } = await run('--store', 'changed', '--own-policy');
    expect([code, report.drills.length, report.integrity.percent]).toEqual([1, 1, 50]);
    expect(report.failedPacks[0].reasons[0]).toMatchObject({ code: 'pack-member-mismatch', member: 'report.json' });
  });

  it('fails where no drill is in the period', async () => {
    const words = ['dr', 'report', '--from', '2020-01-01', '--to', '2020-01-02', '--store', 'drills', '--own-policy'];
    const { out, code } = await mc([...words, '--out', 'empty', '--json'], dir);
    expect([code, JSON.parse(out).reasons[0].code]).toEqual([1, 'period-empty']);
  });

  it.each([
    [['--store', 'none', '--own-policy'], 'file-not-found'],
    [['--store', 's3://bucket/drills', '--own-policy'], 'usage'],
    [['--store', 'drills', '--own-policy', '--policy', 'p.yaml'], 'usage'],
    [['--store', 'drills'], 'policy-not-found'],
  ])('refuses %j with exit code 2', async (words, error) => {
    const { code, report } = await run(...words);
    expect([code, report.error.code]).toEqual([2, error]);
  });
});
