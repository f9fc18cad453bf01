import { resolve } from 'node:path';
import { readFileBounded } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import { runWitness } from '../mirror/index.ts';
import { readCosigner } from '../tlog/index.ts';
import { type Command, type CommandContext, type CommandResult, defineCommand } from './command.ts';
import { listenOption } from './listen.ts';
import { requiredList, requiredText, text, type Values } from './parameters.ts';

const MAX_KEY_BYTES = 64 * 1024;

const WITNESS = {
  keys: requiredList(
    '--key <file...>',
    'a private key (PKCS #8 PEM), Ed25519 or ML-DSA-44; each key adds a cosignature',
  ),
  name: text('--name <name>', 'the name in the verifier key of the witness; use a host name that you own', 'witness'),
  address: listenOption('127.0.0.1:7380'),
  state: requiredText('--state <dir>', 'the folder for the state of the witness; never delete it'),
  logs: requiredList('--log <vkey...>', "a log's verifier key, NAME+ID+BASE64; its name is the log's origin"),
};

async function runWitnessServer(options: Values<typeof WITNESS>, context: CommandContext): Promise<CommandResult> {
  const { cwd, clock, signal, stderr } = context;
  const { name, address, logs } = options;
  const state = resolve(cwd, options.state);
  const cosigners = await Promise.all(
    options.keys.map(async (path) =>
      readCosigner(name, await readFileBounded(resolve(cwd, path), MAX_KEY_BYTES, "the witness's key"), path),
    ),
  );
  const report = beginReport('mirror-witness', clock, state);
  const keys = cosigners.map(({ verifierKey }) => verifierKey);
  const url = await runWitness({
    cosigners,
    logs,
    state,
    address,
    clock,
    signal,
    // Printed when the server is ready, for a process that waits for it.
    onListening: (at) => stderr.write(`witness at ${at}, by ${keys.join(', ')}; Ctrl-C ends it\n`),
    onConflict: (origin, size) =>
      stderr.write(`log-fork: ${origin} signed two roots for tree size ${size}; ${state}/conflicts contains both\n`),
    onFault: ({ code, message }) => stderr.write(`${code}: ${message}\n`),
  });
  return { report: report.finish([], { url, keys }), text: `stopped the witness at ${url}` };
}

export const commands: readonly Command[] = [
  defineCommand({
    path: 'mirror witness',
    summary: 'cosign the checkpoints of logs that are proven to be append-only (C2SP tlog-witness)',
    options: WITNESS,
    example: 'mc mirror witness --key witness.pem --state witness-state --log rekor.acme.test+1b2c3d4e+AV…',
    run: runWitnessServer,
  }),
];
