import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256 } from '../../src/lib/digest.ts';
import { canonicalJson } from '../../src/lib/json.ts';
import { findSigningConfig } from '../../src/verify/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { createProvenance, forge, newSigstore, RELEASE, rootBytes, SUBJECT } from '../support/forge.ts';
import { IDENTITY, SIGNATURE } from '../support/policy.ts';
import { mc } from '../support/terminal.ts';

const [a, b] = [newSigstore('a.test'), newSigstore('b.test')];
let dir = '';
const put = async (name: string, content: string | Buffer): Promise<void> => {
  await mkdir(join(dir, name, '..'), { recursive: true });
  await writeFile(join(dir, name), content);
};
const run = (line: string, env: Record<string, string> = {}) => mc(line.split(' '), dir, env);
const json = async (line: string, env: Record<string, string> = {}) => {
  const { out, code } = await run(`${line} --json`, env);
  return { code, report: JSON.parse(out) };
};
const policy = (): Promise<string> => readFile(join(dir, 'policy.yaml'), 'utf8');
const hex = (text: string): string => sha256(text).toString('hex');

beforeEach(async () => {
  dir = await temporaryFolder();
  await put('a.json', rootBytes(a));
  await put('b.json', rootBytes(b));
  await put('app.tar', RELEASE);
  await put('by-a.json', JSON.stringify(forge(a)));
  await put('by-b.json', JSON.stringify(forge(b)));
  await put('trust-roots/first.json', rootBytes(a));
  await put(
    'policy.yaml',
    `# Kept by the platform team.
version: 1
roots:
  # the old one
  - name: production
    trustedRoot: { path: trust-roots/first.json, sha256: ${hex(rootBytes(a))} } # looked at
    maxAge: 3650d
requirements:
  - name: signature # who ships
    kind: signature
    identities: [{ issuer: ${IDENTITY.issuer}, subject: ${IDENTITY.subject} }]
`,
  );
});
const verify = async (bundle: string): Promise<string> => {
  const { report } = await json(`verify app.tar --bundle ${bundle} --policy policy.yaml`);
  return report.outcome === 'passed' ? 'passed' : report.reasons[0].code;
};

describe('an invalid command line', () => {
  it('points to the help of the most specific command that it names', async () => {
    const help = async (line: string): Promise<string | undefined> => /Run (.*)\./.exec((await run(line)).err)?.[1];
    expect(await help('trust pin')).toBe('mc trust pin --help');
    expect(await help('trust pin x --nope')).toBe('mc trust pin --help');
    expect(await help('trust nope')).toBe('mc trust --help');
    expect(await help('verify')).toBe('mc verify --help');
    expect(await help('nope')).toBe('mc --help');
  });
});

