import { resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import { beginReport } from '../lib/report.ts';
import { runWitness } from '../mirror/index.ts';
import { readCosigner } from '../tlog/index.ts';
import type { CommandContext, CommandInput, CommandResult, CommandSpec } from './command.ts';
import { addressOf, optionList, optionRequired, optionText } from './options.ts';

const MAX_KEY_BYTES = 64 * 1024;

const COMMAND = 'mirror witness';

function several(input: CommandInput, name: string, flag: string): readonly string[] {
  const given = optionList(input, name);
  if (given.length === 0) throw baseError('usage', { detail: `${flag} is required`, command: COMMAND });
  return given;
}

async function witness(input: CommandInput, context: CommandContext): Promise<CommandResult> {
  const { cwd, clock, signal, stderr } = context;
  const state = resolve(cwd, optionRequired(input, 'state', '--state', COMMAND));
  const name = optionText(input, 'name') ?? 'witness';
  const logs = several(input, 'log', '--log');
  const cosigners = await Promise.all(
    several(input, 'key', '--key').map(async (path) =>
      readCosigner(name, await readFileBounded(resolve(cwd, path), MAX_KEY_BYTES, "the witness's key"), path),
    ),
  );
  const report = beginReport('mirror-witness', clock, state);
  const keys = cosigners.map(({ verifierKey }) => verifierKey);
  const url = await runWitness({
    cosigners,
    logs,
    state,
    address: addressOf(optionText(input, 'listen') ?? ''),
    clock,
    signal,
    // Said now, not at the end: whoever waits for it is on the other side of a pipe.
    onListening: (at) => stderr.write(`witness at ${at}, by ${keys.join(', ')}; Ctrl-C ends it\n`),
    onConflict: (origin, size) =>
      stderr.write(
        `log-fork: ${origin} has signed two roots for ${size} entries; both are kept in ${state}/conflicts\n`,
      ),
    onFault: ({ code, message }) => stderr.write(`${code}: ${message}\n`),
  });
  return { report: report.finish([], { url, keys }), text: `witnessed at ${url}` };
}

export const commands: readonly CommandSpec[] = [
  {
    path: COMMAND,
    summary: 'cosign the checkpoints of logs that are proven to only grow (C2SP tlog-witness)',
    options: [
      ['--key <file...>', 'private key (PKCS #8 PEM), Ed25519 or ML-DSA-44; a cosignature by each'],
      ['--name <name>', 'of the witness, in its verifier key: a host name of yours', 'witness'],
      ['--listen <host:port>', 'where to listen', '127.0.0.1:7380'],
      ['--state <dir>', 'folder for what it must never forget'],
      ['--log <vkey...>', "a log's verifier key, NAME+ID+BASE64; its name is the log's origin"],
    ],
    example:
      'mc mirror witness --key witness.pem --name witness.eu.acme.test --state /var/lib/mc-witness --log rekor.acme.test+1b2c3d4e+AV…',
    run: witness,
  },
];
