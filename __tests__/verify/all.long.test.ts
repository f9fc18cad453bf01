import { createPublicKey, type KeyObject } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { digestOf } from '../../src/lib/digest.ts';
import { baseError } from '../../src/lib/errors.ts';
import type { Http } from '../../src/lib/http.ts';
import type { McError } from '../../src/lib/mc-error.ts';
import { mirrorError } from '../../src/mirror/errors.ts';
import { anonymous } from '../../src/oci/index.ts';
import type { MirrorDemands } from '../../src/tlog/index.ts';
import {
  type MirrorSource,
  readGithubApi,
  readStaleness,
  type Trust,
  type VerifyAllPorts,
  type VerifyAllRequest,
  type VerifyReport,
  verifyAll,
  verifyPlatforms,
} from '../../src/verify/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { createDigestStatement, forge, NOW, newKey, newSigstore, RELEASE, rootBytes } from '../support/forge.ts';
import {
  createPolicy,
  IDENTITY,
  loadTestTrust,
  memoryFiles,
  POLICY,
  ROOT,
  SIGNATURE,
  sigstore,
} from '../support/policy.ts';

const DIGEST = digestOf(RELEASE);
const OTHER = digestOf('another');
const signed = Buffer.from(JSON.stringify(forge(sigstore)));
const clock = { now: () => NOW, sleep: async () => {} };
const ROOT_FILE = '/security/trust-roots/trusted_root.json';
const networkError = (url: string): McError =>
  baseError('network-unreachable', { method: 'GET', url, detail: 'no network', attempts: 1 });

interface Given {
  readonly policy?: object;
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Record<string, string>;
  readonly at?: (path: string) => string;
  readonly signal?: AbortSignal;
  readonly threads?: VerifyAllPorts['threads'];
  /** The evidence of the mirror about a subject: one copy for each item, or an error. */
  readonly mirror?: (subject: string) => readonly Buffer[] | Error;
}

/** Returns a verification with a policy in memory and evidence in a mirror, and records its requests. */
function createWorld({
  policy = createPolicy(SIGNATURE),
  files = {},
  env = {},
  at,
  signal,
  threads,
  mirror = () => [],
}: Given = {}) {
  const opened: { location: string; demands: MirrorDemands }[] = [];
  const messages: string[] = [];
  const asked: { url: string; authorization: string | undefined }[] = [];
  const http: Http = {
    send: async ({ url, headers = {} }) => {
      asked.push({ url: String(url), authorization: headers.authorization });
      throw networkError(String(url));
    },
    close: async () => {},
  };
  const ports: VerifyAllPorts = {
    http,
    clock,
    env,
    at: at ?? ((path) => (path.startsWith('/') ? path : join('/checkout', path))),
    credentials: anonymous,
    progress: ({ message }) => messages.push(message),
    files: memoryFiles({ [POLICY]: JSON.stringify(policy), [ROOT_FILE]: rootBytes(sigstore), ...files }),
    openMirror: async (location, demands): Promise<MirrorSource> => {
      opened.push({ location, demands });
      return {
        name: location,
        syncedAt: NOW.toISOString(),
        resolve: async () => undefined,
        async *bundlesFor(subject) {
          const gives = mirror(subject);
          if (gives instanceof Error) throw gives;
          for (const bytes of gives) yield { bytes, origin: location };
        },
      };
    },
    ...(signal ? { signal } : {}),
    threads,
  };
  const run = (subjects: readonly string[], request: Partial<VerifyAllRequest> = {}) =>
    verifyAll({ subjects, policy: POLICY, bundles: [], useMirror: 'auto', mirror: 'http://mirror', ...request }, ports);
  return { run, opened, messages, asked };
}
const evidenceAbout = (digest: string) => (subject: string) => (subject === digest ? [signed] : []);

