import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { presentRelease, writeRelease } from '../drill/index.ts';
import { readActionsContext } from '../github/index.ts';
import { anonymous } from '../oci/index.ts';
import type { CommandSpec } from './command.ts';
import { optionFlag, optionText } from './options.ts';

export const releaseCommand: CommandSpec = {
  path: 'dr release',
  summary: 'build a synthetic release to drill with: an image in a layout, its SBOM, its provenance; nothing is signed',
  options: [
    ['--out <dir>', 'where: DIR/layout, DIR/sbom.cdx.json, DIR/provenance.json', 'release'],
    ['--tag <tag>', 'its tag and version', 'v1'],
    ['--small', 'one file instead of the product itself'],
  ],
  example: 'mc dr release --out release --tag v1',
  run: async (input, { http, clock, cwd, env, installRoot, signal }) => {
    const actions = readActionsContext(env);
    const report = await writeRelease(
      {
        out: resolve(cwd, optionText(input, 'out') ?? 'release'),
        tag: optionText(input, 'tag') ?? 'v1',
        content: optionFlag(input, 'small') ? { kind: 'small' } : { kind: 'product', installRoot },
        builder: { ...(actions ? { actions } : {}), invocationId: randomUUID(), node: process.version },
      },
      { http, clock, credentials: anonymous, signal },
    );
    return { report, text: presentRelease(report) };
  },
};
