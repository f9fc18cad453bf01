import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { actionIo } from '../../src/actions/io.ts';
import { entryNames } from '../../src/main.ts';

interface ActionYml {
  readonly name?: string;
  readonly description?: string;
  readonly branding?: { icon?: string; color?: string };
  readonly inputs?: Readonly<Record<string, { description?: string; required?: boolean }>>;
  readonly outputs?: Readonly<Record<string, { description?: string }>>;
  readonly runs?: { using?: string; main?: string };
}

const root = join(import.meta.dirname, '../..');
const read = (path: string): ActionYml => parse(readFileSync(join(root, path), 'utf8')) as ActionYml;

describe.each(Object.entries(actionIo))('the action %s', (name, io) => {
  const yml = read(`actions/${name}/action.yml`);

  it('has the inputs and outputs that the code reads and sets, each with a description', () => {
    expect(Object.keys(yml.inputs ?? {}).sort()).toEqual([...io.inputs].sort());
    expect(Object.keys(yml.outputs ?? {}).sort()).toEqual([...io.outputs].sort());
    for (const part of [...Object.values(yml.inputs ?? {}), ...Object.values(yml.outputs ?? {})]) {
      expect(part.description?.length ?? 0).toBeGreaterThan(10);
    }
  });

  it('runs on Node 24 and has a name, a description and branding', () => {
    expect(yml.runs).toEqual({ using: 'node24', main: `../../dist/${name}.js` });
    expect(yml).toMatchObject({
      name: expect.any(String),
      description: expect.any(String),
      branding: { icon: expect.any(String), color: expect.any(String) },
    });
  });

  it('has an alias at the root that differs only in the path to dist/', () => {
    expect(read(`${name}/action.yml`)).toEqual({ ...yml, runs: { using: 'node24', main: `../dist/${name}.js` } });
  });

  it('has an entry in the bundle', () => {
    expect(entryNames).toContain(name);
  });
});