describe('the report of verifyAll', () => {
  it('equals the report of the subject if there is only one', async () => {
    const { report, subjects } = await createWorld({ mirror: evidenceAbout(DIGEST) }).run([DIGEST]);
    expect(subjects).toHaveLength(1);
    expect(report).toBe(subjects[0]);
    expect(report).toMatchObject({ outcome: 'passed', subject: DIGEST });
  });

  it('passes if each of several subjects passed', async () => {
    const { report, subjects } = await createWorld({ mirror: evidenceAbout(DIGEST) }).run([DIGEST, DIGEST]);
    expect(report).toMatchObject({ type: 'verify', outcome: 'passed', reasons: [] });
    expect(report).toHaveProperty('subjects', subjects);
    expect(subjects.map(({ outcome }) => outcome)).toEqual(['passed', 'passed']);
  });

  it('fails if one of several subjects failed; each reason names its subject, and subjects keep the order of the request', async () => {
    for (const named of [
      [DIGEST, OTHER],
      [OTHER, DIGEST],
    ]) {
      const { report, subjects } = await createWorld({ mirror: evidenceAbout(DIGEST) }).run(named);
      expect(subjects.map(({ subject }) => subject)).toEqual(named);
      expect(report).toMatchObject({ outcome: 'failed', reasons: [{ subject: OTHER, code: 'nothing-verified' }] });
      expect(report.reasons).toHaveLength(1);
    }
  });

  it('does not exist without a subject, because no subject must not pass', async () => {
    const { run, opened } = createWorld();
    await expect(run([])).rejects.toMatchObject({ code: 'nothing-verified', details: { subject: 'the request' } });
    expect(opened).toEqual([]);
  });
});

describe('verifyAll, for a subject that it cannot verify,', () => {
  const down = networkError('http://mirror');
  const downFor = (digest: string) => (subject: string) => (subject === digest ? down : [signed]);
  const damaged = mirrorError('mirror-damaged', { path: 'index.json', detail: 'x' });

  it('throws the original error if the subject is the only one', async () => {
    await expect(createWorld({ mirror: () => down }).run([DIGEST])).rejects.toBe(down);
    await expect(createWorld({ mirror: () => damaged }).run([DIGEST])).rejects.toBe(damaged);
  });

  it('verifies the other subjects first, and then throws with the number of failures', async () => {
    const { run, messages } = createWorld({ mirror: downFor(OTHER) });
    const error = await run([DIGEST, OTHER, DIGEST]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'subjects-unjudged',
      details: { unjudged: 1, total: 3, detail: down.message },
      cause: down,
    });
    expect(messages.filter((message) => message.startsWith('verifying '))).toHaveLength(3);
    expect(messages).toContain(`${OTHER}: network-unreachable: ${down.message}`);
  });

  it('throws the code of the evidence if only evidence was wrong, and a fault if a fault also occurred', async () => {
    const [one, two] = [digestOf('one'), digestOf('two')];
    const by = (gives: Readonly<Record<string, readonly Buffer[] | Error>>) =>
      createWorld({ mirror: (subject) => gives[subject] ?? [signed] }).run([one, two, DIGEST]);
    await expect(by({ [one]: damaged, [two]: damaged })).rejects.toMatchObject({
      code: 'mirror-damaged',
      family: 'verification',
      details: { unjudged: 2, total: 3 },
    });
    for (const gives of [
      { [one]: damaged, [two]: down },
      { [one]: down, [two]: damaged },
    ])
      await expect(by(gives)).rejects.toMatchObject({ code: 'subjects-unjudged', family: 'fault' });
  });

  it('stops after a mistake of the user and throws that mistake', async () => {
    const run = createWorld({ mirror: evidenceAbout(DIGEST) }).run([DIGEST, 'no-such-file', DIGEST]);
    await expect(run).rejects.toMatchObject({ code: 'subject-not-found', details: { given: 'no-such-file' } });
  });

  it('stops when the user cancels, and reports nothing else', async () => {
    const stop = new AbortController();
    const stopped = baseError('cancelled', { what: 'the verification' });
    const { run, messages } = createWorld({
      signal: stop.signal,
      mirror: () => {
        stop.abort(stopped);
        return stopped;
      },
    });
    await expect(run([DIGEST, OTHER])).rejects.toBe(stopped);
    expect(messages.filter((message) => !message.startsWith('verifying '))).toEqual([]);
  });
});

