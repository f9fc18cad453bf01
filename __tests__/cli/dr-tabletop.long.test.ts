import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tabletopReportSchema } from '../../src/drill/index.ts';
import { mc } from '../support/terminal.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mc-dr-tabletop-'));
  await mkdir(join(dir, 'dist'));
  await writeFile(join(dir, 'dist/mc.js'), 'export {};\n');
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const INJECTS = [
  'damage-registry',
  'fork-log',
  'stop-signing',
  'resume-signing',
  'github-down',
  'github-up',
  'lose-primary',
];

describe('mc dr simulate --tabletop', () => {
  it('injects every fault of a script, and reports the times', async () => {
    const list = INJECTS.map((inject) => `  - { at: 0s, inject: ${inject} }`).join('\n');
    await writeFile(join(dir, 'script.yaml'), `version: 1\ninjects:\n${list}\nend: 1s\n`);
    const words = ['dr', 'simulate', '--tabletop', '--script', 'script.yaml', '--out', 'exercise', '--json'];
    const { out, code } = await mc(words, dir);
    const report = tabletopReportSchema.parse(JSON.parse(out));
    expect([code, report.injects.map(({ inject }) => inject)]).toEqual([0, INJECTS]);
    expect(JSON.parse(await readFile(join(dir, 'exercise/tabletop.json'), 'utf8'))).toEqual(report);
  });

  it.each([[['--script', 'script.yaml']], [['--tabletop', '--keep']], [['--tabletop', '--scenario', 'fleet']]])(
    'refuses %j with exit code 2',
    async (words) => {
      const { out, code } = await mc(['dr', 'simulate', '--out', 'none', '--json', ...words], dir);
      expect([code, JSON.parse(out).error.code]).toEqual([2, 'usage']);
    },
  );
});
