import { resolve } from 'node:path';
import { baseError } from '../lib/errors.ts';
import { EXIT } from '../lib/exit-codes.ts';
import { findFamily } from '../lib/mc-error.ts';
import { suggest } from '../lib/suggest.ts';
import { parseReference } from '../oci/index.ts';
import { promoteError } from '../promote/errors.ts';
import {
  checkPromotion,
  createPromotionMetrics,
  createRunIdentity,
  openPlace,
  openReleasePlace,
  parseTagCondition,
  presentCheck,
  presentPromotion,
  presentRevocation,
  promote,
  revoke,
} from '../promote/index.ts';
import {
  createMirrorSource,
  type EvidenceSource,
  readMirrorDemands,
  readStaleness,
  type Trust,
} from '../verify/index.ts';
import { type Command, type CommandContext, defineCommand } from './command.ts';
import { METRICS_OUTPUTS, openMetricsOutput } from './metrics-output.ts';
import { openRecordSigner, SIGNING } from './open-signer.ts';
import { bytes, flag, list, operand, requiredText, text } from './parameters.ts';
import { loadPolicy, POLICY } from './policy.ts';
import { BYPASS, openPromotionBypass } from './promote-bypass.ts';

const REFERENCE = operand('<ref>', 'REGISTRY/REPO:TAG or REGISTRY/REPO@DIGEST');
const AUTH = text('--auth <file>', "Docker's config.json");

/** Throws `usage` for a misspelled verb, which would be read as the source. The name of an image has a registry or a colon. */
function assertNotVerb(from: string): void {
  const verb = /^[a-z]+$/.test(from) ? suggest(from, ['check', 'revoke']) : undefined;
  if (verb !== undefined)
    throw baseError('usage', {
      detail: `unknown command "promote ${from}"; did you mean "promote ${verb}"?`,
      command: 'promote',
    });
}

const promoteCommand = defineCommand({
  path: 'promote',
  summary: 'copy a release to other regions, verify it there, and only then mark it promotable',
  options: {
    from: operand('<src>', 'the release: REGISTRY/REPO[:TAG][@DIGEST] or oci-layout:DIR[:TAG]'),
    to: list('<dst...>', 'a destination: REGISTRY/REPO[:TAG]'),
    policy: POLICY,
    plan: flag('--plan', 'only print what would be copied; change nothing'),
    deep: flag('--deep', 'also read back and hash every blob at the destination'),
    maxBytes: bytes(
      '--max-bytes <size>',
      'write nothing if a destination would get more than this, like 500MB or 2GiB',
    ),
    tag: text('--tag <name>', 'the tag at the destinations; it moves after the promotion record is written'),
    ifTagDigest: text(
      '--if-tag-digest <digest>',
      'move the tag only if it has this digest, or does not exist ("absent"); else exit with 1',
    ),
    sourceAuth: text('--src-auth <file>', "Docker's config.json for the source"),
    destinationAuth: text('--dst-auth <file>', "Docker's config.json for the destinations"),
    ...BYPASS,
    ...SIGNING,
    ...METRICS_OUTPUTS,
  },
  example: 'mc promote ghcr.io/acme/app:v1 registry.second.example.com/acme/app:v1 --key ops.pem',
  run: async (options, context) => {
    const { plan, deep, maxBytes, tag, ifTagDigest, sourceAuth, destinationAuth } = options;
    assertNotVerb(options.from);
    const publish = openMetricsOutput(options, { command: 'promote' }, context);
    const trust = await loadPolicy(options.policy, context, [options.from]);
    const source = await openReleasePlace(options.from, sourceAuth, context);
    const destinations = await Promise.all(options.to.map((place) => openPlace(place, destinationAuth, context)));
    const ifTag = ifTagDigest === undefined ? undefined : parseTagCondition(ifTagDigest);
    const bypass = await openPromotionBypass(options, context);
    const signer = await openRecordSigner(options, context, trust, 'promote');
    const report = await promote(
      { source, destinations, trust, plan, deep, maxBytes, tag, ifTag, bypass },
      { ...context, signer, run: createRunIdentity(context.env) },
    );
    await publish(createPromotionMetrics(report));
    // The report has a line for each destination; one that could not be reached is a fault.
    const isFault = report.reasons.some(({ code }) => findFamily(code) === 'fault');
    return { report, text: presentPromotion(report), ...(isFault ? { exitCode: EXIT.fault } : {}) };
  },
});

