import { resolve } from 'node:path';
import type { Section } from '../lib/present.ts';
import { type SandboxUrls, startSandbox } from '../sandbox/index.ts';
import type { CommandSpec } from './command.ts';
import { optionFlag, optionText } from './options.ts';

/** What a person types next, with the addresses filled in. */
function present(dir: string, urls: SandboxUrls): readonly Section[] {
  const { primary, secondary } = urls.regions;
  const host = (url: string): string => new URL(url).host;
  return [
    {
      title: `Two regions are up; Ctrl-C ends them. Their files are in ${dir}`,
      table: {
        columns: ['', 'primary', 'secondary'],
        rows: (Object.keys(primary) as (keyof typeof primary)[]).map((service) => [
          service,
          primary[service],
          secondary[service],
        ]),
      },
      lines: [`admin ${urls.admin}`, `oidc ${urls.oidc}`, `github ${urls.github}`],
    },
    {
      title: 'With your own tools',
      lines: [
        `oras push --plain-http ${host(primary.registry)}/acme/app:v1 FILE`,
        `cosign sign-blob --yes --identity-token ${dir}/token --signing-config ${dir}/signing_config.json --trusted-root ${dir}/trusted_root.json --bundle FILE.sigstore.json FILE`,
        `cosign verify-blob --trusted-root ${dir}/trusted_root.json --certificate-oidc-issuer ${urls.identity.issuer} --certificate-identity ${urls.identity.subject} --bundle FILE.sigstore.json FILE`,
        `mc verify FILE --bundle FILE.sigstore.json --policy ${dir}/trust-policy.yaml`,
      ],
    },
    {
      title: 'To lose the primary, and to have it back',
      lines: [
        `curl -d '{"region":"primary","service":"*","fault":"down"}' ${urls.admin}/faults`,
        `curl -d '{"region":"primary","service":"*","fault":"none"}' ${urls.admin}/faults`,
      ],
    },
  ];
}

export const commands: readonly CommandSpec[] = [
  {
    path: 'sandbox up',
    summary: 'two regions on this machine (registries, Sigstore, stores, GitHub), until Ctrl-C',
    options: [
      ['--dir <dir>', 'their files, and what clients need to use them', 'mc-sandbox'],
      ['--no-referrers', 'registries without the referrers API: clients fall back to the tag schema'],
    ],
    example: 'mc sandbox up --dir mc-sandbox',
    run: async (input, { cwd, json, signal, stdout, formatJson }) => {
      const dir = resolve(cwd, optionText(input, 'dir') ?? 'mc-sandbox');
      const referrers = optionFlag(input, 'referrers');
      const sandbox = await startSandbox({ dir, referrers: { primary: referrers, secondary: referrers } });
      try {
        const [{ renderSections, styleFor }, { createPrintable }] = [
          await import('./render.ts'),
          await import('../lib/printable.ts'),
        ];
        // Said now, not at the end: whoever waits for it is on the other side of a pipe.
        stdout.write(
          json
            ? formatJson(sandbox.urls)
            : `${renderSections(present(dir, sandbox.urls), styleFor(false), createPrintable({}))}\n`,
        );
        await new Promise<void>((done) => {
          if (signal.aborted) done();
          signal.addEventListener('abort', () => done(), { once: true });
        });
      } finally {
        await sandbox.close();
      }
      return { report: sandbox.urls, text: '', exitCode: 0, printed: true };
    },
  },
];