describe('the mirror of verifyAll', () => {
  const asked = async (given: Given, request: Partial<VerifyAllRequest> = {}): Promise<string[]> => {
    const { run, opened } = createWorld({ ...given, mirror: evidenceAbout(DIGEST) });
    await run([DIGEST], request);
    return opened.map(({ location }) => location);
  };
  const policy = { ...createPolicy(SIGNATURE), mirror: { url: 'https://of-the-policy' } };
  const env = { REKOR_MIRROR_URL: 'https://of-the-environment' };

  it('comes from the request, otherwise from the environment, otherwise from the policy', async () => {
    expect(await asked({ policy, env }, { mirror: 'https://named' })).toEqual(['https://named']);
    expect(await asked({ policy, env }, { mirror: undefined })).toEqual(['https://of-the-environment']);
    expect(await asked({ policy }, { mirror: undefined })).toEqual(['https://of-the-policy']);
    expect(await asked({}, { mirror: undefined })).toEqual([]);
  });

  it('accepts a folder relative to the working directory, or an unchanged URL', async () => {
    expect(await asked({}, { mirror: 'folder' })).toEqual(['/checkout/folder']);
    expect(await asked({}, { mirror: '/folder' })).toEqual(['/folder']);
    expect(await asked({}, { mirror: 'http://host/folder' })).toEqual(['http://host/folder']);
    expect(await asked({}, { mirror: 'httpfolder' })).toEqual(['/checkout/httpfolder']);
  });

  it('resolves from the folder of the policy if the policy names a folder', async () => {
    const inPolicy = (url: string) => ({ policy: { ...createPolicy(SIGNATURE), mirror: { url } } });
    expect(await asked(inPolicy('folder'), { mirror: undefined })).toEqual([join(dirname(POLICY), 'folder')]);
    expect(await asked(inPolicy('../folder'), { mirror: undefined })).toEqual(['/folder']);
    expect(await asked(inPolicy('/srv/mirror'), { mirror: undefined })).toEqual(['/srv/mirror']);
  });

  it('serves always or never if the environment requires it, for any request', async () => {
    const forced = (value: string, useMirror: VerifyAllRequest['useMirror']) =>
      asked({ env: { VERIFY_USE_MIRROR: value } }, { useMirror });
    for (const useMirror of ['auto', 'always', 'never'] as const) {
      expect(await forced('true', useMirror)).toEqual(['http://mirror']);
      expect(await forced('false', useMirror)).toEqual([]);
    }
    expect(await forced('', 'never')).toEqual([]);
    expect(await forced('', 'auto')).toEqual(['http://mirror']);
    await expect(forced('yes', 'auto')).rejects.toMatchObject({ code: 'option-invalid', details: { given: 'yes' } });
  });

  it('receives all requests with "always", and no other source receives one', async () => {
    const subject = `registry.acme.test/app@${DIGEST}`;
    const statement = createDigestStatement(DIGEST);
    const mirror = () => [Buffer.from(JSON.stringify(forge(sigstore, { statement })))];
    for (const [value, useMirror, contacted] of [
      ['true', 'auto', false],
      ['', 'always', false],
      ['', 'auto', true],
    ] as const) {
      const { run, asked: urls } = createWorld({ env: { VERIFY_USE_MIRROR: value }, mirror });
      expect((await run([subject], { useMirror })).report.outcome).toBe('passed');
      expect(urls.length > 0).toBe(contacted);
    }
  });

  it('receives the demands of the policy and the folder of its memory', async () => {
    const demanding = { ...createPolicy(SIGNATURE), mirror: { url: 'x', key: 'k', witnesses: ['w'], quorum: 1 } };
    const demandsOf = async (request: Partial<VerifyAllRequest>, policy: object = demanding) => {
      const { run, opened } = createWorld({ policy, mirror: evidenceAbout(DIGEST) });
      await run([DIGEST], request);
      return opened[0]?.demands;
    };
    const witnesses = { keys: ['w'], quorum: 1 };
    expect(await demandsOf({})).toStrictEqual({ key: 'k', witnesses, memory: undefined });
    const rotating = { ...createPolicy(SIGNATURE), mirror: { url: 'x', key: ['old', 'new'] } };
    expect(await demandsOf({}, rotating)).toStrictEqual({ key: ['old', 'new'], memory: undefined });
    const nothing = { key: undefined, memory: undefined };
    expect(await demandsOf({}, createPolicy(SIGNATURE))).toStrictEqual(nothing);
    const none = { ...createPolicy(SIGNATURE), mirror: { url: 'x', witnesses: ['w'], quorum: 0 } };
    expect(await demandsOf({}, none)).toStrictEqual(nothing);
    const cache = join(await temporaryFolder(), 'cache');
    expect(await demandsOf({ cache })).toEqual({ key: 'k', witnesses, memory: join(cache, 'mirrors') });
  });
});