/** Returns the mirror of --mirror as a source of evidence that is read after the registry. */
function listMirrorSources(
  location: string | undefined,
  trust: Trust,
  context: CommandContext,
): readonly EvidenceSource[] {
  if (location === undefined) return [];
  const { clock, cwd } = context;
  const place = /^https?:/i.test(location) ? location : resolve(cwd, location);
  return [
    createMirrorSource(place, readStaleness(trust), {
      clock,
      // The registry that is checked may be the surviving one. A stale mirror is still read: its revocations never expire.
      primaryAnswers: () => false,
      openMirror: async (where) => {
        const { openMirror } = await import('../mirror/index.ts');
        return openMirror(where, context, readMirrorDemands(trust.mirror));
      },
    }),
  ];
}

const checkCommand = defineCommand({
  path: 'promote check',
  summary: 'exit 0 only if a release is complete, verified, marked promotable and not revoked: a deploy gate',
  options: {
    reference: REFERENCE,
    policy: POLICY,
    mirror: text('--mirror <location>', 'also read evidence and revocations from the mirror at this folder or URL'),
    requireDigest: flag(
      '--require-digest',
      'reject a reference without a digest: a tag can move between this check and the pull',
    ),
    explain: flag(
      '--explain',
      'if an earlier version of mc accepted the release, print the rule that rejects it and the command that fixes it',
    ),
    promotedAs: text(
      '--promoted-as <repository>',
      'the REGISTRY/REPO that the release was promoted to, if the reference names it differently',
    ),
    auth: AUTH,
  },
  example: 'mc promote check registry.second.example.com/acme/app:v1',
  run: async ({ reference, policy, mirror, requireDigest, explain, promotedAs, auth }, context) => {
    if (requireDigest && parseReference(reference).digest === undefined)
      throw promoteError('promote-check-tag', { given: reference });
    const trust = await loadPolicy(policy, context, [reference]);
    const report = await checkPromotion(await openReleasePlace(reference, auth, context), trust, context, {
      beside: listMirrorSources(mirror, trust, context),
      promotedAs,
      explain,
    });
    return { report, text: presentCheck(report) };
  },
});

const revokeCommand = defineCommand({
  path: 'promote revoke',
  summary: 'revoke a promoted release permanently: it must not be deployed any more',
  options: {
    reference: REFERENCE,
    policy: POLICY,
    reason: requiredText('--reason <text>', 'the reason; mc promote check prints it'),
    ...SIGNING,
    unsigned: flag('--unsigned', 'do not sign; only under a policy with promotion: { record: unsigned }'),
    auth: AUTH,
  },
  example: 'mc promote revoke ghcr.io/acme/app:v1 --reason "CVE-2026-1234 in libfoo" --key ops.pem',
  run: async (options, context) => {
    const { reference, policy, reason, unsigned, auth } = options;
    const trust = await loadPolicy(policy, context);
    const signer = await openRecordSigner(options, context, trust, 'promote revoke');
    if (unsigned === (signer !== undefined))
      throw baseError('usage', {
        detail: 'pass exactly one of --key PEM, --keyless and --unsigned',
        command: 'promote revoke',
      });
    const place = await openReleasePlace(reference, auth, context);
    const report = await revoke({ place, reason, trust }, { ...context, signer, run: createRunIdentity(context.env) });
    return { report, text: presentRevocation(report) };
  },
});

export const commands: readonly Command[] = [promoteCommand, checkCommand, revokeCommand];
