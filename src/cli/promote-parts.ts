import { resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import { createKeySigner, readSigningKey, type Signer } from '../sigstore/index.ts';
import {
  type EvidenceSource,
  loadTrust,
  mirrorBundles,
  mirrorDemands,
  policyFiles,
  stalenessOf,
  type Trust,
} from '../verify/index.ts';
import type { CommandContext, CommandInput } from './command.ts';
import { optionFlag, optionText } from './options.ts';
import { KEYLESS, openKeylessSigner } from './signer.ts';

const MAX_KEY_BYTES = 64 * 1024;

export const POLICY = ['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml'] as const;
export const SIGNING = [
  ['--key <pem>', 'sign with this private key (PKCS #8: Ed25519, P-256, P-384, RSA)'],
  ['--keyless', 'sign by the identity at hand: that of the GitHub Actions job, or SIGSTORE_ID_TOKEN'],
  ...KEYLESS,
] as const;

export const trustOf = (input: CommandInput, { cwd, clock }: CommandContext): Promise<Trust> =>
  loadTrust(resolve(cwd, optionText(input, 'policy') ?? 'SECURITY/trust-policy.yaml'), policyFiles, clock.now());

/** Whoever signs a promotion record or a revocation: the key or identity that was given; undefined where none was. */
export async function signerOf(
  input: CommandInput,
  context: CommandContext,
  trust: Trust,
): Promise<Signer | undefined> {
  const key = optionText(input, 'key');
  const isKeyless = optionFlag(input, 'keyless');
  if (key !== undefined && isKeyless)
    throw baseError('usage', { detail: 'give --key or --keyless', command: 'promote' });
  if (key !== undefined)
    return createKeySigner(
      readSigningKey(await readFileBounded(resolve(context.cwd, key), MAX_KEY_BYTES, 'the key'), key),
    );
  const isNamed = ['identityToken', 'signingConfig'].some((name) => optionText(input, name) !== undefined);
  return isKeyless || isNamed ? keyless(input, context, trust) : undefined;
}

/** The identity at hand, or that of the options; answers are checked under the policy's roots where no root is nearer. */
const keyless = (input: CommandInput, context: CommandContext, { roots }: Trust): Promise<Signer> =>
  openKeylessSigner(input, context, async () => roots);

/** A mirror that is asked after the registry: a folder or URL. */
export function mirrorOf(
  location: string | undefined,
  trust: Trust,
  context: CommandContext,
): readonly EvidenceSource[] {
  if (location === undefined) return [];
  const { clock, cwd } = context;
  const place = /^https?:/i.test(location) ? location : resolve(cwd, location);
  return [
    mirrorBundles(place, stalenessOf(trust), {
      clock,
      // The registry that is checked may be the surviving one. A mirror that is old is read, for its revocations hold for good.
      primaryAnswers: () => false,
      openMirror: async (where) => {
        const { openMirror } = await import('../mirror/index.ts');
        return openMirror(where, context, mirrorDemands(trust.mirror));
      },
    }),
  ];
}