describe('the cache of verifyAll', () => {
  it('stores useful evidence and returns it when the mirror is down, and stores nothing unless requested', async () => {
    const cache = join(await temporaryFolder(), 'cache');
    const down = networkError('http://mirror');
    await createWorld({ mirror: evidenceAbout(DIGEST) }).run([DIGEST]);
    await expect(readdir(cache)).rejects.toMatchObject({ code: 'ENOENT' });
    await createWorld({ mirror: evidenceAbout(DIGEST) }).run([DIGEST], { cache });
    const { report } = await createWorld({ mirror: () => down }).run([DIGEST], { cache });
    expect(report).toMatchObject({ outcome: 'passed', warnings: [{ code: 'network-unreachable' }] });
    await expect(createWorld({ mirror: () => down }).run([DIGEST])).rejects.toBe(down);
  });
});

describe('verifyAll, for a key that signs the bytes themselves,', () => {
  const key = newKey('ed25519');
  const pem = (of: KeyObject): string => createPublicKey(of).export({ type: 'spki', format: 'pem' }).toString();
  const requirement = { name: 's', kind: 'signature', keys: [{ name: 'release', path: 'release.pub' }] };
  const given: Given = {
    policy: createPolicy(requirement),
    files: { '/security/release.pub': pem(key) },
    mirror: () => [Buffer.from(JSON.stringify(forge(sigstore, { managed: key })))],
  };

  it('reads the content of a file, and cannot verify a bare digest', async () => {
    const dir = await temporaryFolder();
    await writeFile(join(dir, 'app.tar'), RELEASE);
    const { run } = createWorld({ ...given, at: (path) => (path.startsWith('/') ? path : join(dir, path)) });
    expect((await run(['app.tar'])).report.outcome).toBe('passed');
    const { report } = await run([DIGEST]);
    expect(report).toMatchObject({ outcome: 'failed', reasons: [{ code: 'content-needed' }] });
  });
});

describe('the worker threads of verifyAll', () => {
  it('get no large file, because the thread that hashes it also verifies it', async () => {
    const dir = await temporaryFolder();
    const content = Buffer.alloc(1024 * 1024 + 1, 'release');
    await writeFile(join(dir, 'large.tar'), content);
    await writeFile(join(dir, 'large.json'), JSON.stringify(forge(sigstore, { content })));
    // This thread rejects every bundle.
    const answer = "{ id, refused: { origin: 'a thread', code: 'signature-invalid', details: {} } }";
    const program = join(dir, 'refuses.mjs');
    await writeFile(
      program,
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', ({ id }) => parentPort.postMessage(${answer})); parentPort.postMessage('ready');`,
    );
    const { run } = createWorld({
      at: (path) => (path.startsWith('/') ? path : join(dir, path)),
      threads: { program, idleCores: 1 },
    });
    const named = Array.from({ length: 100 }, () => 'large.tar');
    const { report } = await run(named, { bundles: ['large.json'] });
    expect(report).toMatchObject({ outcome: 'passed', reasons: [] });
  });
});

