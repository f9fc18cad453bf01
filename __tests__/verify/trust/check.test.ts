import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../../src/lib/digest.ts';
import { checkTrust } from '../../../src/verify/trust/check.ts';
import { listParts } from '../../../src/verify/trust/parts.ts';
import { NOW, newKey, newSigstore, type RootJson, rootBytes, rootJson } from '../../support/forge.ts';
import { IDENTITY, SIGNATURE } from '../../support/policy.ts';
import { clock, hex, policyFolder } from '../../support/policy-folder.ts';

const [a, b] = [newSigstore('a.test'), newSigstore('b.test')];
const { issuer, subject } = IDENTITY;
const DAY = 86_400_000;
/** Returns the time that is this number of days, plus some milliseconds, from now. */
const inDays = (days: number, ms = 0): string => new Date(NOW.getTime() + days * DAY + ms).toISOString();
/** Most policies of these tests name the repository by name; that warning has its own tests. */
const BY_NAME = 'repository-by-name';
const keyOf = (): string => createPublicKey(newKey('P-256')).export({ type: 'spki', format: 'pem' }).toString();

interface Given {
  /** More of each root's entry, by name, and its content if it is neither `a` nor `b`. */
  readonly roots?: Readonly<Record<string, { readonly entry?: object; readonly bytes?: string }>>;
  readonly requirements?: readonly object[];
  readonly files?: Readonly<Record<string, string>>;
}

const check = async ({ roots = { production: {} }, requirements = [SIGNATURE], files = {} }: Given) => {
  const bytesOf = (name: string): string => roots[name]?.bytes ?? rootBytes(a);
  const policy = {
    version: 1,
    roots: Object.entries(roots).map(([name, { entry = {} }]) => ({
      name,
      trustedRoot: { path: `${name}.json`, sha256: hex(bytesOf(name)) },
      ...entry,
    })),
    requirements,
  };
  const all = Object.fromEntries(Object.keys(roots).map((name) => [`${name}.json`, bytesOf(name)]));
  const folder = await policyFolder(policy, { ...all, ...files });
  const report = await checkTrust(folder.policy, { clock });
  const tell = (reasons: typeof report.reasons) => reasons.map(({ hint: _hint, message: _message, ...rest }) => rest);
  return {
    ...folder,
    report,
    errors: tell(report.reasons),
    warnings: tell(report.warnings).filter(({ code }) => code !== BY_NAME),
  };
};
const noFindings = { errors: [], warnings: [] };
const rootWith = (change: (root: RootJson) => void): string => rootBytes(a, change);

describe('checkTrust, for a valid policy,', () => {
  it('reports its digest, the parts of its roots, and its requirements', async () => {
    const attestation = { ...SIGNATURE, name: 'sbom', kind: 'attestation', predicateType: 'https://x.test' };
    const both = [IDENTITY, { issuer, subject: 'x' }];
    const { report, policy, text } = await check({
      roots: { one: { entry: { pinnedAt: inDays(-1) } }, two: { bytes: rootBytes(b) } },
      requirements: [
        { ...SIGNATURE, identities: both, threshold: 2 },
        { ...SIGNATURE, name: 'mark', kind: 'promotion' },
        attestation,
      ],
    });
    expect(report).toEqual({
      type: 'trust-check',
      outcome: 'passed',
      subject: policy,
      reasons: [],
      warnings: expect.arrayContaining([expect.objectContaining({ code: BY_NAME })]),
      startedAt: NOW.toISOString(),
      finishedAt: NOW.toISOString(),
      durationSeconds: 0,
      digest: digestOf(Buffer.from(await text())),
      roots: [
        {
          name: 'one',
          holds: true,
          pinnedAt: inDays(-1),
          ageDays: 1,
          parts: listParts(Buffer.from(rootBytes(a)), 'one'),
        },
        { name: 'two', holds: true, parts: listParts(Buffer.from(rootBytes(b)), 'two') },
      ],
      requirements: [
        { name: 'signature', kind: 'signature', threshold: 2 },
        { name: 'sbom', kind: 'attestation', threshold: 1 },
        { name: 'mark', kind: 'promotion', threshold: 1 },
      ],
    });
  });

  it.each([
    ['yaml-malformed', '{'],
    ['schema-mismatch', '{}'],
  ])('rejects a file that is not a policy: %s', async (code, text) => {
    const { policy } = await policyFolder(text);
    await expect(checkTrust(policy, { clock })).rejects.toMatchObject({ code });
    await expect(checkTrust(`${policy}.gone`, { clock })).rejects.toMatchObject({ code: 'policy-not-found' });
  });
});