describe('mc trust rotate', () => {
  it('keeps both roots for an overlap; the old one can be retired, and the rotation reverted', async () => {
    expect([await verify('by-a.json'), await verify('by-b.json')]).toEqual(['passed', 'certificate-untrusted']);
    const rotated = await json(
      'trust rotate production --trusted-root b.json --as next --policy policy.yaml --canary app.tar --bundle by-b.json',
    );
    expect(rotated).toMatchObject({ code: 0, report: { verb: 'rotate', root: 'next', canaries: ['app.tar'] } });
    expect(rotated.report.added.length).toBeGreaterThan(0);
    expect([await verify('by-a.json'), await verify('by-b.json')]).toEqual(['passed', 'passed']);
    expect(await policy()).toMatch(
      /# Kept by the platform team\.[\s\S]*# the old one[\s\S]*# looked at[\s\S]*# who ships/,
    );
    const checked = await json('trust check --policy policy.yaml');
    expect(checked).toMatchObject({ code: 0, report: { roots: [{ holds: true }, { name: 'next', holds: true }] } });

    expect((await run('trust retire production --policy policy.yaml')).code).toBe(0);
    expect([await verify('by-a.json'), await verify('by-b.json')]).toEqual(['certificate-untrusted', 'passed']);
    expect((await run('trust revert --policy policy.yaml')).code).toBe(0);
    expect([await verify('by-a.json'), await verify('by-b.json')]).toEqual(['passed', 'passed']);
    expect((await run('trust revert --policy policy.yaml')).code).toBe(0);
    expect([await verify('by-a.json'), await verify('by-b.json')]).toEqual(['passed', 'certificate-untrusted']);
    expect(await json('trust revert --policy policy.yaml')).toMatchObject({
      code: 2,
      report: { error: { code: 'policy-no-history' } },
    });
  });

  it('changes nothing where a canary does not verify under the new root alone', async () => {
    const before = await policy();
    const refused = await json(
      'trust rotate production --trusted-root b.json --policy policy.yaml --canary app.tar --bundle by-a.json',
    );
    expect(refused).toMatchObject({ code: 1, report: { error: { code: 'canary-failed' } } });
    expect(await policy()).toBe(before);
    expect(await readdir(join(dir, 'trust-roots'))).toEqual(['first.json']);
  });

  it('changes nothing the second time', async () => {
    const line = 'trust rotate production --trusted-root b.json --policy policy.yaml';
    expect((await run(line)).code).toBe(0);
    const after = await policy();
    const { code, out } = await run(line);
    expect([code, await policy()]).toEqual([0, after]);
    expect(out).toContain('no change');
  });

  it('refuses the name of another root', async () => {
    await put('c.json', rootBytes(newSigstore('c.test')));
    await run('trust rotate production --trusted-root b.json --as next --policy policy.yaml');
    expect(await json('trust rotate production --trusted-root c.json --as next --policy policy.yaml')).toMatchObject({
      code: 2,
      report: { error: { code: 'policy-root-exists' } },
    });
  });

  it.each([
    ['trust retire production', 'policy-last-root'],
    ['trust retire unknown', 'policy-root-unknown'],
    ['trust rotate unknown --trusted-root b.json', 'policy-root-unknown'],
    ['trust rotate production --trusted-root b.json --as production', 'policy-root-exists'],
    ['trust pin production --trusted-root app.tar', 'trusted-root-malformed'],
    ['trust pin production --trusted-root gone.json', 'file-not-found'],
    ['trust pin production', 'usage'],
  ])('refuses %s with %s and changes nothing', async (line, code) => {
    const before = await policy();
    expect(await json(`${line} --policy policy.yaml`)).toMatchObject({ code: 2, report: { error: { code } } });
    expect(await policy()).toBe(before);
  });
});

describe('mc trust pin', () => {
  it('replaces the root of the same name and cross-checks the derived PEM files', async () => {
    expect((await run('trust pin production --trusted-root b.json --policy policy.yaml')).code).toBe(0);
    expect([await verify('by-a.json'), await verify('by-b.json')]).toEqual(['certificate-untrusted', 'passed']);
    expect(await policy()).toContain('maxAge: 3650d');
    const fulcio = (await readdir(join(dir, 'trust-roots'))).find((name) => name.endsWith('.fulcio.pem')) ?? '';
    await writeFile(join(dir, 'trust-roots', fulcio), 'something else');
    expect(await json('trust check --policy policy.yaml')).toMatchObject({
      code: 1,
      report: { outcome: 'failed', reasons: [{ code: 'root-mismatch' }], roots: [{ holds: false }] },
    });
    expect(await verify('by-b.json').catch((error: unknown) => String(error))).not.toBe('passed');
  });
});

