import { resolve } from 'node:path';
import { streamOf } from '../lib/bytes.ts';
import { digestOf } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import {
  addFiles,
  checkChain,
  present,
  readPrivateKey,
  readPublicKey,
  runStep,
  type SealRequest,
  sealChain,
  type Trust,
} from '../logchain/index.ts';
import { loadTrust, policyFiles, verifySignature, whoSigned } from '../verify/index.ts';
import type { CommandContext, CommandInput, CommandSpec } from './command.ts';
import { optionFlag, optionRequired, optionText } from './options.ts';
import { KEYLESS, openKeylessSigner, policyRoots } from './signer.ts';

const MAX_KEY_BYTES = 64 * 1024;

const CHAIN = ['--chain <dir>', "the chain's folder; begun where there is none"] as const;
const STEP = ['--step <name>', 'what the entry is called'] as const;

const only = (given: readonly (string | undefined)[], choices: string, command: string): void => {
  if (given.filter((one) => one !== undefined).length > 1)
    throw baseError('usage', { detail: `give only one of ${choices}`, command });
};

export const commands: readonly CommandSpec[] = [
  {
    path: 'log run',
    summary: 'run a command, stream its output, record it, exit with its code',
    arguments: [['<command...>', 'behind --: the program and its arguments']],
    options: [CHAIN, STEP],
    example: 'mc log run --chain logs --step build -- npm run build',
    run: async (input, context) => {
      const report = await runStep(
        { ...stepOf(input, context, 'log run'), command: input.args },
        {
          clock: context.clock,
          // With --json stdout is the report alone.
          stdout: context.json ? context.raw.stderr : context.raw.stdout,
          stderr: context.raw.stderr,
          env: context.env,
          cwd: context.cwd,
          signal: context.signal,
        },
      );
      return { report, text: '', exitCode: report.exitCode ?? 0 };
    },
  },
  {
    path: 'log add',
    summary: 'record files as entries',
    arguments: [['<file...>', 'each becomes an entry']],
    options: [CHAIN, STEP],
    example: 'mc log add --chain logs --step test-report report.xml',
    run: async (input, context) => {
      const files = input.args.map((file) => resolve(context.cwd, file));
      const report = await addFiles({ ...stepOf(input, context, 'log add'), files }, context);
      return { report, text: present(report) };
    },
  },
  {
    path: 'log seal',
    summary: 'sign a checkpoint over all entries',
    options: [
      ['--chain <dir>', "the chain's folder"],
      ['--key <pem>', 'a file with an Ed25519 private key (PKCS #8)'],
      ['--keyless', 'by the identity at hand: a Sigstore bundle over the checkpoint'],
      ['--unsigned', 'no signature: whoever checks must have the root from elsewhere'],
      ...KEYLESS,
      [
        '--policy <file>',
        'keyless: check the answers under the roots of this policy; default: SECURITY/trust-policy.yaml',
      ],
    ],
    example: 'mc log seal --chain logs --key seal.pem',
    run: async (input, context) => {
      const chain = chainOf(input, context, 'log seal');
      const report = await sealChain({ chain, by: await sealBy(input, context) }, context);
      return { report, text: present(report) };
    },
  },
  {
    path: 'log check',
    summary: 'is the chain whole and sealed by the one you trust; names the first entry that is wrong',
    arguments: [['<dir>', "the chain's folder"]],
    options: [
      ['--key <pem>', 'a file with the Ed25519 public key of the seal'],
      ['--policy <file>', 'a keyless seal: the trust policy that says who may sign'],
      ['--root <hex>', 'the root, had from elsewhere'],
      ['--no-origin', 'only that the chain is consistent in itself'],
    ],
    example: 'mc log check logs --key seal.pub',
    run: async (input, context) => {
      const chain = resolve(context.cwd, input.args[0] ?? '');
      const trust = await trustOf(input, context);
      const report = await checkChain({ chain, ...(trust === undefined ? {} : { trust }) }, context);
      return { report, text: present(report) };
    },
  },
];

const chainOf = (input: CommandInput, { cwd }: CommandContext, command: string): string =>
  resolve(cwd, optionRequired(input, 'chain', '--chain', command));

const stepOf = (input: CommandInput, context: CommandContext, command: string) => ({
  chain: chainOf(input, context, command),
  step: optionRequired(input, 'step', '--step', command),
});

const readKey = (path: string, { cwd }: CommandContext): Promise<Buffer> =>
  readFileBounded(resolve(cwd, path), MAX_KEY_BYTES, 'the key');

async function sealBy(input: CommandInput, context: CommandContext): Promise<SealRequest['by']> {
  const choices = '--key PEM, --keyless, --unsigned';
  const key = optionText(input, 'key');
  const [keyless, unsigned] = [optionFlag(input, 'keyless'), optionFlag(input, 'unsigned')];
  only([key, keyless ? 'keyless' : undefined, unsigned ? 'unsigned' : undefined], choices, 'log seal');
  if (key !== undefined) return { method: 'key', privateKey: readPrivateKey(await readKey(key, context), key) };
  if (unsigned) return { method: 'unsigned' };
  if (!keyless) throw baseError('usage', { detail: `one of ${choices} is required`, command: 'log seal' });
  const signer = await openKeylessSigner(input, context, () => policyRoots(input, context));
  return { method: 'keyless', sign: (artifact) => signer.signMessage(streamOf(artifact)) };
}

async function trustOf(input: CommandInput, context: CommandContext): Promise<Trust | undefined> {
  const [key, policy, root] = [optionText(input, 'key'), optionText(input, 'policy'), optionText(input, 'root')];
  const noOrigin = input.options['origin'] === false ? 'no-origin' : undefined; // as commander has --no-…
  only([key, policy, root, noOrigin], '--key PEM, --policy FILE, --root HEX, --no-origin', 'log check');
  if (key !== undefined) return { by: 'key', publicKey: readPublicKey(await readKey(key, context), key) };
  if (policy !== undefined) {
    const trust = await loadTrust(resolve(context.cwd, policy), policyFiles, context.clock.now());
    return {
      by: 'policy',
      verify: async (artifact, bundle) =>
        whoSigned(verifySignature(digestOf(artifact), Buffer.from(bundle), trust)).identity,
    };
  }
  if (root !== undefined) return { by: 'root', root };
  return noOrigin === undefined ? undefined : { by: 'no-origin' };
}