describe('checkTrust, for a root with an invalid pin,', () => {
  const trustedRoot = { path: 'broken.json', sha256: hex('another') };

  it('reports an error, and still checks the other roots', async () => {
    const { report, errors, at } = await check({
      roots: {
        broken: { entry: { trustedRoot } },
        old: { entry: { trustedRoot: { path: 'gone.json' }, pinnedAt: inDays(-2) } },
        good: {},
      },
    });
    expect(errors).toMatchObject([
      { code: 'root-mismatch', root: 'broken', file: at('broken.json') },
      { code: 'file-not-found', path: at('gone.json') },
    ]);
    expect(report.outcome).toBe('failed');
    expect(report.roots).toMatchObject([{ holds: false }, { holds: false }, { holds: true }]);
    expect(report.roots.slice(0, 2)).toEqual([
      { name: 'broken', holds: false, parts: [] },
      { name: 'old', holds: false, pinnedAt: inDays(-2), ageDays: 2, parts: [] },
    ]);
    expect(report.requirements).toHaveLength(1);
  });

  it('reports no requirement if no root is valid', async () => {
    const { report, errors } = await check({
      roots: { broken: { entry: { trustedRoot } } },
      requirements: [{ ...SIGNATURE, threshold: 9 }],
    });
    expect([errors, report.requirements]).toMatchObject([[{ code: 'root-mismatch' }], []]);
  });
});

describe('checkTrust, for missing pins,', () => {
  it('warns about each root and key without a pin, and about no other', async () => {
    const [one, two] = [keyOf(), keyOf()];
    const keys = [
      { name: 'one', path: 'one.pub' },
      { name: 'two', path: 'two.pub', sha256: hex(two) },
    ];
    const { warnings, errors } = await check({
      roots: { loose: { entry: { trustedRoot: { path: 'loose.json' } } }, fast: {} },
      requirements: [{ name: 'signature', kind: 'signature', keys }],
      files: { 'one.pub': one, 'two.pub': two },
    });
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      { code: 'pin-missing', what: 'the root "loose"', path: 'loose.json' },
      { code: 'pin-missing', what: 'the key "one" of "signature"', path: 'one.pub' },
    ]);
  });
});

describe('checkTrust, for a pin with a maximum age of 60 days,', () => {
  const aged = (pinnedAt: string, maxAge: string | undefined = '60d') =>
    check({ roots: { production: { entry: { pinnedAt, ...(maxAge ? { maxAge } : {}) } } } });
  const ages = (since: string) => ({ code: 'pin-ages', root: 'production', since, expected: '60d' });

  it('warns in its last 30 days, up to the last moment', async () => {
    expect(await aged(inDays(-30))).toMatchObject(noFindings);
    expect(await aged(inDays(-30, -1))).toMatchObject({ errors: [], warnings: [ages(inDays(-30, -1))] });
    expect(await aged(inDays(-60))).toMatchObject({ errors: [], warnings: [ages(inDays(-60))] });
  });

  it('reports an error afterwards', async () => {
    expect(await aged(inDays(-60, -1))).toMatchObject({ errors: [{ code: 'root-expired' }], warnings: [] });
  });

  it('warns of a pin older than 180 days if the policy has no maximum age', async () => {
    expect(await aged(inDays(-180), '')).toMatchObject(noFindings);
    expect(await aged(inDays(-181), '')).toMatchObject({
      errors: [],
      warnings: [{ code: 'root-unreviewed', root: 'production', found: '181d', expected: '180d' }],
    });
  });
});