describe('a trusted root of a later version', () => {
  const future = rootBytes(a, (root) => Object.assign(root.tlogs[0] ?? {}, { witnessQuorum: 2 }));
  const unknownType = rootBytes(a, (root) => {
    root.mediaType = 'application/vnd.dev.sigstore.trustedroot.v0.9+json';
  });
  const usePinned = async (bytes: string): Promise<void> => {
    await put('trust-roots/first.json', bytes);
    await put('policy.yaml', (await policy()).replace(hex(rootBytes(a)), hex(bytes)));
  };

  it.each([
    ['pin', 'trust pin production --trusted-root future.json'],
    ['rotate', 'trust rotate production --trusted-root future.json --canary app.tar --bundle by-a.json'],
  ])('with an unknown field is refused by %s, which names the field and changes nothing', async (_verb, line) => {
    await put('future.json', future);
    const before = await policy();
    expect(await json(`${line} --policy policy.yaml`)).toMatchObject({
      code: 2,
      report: {
        error: { code: 'trusted-root-fields-unknown', message: expect.stringContaining('tlogs.witnessQuorum') },
      },
    });
    expect([await policy(), await readdir(join(dir, 'trust-roots'))]).toEqual([before, ['first.json']]);
  });

  it('with an unknown field that is pinned already gives a warning in verify and check', async () => {
    await usePinned(future);
    const warnings = [{ code: 'trusted-root-fields-unknown', found: 'tlogs.witnessQuorum' }];
    expect(await json('verify app.tar --bundle by-a.json --policy policy.yaml')).toMatchObject({
      code: 0,
      report: { outcome: 'passed', warnings },
    });
    expect((await run('verify app.tar --bundle by-a.json --policy policy.yaml')).out).toContain('tlogs.witnessQuorum');
    const { report } = await json('trust check --policy policy.yaml');
    expect(report.warnings).toEqual(expect.arrayContaining([expect.objectContaining(warnings[0] ?? {})]));
  });

  it('with an unknown media type is refused by each command', async () => {
    await usePinned(unknownType);
    await put('future.json', unknownType);
    const refused = { code: 'trusted-root-malformed', message: expect.stringContaining('trustedroot.v0.9') };
    for (const line of [
      'verify app.tar --bundle by-a.json --policy policy.yaml',
      'trust pin other --trusted-root future.json --policy policy.yaml',
      'trust rotate production --trusted-root future.json --policy policy.yaml',
      'trust init --from app.tar --bundle by-a.json --trusted-root future.json',
    ])
      expect(await json(line)).toMatchObject({ code: 2, report: { error: refused } });
    expect((await json('trust check --policy policy.yaml')).report.reasons).toMatchObject([refused]);
  });
});

describe('a root without logs', () => {
  it('pins without log keys, and a policy without log requirements accepts its signatures', async () => {
    await put(
      'unlogged.json',
      rootBytes(a, (root) => {
        root.tlogs = [];
      }),
    );
    expect((await run('trust pin production --trusted-root unlogged.json --policy policy.yaml')).code).toBe(0);
    expect((await readdir(join(dir, 'trust-roots'))).filter((name) => name.endsWith('.pub'))).toEqual([]);
    expect(await policy()).not.toContain('rekor');
    expect((await run('trust check --policy policy.yaml')).code).toBe(1); // The root has no log, and the policy requires one.
  });
});

