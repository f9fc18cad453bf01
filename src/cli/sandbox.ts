import { resolve } from 'node:path';
import { EXIT } from '../lib/exit-codes.ts';
import type { Section } from '../lib/present.ts';
import { type SandboxUrls, startSandbox } from '../sandbox/index.ts';
import { type Command, defineCommand } from './command.ts';
import { flag, text } from './parameters.ts';

/** Returns the addresses of the regions, and command lines that use them. */
function present(dir: string, urls: SandboxUrls): readonly Section[] {
  const { primary, secondary } = urls.regions;
  const host = (url: string): string => new URL(url).host;
  return [
    {
      title: `Two regions are running; press Ctrl-C to end them. Their files are in ${dir}`,
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
      title: 'To use these addresses as variables, run this command in a second terminal',
      lines: [`. ${dir}/env.sh`],
    },
    {
      title: 'With your own tools',
      lines: [
        `oras push --plain-http ${host(primary.registry)}/acme/app:v1 FILE`,
        `cosign sign-blob --yes --identity-token ${dir}/token --signing-config ${dir}/signing_config.json --trusted-root ${dir}/trusted_root.json --bundle FILE.sigstore.json FILE`,
        `cosign verify-blob --trusted-root ${dir}/trusted_root.json --certificate-oidc-issuer ${urls.identity.issuer} --certificate-identity ${urls.identity.subject} --bundle FILE.sigstore.json FILE`,
        `mc verify FILE --policy ${dir}/trust-policy.yaml`,
      ],
    },
    {
      title: 'With GitHub: acme/app, its teams, and one token for each person',
      lines: [
        `curl -H "Authorization: Bearer $(cat ${dir}/${urls.githubTokens.requester})" ${urls.github}/repos/acme/app`,
        `curl -d '{"user":"sec","pull":1,"event":"APPROVE"}' ${urls.github}/_sandbox/reviews`,
      ],
    },
    {
      title: 'With a drill that pushes its events to the log server',
      lines: [`mc dr simulate --loki ${urls.loki}`],
    },
    {
      title: 'To take the primary region down, and to bring it back',
      lines: [
        `curl -d '{"region":"primary","service":"*","fault":"down"}' ${urls.admin}/faults`,
        `curl -d '{"region":"primary","service":"*","fault":"none"}' ${urls.admin}/faults`,
      ],
    },
    {
      title: 'To remove and change blobs of a repository in a registry, and to take GitHub down',
      lines: [
        `curl -d '{"region":"secondary","repository":"acme/app"}' ${urls.admin}/damage`,
        `curl -d '{"region":"global","service":"github","fault":"down"}' ${urls.admin}/faults`,
      ],
    },
  ];
}

export const commands: readonly Command[] = [
  defineCommand({
    path: 'sandbox up',
    summary: 'run two regions on this machine (registries, Sigstore, stores, GitHub) until Ctrl-C',
    options: {
      dir: text(
        '--dir <dir>',
        'the folder for the files of the regions, and for the files that clients need',
        'mc-sandbox',
      ),
      noReferrers: flag(
        '--no-referrers',
        'run registries without the referrers API; clients then use the referrers tag schema',
      ),
    },
    example: 'mc sandbox up --dir mc-sandbox',
    run: async ({ noReferrers, ...options }, { cwd, json, signal, stdout, formatJson }) => {
      const dir = resolve(cwd, options.dir);
      const sandbox = await startSandbox({ dir, referrers: { primary: !noReferrers, secondary: !noReferrers } });
      try {
        const [{ renderSections, styleFor }, { createPrintable }] = [
          await import('./render.ts'),
          await import('../lib/printable.ts'),
        ];
        // Printed when the regions are ready, for a process that waits for them.
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
      return { report: sandbox.urls, text: '', exitCode: EXIT.done, printed: true };
    },
  }),
];