describe('checkTrust, for a key or authority with an end,', () => {
  const cas =
    (...periods: readonly { start: string; end?: string }[]) =>
    (root: RootJson): void => {
      root.certificateAuthorities = periods.map((validFor) => ({ ...root.certificateAuthorities[0], validFor }));
    };
  const start = '2026-01-01T00:00:00Z';
  const under = (change: (root: RootJson) => void) => check({ roots: { production: { bytes: rootWith(change) } } });
  const ended = (what: string, until: string) => ({ code: 'authority-ended', root: 'production', what, until });

  it('warns in its last 30 days and afterwards', async () => {
    for (const end of [inDays(30), inDays(0), inDays(-300)])
      expect(await under(cas({ start: '2020-01-01T00:00:00Z', end }))).toMatchObject({
        errors: [],
        warnings: [ended('the last certificate-authority', end)],
      });
    expect(await under(cas({ start, end: inDays(30, 1) }))).toMatchObject(noFindings);
  });

  it('does not warn while another one of its kind is valid', async () => {
    const [gone, open] = [{ start, end: inDays(-1) }, { start }];
    expect(await under(cas(gone, open))).toMatchObject(noFindings);
    expect(await under(cas(open, gone))).toMatchObject(noFindings);
    expect(await under(cas(gone, { start, end: inDays(31) }))).toMatchObject(noFindings);
  });

  it('warns with the last one of its kind', async () => {
    const [first, last] = [inDays(1), inDays(2)];
    for (const ends of [
      [first, last],
      [last, first],
    ])
      expect(await under(cas(...ends.map((end) => ({ start, end }))))).toMatchObject({
        errors: [],
        warnings: [ended('the last certificate-authority', last)],
      });
  });

  it('warns separately for each kind', async () => {
    const { warnings } = await under((root) => {
      for (const log of root.ctlogs) log.publicKey.validFor = { start, end: inDays(1) };
      for (const tsa of root.timestampAuthorities) tsa.validFor = { start, end: inDays(2) };
    });
    expect(warnings).toEqual([ended('the last ct-log', inDays(1)), ended('the last timestamp-authority', inDays(2))]);
  });
});

describe('checkTrust, for a pattern,', () => {
  const patterns = (...all: readonly string[]) =>
    check({ requirements: [{ ...SIGNATURE, identities: all.map((subjectPattern) => ({ issuer, subjectPattern })) }] });
  const tooWide = (given: string, detail: string) => ({
    code: 'pattern-too-wide',
    requirement: 'signature',
    given,
    detail,
  });

  it.each([
    ['https://.*', 'https://example.com/'],
    ['https://github\\.com/.*', 'https://github.com/somebody/else/.github/workflows/x.yml@refs/heads/x'],
    ['[^@/]+@[^@]+', 'a@b.c'],
    ['.*', 'https://example.com/'],
  ])('reports an error if it matches an unrelated identity: %s', async (pattern, stranger) => {
    expect(await patterns(pattern)).toMatchObject({
      errors: [tooWide(pattern, `also matches ${stranger}`)],
      warnings: [],
    });
  });

  it.each([
    'https://github\\.com/acme/.+',
    'https://github\\.com/acme/.*',
    'https://github\\.com/acme/[^/]+',
    'https://github\\.com/acme/[^/]*',
  ])('warns about a part of any length: %s', async (pattern) => {
    expect(await patterns(pattern)).toMatchObject({
      errors: [],
      warnings: [tooWide(pattern, 'matches any text of any length in a part of the subject')],
    });
  });

  it('warns about an unescaped dot', async () => {
    const pattern = 'https://github.com/acme/app';
    const detail = 'has a dot that is not escaped, which matches any character';
    expect(await patterns(pattern)).toMatchObject({ errors: [], warnings: [tooWide(pattern, detail)] });
  });

  it.each(['https://github\\.com/acme/app@refs/tags/v[0-9]+\\.[0-9]+', 'https://github\\.com/acme/\\.+x', 'a[.]b'])(
    'accepts a literal name of the workflow: %s',
    async (pattern) => {
      expect(await patterns(pattern)).toMatchObject(noFindings);
    },
  );

  it('warns once about a repeated pattern', async () => {
    const [one, two] = ['https://a\\.test/.+', 'https://b\\.test/.+'];
    expect((await patterns(one, two, one)).warnings.map(({ given }) => given)).toEqual([one, two]);
  });

  it('checks patterns beside exact names, and in the promotion requirement', async () => {
    const identities = [IDENTITY, { issuer, subjectPattern: '.*' }];
    const { errors } = await check({
      requirements: [SIGNATURE, { name: 'mark', kind: 'promotion', identities }],
    });
    expect(errors).toMatchObject([{ code: 'pattern-too-wide', requirement: 'mark', given: '.*' }]);
  });
});

