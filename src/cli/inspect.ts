import { resolve } from 'node:path';
import { loadDockerCredentials } from '../oci/index.ts';
import { inspect, presentInspection } from '../verify/index.ts';
import { type Command, defineCommand } from './command.ts';
import { operand } from './parameters.ts';

export const commands: readonly Command[] = [
  defineCommand({
    path: 'inspect',
    summary: 'show the claims in bundles; verify nothing',
    options: { given: operand('<source>', 'a bundle file, a folder of bundles, or an image reference') },
    example: 'mc inspect app.tar.gz.sigstore.json',
    run: async ({ given }, context) => {
      const { cwd, env } = context;
      const credentials = await loadDockerCredentials({ env });
      const report = await inspect(given, { ...context, credentials, at: (path) => resolve(cwd, path) });
      return { report, text: presentInspection(report) };
    },
  }),
];
