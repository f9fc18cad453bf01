import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { assembleChart } from '../../scripts/chart/assemble.ts';
import { temporaryFolder } from '../support/folders.ts';

let root: string;
let out: string;
beforeEach(async () => {
  root = await temporaryFolder();
  out = join(await temporaryFolder(), 'chart');
  await cp('infra/sigstore-mirror', join(root, 'infra/sigstore-mirror'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"version":"1.2.3"}');
  await mkdir(join(root, 'alerts'));
  await mkdir(join(root, 'dashboards'));
  await writeFile(join(root, 'alerts/mc-dr-rules.yaml'), 'groups: []\n');
  await writeFile(join(root, 'dashboards/mc-dr.json'), '{"panels":[]}');
});

describe('assembleChart', () => {
  it('writes the chart with the rules, the dashboard and the version of the package', async () => {
    const files = assembleChart(root, out);
    expect(files).toEqual(expect.arrayContaining([join(out, 'values.schema.json'), join(out, 'templates/sync.yaml')]));
    expect(files.filter((path) => path.includes('Dockerfile'))).toEqual([]);
    expect(await readFile(join(out, 'files/mc-dr-rules.yaml'), 'utf8')).toBe('groups: []\n');
    expect(await readFile(join(out, 'files/mc-dr.json'), 'utf8')).toBe('{"panels":[]}');
    const chart = parse(await readFile(join(out, 'Chart.yaml'), 'utf8')) as Record<string, unknown>;
    expect(chart).toMatchObject({ name: 'sigstore-mirror', version: '1.2.3', appVersion: '1.2.3' });
  });

  it('replaces an earlier chart and removes files that the chart no longer has', async () => {
    assembleChart(root, out);
    await writeFile(join(out, 'templates/old.yaml'), '');
    expect(assembleChart(root, out)).not.toContain(join(out, 'templates/old.yaml'));
  });

  it.each(['alerts/mc-dr-rules.yaml', 'dashboards/mc-dr.json'])('fails and writes nothing without %s', async (name) => {
    await rm(join(root, name));
    expect(() => assembleChart(root, out)).toThrow(`${name}: expected a file for the chart, found none`);
    await expect(readFile(join(out, 'Chart.yaml'))).rejects.toThrow('ENOENT');
  });

  it.each([
    ['alerts/mc-dr-rules.yaml', 'rules: []'],
    ['alerts/mc-dr-rules.yaml', 'groups: ['],
    ['alerts/mc-dr-rules.yaml', ''],
    ['dashboards/mc-dr.json', '[]'],
  ])('refuses %s with the content %j', async (name, text) => {
    await writeFile(join(root, name), text);
    expect(() => assembleChart(root, out)).toThrow(`${name}: expected a document with`);
  });

  it('does not remove a folder that is not a chart', async () => {
    await mkdir(out);
    await writeFile(join(out, 'thesis.txt'), 'mine');
    expect(() => assembleChart(root, out)).toThrow('expected an empty folder or an earlier chart');
    expect(await readFile(join(out, 'thesis.txt'), 'utf8')).toBe('mine');
  });
});