describe('checkTrust, for a pinned root with unknown fields,', () => {
  it('accepts the root with a warning that names the fields', async () => {
    const bytes = rootWith((root) => Object.assign(root, { limits: {} }));
    expect(await check({ roots: { production: { bytes } } })).toMatchObject({
      errors: [],
      warnings: [{ code: 'trusted-root-fields-unknown', path: 'of the root "production"', found: 'limits' }],
    });
  });
});

describe('checkTrust, for an identity of GitHub Actions,', () => {
  const findByName = async (more: object, requirement: object = {}) => {
    const identities = [{ issuer, subject, ...more }];
    const { report } = await check({ requirements: [{ ...SIGNATURE, identities, ...requirement }] });
    return report.warnings.filter(({ code }) => code === BY_NAME);
  };
  const numbered = (certificate: object) => findByName({ certificate });

  it('warns that it pins names only, with the command that prints the number', async () => {
    expect(await findByName({})).toMatchObject([
      {
        code: BY_NAME,
        requirement: 'signature',
        given: subject,
        hint: expect.stringMatching(/sourceRepositoryIdentifier.*`gh api repos\/acme\/app --jq \.id`/),
      },
    ]);
    const names = {
      sourceRepositoryUri: 'https://github.com/acme/app',
      sourceRepositoryOwnerUri: 'https://github.com/acme',
    };
    expect(await numbered(names)).toHaveLength(1);
    expect(await numbered({ tokenSubject: 'repo:acme/app:ref:refs/heads/main' })).toHaveLength(1);
  });

  it.each([
    [{ sourceRepositoryIdentifier: '1001' }],
    [{ sourceRepositoryOwnerIdentifier: '2001' }],
    [{ tokenSubject: 'repo:acme@2001/app@1001:ref:refs/heads/main' }],
  ])('accepts the numbers %j', async (certificate) => {
    expect(await numbered(certificate)).toEqual([]);
  });

  it('warns for a pattern and for each issuer of GitHub, and for no other issuer', async () => {
    const subjectPattern = 'https://github\\.com/acme/app/\\.github/workflows/release\\.yml@refs/tags/v[0-9]+';
    const [warning] = await findByName({ subject: undefined, subjectPattern });
    expect(warning?.hint).toContain('repos/acme/app ');
    const byIssuer = async (url: string) => (await findByName({ issuer: url })).length;
    expect(await byIssuer('https://token.actions.githubusercontent.com/acme')).toBe(1);
    expect(await byIssuer('https://token.actions.acme.ghe.com')).toBe(1);
    expect(await byIssuer('https://token.actions.githubusercontent.com.evil.test')).toBe(0);
    expect(await byIssuer('https://accounts.google.com')).toBe(0);
  });

  it('warns in the promotion requirement too', async () => {
    const { report } = await check({
      requirements: [
        { ...SIGNATURE, identities: [{ issuer: 'https://accounts.google.com', subject: 'a@acme.test' }] },
        { name: 'mark', kind: 'promotion', identities: [IDENTITY] },
      ],
    });
    expect(report.warnings).toMatchObject([{ code: BY_NAME, requirement: 'mark' }]);
  });
});

describe('checkTrust, for a release attestation of GitHub,', () => {
  const predicateType = 'https://in-toto.io/attestation/release/v0.2';
  const identities = [{ issuer: 'none', subject: 'https://dotcom.releases.github.com' }];
  const asked = (more: object = {}) =>
    check({ requirements: [{ name: 'release', kind: 'attestation', predicateType, identities, ...more }] });

  it('warns unless the predicate names the repository, because any repository would match', async () => {
    const warnings = [{ code: 'repository-not-named', requirement: 'release', found: predicateType }];
    expect(await asked()).toMatchObject({ errors: [], warnings });
    const match = [{ pointer: '/repositoryId', value: '42' }];
    expect(await asked({ predicate: { match } })).toMatchObject(noFindings);
  });
});

