import { resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { fileKind } from '../lib/files.ts';
import { mirrorError } from '../mirror/errors.ts';
import { initMirror, presentInit } from '../mirror/index.ts';
import { type Command, defineCommand } from './command.ts';
import { list, text } from './parameters.ts';
import { loadPolicy, POLICY } from './policy.ts';

const initCommand = defineCommand({
  path: 'mirror init',
  summary: 'write a commented mirror.yaml from references and the logs of a trust policy',
  options: {
    subjects: list('[ref...]', 'repositories, tags or digests to mirror the evidence of'),
    policy: POLICY,
    to: text('--to <place>', 'the folder of the mirror, or s3://BUCKET/PREFIX', 'mirror'),
    log: list('--log <origin...>', 'mirror only these logs of the policy; default: every log of its roots'),
    logUrl: list(
      '--log-url <origin=url...>',
      'the address of a log where it differs from the one in the trusted root, such as rekor.acme.test=https://rekor.internal:8443',
    ),
    key: text('--key <pem>', 'the Ed25519 private key that signs the state of the mirror (PKCS #8 PEM)'),
    name: text('--name <name>', 'the name under which the mirror signs; needs --key'),
    out: text('--out <file>', 'the file to write, which must not exist', 'mirror.yaml'),
  },
  example: 'mc mirror init registry.acme.test/app --policy SECURITY/trust-policy.yaml --to s3://mirror/west',
  run: async (options, context) => {
    const { cwd } = context;
    const policy = resolve(cwd, options.policy);
    const path = resolve(cwd, options.out);
    if ((await fileKind(path)) !== undefined) throw mirrorError('mirror-config-exists', { path: options.out });
    if ((await fileKind(policy)) === undefined) throw mirrorError('mirror-policy-missing', { path: options.policy });
    const { roots } = await loadPolicy(options.policy, context);
    const to = /^[a-z][a-z0-9+.-]+:/i.test(options.to) ? options.to : resolve(cwd, options.to);
    const { subjects, log, logUrl: logUrls, name } = options;
    if (name !== undefined && options.key === undefined)
      throw baseError('usage', { detail: '--name needs --key PEM', command: 'mirror init' });
    const key =
      options.key === undefined ? {} : { key: resolve(cwd, options.key), ...(name === undefined ? {} : { name }) };
    const report = await initMirror(
      { path, given: options.out, policy, to, subjects, logs: log, logUrls, ...key, cwd, roots },
      context,
    );
    return { report, text: presentInit(report) };
  },
});

export const commands: readonly Command[] = [initCommand];
