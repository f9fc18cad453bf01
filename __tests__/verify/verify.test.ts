import { createPublicKey, type KeyObject } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { MiB } from '../../src/lib/bytes.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { baseError } from '../../src/lib/errors.ts';
import { sigstoreError } from '../../src/sigstore/errors.ts';
import { PREDICATE } from '../../src/sigstore/index.ts';
import { tlogError } from '../../src/tlog/errors.ts';
import { MAX_PIECES } from '../../src/verify/evidence/reading.ts';
import { type EvidenceSource, present, type VerifyReport, verify, verifyReportSchema } from '../../src/verify/index.ts';
import {
  createProvenance,
  type Forgery,
  forge,
  newKey,
  newSigstore,
  PROVENANCE,
  RELEASE_DIGESTS,
  REPOSITORY,
  rootBytes,
  SUBJECT,
} from '../support/forge.ts';
import { createPolicy, IDENTITY, loadTestTrust, ROOT, SIGNATURE, sigstore } from '../support/policy.ts';

const createBundle = (forgery: Forgery = {}): Buffer => Buffer.from(JSON.stringify(forge(sigstore, forgery)));
const createAttestation = (forgery: Forgery = {}): Buffer =>
  createBundle({ statement: createProvenance(), ...forgery });
const DEV = SUBJECT.replace('main', 'dev');
const ATTESTATION = { name: 'provenance', kind: 'attestation', predicateType: PROVENANCE, identities: [IDENTITY] };

/** Returns a source with these pieces of evidence in order. The source throws an error among them when it reaches it. */
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
  const trust = await loadTestTrust(createPolicy(...requirements), files);
  const all = sources.map((one) => (Buffer.isBuffer(one) ? source('files', one) : one));
  const request = { subject: 'app.tar', digests: RELEASE_DIGESTS, trust };
  const report = await verify(request, { sources: all, clock: systemClock });
  // Every report must match its schema, and must fail exactly if it has reasons.
  expect(verifyReportSchema.parse(report)).toEqual(report);
  expect(report.reasons.length === 0).toBe(report.outcome === 'passed');
  return report;
}
const codes = async (...args: Parameters<typeof run>): Promise<string[]> =>
  (await run(...args)).reasons.map(({ code }) => code);