describe('checkTrust, for a requirement that no evidence can satisfy,', () => {
  const checkRequirement = (
    requirement: object,
    roots: Given['roots'] = { production: {} },
    files: Given['files'] = {},
  ) => check({ requirements: [{ ...SIGNATURE, ...requirement }], roots, files });
  const unsatisfiable = (expected: string, found: number) => ({
    errors: [{ code: 'requirement-unsatisfiable', requirement: 'signature', expected, found }],
  });
  const other = { issuer, subject: 'https://acme.test/other' };
  const unlogged = { bytes: rootWith((root) => root.tlogs.splice(0)) };
  const oneLog = { bytes: rootWith((root) => root.tlogs.splice(1)) };
  const logsNothing = { ...unlogged, entry: { logs: 'none', timestamps: 1 } };

  it('counts each identity once, by issuer and subject', async () => {
    expect(await checkRequirement({ identities: [IDENTITY, other], threshold: 2 })).toMatchObject(noFindings);
    expect(await checkRequirement({ identities: [IDENTITY, other], threshold: 3 })).toMatchObject(
      unsatisfiable('3 different signers', 2),
    );
    expect(
      await checkRequirement({ identities: [IDENTITY, { issuer: 'https://x.test', subject }], threshold: 2 }),
    ).toMatchObject(noFindings);
    expect(await checkRequirement({ identities: [IDENTITY, IDENTITY], threshold: 2 })).toMatchObject(
      unsatisfiable('2 different signers', 1),
    );
  });

  it('counts each key once, with any name, in addition to the identities', async () => {
    const [one, two] = [keyOf(), keyOf()];
    const files = { 'one.pub': one, 'again.pub': one, 'two.pub': two };
    const keys = (...names: readonly string[]) =>
      names.map((name) => ({ name, path: `${name}.pub`, sha256: hex(files[`${name}.pub` as 'one.pub']) }));
    const byKeys = (threshold: number, ...names: readonly string[]) =>
      checkRequirement({ identities: undefined, keys: keys(...names), threshold }, undefined, files);
    expect(await byKeys(2, 'one', 'two')).toMatchObject(noFindings);
    expect(await byKeys(2, 'one')).toMatchObject(unsatisfiable('2 different signers', 1));
    expect(await byKeys(2, 'one', 'again')).toMatchObject(unsatisfiable('2 different signers', 1));
    expect(await checkRequirement({ keys: keys('one'), threshold: 2 }, undefined, files)).toMatchObject(noFindings);
    expect(await checkRequirement({ keys: keys('one'), threshold: 3 }, undefined, files)).toMatchObject(
      unsatisfiable('3 different signers', 2),
    );
  });

  it('accepts any threshold with a pattern, because it may match many signers', async () => {
    const pattern = { issuer, subjectPattern: 'https://acme\\.test/[a-z]' };
    for (const identities of [[pattern], [pattern, IDENTITY], [IDENTITY, pattern]])
      expect(await checkRequirement({ identities, threshold: 9 })).toMatchObject(noFindings);
  });

  it('counts only the logs of one root', async () => {
    expect(await checkRequirement({ logs: 2 })).toMatchObject(noFindings);
    expect(await checkRequirement({ logs: 3 })).toMatchObject(unsatisfiable('3 logs', 2));
    expect(await checkRequirement({ logs: 2 }, { one: oneLog, two: oneLog })).toMatchObject(unsatisfiable('2 logs', 1));
    expect(await checkRequirement({ logs: 2 }, { one: oneLog, two: {} })).toMatchObject(noFindings);
    expect(await checkRequirement({ logs: 2 }, { two: {}, one: oneLog })).toMatchObject(noFindings);
  });

  it('counts a log once by its name', async () => {
    const twice = rootWith((root) => {
      const [first, second] = root.tlogs;
      if (first && second) second.baseUrl = first.baseUrl;
    });
    expect(await checkRequirement({ logs: 2 }, { production: { bytes: twice } })).toMatchObject(
      unsatisfiable('2 logs', 1),
    );
  });

  it('reports a missing certificate authority in a root with timestamp authorities only, except for managed keys', async () => {
    const timesOnly = {
      bytes: rootWith((root) => Object.assign(root, { tlogs: [], ctlogs: [], certificateAuthorities: [] })),
      entry: { logs: 'none', timestamps: 1 },
    };
    expect(await checkRequirement({}, { production: timesOnly })).toMatchObject(unsatisfiable('a certificate', 0));
    const pem = keyOf();
    const keys = [{ name: 'ours', path: 'ours.pub', sha256: hex(pem) }];
    const byKey = { identities: undefined, keys };
    expect(await checkRequirement(byKey, { production: timesOnly }, { 'ours.pub': pem })).toMatchObject(noFindings);
  });

  it('requires one log by default', async () => {
    expect(await checkRequirement({}, { production: unlogged })).toMatchObject(unsatisfiable('1 logs', 0));
    expect(await checkRequirement({}, { production: oneLog })).toMatchObject(noFindings);
    expect(await checkRequirement({}, { production: logsNothing })).toMatchObject(noFindings);
  });

  it('applies the number of logs that a root demands, only for evidence under that root', async () => {
    const entry = { logs: 3 };
    expect(await checkRequirement({}, { production: { entry: { logs: 2 } } })).toMatchObject(noFindings);
    expect(await checkRequirement({}, { production: { entry } })).toMatchObject(unsatisfiable('3 logs', 2));
    expect(await checkRequirement({}, { strict: { entry }, plain: {} })).toMatchObject(noFindings);
    expect(await checkRequirement({ logs: 3 }, { production: {}, none: logsNothing })).toMatchObject(
      unsatisfiable('3 logs', 2),
    );
    expect(await checkRequirement({ logs: 1 }, { none: logsNothing })).toMatchObject(unsatisfiable('1 logs', 0));
  });

  it('counts timestamp authorities and logs of one root as sources of time', async () => {
    expect(await checkRequirement({ timestamps: 3 })).toMatchObject(noFindings);
    expect(await checkRequirement({ timestamps: 4 })).toMatchObject(unsatisfiable('4 sources of time', 3));
    expect(await checkRequirement({ timestamps: 3 }, { one: oneLog, two: oneLog })).toMatchObject(
      unsatisfiable('3 sources of time', 2),
    );
    expect(await checkRequirement({ timestamps: 3 }, { one: oneLog, two: {} })).toMatchObject(noFindings);
  });

  it('requires a certificate authority in any root, except for managed keys', async () => {
    const noCa = { bytes: rootWith((root) => root.certificateAuthorities.splice(0)) };
    expect(await checkRequirement({}, { production: noCa })).toMatchObject(unsatisfiable('a certificate', 0));
    expect(await checkRequirement({}, { one: noCa, two: noCa })).toMatchObject(unsatisfiable('a certificate', 0));
    expect(await checkRequirement({}, { one: noCa, two: {} })).toMatchObject(noFindings);
    const key = keyOf();
    const keys = [{ name: 'one', path: 'one.pub', sha256: hex(key) }];
    expect(await checkRequirement({ keys }, { production: noCa }, { 'one.pub': key })).toMatchObject(noFindings);
    expect(
      await checkRequirement({ identities: undefined, keys }, { production: noCa }, { 'one.pub': key }),
    ).toMatchObject(noFindings);
  });

  it('reports all its defects together', async () => {
    const { errors } = await checkRequirement({ threshold: 2, logs: 3, timestamps: 4 });
    expect(errors.map(({ expected }) => expected)).toEqual(['2 different signers', '3 logs', '4 sources of time']);
  });
});

it('checkTrust counts the parts of two instances in one root together', async () => {
  const bytes = JSON.stringify(rootJson(a, b));
  expect(
    await check({ roots: { both: { bytes } }, requirements: [{ ...SIGNATURE, logs: 4, timestamps: 6 }] }),
  ).toMatchObject(noFindings);
});
