import { resolve } from 'node:path';
import { beginReport } from '../lib/report.ts';
import { loadTrust, policyFiles } from '../verify/index.ts';
import type { CommandSpec } from './command.ts';
import { optionText } from './options.ts';

export const commands: readonly CommandSpec[] = [
  {
    path: 'trust check',
    summary: 'whether the policy is well-formed and every pin of it holds',
    options: [['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml']],
    example: 'mc trust check --policy SECURITY/trust-policy.yaml',
    run: async (input, { clock, cwd }) => {
      const path = resolve(cwd, optionText(input, 'policy') ?? 'SECURITY/trust-policy.yaml');
      const begun = beginReport('trust-check', clock, path);
      const { roots, requirements, digest } = await loadTrust(path, policyFiles, clock.now());
      const logs = roots.map(({ name, logs: all, material }) => ({
        name,
        logs: all.map((log) => log.name),
        authorities: material.certificateAuthorities.length,
      }));
      const report = begun.finish([], {
        digest,
        roots: logs,
        requirements: requirements.map(({ name, kind, threshold }) => ({ name, kind, threshold })),
      });
      return {
        report,
        text: [
          {
            title: `✓ ${path}`,
            lines: [digest],
            table: {
              columns: ['root', 'CAs', 'logs'],
              rows: logs.map((root) => [root.name, String(root.authorities), root.logs.join(', ')]),
            },
          },
          {
            title: 'Requirements',
            table: {
              columns: ['name', 'kind', 'signers'],
              rows: requirements.map(({ name, kind, threshold }) => [name, kind, String(threshold)]),
            },
          },
        ],
      };
    },
  },
];
