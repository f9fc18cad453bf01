import { resolve } from 'node:path';
import { openPlace, presentCheck, presentPromotion, promote, promoteCheck } from '../promote/index.ts';
import { identityTokenSource, openSigner } from '../sigstore/index.ts';
import { loadTrust, policyFiles } from '../verify/index.ts';
import type { CommandContext, CommandInput, CommandSpec } from './command.ts';
import { optionFlag, optionText } from './options.ts';

const POLICY = ['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml'] as const;

const trustOf = (input: CommandInput, { cwd, clock }: CommandContext) =>
  loadTrust(resolve(cwd, optionText(input, 'policy') ?? 'SECURITY/trust-policy.yaml'), policyFiles, clock.now());

/** The record is signed where an identity was given; where none was, it is not, and the report says so. */
async function signerOf(input: CommandInput, { http, clock, env, cwd }: CommandContext) {
  const file = optionText(input, 'identityToken');
  const signingConfig = optionText(input, 'signingConfig');
  if (file === undefined && signingConfig === undefined) return undefined;
  const identityToken = identityTokenSource({ http, env, ...(file === undefined ? {} : { file: resolve(cwd, file) }) });
  return openSigner({
    http,
    now: clock.now(),
    identityToken,
    ...(signingConfig === undefined ? {} : { signingConfig: resolve(cwd, signingConfig) }),
  });
}

export const commands: readonly CommandSpec[] = [
  {
    path: 'promote',
    summary: 'copy a release to other regions, verify it there, and only then mark it promotable',
    arguments: [
      ['<src>', 'REGISTRY/REPO[:TAG][@DIGEST] or oci-layout:DIR[:TAG]'],
      ['<dst...>', 'REGISTRY/REPO[:TAG], one or more'],
    ],
    options: [
      POLICY,
      ['--plan', 'only say what would be copied; change nothing'],
      ['--deep', 'also read back and hash what a destination has already'],
      ['--src-auth <file>', "Docker's config.json for the source"],
      ['--dst-auth <file>', "Docker's config.json for the destinations"],
      ['--signing-config <file>', 'sign the promotion record, with these services'],
      ['--identity-token <file>', 'sign the promotion record, with this OIDC token'],
    ],
    example: 'mc promote ghcr.io/acme/app:v1 registry.second.example.com/acme/app:v1',
    run: async (input, context) => {
      const [src = '', ...dst] = input.args;
      const trust = await trustOf(input, context);
      const source = await openPlace(src, optionText(input, 'srcAuth'), context);
      const destinations = await Promise.all(dst.map((text) => openPlace(text, optionText(input, 'dstAuth'), context)));
      const request = { source, destinations, trust, plan: optionFlag(input, 'plan'), deep: optionFlag(input, 'deep') };
      const report = await promote(request, { ...context, signer: await signerOf(input, context) });
      return { report, text: presentPromotion(report) };
    },
  },
  {
    path: 'promote check',
    summary: 'exit 0 only if a release is complete, verified and marked promotable: a deploy gate',
    arguments: [['<ref>', 'REGISTRY/REPO:TAG or @DIGEST']],
    options: [POLICY, ['--auth <file>', "Docker's config.json"]],
    example: 'mc promote check registry.second.example.com/acme/app:v1',
    run: async (input, context) => {
      const trust = await trustOf(input, context);
      const report = await promoteCheck(
        await openPlace(input.args[0] ?? '', optionText(input, 'auth'), context),
        trust,
        context,
      );
      return { report, text: presentCheck(report) };
    },
  },
];