describe('the bundles of the request', () => {
  it('resolve from the working directory, and make the mirror unnecessary', async () => {
    const dir = await temporaryFolder();
    await mkdir(join(dir, 'evidence'));
    await writeFile(join(dir, 'evidence', 'app.sigstore.json'), signed);
    const { run, opened } = createWorld({ at: (path) => (path.startsWith('/') ? path : join(dir, path)) });
    expect((await run([DIGEST], { bundles: ['evidence'] })).report.outcome).toBe('passed');
    expect(opened).toEqual([]);
  });
});

describe('the root of the request', () => {
  it('replaces the roots of the policy', async () => {
    const policy = {
      version: 1,
      roots: [ROOT, { name: 'other', trustedRoot: { path: 'other.json' } }],
      requirements: [SIGNATURE],
    };
    const files = { '/security/other.json': rootBytes(newSigstore('other.test')) };
    const outcome = async (root: string): Promise<string> =>
      (await createWorld({ policy, files, mirror: evidenceAbout(DIGEST) }).run([DIGEST], { root })).report.outcome;
    expect([await outcome('production'), await outcome('other')]).toEqual(['passed', 'failed']);
    await expect(outcome('gone')).rejects.toMatchObject({ code: 'policy-root-unknown' });
  });
});

describe("verifyAll, for GitHub's attestations of a repository,", () => {
  const askedOf = async (repository: string | undefined, env: Record<string, string> = {}) => {
    const { run, asked } = createWorld({ env });
    const done = run([DIGEST], { repository, mirror: undefined });
    await (repository === undefined ? done : expect(done).rejects.toMatchObject({ code: 'network-unreachable' }));
    return asked;
  };

  it('requests them only for a named repository, at the API and with the token of the environment', async () => {
    expect(await askedOf(undefined)).toEqual([]);
    expect(await askedOf('acme/app')).toEqual([
      {
        url: `https://api.github.com/repos/acme/app/attestations/${DIGEST}?per_page=100`,
        authorization: undefined,
      },
    ]);
    expect(await askedOf('a.b-c_d/e', { GITHUB_API_URL: 'https://ghes.test/api/v3', GH_TOKEN: 't' })).toEqual([
      {
        url: `https://ghes.test/api/v3/repos/a.b-c_d/e/attestations/${DIGEST}?per_page=100`,
        authorization: 'Bearer t',
      },
    ]);
  });

  it('accepts repository names of up to 100 letters, and rejects dots that would change the URL', async () => {
    const longest = `${'a'.repeat(100)}/${'b'.repeat(100)}`;
    expect(await askedOf(longest)).toHaveLength(1);
    expect(await askedOf('.github/..a')).toHaveLength(1);
    const bad = ['', 'acme', 'acme/', '/app', 'acme/app/x', 'acme/a b', 'acme/..', '../app', './app', 'acme/.', 'a?/b'];
    for (const repository of [...bad, `a${longest}`, `${longest}b`, 'acme/app\n']) {
      const { run, asked } = createWorld({ mirror: evidenceAbout(DIGEST) });
      await expect(run([DIGEST], { repository })).rejects.toMatchObject({
        code: 'repository-malformed',
        details: { given: repository },
      });
      expect(asked).toEqual([]);
    }
  });

  it('prefers the token of the workflow over the other token', () => {
    const api = 'https://api.github.com';
    expect(readGithubApi({})).toEqual({ api, token: undefined });
    expect(readGithubApi({ GITHUB_API_URL: '', GITHUB_TOKEN: '', GH_TOKEN: 'b' })).toEqual({ api, token: 'b' });
    expect(readGithubApi({ GITHUB_TOKEN: 'a', GH_TOKEN: 'b' })).toEqual({ api, token: 'a' });
    expect(readGithubApi({ GITHUB_API_URL: 'https://ghes.test', GITHUB_TOKEN: 'a' })).toEqual({
      api: 'https://ghes.test',
      token: 'a',
    });
  });
});

