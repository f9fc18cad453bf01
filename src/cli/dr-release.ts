import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { presentRelease, writeRelease } from '../drill/index.ts';
import { readActionsContext } from '../github/index.ts';
import { anonymous } from '../oci/index.ts';
import { defineCommand } from './command.ts';
import { flag, text } from './parameters.ts';

export const releaseCommand = defineCommand({
  path: 'dr release',
  summary: 'build a synthetic release for drills: an image in a layout, its SBOM and its provenance; sign nothing',
  options: {
    out: text('--out <dir>', 'the folder for layout/, sbom.cdx.json and provenance.json', 'release'),
    tag: text('--tag <tag>', 'the tag and version of the release', 'v1'),
    small: flag('--small', 'put one small file into the image instead of mc itself'),
  },
  example: 'mc dr release --out release --tag v1',
  run: async ({ out, tag, small }, { http, clock, cwd, env, installRoot, signal }) => {
    const actions = readActionsContext(env);
    const report = await writeRelease(
      {
        out: resolve(cwd, out),
        tag,
        content: small ? { kind: 'small' } : { kind: 'product', installRoot },
        builder: { ...(actions ? { actions } : {}), invocationId: randomUUID(), node: process.version },
      },
      { http, clock, credentials: anonymous, signal },
    );
    return { report, text: presentRelease(report) };
  },
});