describe('mc trust check', () => {
  const withRequirement = async (requirement: object, root: object = {}): Promise<void> =>
    put(
      'policy.yaml',
      JSON.stringify({
        version: 1,
        roots: [
          {
            name: 'production',
            trustedRoot: { path: 'a.json', sha256: hex(await readFile(join(dir, 'a.json'), 'utf8')) },
            ...root,
          },
        ],
        requirements: [{ ...SIGNATURE, ...requirement }],
      }),
    );
  const { issuer } = IDENTITY;

  it.each<[string, object, string]>([
    ['more signers than exist', { threshold: 2 }, 'requirement-unsatisfiable'],
    ['more logs than exist', { logs: 9 }, 'requirement-unsatisfiable'],
    ['more timestamps than exist', { timestamps: 10 }, 'requirement-unsatisfiable'],
    [
      'a pattern that matches any subject',
      { identities: [{ issuer, subjectPattern: 'https://.*' }] },
      'pattern-too-wide',
    ],
  ])('reports %s as an error', async (_name, requirement, code) => {
    await withRequirement(requirement);
    expect(await json('trust check --policy policy.yaml')).toMatchObject({
      code: 1,
      report: { outcome: 'failed', reasons: [{ code }] },
    });
  });

  it('accepts the largest threshold of signers, logs and timestamps that can be met', async () => {
    // The test root has two logs and one timestamp authority. A log also counts as a source of time.
    const { issuer, subject } = IDENTITY;
    const two = { identities: [IDENTITY, { issuer, subject: `${subject}x` }], threshold: 2 };
    const { logs, times } = JSON.parse(rootBytes(a), (_key, value) =>
      value?.tlogs
        ? { logs: value.tlogs.length, times: value.tlogs.length + value.timestampAuthorities.length }
        : value,
    );
    for (const most of [two, { logs }, { timestamps: times }]) {
      await withRequirement(most);
      expect((await json('trust check --policy policy.yaml')).code).toBe(0);
    }
    for (const more of [{ ...two, threshold: 3 }, { logs: logs + 1 }, { timestamps: times + 1 }]) {
      await withRequirement(more);
      expect((await json('trust check --policy policy.yaml')).report.reasons).toMatchObject([
        { code: 'requirement-unsatisfiable' },
      ]);
    }
  });

  it('under a root without a CA accepts a key and rejects an identity', async () => {
    await put(
      'a.json',
      rootBytes(a, (root) => {
        root.certificateAuthorities = [];
      }),
    );
    await withRequirement({});
    expect((await json('trust check --policy policy.yaml')).report.reasons).toMatchObject([
      { code: 'requirement-unsatisfiable', message: expect.stringContaining('a certificate') },
    ]);
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await put('release.pub', publicKey.export({ type: 'spki', format: 'pem' }).toString());
    await withRequirement({ keys: [{ name: 'release', path: 'release.pub' }] });
    expect(await json('trust check --policy policy.yaml')).toMatchObject({
      code: 0,
      report: {
        warnings: expect.arrayContaining([expect.objectContaining({ code: 'pin-missing', path: 'release.pub' })]),
      },
    });
  });

  it('accepts more signers than names where one name is a pattern', async () => {
    const [exact] = [{ issuer, subject: 'https://acme.test/a' }];
    const pattern = { issuer, subjectPattern: 'https://acme\\.test/[bc]' };
    await withRequirement({ identities: [exact, pattern], threshold: 3 }, {});
    expect(await json('trust check --policy policy.yaml')).toMatchObject({ report: { reasons: [] } });
  });

  it.each<[string, object, object, string]>([
    [
      'a part of any length',
      { identities: [{ issuer, subjectPattern: 'https://acme\\.test/.+' }] },
      {},
      'pattern-too-wide',
    ],
    [
      'a dot that matches any letter',
      { identities: [{ issuer, subjectPattern: 'https://acme.test/x' }] },
      {},
      'pattern-too-wide',
    ],
    ['a root without a pin', {}, { trustedRoot: { path: 'a.json' } }, 'pin-missing'],
    ['an aging pin', {}, { maxAge: '20d', pinnedAt: new Date(Date.now() - 86_400_000).toISOString() }, 'pin-ages'],
  ])('reports %s as a warning', async (_name, requirement, root, code) => {
    await withRequirement(requirement, root);
    expect(await json('trust check --policy policy.yaml')).toMatchObject({
      code: 0,
      report: { outcome: 'passed', warnings: expect.arrayContaining([expect.objectContaining({ code })]) },
    });
  });

  it('reports an expired root as a warning', async () => {
    const ended = rootBytes(a, (root) => {
      for (const ca of root.certificateAuthorities)
        ca.validFor = { start: '2020-01-01T00:00:00Z', end: '2021-01-01T00:00:00Z' };
    });
    await put('a.json', ended);
    await withRequirement({});
    expect((await json('trust check --policy policy.yaml')).report.warnings).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'authority-ended' })]),
    );
  });
});

