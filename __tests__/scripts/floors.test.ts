import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { floorViolations } from '../../scripts/floors.ts';

describe('the floors check', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'mc-floors-'));
    mkdirSync(join(root, 'src'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const plant = (file: string, source: string): string[] => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
    return floorViolations(root);
  };

  it.each([
    ['a block that imports a capability', 'src/oci/x.ts', "import { verify } from '../verify/index.ts';"],
    ['the ground that imports a block', 'src/lib/x.ts', "export { a } from '../oci/index.ts';"],
    ['a capability beside which it may not stand', 'src/verify/x.ts', "import { sign } from '../sign/index.ts';"],
    ['a dynamic import that goes up', 'src/store/x.ts', "const m = await import('../cli/main.ts');"],
    ['a front door that uses the other', 'src/cli/x.ts', "import { a } from '../actions/io.ts';"],
    ['another room by its back door', 'src/promote/x.ts', "import { a } from '../oci/registry/client.ts';"],
    ['the runner in a capability', 'src/sign/x.ts', "import * as core from '@actions/core';"],
    ['the command line library in a block', 'src/tlog/x.ts', "import { Command } from 'commander';"],
    ['the environment in a capability', 'src/mirror/x.ts', 'export const a = process.env.HOME;'],
    ['the environment by another spelling', 'src/mirror/x.ts', "export const a = process['env'];"],
    ['the console in a block', 'src/sigstore/x.ts', "console.log('x');"],
    ['the sandbox in production code', 'src/promote/x.ts', "import { startSandbox } from '../sandbox/index.ts';"],
    [
      'the sandbox in the drill, outside its simulator',
      'src/drill/report.ts',
      "import { startSandbox } from '../sandbox/index.ts';",
    ],
    ['a room that the house does not have', 'src/misc/x.ts', 'export {};'],
    ['a module that is too long', 'src/lib/x.ts', '\n'.repeat(501)],
  ])('finds %s', (_, file, source) => {
    expect(plant(file, source)).toHaveLength(1);
  });

  it.each([
    [
      'what goes down',
      'src/promote/x.ts',
      "import { verify } from '../verify/index.ts';\nimport { a } from '../lib/digest.ts';",
    ],
    [
      'the simulator on the sandbox',
      'src/drill/simulator/x.ts',
      "import { startSandbox } from '../../sandbox/index.ts';",
    ],
    ['words in comments and strings', 'src/lib/x.ts', "// console.log\nexport const a = 'process.env';"],
  ])('lets %s pass', (_, file, source) => {
    expect(plant(file, source)).toEqual([]);
  });

  it('finds nothing in this house', () => {
    expect(floorViolations(join(import.meta.dirname, '../..'))).toEqual([]);
  });
});