describe('verify, for a release,', () => {
  it('passes if each requirement is satisfied, and reports the signers', async () => {
    const report = await run([SIGNATURE, ATTESTATION], [createBundle(), createAttestation()]);
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

  it('fails if one of several requirements is not satisfied', async () => {
    expect(await codes([SIGNATURE, ATTESTATION], [createBundle()])).toEqual(['predicate-mismatch']);
    expect(await codes([SIGNATURE, ATTESTATION], [createAttestation()])).toEqual(['predicate-mismatch']);
  });

  it('fails if nothing verifies: no source, no evidence, only invalid evidence', async () => {
    expect(await codes([SIGNATURE], [])).toEqual(['nothing-verified']);
    expect(await codes([SIGNATURE], [source('empty')])).toEqual(['nothing-verified']);
    expect(await codes([SIGNATURE], [Buffer.from('{}')])).toEqual(['bundle-malformed']);
  });

  it('does not count an attestation as a signature, or a signature as an attestation', async () => {
    expect(await codes([SIGNATURE], [createAttestation()])).toEqual(['predicate-mismatch']);
    expect(await codes([ATTESTATION], [createBundle()])).toEqual(['predicate-mismatch']);
    const other = { ...ATTESTATION, predicateType: 'https://cyclonedx.org/bom' };
    expect(await codes([other], [createAttestation()])).toEqual(['predicate-mismatch']);
  });

  it('counts the statement that cosign writes for an image as a signature', async () => {
    const statement = { ...createProvenance(), predicateType: 'https://sigstore.dev/cosign/sign/v1' };
    expect((await run([SIGNATURE], [createBundle({ statement })])).outcome).toBe('passed');
  });
});

describe('verify, for the signer,', () => {
  const by = (identity: object): object => ({ ...SIGNATURE, identities: [identity] });
  const { issuer } = IDENTITY;

  it('requires the exact identity', async () => {
    for (const subject of [DEV, `${SUBJECT}x`, SUBJECT.slice(0, -1), SUBJECT.replace('acme', 'acmé')])
      expect(await codes([SIGNATURE], [createBundle({ subject })])).toEqual(
        subject.includes('é') ? ['certificate-untrusted'] : ['identity-mismatch'],
      );
    // Exact text is not a regular expression.
    const dotted = { issuer, subject: SUBJECT.replace('github.com', 'github-com') };
    expect(await codes([by({ issuer, subject: 'https://.*' })], [createBundle()])).toEqual(['identity-mismatch']);
    expect(await codes([by(dotted)], [createBundle()])).toEqual(['identity-mismatch']);
  });

  it('accepts a pattern that matches the whole identity', async () => {
    const pattern = (subjectPattern: string) => by({ issuer, subjectPattern });
    expect(await codes([pattern('https://github\\.com/acme/app/.+@refs/heads/main')], [createBundle()])).toEqual([]);
    for (const part of ['acme/app', 'https://github\\.com/acme/app', '.*@refs/heads', 'main', '^https', 'main$'])
      expect(await codes([pattern(part)], [createBundle()])).toEqual(['identity-mismatch']);
  });

  it('requires the issuer', async () => {
    expect(await codes([SIGNATURE], [createBundle({ issuer: 'https://issuer.evil' })])).toEqual(['issuer-mismatch']);
  });

  it('requires the extensions that the policy names', async () => {
    const certified = (certificate: object) => by({ ...IDENTITY, certificate });
    const hosted = createBundle({ extensions: { 11: 'github-hosted' } });
    const wanted = { sourceRepositoryUri: REPOSITORY, runnerEnvironment: 'github-hosted' };
    expect(await codes([certified(wanted)], [hosted])).toEqual([]);
    expect(await codes([certified(wanted)], [createBundle()])).toEqual(['certificate-extension-mismatch']);
    expect(await codes([certified({ ...wanted, runnerEnvironment: 'self-hosted' })], [hosted])).toEqual([
      'certificate-extension-mismatch',
    ]);
  });

  it('accepts any of several identities', async () => {
    const requirement = { ...SIGNATURE, identities: [{ issuer, subject: DEV }, IDENTITY] };
    expect(await codes([requirement], [createBundle()])).toEqual([]);
  });

  it('reports the nearest miss: the found value, and the value in the policy', async () => {
    const { reasons } = await run([SIGNATURE], [Buffer.from('{}'), createBundle({ subject: DEV })]);
    expect(reasons).toMatchObject([{ code: 'identity-mismatch', expected: [SUBJECT] }]);
    expect(reasons[0]?.found).toContain(DEV);
    // The report names the SBOM's own defect, not the presence of other evidence.
    const broken = createAttestation({ ctKey: null });
    expect(await codes([SIGNATURE, ATTESTATION], [createBundle(), broken])).toEqual(['sct-invalid']);
  });
});

describe('verify, for a threshold,', () => {
  const two = {
    ...SIGNATURE,
    threshold: 2,
    identities: [IDENTITY, { ...IDENTITY, subject: DEV }],
  };
  it('counts signers, not signatures', async () => {
    expect(await codes([two], [createBundle(), createBundle()])).toEqual(['threshold-not-met']);
    expect(await codes([two], [createBundle(), createBundle({ subject: DEV })])).toEqual([]);
  });
  it('does not count an unnamed signer', async () => {
    expect(await codes([two], [createBundle(), createBundle({ subject: `${DEV}2` })])).toEqual(['threshold-not-met']);
  });
});

describe('verify, for managed keys,', () => {
  const pem = (key: KeyObject): string => createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  const [one, two] = [newKey('P-256'), newKey('P-256')];
  const files = { 'one.pub': pem(one), 'two.pub': pem(two) };
  const by = (name: string, ...keys: readonly [string, string][]): object => ({
    name,
    kind: 'signature',
    keys: keys.map(([called, path]) => ({ name: called, path })),
  });

  it('compares the key itself, and reports its name', async () => {
    const report = await run([by('s', ['release', 'one.pub'])], [createBundle({ managed: one })], files);
    expect(report.requirements[0]?.by).toMatchObject([{ key: 'release' }]);
    expect(await codes([by('s', ['release', 'one.pub'])], [createBundle({ managed: two })], files)).toEqual([
      'signature-invalid',
    ]);
  });

  it('distinguishes two keys with one name', async () => {
    const requirements = [by('a', ['release', 'one.pub']), by('b', ['release', 'two.pub'])];
    expect(await codes(requirements, [createBundle({ managed: two })], files)).toEqual(['identity-mismatch']);
    expect(await codes(requirements, [createBundle({ managed: one })], files)).toEqual(['identity-mismatch']);
    expect(await codes(requirements, [createBundle({ managed: one }), createBundle({ managed: two })], files)).toEqual(
      [],
    );
  });

  it('counts a key with two names once', async () => {
    const twice = { ...by('a', ['x', 'one.pub'], ['y', 'one.pub']), threshold: 2 };
    const both = [createBundle({ managed: one }), createBundle({ managed: one, statement: cosign() })];
    expect(await codes([twice], both, files)).toEqual(['threshold-not-met']);
    const each = { ...by('a', ['x', 'one.pub'], ['y', 'two.pub']), threshold: 2 };
    expect(await codes([each], [createBundle({ managed: one }), createBundle({ managed: two })], files)).toEqual([]);
  });

  it('does not accept a key for an identity', async () => {
    const other = by('b', ['x', 'one.pub']);
    expect(await codes([SIGNATURE, other], [createBundle({ managed: one })], files)).toEqual(['identity-mismatch']);
    expect(await codes([other], [createBundle()], files)).toEqual(['identity-mismatch']);
  });

  const cosign = () => ({ ...createProvenance(), predicateType: 'https://sigstore.dev/cosign/sign/v1' });
});

describe('verify, for several roots,', () => {
  it('tries each root, and reports the one that verifies the evidence', async () => {
    const other = newSigstore('other.test');
    const roots = [{ name: 'other', trustedRoot: { path: 'other.json' } }, ROOT];
    const policy = { version: 1, roots, requirements: [SIGNATURE] };
    const trust = await loadTestTrust(policy, { 'other.json': rootBytes(other) });
    const judge = (bytes: Buffer) =>
      verify(
        { subject: 'x', digests: RELEASE_DIGESTS, trust },
        { sources: [source('files', bytes)], clock: systemClock },
      );
    expect((await judge(createBundle())).requirements[0]?.by[0]?.root).toBe('production');
    const byOther = Buffer.from(JSON.stringify(forge(other)));
    expect((await judge(byOther)).requirements[0]?.by[0]?.root).toBe('other');
    // The certificate of one root and the log of the other root do not match.
    expect((await judge(createBundle({ ca: other }))).outcome).toBe('failed');
  });
});

describe('verify, for evidence,', () => {
  const unreadable = baseError('network-unreachable', {
    method: 'GET',
    url: 'https://registry',
    detail: 'refused',
    attempts: 1,
  });

  it('accepts valid evidence beside invalid evidence, and lists each reason', async () => {
    const report = await run(
      [SIGNATURE],
      [source('files', Buffer.from('{'), createBundle({ ctKey: null }), createBundle())],
    );
    expect(report.outcome).toBe('passed');
    expect(report.refused.map(({ origin, reason }) => [origin, reason.code])).toEqual([
      ['files#0', 'bundle-malformed'],
      ['files#1', 'sct-invalid'],
    ]);
  });

  it('fails with a fault for unreadable evidence, and never reports "unsigned"', async () => {
    await expect(run([SIGNATURE], [source('registry', unreadable)])).rejects.toBe(unreadable);
    await expect(run([SIGNATURE], [source('registry', createBundle({ subject: DEV }), unreadable)])).rejects.toBe(
      unreadable,
    );
    await expect(run([SIGNATURE], [source('a', unreadable), source('b')])).rejects.toBe(unreadable);
  });

  it('warns about unreadable evidence if the rest satisfies every requirement', async () => {
    const report = await run([SIGNATURE], [source('registry', unreadable), source('mirror', createBundle())]);
    expect(report.outcome).toBe('passed');
    expect(report.warnings).toMatchObject([{ code: 'network-unreachable' }]);
    const half = run([SIGNATURE, ATTESTATION], [source('registry', unreadable), source('mirror', createBundle())]);
    await expect(half).rejects.toBe(unreadable);
  });

  it('asks sources only until every requirement is satisfied', async () => {
    const [first, second] = [source('first', createBundle()), source('second', createAttestation())];
    expect((await run([SIGNATURE], [first, second])).sources).toEqual(['first']);
    expect(second.asked).toBe(0);
    expect((await run([SIGNATURE, ATTESTATION], [first, second])).sources).toEqual(['first', 'second']);
  });

  it('passes if a flood contains valid evidence', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => Buffer.from(`{"junk":${i}}`));
    const report = await run([SIGNATURE], [source('flood', ...many(5_000), createBundle())]);
    expect(report).toMatchObject({ outcome: 'passed', asked: [{ source: 'flood', evidence: 5_001 }], warnings: [] });
    // The verification stops reading at the first sufficient evidence.
    const early = await run([SIGNATURE], [source('flood', createBundle(), ...many(5_000))]);
    expect(early).toMatchObject({ outcome: 'passed', asked: [{ evidence: 100 }] });
  });

  it('does not read past the limits, and reports this if a requirement is not satisfied', async () => {
    const many = (count: number) => Array.from({ length: count }, () => Buffer.from('{}'));
    const failed = await run([SIGNATURE], [source('flood', ...many(MAX_PIECES), createBundle())]);
    expect(failed.outcome).toBe('failed');
    expect(failed.reasons.map(({ code }) => code)).toEqual(['bundle-malformed', 'evidence-not-read']);
    expect(failed.reasons[1]).toMatchObject({ source: 'flood', hint: expect.any(String) });
    // The other source still gets its share, and the limit becomes a warning.
    const passed = await run(
      [SIGNATURE],
      [source('flood', ...many(MAX_PIECES), createBundle()), source('other', createBundle())],
    );
    expect(passed.outcome).toBe('passed');
    expect(passed.warnings.map(({ code }) => code)).toEqual(['evidence-not-read']);
  });

  it('reads large evidence up to its share of the limit, and still reads the other sources', async () => {
    const large = Array.from({ length: 40 }, (_, i) => Buffer.alloc(2 * MiB, `${i}`));
    const report = await run([SIGNATURE], [source('large', ...large), source('other', createBundle())]);
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

  it('reports the searched sources for missing evidence, or that the request names no source', async () => {
    const detail = async (...sources: readonly EvidenceSource[]): Promise<unknown> =>
      (await run([SIGNATURE], sources)).reasons[0]?.detail;
    expect(await detail()).toBe(
      'no evidence for requirement "signature": expected a bundle, a mirror or an image reference, found none',
    );
    expect(await detail(source('registry'), source('mirror'))).toBe(
      'no evidence for requirement "signature": searched registry, mirror, found none',
    );
  });

  it('judges evidence from several places once, and lists each place', async () => {
    const one = createBundle();
    const report = await run([SIGNATURE, ATTESTATION], [source('a', one, one), source('b', one)]);
    expect(report.asked).toEqual([
      { source: 'a', evidence: 2 },
      { source: 'b', evidence: 1 },
    ]);
    expect(report.requirements[0]?.by.map(({ origin }) => origin)).toEqual(['a#0']);
    const bad = Buffer.from('{}');
    expect((await run([SIGNATURE], [source('a', bad), source('b', bad)])).refused).toHaveLength(1);
  });

  it('lists unusable evidence for each place with its defect there', async () => {
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

  it('uses the judge of the caller, and lists evidence without a digest by its place', async () => {
    const trust = await loadTestTrust(createPolicy(SIGNATURE));
    const error = sigstoreError('signature-invalid', {});
    const { refused } = await verify(
      { subject: 'app.tar', digests: RELEASE_DIGESTS, trust },
      {
        sources: [source('files', createBundle(), createBundle())],
        clock: systemClock,
        judge: async ({ origin }) => ({ origin, error }),
      },
    );
    expect(refused.map(({ origin, reason }) => [origin, reason.code])).toEqual([
      ['files#0', 'signature-invalid'],
      ['files#1', 'signature-invalid'],
    ]);
  });

  it('reports the fault of an unreadable source rather than the defect of another source', async () => {
    const damaged = tlogError('mirror-stale', { mirror: 'x', found: '1h', expected: '15m' });
    for (const sources of [
      [source('mirror', damaged), source('registry', unreadable)],
      [source('registry', unreadable), source('mirror', damaged)],
    ])
      await expect(run([SIGNATURE], sources)).rejects.toBe(unreadable);
    await expect(run([SIGNATURE], [source('mirror', damaged), source('empty')])).rejects.toBe(damaged);
    const report = await run([SIGNATURE], [source('mirror', damaged), source('files', createBundle())]);
    expect(report.asked).toEqual([
      { source: 'mirror', evidence: 0, error: 'mirror-stale' },
      { source: 'files', evidence: 1 },
    ]);
  });

  it('includes the warnings of the source', async () => {
    const warned = { ...source('mirror', createBundle()), warnings: () => [unreadable] };
    expect(await run([SIGNATURE], [warned])).toMatchObject({
      outcome: 'passed',
      warnings: [{ code: 'network-unreachable' }],
    });
  });

  it('stores only useful evidence, and warns if this fails', async () => {
    const stored: [string, readonly string[]][] = [];
    const trust = await loadTestTrust(createPolicy(SIGNATURE));
    const report = await verify(
      { subject: 'app.tar', digests: RELEASE_DIGESTS, trust },
      {
        sources: [source('files', Buffer.from('{}'), createBundle(), createBundle({ ctKey: null }))],
        clock: systemClock,
        keep: async (subject, evidence) => {
          stored.push([subject, evidence.map(({ origin }) => origin)]);
          return [unreadable];
        },
      },
    );
    expect(stored).toEqual([[`sha256:${RELEASE_DIGESTS.sha256}`, ['files#1']]]);
    expect(report).toMatchObject({ outcome: 'passed', warnings: [{ code: 'network-unreachable' }] });
  });

  it('asks no source after the user cancels', async () => {
    const trust = await loadTestTrust(createPolicy(SIGNATURE));
    const files = source('files', createBundle());
    const stopped = new Error('stopped');
    await expect(
      verify(
        { subject: 'app.tar', digests: RELEASE_DIGESTS, trust },
        { sources: [files], clock: systemClock, signal: AbortSignal.abort(stopped) },
      ),
    ).rejects.toBe(stopped);
    expect(files.asked).toBe(0);
  });

  it('stops in the middle of a source when the user cancels', async () => {
    const trust = await loadTestTrust(createPolicy(SIGNATURE));
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

  it('reports a common cause once for several requirements, and lists it at each of them', async () => {
    const same = { ...SIGNATURE, name: 'second' };
    const report = await run([SIGNATURE, same], [createBundle({ ctKey: null })]);
    expect(report.reasons).toMatchObject([{ code: 'sct-invalid' }]);
    expect(report.requirements.map(({ nearest }) => nearest?.code)).toEqual(['sct-invalid', 'sct-invalid']);
    expect(await codes([SIGNATURE, same], [])).toEqual(['nothing-verified', 'nothing-verified']);
  });

  it('counts a bundle elsewhere if one source has it beside a wrong document', async () => {
    const document = Buffer.from('{}');
    const damaged: EvidenceSource = {
      name: 'damaged',
      async *bundlesFor() {
        yield { bytes: signed, payload: document, origin: 'damaged#0' };
      },
    };
    const signed = createBundle();
    expect((await run([SIGNATURE], [damaged, signed])).outcome).toBe('passed');
  });

  it('rejects evidence about another subject', async () => {
    expect(await codes([SIGNATURE], [createBundle({ content: Buffer.from('another release') })])).toEqual([
      'artifact-digest-mismatch',
    ]);
    const statement = createProvenance({ sha256: 'a'.repeat(64) });
    expect(await codes([ATTESTATION], [createBundle({ statement })])).toEqual(['subject-mismatch']);
  });
});

describe('a bundle that no requirement needs', () => {
  const record = createBundle({
    statement: { ...createProvenance(), predicateType: PREDICATE.promotion },
    managed: newKey('ed25519'),
  });
  const printed = (report: VerifyReport): string => JSON.stringify(present(report));

  it('stays in the report, but is not printed as evidence that does not verify', async () => {
    const report = await run([SIGNATURE], [source('registry', record, createBundle())]);
    expect([report.outcome, report.refused.length]).toEqual(['passed', 1]);
    expect(report.refused).toMatchObject([{ predicateType: PREDICATE.promotion }]);
    expect(printed(report)).not.toContain('do not verify');
    expect(printed(report)).not.toContain('not needed');
  });

  it('counts where it is not a promotion record', async () => {
    const report = await run([SIGNATURE], [source('registry', Buffer.from('{'), createBundle())]);
    expect(report.outcome).toBe('passed');
    expect(printed(report)).toContain('not needed, and not valid: 1 bundle');
    expect(printed(report)).not.toContain('do not verify');
  });

  it('never explains a failure where it is a promotion record', async () => {
    const report = await run([SIGNATURE], [source('registry', record)]);
    expect(report.reasons).toMatchObject([{ code: 'nothing-verified' }]);
    expect(printed(report)).not.toContain('do not verify');
  });
});

describe('the printed report', () => {
  it('lists for each requirement its signers, and the evidence that does not verify', async () => {
    const sections = present(await run([SIGNATURE, ATTESTATION], [source('files', Buffer.from('{'), createBundle())]));
    const text = JSON.stringify(sections);
    for (const part of [
      'not verified: app.tar',
      SUBJECT,
      'not met: predicate-mismatch',
      'rekor2.acme.test #1',
      'files#0',
    ])
      expect(text).toContain(part);
    expect(sections[0]?.table?.rows.map(([cell]) => cell)).toEqual([
      { outcome: 'passed', text: 'signature' },
      { outcome: 'failed', text: 'provenance' },
    ]);
  });

  it('has each reason once, with its hint', async () => {
    const sections = present(await run([SIGNATURE, ATTESTATION], [source('files', Buffer.from('{'))]));
    const reasons = sections.flatMap((section) => section.reasons ?? []);
    expect(reasons).toMatchObject([{ code: 'bundle-malformed', hint: expect.stringContaining('Pass a bundle') }]);
    expect(JSON.stringify(sections.map(({ reasons: _, ...rest }) => rest))).not.toContain('is not a valid');
  });
});
