import { baseError } from '../lib/errors.ts';
import { EXIT } from '../lib/exit-codes.ts';
import { findFamily } from '../lib/mc-error.ts';
import { parseReference } from '../oci/index.ts';
import { promoteError } from '../promote/errors.ts';
import {
  openPlace,
  parseTagCondition,
  presentCheck,
  presentPromotion,
  presentRevocation,
  promote,
  promoteCheck,
  revoke,
  runIdentity,
} from '../promote/index.ts';
import type { CommandSpec } from './command.ts';
import { optionBytes, optionFlag, optionRequired, optionText } from './options.ts';
import { mirrorOf, POLICY, SIGNING, signerOf, trustOf } from './promote-parts.ts';

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
      ['--deep', 'also read back and hash every blob at the destination'],
      ['--max-bytes <size>', 'write nothing if more than this would be sent to a destination, like 500MB or 2GiB'],
      ['--tag <name>', "the destinations' tag; it is moved after the record was written"],
      ['--if-tag-digest <digest>', 'move the tag only from this digest, or absent; else exit 1'],
      ['--src-auth <file>', "Docker's config.json for the source"],
      ['--dst-auth <file>', "Docker's config.json for the destinations"],
      ...SIGNING,
    ],
    example: 'mc promote ghcr.io/acme/app:v1 registry.second.example.com/acme/app:v1 --key ops.pem',
    run: async (input, context) => {
      const [src = '', ...dst] = input.args;
      const trust = await trustOf(input, context);
      const source = await openPlace(src, optionText(input, 'srcAuth'), context);
      const destinations = await Promise.all(dst.map((text) => openPlace(text, optionText(input, 'dstAuth'), context)));
      const condition = optionText(input, 'ifTagDigest');
      const request = {
        source,
        destinations,
        trust,
        plan: optionFlag(input, 'plan'),
        deep: optionFlag(input, 'deep'),
        maxBytes: optionBytes(input, 'maxBytes', '--max-bytes', 'promote'),
        tag: optionText(input, 'tag'),
        ifTag: condition === undefined ? undefined : parseTagCondition(condition),
      };
      const signer = await signerOf(input, context, trust);
      const report = await promote(request, { ...context, signer, run: runIdentity(context.env) });
      // Of several destinations each has its line; one that could not be reached at all is a fault.
      const isFault = report.reasons.some(({ code }) => findFamily(code) === 'fault');
      return { report, text: presentPromotion(report), ...(isFault ? { exitCode: EXIT.fault } : {}) };
    },
  },
  {
    path: 'promote check',
    summary: 'exit 0 only if a release is complete, verified, marked promotable and not revoked: a deploy gate',
    arguments: [['<ref>', 'REGISTRY/REPO:TAG or @DIGEST']],
    options: [
      POLICY,
      ['--mirror <place>', 'also take evidence and revocations from this mirror: folder or URL'],
      ['--require-digest', 'refuse a reference without a digest: a tag can move between this check and the pull'],
      [
        '--explain',
        'name the rule that refuses a release that an earlier version accepted, and the command that fixes it',
      ],
      ['--promoted-as <repository>', 'REGISTRY/REPO that it was promoted to, where this is another name of it'],
      ['--auth <file>', "Docker's config.json"],
    ],
    example: 'mc promote check registry.second.example.com/acme/app:v1',
    run: async (input, context) => {
      const [given = ''] = input.args;
      if (optionFlag(input, 'requireDigest') && parseReference(given).digest === undefined)
        throw promoteError('promote-check-tag', { given });
      const trust = await trustOf(input, context);
      const report = await promoteCheck(await openPlace(given, optionText(input, 'auth'), context), trust, context, {
        beside: mirrorOf(optionText(input, 'mirror'), trust, context),
        promotedAs: optionText(input, 'promotedAs'),
        explain: optionFlag(input, 'explain'),
      });
      return { report, text: presentCheck(report) };
    },
  },
  {
    path: 'promote revoke',
    summary: 'say of a promoted release that it must not be deployed any more, for good',
    arguments: [['<ref>', 'REGISTRY/REPO:TAG or @DIGEST']],
    options: [
      POLICY,
      ['--reason <text>', 'why; whoever is refused reads it'],
      ...SIGNING,
      ['--unsigned', 'do not sign; only under a policy with promotion: { record: unsigned }'],
      ['--auth <file>', "Docker's config.json"],
    ],
    example: 'mc promote revoke ghcr.io/acme/app:v1 --reason "CVE-2026-1234 in libfoo" --key ops.pem',
    run: async (input, context) => {
      const reason = optionRequired(input, 'reason', '--reason', 'promote revoke');
      const unsigned = optionFlag(input, 'unsigned');
      const trust = await trustOf(input, context);
      const signer = await signerOf(input, context, trust);
      if (unsigned === (signer !== undefined))
        throw baseError('usage', {
          detail: 'pass exactly one of --key PEM, --keyless and --unsigned',
          command: 'promote revoke',
        });
      const place = await openPlace(input.args[0] ?? '', optionText(input, 'auth'), context);
      const report = await revoke({ place, reason, trust }, { ...context, signer, run: runIdentity(context.env) });
      return { report, text: presentRevocation(report) };
    },
  },
];