describe('mc trust init', () => {
  it('proposes an exact, commented policy that a known-good release passes', async () => {
    await put(
      'attested.jsonl',
      `${JSON.stringify(forge(a))}\n${JSON.stringify(forge(a, { statement: createProvenance() }))}\n`,
    );
    const line = 'trust init --from app.tar --bundle attested.jsonl --trusted-root a.json';
    const printed = await run(line);
    expect(printed.code).toBe(0);
    expect(printed.out).toContain(JSON.stringify(SUBJECT));
    expect(printed.out).toContain('# Seen on app.tar');
    expect(await readdir(dir)).not.toContain('new');
    expect((await run(`${line} --out new/policy.yaml`)).code).toBe(0);
    expect(await json('verify app.tar --bundle attested.jsonl --policy new/policy.yaml')).toMatchObject({
      code: 0,
      report: { requirements: [{ kind: 'signature' }, { kind: 'attestation' }] },
    });
    expect((await run('verify app.tar --bundle by-a.json --policy new/policy.yaml')).code).toBe(1);
    expect((await run('trust check --policy new/policy.yaml')).code).toBe(0);
    expect(await json(`${line} --out new/policy.yaml`)).toMatchObject({
      code: 2,
      report: { error: { code: 'policy-exists' } },
    });
  });

  it('proposes a pattern for every tag where the release was built from a tag', async () => {
    const readPatterns = async (ref: string): Promise<string> => {
      const subject = SUBJECT.replace('refs/heads/main', ref);
      await put('tagged.json', JSON.stringify(forge(a, { subject })));
      return (await run('trust init --from app.tar --bundle tagged.json --trusted-root a.json')).out;
    };
    expect(await readPatterns('refs/tags/v1.0.0')).toContain('@refs/tags/v[0-9]+\\\\.[0-9]+\\\\.[0-9]+');
    expect(await readPatterns('refs/heads/main')).not.toContain('subjectPattern');
  });

  it('proposes nothing from a bundle that does not verify', async () => {
    expect(await json('trust init --from app.tar --bundle by-b.json --trusted-root a.json')).toMatchObject({
      code: 1,
      report: { error: { code: 'nothing-verified' } },
    });
    expect((await run('trust init --trusted-root a.json')).code).toBe(2);
  });
});

