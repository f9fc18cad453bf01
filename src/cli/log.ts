import { resolve } from 'node:path';
import { streamOf } from '../lib/bytes.ts';
import { digestOf } from '../lib/digest.ts';
import { baseError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import {
  addFiles,
  checkChain,
  createCheckMetrics,
  present,
  readPublicKey,
  readSealKey,
  runStep,
  type SealRequest,
  type SealTrust,
  sealChain,
} from '../logchain/index.ts';
import { summarizeSigner, verifySignature } from '../verify/index.ts';
import { type Command, type CommandContext, defineCommand } from './command.ts';
import { METRICS_OUTPUTS, openMetricsOutput } from './metrics-output.ts';
import { KEYLESS, openKeylessSigner } from './open-signer.ts';
import { flag, list, operand, requiredText, text, type Values } from './parameters.ts';
import { KEYLESS_POLICY, loadPolicy, loadPolicyRoots } from './policy.ts';

const MAX_KEY_BYTES = 64 * 1024;

const ENTRY = {
  chain: requiredText('--chain <dir>', 'the folder of the chain; the command creates the chain if it does not exist'),
  step: requiredText('--step <name>', 'the name of the entry'),
};

const SEAL = {
  chain: requiredText('--chain <dir>', 'the folder of the chain'),
  key: text(
    '--key <pem>',
    "a file with an Ed25519 private key: PKCS #8, or cosign's encrypted key with its password in COSIGN_PASSWORD",
  ),
  keyless: flag('--keyless', 'sign the checkpoint keyless, into a Sigstore bundle'),
  unsigned: flag('--unsigned', 'do not sign; mc log check then needs the root from another source'),
  ...KEYLESS,
  policy: KEYLESS_POLICY,
};

const ANCHORS = {
  key: text('--key <pem>', 'a file with the Ed25519 public key that verifies the seal'),
  policy: text('--policy <file>', 'for a keyless seal: the trust policy that names the signer identity'),
  root: text('--root <hex>', 'the expected root (64 hex digits), obtained from another source'),
  noOrigin: flag('--no-origin', 'check only that the chain is consistent; do not verify the signer of the seal'),
};

const SEAL_CHOICES = '--key PEM, --keyless, --unsigned';
const ANCHOR_CHOICES = '--key PEM, --policy FILE, --root HEX, --no-origin';

const runCommand = defineCommand({
  path: 'log run',
  summary: 'run a command, stream its output, record it, and exit with its code',
  options: { command: list('<command...>', 'after --: the program and its arguments'), ...ENTRY },
  example: 'mc log run --chain logs --step build -- npm run build',
  run: async ({ command, chain, step }, { clock, json, raw, env, cwd, signal }) => {
    const report = await runStep(
      { chain: resolve(cwd, chain), step, command },
      {
        clock,
        // With --json, stdout contains only the report.
        stdout: json ? raw.stderr : raw.stdout,
        stderr: raw.stderr,
        env,
        cwd,
        signal,
      },
    );
    return { report, text: '', exitCode: report.exitCode ?? 0 };
  },
});

const addCommand = defineCommand({
  path: 'log add',
  summary: 'record files as entries of a chain',
  options: { files: list('<file...>', 'the files; each becomes an entry'), ...ENTRY },
  example: 'mc log add --chain logs --step test-report report.xml',
  run: async ({ files, chain, step }, context) => {
    const paths = files.map((file) => resolve(context.cwd, file));
    const report = await addFiles({ chain: resolve(context.cwd, chain), step, files: paths }, context);
    return { report, text: present(report) };
  },
});

const sealCommand = defineCommand({
  path: 'log seal',
  summary: 'sign a checkpoint over all entries of a chain',
  options: SEAL,
  example: 'mc log seal --chain logs --key seal.pem',
  run: async (options, context) => {
    const chain = resolve(context.cwd, options.chain);
    const report = await sealChain({ chain, by: await createSealMethod(options, context) }, context);
    return { report, text: present(report) };
  },
});

const checkCommand = defineCommand({
  path: 'log check',
  summary: 'check that the chain is intact and sealed by a trusted signer; report the first entry that is wrong',
  options: { chain: operand('<dir>', 'the folder of the chain'), ...ANCHORS, ...METRICS_OUTPUTS },
  example: 'mc log check logs --key seal.pub',
  run: async (options, context) => {
    const chain = resolve(context.cwd, options.chain);
    const publish = openMetricsOutput(options, { command: 'log check' }, context);
    const trust = await createTrust(options, context);
    const report = await checkChain({ chain, ...(trust === undefined ? {} : { trust }) }, context);
    await publish(createCheckMetrics(report));
    return { report, text: present(report) };
  },
});

export const commands: readonly Command[] = [runCommand, addCommand, sealCommand, checkCommand];

function assertAtMostOne(given: readonly boolean[], choices: string, command: string): void {
  if (given.filter(Boolean).length > 1) throw baseError('usage', { detail: `give only one of ${choices}`, command });
}

const readKey = (path: string, { cwd }: CommandContext): Promise<Buffer> =>
  readFileBounded(resolve(cwd, path), MAX_KEY_BYTES, 'the key');

async function createSealMethod(options: Values<typeof SEAL>, context: CommandContext): Promise<SealRequest['by']> {
  const { key, keyless, unsigned, policy } = options;
  assertAtMostOne([key !== undefined, keyless, unsigned], SEAL_CHOICES, 'log seal');
  if (key !== undefined)
    return { method: 'key', privateKey: await readSealKey(await readKey(key, context), key, context.env) };
  if (unsigned) return { method: 'unsigned' };
  if (!keyless) throw baseError('usage', { detail: `one of ${SEAL_CHOICES} is required`, command: 'log seal' });
  const signer = await openKeylessSigner(options, context, {
    path: policy,
    roots: () => loadPolicyRoots(policy, context),
  });
  return { method: 'keyless', sign: (artifact) => signer.signMessage(streamOf(artifact)) };
}

async function createTrust(options: Values<typeof ANCHORS>, context: CommandContext): Promise<SealTrust | undefined> {
  const { key, policy, root, noOrigin } = options;
  const given = [key !== undefined, policy !== undefined, root !== undefined, noOrigin];
  assertAtMostOne(given, ANCHOR_CHOICES, 'log check');
  if (key !== undefined) return { by: 'key', publicKey: readPublicKey(await readKey(key, context), key) };
  if (policy !== undefined) {
    const trust = await loadPolicy(policy, context);
    return {
      by: 'policy',
      verify: async (artifact, bundle) =>
        summarizeSigner(verifySignature(digestOf(artifact), Buffer.from(bundle), trust)).identity,
    };
  }
  if (root !== undefined) return { by: 'root', root };
  return noOrigin ? { by: 'no-origin' } : undefined;
}
