import { resolve } from 'node:path';
import { dockerConfigCredentials } from '../oci/index.ts';
import { inspect, presentInspection } from '../verify/index.ts';
import type { CommandSpec } from './command.ts';

export const commands: readonly CommandSpec[] = [
  {
    path: 'inspect',
    summary: 'what bundles say of themselves; judges nothing',
    arguments: [['<what>', 'a bundle file, a folder of them, or an image reference']],
    example: 'mc inspect app.tar.gz.sigstore.json',
    run: async ({ args: [given = ''] }, context) => {
      const { cwd, env } = context;
      const credentials = await dockerConfigCredentials({ env });
      const report = await inspect(given, { ...context, credentials, at: (path) => resolve(cwd, path) });
      return { report, text: presentInspection(report) };
    },
  },
];
