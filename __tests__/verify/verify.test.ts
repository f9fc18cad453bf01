import { createPublicKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { MiB } from '../../src/lib/bytes.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { baseError } from '../../src/lib/errors.ts';
import { sigstoreError } from '../../src/sigstore/errors.ts';
import { tlogError } from '../../src/tlog/errors.ts';
import { MAX_PIECES } from '../../src/verify/evidence/reading.ts';
import { type EvidenceSource, present, type VerifyReport, verify, verifyReportSchema } from '../../src/verify/index.ts';
import {
  type Forgery,
  forge,
  newKey,
  newSigstore,
  PROVENANCE,
  provenanceOf,
  RELEASE_DIGESTS,
  REPOSITORY,
  rootBytes,
  SUBJECT,
} from '../support/forge.ts';
import { IDENTITY, policyWith, ROOT, SIGNATURE, sigstore, trustOf } from '../support/policy.ts';

const bundle = (forgery: Forgery = {}): Buffer => Buffer.from(JSON.stringify(forge(sigstore, forgery)));
const attestation = (forgery: Forgery = {}): Buffer => bundle({ statement: provenanceOf(), ...forgery });
const DEV = SUBJECT.replace('main', 'dev');
const ATTESTATION = { name: 'provenance', kind: 'attestation', predicateType: PROVENANCE, identities: [IDENTITY] };

/** A source that gives these, in order; an error among them is thrown when it is reached. */
function source(name: string, ...gives: readonly (Buffer | Error)[]): EvidenceSource & { asked: number } {
  const made = {
    name,
    asked: 0,
    async *bundlesFor() {
      made.asked++;
      for (const [i, one] of gives.entries()) {
        if (one instanceof Error) throw one;
        yield { bytes: one, origin: `${name}#${i}` };
      }
    },
  };
  return made;
}

async function run(
  requirements: readonly object[],
  sources: readonly (EvidenceSource | Buffer)[],
  files: Readonly<Record<string, string>> = {},
): Promise<VerifyReport> {
  const trust = await trustOf(policyWith(...requirements), files);
  const all = sources.map((one) => (Buffer.isBuffer(one) ? source('files', one) : one));
  const request = { subject: 'app.tar', digests: RELEASE_DIGESTS, trust };
  const report = await verify(request, { sources: all, clock: systemClock });
  // Every report is what its schema says, and says no exactly when it has reasons.
  expect(verifyReportSchema.parse(report)).toEqual(report);
  expect(report.reasons.length === 0).toBe(report.outcome === 'passed');
  return report;
}
const codes = async (...args: Parameters<typeof run>): Promise<string[]> =>
  (await run(...args)).reasons.map(({ code }) => code);

describe('a release', () => {
  it('passes when each requirement is satisfied, and the report says by whom', async () => {
    const report = await run([SIGNATURE, ATTESTATION], [bundle(), attestation()]);
    expect(report.outcome).toBe('passed');
    expect(report.requirements).toMatchObject([
      {
        name: 'signature',
        satisfied: true,
        by: [
          {
            identity: { issuer: IDENTITY.issuer, subject: SUBJECT },
            root: 'production',
            times: ['2026-03-01T12:00:00.000Z'],
            logEntries: [{ log: 'rekor2.acme.test', index: '1' }],
            origin: 'files#0',
          },
        ],
      },
      { name: 'provenance', satisfied: true, by: [{ predicateType: PROVENANCE }] },
    ]);
  });

  it('fails when one requirement of several is not satisfied', async () => {
    expect(await codes([SIGNATURE, ATTESTATION], [bundle()])).toEqual(['predicate-mismatch']);
    expect(await codes([SIGNATURE, ATTESTATION], [attestation()])).toEqual(['predicate-mismatch']);
  });

  it('fails when nothing is verified: no source, no evidence, nothing but bad evidence', async () => {
    expect(await codes([SIGNATURE], [])).toEqual(['nothing-verified']);
    expect(await codes([SIGNATURE], [source('empty')])).toEqual(['nothing-verified']);
    expect(await codes([SIGNATURE], [Buffer.from('{}')])).toEqual(['bundle-malformed']);
  });

  it('is not signed by its attestations, nor attested to by its signature', async () => {
    expect(await codes([SIGNATURE], [attestation()])).toEqual(['predicate-mismatch']);
    expect(await codes([ATTESTATION], [bundle()])).toEqual(['predicate-mismatch']);
    const other = { ...ATTESTATION, predicateType: 'https://cyclonedx.org/bom' };
    expect(await codes([other], [attestation()])).toEqual(['predicate-mismatch']);
  });

  it('is signed by the statement that cosign writes for an image', async () => {
    const statement = { ...provenanceOf(), predicateType: 'https://sigstore.dev/cosign/sign/v1' };
    expect((await run([SIGNATURE], [bundle({ statement })])).outcome).toBe('passed');
  });
});

describe('who signed', () => {
  const by = (identity: object): object => ({ ...SIGNATURE, identities: [identity] });
  const { issuer } = IDENTITY;

  it('must be the identity exactly', async () => {
    for (const subject of [DEV, `${SUBJECT}x`, SUBJECT.slice(0, -1), SUBJECT.replace('acme', 'acmé')])
      expect(await codes([SIGNATURE], [bundle({ subject })])).toEqual(
        subject.includes('é') ? ['certificate-untrusted'] : ['identity-mismatch'],
      );
    // Exact text is no expression.
    const dotted = { issuer, subject: SUBJECT.replace('github.com', 'github-com') };
    expect(await codes([by({ issuer, subject: 'https://.*' })], [bundle()])).toEqual(['identity-mismatch']);
    expect(await codes([by(dotted)], [bundle()])).toEqual(['identity-mismatch']);
  });

  it('may be said by a pattern, over the whole', async () => {
    const pattern = (subjectPattern: string) => by({ issuer, subjectPattern });
    expect(await codes([pattern('https://github\\.com/acme/app/.+@refs/heads/main')], [bundle()])).toEqual([]);
    for (const part of ['acme/app', 'https://github\\.com/acme/app', '.*@refs/heads', 'main', '^https', 'main$'])
      expect(await codes([pattern(part)], [bundle()])).toEqual(['identity-mismatch']);
  });

  it('must be vouched for by the issuer', async () => {
    expect(await codes([SIGNATURE], [bundle({ issuer: 'https://issuer.evil' })])).toEqual(['issuer-mismatch']);
  });

  it('must have the extensions that the policy names', async () => {
    const certified = (certificate: object) => by({ ...IDENTITY, certificate });
    const hosted = bundle({ extensions: { 11: 'github-hosted' } });
    const wanted = { sourceRepositoryUri: REPOSITORY, runnerEnvironment: 'github-hosted' };
    expect(await codes([certified(wanted)], [hosted])).toEqual([]);
    expect(await codes([certified(wanted)], [bundle()])).toEqual(['certificate-extension-mismatch']);
    expect(await codes([certified({ ...wanted, runnerEnvironment: 'self-hosted' })], [hosted])).toEqual([
      'certificate-extension-mismatch',
    ]);
  });

  it('may be any of several', async () => {
    const requirement = { ...SIGNATURE, identities: [{ issuer, subject: DEV }, IDENTITY] };
    expect(await codes([requirement], [bundle()])).toEqual([]);
  });

  it('is told by the nearest miss: what was found, and what the policy wants', async () => {
    const { reasons } = await run([SIGNATURE], [Buffer.from('{}'), bundle({ subject: DEV })]);
    expect(reasons).toMatchObject([{ code: 'identity-mismatch', expected: [SUBJECT] }]);
    expect(reasons[0]?.['found']).toContain(DEV);
    // The SBOM's own fault is told for the SBOM, not that there are other kinds of evidence.
    const broken = attestation({ ctKey: null });
    expect(await codes([SIGNATURE, ATTESTATION], [bundle(), broken])).toEqual(['sct-invalid']);
  });
});

describe('a threshold', () => {
  const two = {
    ...SIGNATURE,
    threshold: 2,
    identities: [IDENTITY, { ...IDENTITY, subject: DEV }],
  };
  it('counts signers, not signatures', async () => {
    expect(await codes([two], [bundle(), bundle()])).toEqual(['threshold-not-met']);
    expect(await codes([two], [bundle(), bundle({ subject: DEV })])).toEqual([]);
  });
  it('does not count who is not named', async () => {
    expect(await codes([two], [bundle(), bundle({ subject: `${DEV}2` })])).toEqual(['threshold-not-met']);
  });
});

describe('managed keys', () => {
  const pem = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  const [one, two] = [newKey('P-256'), newKey('P-256')];
  const files = { 'one.pub': pem(one), 'two.pub': pem(two) };
  const by = (name: string, ...keys: readonly [string, string][]): object => ({
    name,
    kind: 'signature',
    keys: keys.map(([called, path]) => ({ name: called, path })),
  });

  it('sign by what they are, told by their name', async () => {
    const report = await run([by('s', ['release', 'one.pub'])], [bundle({ managed: one })], files);
    expect(report.requirements[0]?.by).toMatchObject([{ key: 'release' }]);
    expect(await codes([by('s', ['release', 'one.pub'])], [bundle({ managed: two })], files)).toEqual([
      'signature-invalid',
    ]);
  });

  it('of one name are not one key', async () => {
    const requirements = [by('a', ['release', 'one.pub']), by('b', ['release', 'two.pub'])];
    expect(await codes(requirements, [bundle({ managed: two })], files)).toEqual(['identity-mismatch']);
    expect(await codes(requirements, [bundle({ managed: one })], files)).toEqual(['identity-mismatch']);
    expect(await codes(requirements, [bundle({ managed: one }), bundle({ managed: two })], files)).toEqual([]);
  });

  it('of two names are still one signer', async () => {
    const twice = { ...by('a', ['x', 'one.pub'], ['y', 'one.pub']), threshold: 2 };
    const both = [bundle({ managed: one }), bundle({ managed: one, statement: cosign() })];
    expect(await codes([twice], both, files)).toEqual(['threshold-not-met']);
    const each = { ...by('a', ['x', 'one.pub'], ['y', 'two.pub']), threshold: 2 };
    expect(await codes([each], [bundle({ managed: one }), bundle({ managed: two })], files)).toEqual([]);
  });

  it('do not stand for an identity', async () => {
    const other = by('b', ['x', 'one.pub']);
    expect(await codes([SIGNATURE, other], [bundle({ managed: one })], files)).toEqual(['identity-mismatch']);
    expect(await codes([other], [bundle()], files)).toEqual(['identity-mismatch']);
  });

  const cosign = () => ({ ...provenanceOf(), predicateType: 'https://sigstore.dev/cosign/sign/v1' });
});

describe('roots', () => {
  it('are tried in turn, and the report names the one that holds', async () => {
    const other = newSigstore('other.test');
    const roots = [{ name: 'other', trustedRoot: { path: 'other.json' } }, ROOT];
    const policy = { version: 1, roots, requirements: [SIGNATURE] };
    const trust = await trustOf(policy, { 'other.json': rootBytes(other) });
    const judge = (bytes: Buffer) =>
      verify(
        { subject: 'x', digests: RELEASE_DIGESTS, trust },
        { sources: [source('files', bytes)], clock: systemClock },
      );
    expect((await judge(bundle())).requirements[0]?.by[0]?.root).toBe('production');
    const byOther = Buffer.from(JSON.stringify(forge(other)));
    expect((await judge(byOther)).requirements[0]?.by[0]?.root).toBe('other');
    // A certificate of the one with the log of the other belongs to neither.
    expect((await judge(bundle({ ca: other }))).outcome).toBe('failed');
  });
});

describe('evidence', () => {
  const unreadable = baseError('network-unreachable', {
    method: 'GET',
    url: 'https://registry',
    detail: 'refused',
    attempts: 1,
  });

  it('that is bad does not spoil the good; it is listed with its reason', async () => {
    const report = await run([SIGNATURE], [source('files', Buffer.from('{'), bundle({ ctKey: null }), bundle())]);
    expect(report.outcome).toBe('passed');
    expect(report.refused.map(({ origin, reason }) => [origin, reason.code])).toEqual([
      ['files#0', 'bundle-malformed'],
      ['files#1', 'sct-invalid'],
    ]);
  });

  it('that cannot be read is a fault, never "unsigned"', async () => {
    await expect(run([SIGNATURE], [source('registry', unreadable)])).rejects.toBe(unreadable);
    await expect(run([SIGNATURE], [source('registry', bundle({ subject: DEV }), unreadable)])).rejects.toBe(unreadable);
    await expect(run([SIGNATURE], [source('a', unreadable), source('b')])).rejects.toBe(unreadable);
  });

  it('that cannot be read is a warning when the rest satisfied every requirement', async () => {
    const report = await run([SIGNATURE], [source('registry', unreadable), source('mirror', bundle())]);
    expect(report.outcome).toBe('passed');
    expect(report.warnings).toMatchObject([{ code: 'network-unreachable' }]);
    const half = run([SIGNATURE, ATTESTATION], [source('registry', unreadable), source('mirror', bundle())]);
    await expect(half).rejects.toBe(unreadable);
  });

  it('is looked for only until every requirement holds', async () => {
    const [first, second] = [source('first', bundle()), source('second', attestation())];
    expect((await run([SIGNATURE], [first, second])).sources).toEqual(['first']);
    expect(second.asked).toBe(0);
    expect((await run([SIGNATURE, ATTESTATION], [first, second])).sources).toEqual(['first', 'second']);
  });

  it('that is a flood fails nothing that the rest of it proves', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => Buffer.from(`{"junk":${i}}`));
    const report = await run([SIGNATURE], [source('flood', ...many(5_000), bundle())]);
    expect(report).toMatchObject({ outcome: 'passed', asked: [{ source: 'flood', evidence: 5_001 }], warnings: [] });
    // What is enough is enough: a flood is read no further than that.
    const early = await run([SIGNATURE], [source('flood', bundle(), ...many(5_000))]);
    expect(early).toMatchObject({ outcome: 'passed', asked: [{ evidence: 100 }] });
  });

  it('past the bounds is not read, and the report says so where a requirement stays unmet', async () => {
    const many = (count: number) => Array.from({ length: count }, () => Buffer.from('{}'));
    const failed = await run([SIGNATURE], [source('flood', ...many(MAX_PIECES), bundle())]);
    expect(failed.outcome).toBe('failed');
    expect(failed.reasons.map(({ code }) => code)).toEqual(['bundle-malformed', 'evidence-not-read']);
    expect(failed.reasons[1]).toMatchObject({ source: 'flood', hint: expect.any(String) });
    // Another source is not starved by it; then the bound is a warning.
    const passed = await run([SIGNATURE], [source('flood', ...many(MAX_PIECES), bundle()), source('other', bundle())]);
    expect(passed.outcome).toBe('passed');
    expect(passed.warnings.map(({ code }) => code)).toEqual(['evidence-not-read']);
  });

  it('of many bytes is read up to its share of the bound, and what other sources have is read all the same', async () => {
    const large = Array.from({ length: 40 }, (_, i) => Buffer.alloc(2 * MiB, `${i}`));
    const report = await run([SIGNATURE], [source('large', ...large), source('other', bundle())]);
    expect(report).toMatchObject({
      outcome: 'passed',
      // Half of 64 MiB.
      asked: [
        { source: 'large', evidence: 16 },
        { source: 'other', evidence: 1 },
      ],
      warnings: [{ code: 'evidence-not-read', source: 'large' }],
    });
  });

  it('that is nowhere is told with where it was looked for, or that no place was named', async () => {
    const detail = async (...sources: readonly EvidenceSource[]): Promise<unknown> =>
      (await run([SIGNATURE], sources)).reasons[0]?.['detail'];
    expect(await detail()).toBe(
      'no evidence for requirement "signature": expected a bundle, a mirror or an image reference, found none',
    );
    expect(await detail(source('registry'), source('mirror'))).toBe(
      'no evidence for requirement "signature" in registry, mirror',
    );
  });

  it('that lies in several places is judged once, and each place says that it has it', async () => {
    const one = bundle();
    const report = await run([SIGNATURE, ATTESTATION], [source('a', one, one), source('b', one)]);
    expect(report.asked).toEqual([
      { source: 'a', evidence: 2 },
      { source: 'b', evidence: 1 },
    ]);
    expect(report.requirements[0]?.by.map(({ origin }) => origin)).toEqual(['a#0']);
    const bad = Buffer.from('{}');
    expect((await run([SIGNATURE], [source('a', bad), source('b', bad)])).refused).toHaveLength(1);
  });

  it('that is of no use is listed for each place, for what is wrong with it there', async () => {
    const unusable = sigstoreError('bundle-malformed', { what: 'a layer', detail: 'too large' });
    const useless: EvidenceSource = {
      name: 'registry',
      async *bundlesFor() {
        for (const origin of ['x', 'y', 'x']) yield { origin, unusable };
      },
    };
    const report = await run([SIGNATURE], [useless]);
    expect(report.refused.map(({ origin, bundle: of }) => [origin, of])).toEqual([
      ['x', undefined],
      ['y', undefined],
    ]);
    expect(report.reasons).toMatchObject([{ code: 'bundle-malformed' }]);
  });

  it('is judged by who was given for it; what has no digest there goes by its place, and hides nothing else', async () => {
    const trust = await trustOf(policyWith(SIGNATURE));
    const error = sigstoreError('signature-invalid', {});
    const { refused } = await verify(
      { subject: 'app.tar', digests: RELEASE_DIGESTS, trust },
      {
        sources: [source('files', bundle(), bundle())],
        clock: systemClock,
        judge: async ({ origin }) => ({ origin, error }),
      },
    );
    expect(refused.map(({ origin, reason }) => [origin, reason.code])).toEqual([
      ['files#0', 'signature-invalid'],
      ['files#1', 'signature-invalid'],
    ]);
  });

  it('that cannot be read is told by the fault rather than by what is wrong with a source', async () => {
    const spoilt = tlogError('mirror-stale', { mirror: 'x', found: '1h', expected: '15m' });
    for (const sources of [
      [source('mirror', spoilt), source('registry', unreadable)],
      [source('registry', unreadable), source('mirror', spoilt)],
    ])
      await expect(run([SIGNATURE], sources)).rejects.toBe(unreadable);
    await expect(run([SIGNATURE], [source('mirror', spoilt), source('empty')])).rejects.toBe(spoilt);
    const report = await run([SIGNATURE], [source('mirror', spoilt), source('files', bundle())]);
    expect(report.asked).toEqual([
      { source: 'mirror', evidence: 0, error: 'mirror-stale' },
      { source: 'files', evidence: 1 },
    ]);
  });

  it('comes with the warnings of its source', async () => {
    const warned = { ...source('mirror', bundle()), warnings: () => [unreadable] };
    expect(await run([SIGNATURE], [warned])).toMatchObject({
      outcome: 'passed',
      warnings: [{ code: 'network-unreachable' }],
    });
  });

  it('that was of use is kept, and none else; what goes wrong with that is a warning', async () => {
    const kept: [string, readonly string[]][] = [];
    const trust = await trustOf(policyWith(SIGNATURE));
    const report = await verify(
      { subject: 'app.tar', digests: RELEASE_DIGESTS, trust },
      {
        sources: [source('files', Buffer.from('{}'), bundle(), bundle({ ctKey: null }))],
        clock: systemClock,
        keep: async (subject, evidence) => {
          kept.push([subject, evidence.map(({ origin }) => origin)]);
          return [unreadable];
        },
      },
    );
    expect(kept).toEqual([[`sha256:${RELEASE_DIGESTS.sha256}`, ['files#1']]]);
    expect(report).toMatchObject({ outcome: 'passed', warnings: [{ code: 'network-unreachable' }] });
  });

  it('is not looked for any more when the user stops', async () => {
    const trust = await trustOf(policyWith(SIGNATURE));
    const files = source('files', bundle());
    const stopped = new Error('stopped');
    await expect(
      verify(
        { subject: 'app.tar', digests: RELEASE_DIGESTS, trust },
        { sources: [files], clock: systemClock, signal: AbortSignal.abort(stopped) },
      ),
    ).rejects.toBe(stopped);
    expect(files.asked).toBe(0);
  });

  it('is not looked for any more when the user stops in the middle of a source', async () => {
    const trust = await trustOf(policyWith(SIGNATURE));
    const [user, stopped] = [new AbortController(), new Error('stopped')];
    let given = 0;
    const flood: EvidenceSource = {
      name: 'flood',
      async *bundlesFor() {
        for (; given < 100; given++) {
          if (given === 2) user.abort(stopped);
          yield { bytes: Buffer.from(`{"no":${given}}`), origin: `flood#${given}` };
        }
      },
    };
    await expect(
      verify(
        { subject: 'app.tar', digests: RELEASE_DIGESTS, trust },
        { sources: [flood], clock: systemClock, signal: user.signal },
      ),
    ).rejects.toBe(stopped);
    expect(given).toBe(2);
  });

  it('that lacks for several requirements by one cause is told once, and each requirement has its own', async () => {
    const same = { ...SIGNATURE, name: 'second' };
    const report = await run([SIGNATURE, same], [bundle({ ctKey: null })]);
    expect(report.reasons).toMatchObject([{ code: 'sct-invalid' }]);
    expect(report.requirements.map(({ nearest }) => nearest?.code)).toEqual(['sct-invalid', 'sct-invalid']);
    expect(await codes([SIGNATURE, same], [])).toEqual(['nothing-verified', 'nothing-verified']);
  });

  it('that lies beside a document which is not its own does not keep the same bundle from counting elsewhere', async () => {
    const document = Buffer.from('{}');
    const spoilt: EvidenceSource = {
      name: 'spoilt',
      async *bundlesFor() {
        yield { bytes: signed, payload: document, origin: 'spoilt#0' };
      },
    };
    const signed = bundle();
    expect((await run([SIGNATURE], [spoilt, signed])).outcome).toBe('passed');
  });

  it('about something else is not evidence', async () => {
    expect(await codes([SIGNATURE], [bundle({ content: Buffer.from('another release') })])).toEqual([
      'artifact-digest-mismatch',
    ]);
    const statement = provenanceOf({ sha256: 'a'.repeat(64) });
    expect(await codes([ATTESTATION], [bundle({ statement })])).toEqual(['subject-mismatch']);
  });
});

describe('what people see', () => {
  it('names for each requirement who satisfied it, and what does not verify', async () => {
    const sections = present(await run([SIGNATURE, ATTESTATION], [source('files', Buffer.from('{'), bundle())]));
    const text = JSON.stringify(sections);
    for (const part of [
      '✗ not verified: app.tar',
      '✓ signature',
      SUBJECT,
      '✗ provenance',
      'rekor2.acme.test #1',
      'files#0',
    ])
      expect(text).toContain(part);
  });
});