describe('mc trust fetch', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const keyid = hex('key');
  let server: Server;
  let url = '';
  let serves: Record<string, string> = {};
  beforeAll(async () => {
    server = createServer((request, response) => {
      const body = serves[request.url ?? ''];
      response.writeHead(body === undefined ? 404 : 200).end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((done) => server.close(done)));

  /** Publishes a small TUF repository (spec 1.0.31) with one key for all roles: a root, and other targets by name. */
  const publish = (root: string, others: Readonly<Record<string, string>> = {}, version = 1): string => {
    const published = { 'trusted_root.json': root, ...others };
    const signRole = (body: object): string => {
      const all = { spec_version: '1.0.31', version, expires: '2040-01-01T00:00:00Z', ...body };
      const signature = sign(null, Buffer.from(canonicalJson(all)), privateKey).toString('hex');
      return JSON.stringify({ signed: all, signatures: [{ keyid, sig: signature }] });
    };
    const role = { keyids: [keyid], threshold: 1 };
    const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex');
    const tufRoot = signRole({
      _type: 'root',
      version: 1,
      consistent_snapshot: false,
      keys: { [keyid]: { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: raw } } },
      roles: { root: role, targets: role, snapshot: role, timestamp: role },
    });
    const targets = signRole({
      _type: 'targets',
      targets: Object.fromEntries(
        Object.entries(published).map(([name, target]) => [
          name,
          { length: Buffer.byteLength(target), hashes: { sha256: hex(target) } },
        ]),
      ),
    });
    const snapshot = signRole({ _type: 'snapshot', meta: { 'targets.json': { version } } });
    serves = {
      '/timestamp.json': signRole({ _type: 'timestamp', meta: { 'snapshot.json': { version } } }),
      '/snapshot.json': snapshot,
      '/targets.json': targets,
      ...Object.fromEntries(Object.entries(published).map(([name, target]) => [`/targets/${name}`, target])),
    };
    return tufRoot;
  };
  const createConfig = (host: string): string => {
    const service = { url: `https://${host}`, majorApiVersion: 1, validFor: { start: '2026-01-01T00:00:00Z' } };
    return JSON.stringify({
      mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
      caUrls: [service],
      rekorTlogUrls: [service],
    });
  };
  const fetchLine = (more = ''): string =>
    `trust fetch production --tuf ${url} --tuf-root tuf-root.json --policy policy.yaml${more}`;
  /** Fetches from the repository as it is published now, with an empty cache. */
  const fetchFresh = async (more: string) =>
    json(fetchLine(more), { XDG_CACHE_HOME: join(dir, `cache-${Math.random()}`) });
  const findConfig = () => findSigningConfig(join(dir, 'policy.yaml'), new Date());

  it('shows the root key by key, pins it only with --yes, and changes nothing that TUF rejects', async () => {
    await put('tuf-root.json', publish(rootBytes(b)));
    const env = { XDG_CACHE_HOME: join(dir, 'cache') };
    const line = `trust fetch production --tuf ${url} --tuf-root tuf-root.json --policy policy.yaml`;
    const before = await policy();
    const shown = await run(line, env);
    expect(shown).toMatchObject({ code: 0, out: expect.stringContaining('--yes') });
    expect(shown.out).toMatch(/\+ certificate-authority/);
    expect(await policy()).toBe(before);
    expect(await json(`${line} --yes`, env)).toMatchObject({ code: 0, report: { verb: 'fetch' } });
    expect([await verify('by-a.json'), await verify('by-b.json')]).toEqual(['certificate-untrusted', 'passed']);

    const pinned = await policy();
    serves['/targets/trusted_root.json'] = rootBytes(a);
    expect(await json(`${line} --yes`, { XDG_CACHE_HOME: join(dir, 'other') })).toMatchObject({
      code: 3,
      report: { error: { code: 'tuf-failed' } },
    });
    expect(await policy()).toBe(pinned);
  });

  it('fetches from the mirror where the repository is gone', async () => {
    await put('tuf-root.json', publish(rootBytes(b)));
    const env = { XDG_CACHE_HOME: join(dir, 'cache') };
    const line = `trust fetch production --tuf http://127.0.0.1:9 --tuf-root tuf-root.json --policy policy.yaml`;
    expect((await run(line, env)).code).toBe(3);
    expect((await run(`${line} --tuf-mirror ${url}`, env)).code).toBe(0);
  });

  it('stores the signing config with the root, only with --yes, and revert restores the earlier one', async () => {
    const [first, second] = [createConfig('first.test'), createConfig('second.test')];
    await put('tuf-root.json', publish(rootBytes(b), { 'signing_config.v0.2.json': first }));
    const shown = await fetchFresh('');
    expect(shown.report.signingConfig).toMatchObject({ after: `sha256:${hex(first)}` });
    expect(await readdir(join(dir, 'trust-roots'))).toEqual(['first.json']);
    expect(await findConfig()).toBeUndefined();

    const pinned = await fetchFresh(' --yes');
    expect(await findConfig()).toBe(join(dir, pinned.report.signingConfig.path));
    expect(await readFile((await findConfig()) ?? '', 'utf8')).toBe(first);
    expect((await json('trust check --policy policy.yaml')).code).toBe(0);

    await put('tuf-root.json', publish(rootBytes(b), { 'signing_config.v0.2.json': second }));
    expect((await fetchFresh(' --yes')).report.signingConfig).toMatchObject({
      before: `sha256:${hex(first)}`,
      after: `sha256:${hex(second)}`,
    });
    expect(await readFile((await findConfig()) ?? '', 'utf8')).toBe(second);
    await run('trust revert --policy policy.yaml');
    expect(await readFile((await findConfig()) ?? '', 'utf8')).toBe(first);
    await run('trust revert --policy policy.yaml');
    expect(await findConfig()).toBeUndefined();
  });

  it('keeps the signing config over pin and rotate, and where the repository publishes none', async () => {
    const config = createConfig('first.test');
    await put('tuf-root.json', publish(rootBytes(b), { 'signing_config.json': config }));
    await fetchFresh(' --yes');
    const path = await findConfig();
    await put('tuf-root.json', publish(rootBytes(b)));
    const { report } = await fetchFresh(' --yes');
    expect(report.signingConfig).toEqual({ before: `sha256:${hex(config)}` });
    expect(await findConfig()).toBe(path);
    await run('trust pin production --trusted-root a.json --policy policy.yaml');
    await run('trust rotate production --trusted-root b.json --as next --policy policy.yaml');
    await run('trust retire production --policy policy.yaml');
    expect(await findConfig()).toBe(path);
  });

  it.each([
    ['is not JSON', 'x', 'json-malformed'],
    ['has another media type', createConfig('a.test').replace('v0.2', 'v0.3'), 'schema-mismatch'],
    ['names no CA', createConfig('a.test').replace(/"caUrls":\[.*?\]/, '"caUrls":[]'), 'schema-mismatch'],
    [
      'has no service that is valid now',
      createConfig('a.test').replaceAll('2026-01', '2099-01'),
      'signing-config-unusable',
    ],
  ])('pins nothing from a repository whose signing config %s', async (_name, config, code) => {
    await put('tuf-root.json', publish(rootBytes(b), { 'signing_config.v0.2.json': config }));
    const before = await policy();
    expect(await fetchFresh(' --yes')).toMatchObject({ code: 2, report: { error: { code } } });
    expect([await policy(), await readdir(join(dir, 'trust-roots'))]).toEqual([before, ['first.json']]);
  });

  it('pins nothing where the signing config is listed and cannot be fetched', async () => {
    await put('tuf-root.json', publish(rootBytes(b), { 'signing_config.v0.2.json': createConfig('a.test') }));
    delete serves['/targets/signing_config.v0.2.json'];
    const before = await policy();
    expect(await fetchFresh(' --yes')).toMatchObject({ code: 3, report: { error: { code: 'tuf-failed' } } });
    expect(await policy()).toBe(before);
  });

  it('refuses a changed signing config in check and revert', async () => {
    await put('tuf-root.json', publish(rootBytes(b), { 'signing_config.v0.2.json': createConfig('a.test') }));
    await fetchFresh(' --yes');
    await writeFile((await findConfig()) ?? '', createConfig('attacker.test'));
    expect(await json('trust check --policy policy.yaml')).toMatchObject({
      code: 1,
      report: { reasons: [{ code: 'root-mismatch' }] },
    });
    await run('trust pin production --trusted-root a.json --policy policy.yaml');
    expect(await json('trust revert --policy policy.yaml')).toMatchObject({
      code: 1,
      report: { error: { code: 'root-mismatch' } },
    });
  });

  it('refuses a root with fields that this version does not know, and names them', async () => {
    const future = rootBytes(b, (root) => Object.assign(root.tlogs[0] ?? {}, { witnessQuorum: 2 }));
    await put('tuf-root.json', publish(future));
    expect(await fetchFresh(' --yes')).toMatchObject({
      code: 2,
      report: {
        error: { code: 'trusted-root-fields-unknown', message: expect.stringContaining('tlogs.witnessQuorum') },
      },
    });
  });
});
