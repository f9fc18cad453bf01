import { versions } from 'node:process';
import { beginReport } from '../lib/report.ts';
import { VERSION } from '../lib/version.ts';
import { readBuildCommit } from './build-commit.ts';
import { type Command, defineCommand } from './command.ts';

export const commands: readonly Command[] = [
  defineCommand({
    path: 'version',
    summary: 'print the version and the commit of mc, and the version of Node.js',
    example: 'mc version',
    run: async (_, { clock, installRoot }) => {
      const report = beginReport('version', clock);
      const commit = await readBuildCommit(installRoot);
      const node = versions.node;
      return {
        report: report.finish([], { version: VERSION, commit: commit ?? null, node }),
        text: `mc ${VERSION}, commit ${commit ?? 'unknown'}, Node.js ${node}`,
      };
    },
  }),
];