describe('the maximum age of a mirror', () => {
  const of = async (mirror?: object) =>
    readStaleness(
      await loadTestTrust({ ...createPolicy(SIGNATURE), ...(mirror ? { mirror: { url: 'x', ...mirror } } : {}) }),
    );
  it('comes from the policy, and with it the limit in a disaster is seven days at most', async () => {
    expect(await of()).toEqual({ max: undefined, maxInDisaster: undefined });
    expect(await of({})).toEqual({ max: undefined, maxInDisaster: undefined });
    expect(await of({ maxStaleness: '15m' })).toEqual({ max: 900, maxInDisaster: 604_800 });
    expect(await of({ maxStaleness: '15m', maxStalenessInDisaster: '2h' })).toEqual({ max: 900, maxInDisaster: 7200 });
    expect(await of({ maxStalenessInDisaster: '2h' })).toEqual({ max: undefined, maxInDisaster: 7200 });
  });
});

describe('verifyAll, for the platforms of an index,', () => {
  const [amd64, arm64] = [digestOf('amd64'), digestOf('arm64')];
  const platforms = [
    { digest: amd64, name: 'linux/amd64' },
    { digest: arm64, name: 'linux/arm64' },
  ];
  const of = (requirement: object): object => ({ ...SIGNATURE, ...requirement });
  const report = { subject: 'app:v1', outcome: 'passed', reasons: [], requirements: [] } as unknown as VerifyReport;
  const held = async (trust: Trust, from = report, ...signedOnes: readonly string[]) => {
    let asked = 0;
    const source = {
      name: 'files',
      async *bundlesFor(subject: string) {
        const statement = createDigestStatement(subject);
        if (signedOnes.includes(subject))
          yield { bytes: Buffer.from(JSON.stringify(forge(sigstore, { statement }))), origin: 'files' };
      },
    };
    const list = async () => {
      asked++;
      return platforms;
    };
    return { held: await verifyPlatforms(from, list, trust, { sources: [source], clock }), asked: () => asked };
  };

  it('does not request them unless a requirement covers each platform', async () => {
    for (const requirement of [of({}), of({ platforms: 'root' })]) {
      const { held: same, asked } = await held(await loadTestTrust(createPolicy(requirement)));
      expect(same).toBe(report);
      expect(asked()).toBe(0);
    }
  });

  it('verifies each platform, and each must satisfy the policy', async () => {
    const trust = await loadTestTrust(createPolicy(of({ platforms: 'all' })));
    const all = (await held(trust, report, amd64, arm64)).held;
    expect(all).toMatchObject({
      subject: 'app:v1',
      outcome: 'passed',
      reasons: [],
      platforms: [
        { digest: amd64, platform: 'linux/amd64', outcome: 'passed', reasons: [] },
        { digest: arm64, platform: 'linux/arm64', outcome: 'passed', reasons: [] },
      ],
    });
    const half = (await held(trust, report, amd64)).held;
    expect(half).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'nothing-verified', platform: 'linux/arm64', digest: arm64, subject: 'app:v1 (linux/arm64)' }],
      platforms: [{ outcome: 'passed' }, { outcome: 'failed', reasons: [{ code: 'nothing-verified' }] }],
    });
    expect((await held(trust)).held.reasons).toHaveLength(2);
  });

  it('checks them only for the requirements that ask for it', async () => {
    const other = { ...IDENTITY, subject: 'https://acme.test/other' };
    const root = of({ name: 'root', identities: [other] });
    const trust = await loadTestTrust(createPolicy(root, of({ platforms: 'all' })));
    expect((await held(trust, report, amd64, arm64)).held.outcome).toBe('passed');
  });

  it('fails for an index that failed itself, even if its platforms passed', async () => {
    const trust = await loadTestTrust(createPolicy(of({ platforms: 'all' })));
    const reason = { code: 'nothing-verified', message: 'of the index' };
    const failed: VerifyReport = { ...report, outcome: 'failed', reasons: [reason] };
    expect((await held(trust, failed, amd64, arm64)).held).toMatchObject({ outcome: 'failed', reasons: [reason] });
  });
});
