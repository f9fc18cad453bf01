import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createKeySigner, createSigner, readSigningConfig } from '../../src/sigstore/index.ts';
import { temporaryFolder } from '../support/folders.ts';
import { forge, newSigstore, RELEASE, rootBytes } from '../support/forge.ts';
import { startWorld, type World } from '../support/sandbox.ts';
import { mc } from '../support/terminal.ts';

const sigstore = newSigstore('a.test');
let dir = '';
const put = (name: string, content: string | Buffer): Promise<void> => writeFile(join(dir, name), content);
const run = (line: string) => mc(line.split(' '), dir);
const json = async (line: string) => {
  const { out, code } = await run(`${line} --json`);
  return { code, report: JSON.parse(out) };
};
const verify = async (bundle: string, file = 'app.tar'): Promise<string> => {
  const { report } = await json(`verify ${file} --bundle ${bundle} --policy new/policy.yaml`);
  return report.outcome === 'passed' ? 'passed' : (report.error?.code ?? report.reasons[0].code);
};

beforeEach(async () => {
  dir = await temporaryFolder();
  await put('app.tar', RELEASE);
  await put('root.json', rootBytes(sigstore));
});

describe('mc trust init, for releases that keys signed,', () => {
  const pem = (key: KeyObject): string =>
    String(
      key.type === 'private'
        ? key.export({ type: 'pkcs8', format: 'pem' })
        : key.export({ type: 'spki', format: 'pem' }),
    );
  const signBare = (key: KeyObject): Promise<Buffer> =>
    createKeySigner(key).signMessage(
      (async function* () {
        yield RELEASE;
      })(),
    );
  const signLogged = async (key: KeyObject): Promise<string> => JSON.stringify(forge(sigstore, { managed: key }));
  const TYPES = {
    Ed25519: () => generateKeyPairSync('ed25519'),
    'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    'P-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
    'RSA 3072': () => generateKeyPairSync('rsa', { modulusLength: 3072 }),
  };

  it.each(
    Object.entries(TYPES).flatMap(([type, make]) => [
      [type, 'without a log entry', make, signBare] as const,
      [type, 'with a log entry', make, signLogged] as const,
    ]),
  )('writes a policy that accepts the release by %s %s, and no other key', async (_type, _log, make, sign) => {
    const [key, other] = [make(), generateKeyPairSync('ed25519')];
    await put('release.pub', pem(key.publicKey));
    await put('by-key.json', await sign(key.privateKey));
    await put('by-other.json', await sign(other.privateKey));
    const line = 'trust init --from app.tar --bundle by-key.json --trusted-root root.json --out new/policy.yaml';
    expect(await json(`${line} --key release.pub`)).toMatchObject({ code: 0, report: { seen: 1, warnings: [] } });
    expect(await verify('by-key.json')).toBe('passed');
    expect(await verify('by-other.json')).not.toBe('passed');
    await put('changed.tar', 'another release');
    expect(await verify('by-key.json', 'changed.tar')).not.toBe('passed');
    expect((await json('trust check --policy new/policy.yaml')).report).toMatchObject({ reasons: [], warnings: [] });
  });

  it('pins the key: a changed file is refused', async () => {
    const { publicKey, privateKey } = TYPES['P-256']();
    await put('release.pub', pem(publicKey));
    await put('by-key.json', await signBare(privateKey));
    const line = 'trust init --from app.tar --bundle by-key.json --trusted-root root.json --out new/policy.yaml';
    const { out } = await run(`${line} --key release.pub`);
    const file = /trust-roots\/keys\/\S+\.pub/.exec(out)?.[0] ?? '';
    await writeFile(join(dir, 'new', file), pem(TYPES['P-256']().publicKey));
    expect(await verify('by-key.json')).toBe('root-mismatch');
  });

  it('names --key where it is missing, and refuses a private key without printing it', async () => {
    const { privateKey } = TYPES['P-256']();
    await put('private.pem', pem(privateKey));
    await put('by-key.json', await signBare(privateKey));
    const line = 'trust init --from app.tar --bundle by-key.json --trusted-root root.json';
    const missing = await run(line);
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('--key') });
    const refused = await run(`${line} --key private.pem`);
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('public-key-unusable') });
    for (const secret of pem(privateKey).split('\n').slice(1, -2)) expect(refused.err).not.toContain(secret);
    expect((await run(`${line} --key gone.pub`)).code).toBe(2);
  });

  it('warns on stderr of a bundle that needs a key, beside a proposal from other evidence', async () => {
    await put('by-key.json', await signBare(TYPES.Ed25519().privateKey));
    await put('by-ca.json', JSON.stringify(forge(sigstore)));
    const { code, out, err } = await run(
      'trust init --from app.tar --bundle by-key.json --bundle by-ca.json --trusted-root root.json',
    );
    expect([code, out]).toEqual([0, expect.stringContaining('kind: signature')]);
    expect(err).toMatch(/warning release-key-needed: .*--key/);
  });
});

describe('mc trust init', () => {
  it('prints the files that it wrote and the next commands', async () => {
    await put('by-ca.json', JSON.stringify(forge(sigstore)));
    const { out } = await run(
      'trust init --from app.tar --bundle by-ca.json --trusted-root root.json --out new/policy.yaml',
    );
    expect(out).toMatch(/^ {2}trust-roots\/production-.*\.trusted_root\.json$/m);
    expect(out).toContain(
      '  mc trust check --policy new/policy.yaml\n  mc verify app.tar --bundle by-ca.json --policy new/policy.yaml\n',
    );
    expect((await run('trust check --policy new/policy.yaml')).out).toMatch(
      /root production: pinned .* \(0 days ago\); its newest part is from 2026-01-01; no end is known/,
    );
  });

  it('names --trusted-root where another instance signed', async () => {
    await put('by-ca.json', JSON.stringify(forge(newSigstore('b.test'))));
    const refused = await run('trust init --from app.tar --bundle by-ca.json --trusted-root root.json');
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('--trusted-root') });
  });

  it('refuses a root with fields that this version does not know, and names them', async () => {
    await put('by-ca.json', JSON.stringify(forge(sigstore)));
    await put(
      'root.json',
      rootBytes(sigstore, (root) => Object.assign(root.tlogs[0] ?? {}, { witnessQuorum: 2 })),
    );
    const line = 'trust init --from app.tar --bundle by-ca.json --trusted-root root.json --out new/policy.yaml';
    expect(await json(line)).toMatchObject({
      code: 2,
      report: {
        error: { code: 'trusted-root-fields-unknown', message: expect.stringContaining('tlogs.witnessQuorum') },
      },
    });
  });
});

describe('a policy for workflows of GitHub', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.end());

  /** Signs app.tar in the sandbox's workflow with a token that the issuer mints for this query. */
  const signAs = async (query: string, bundle: string): Promise<void> => {
    const path = join(world.sandbox.dir, 'signing_config.json');
    const services = readSigningConfig(await readFile(path, 'utf8'), path, new Date());
    const url = `${world.sandbox.urls.oidc}/token?audience=sigstore${query}`;
    const identityToken = async () =>
      JSON.parse(await (await fetch(url, { headers: { authorization: 'Bearer t' } })).text()).value;
    const signer = createSigner({ http: world.http, services, identityToken });
    const content = (async function* () {
      yield RELEASE;
    })();
    await put(bundle, await signer.signMessage(content));
  };
  const init = async (bundle: string): Promise<string> => {
    const root = join(world.sandbox.dir, 'trusted_root.json');
    const line = `trust init --from app.tar --bundle ${bundle} --trusted-root ${root} --out new/policy.yaml`;
    expect((await run(line)).code).toBe(0);
    return readFile(join(dir, 'new/policy.yaml'), 'utf8');
  };

  it.each([
    ['names', ''],
    ['numbers', '&subject=ids'],
  ])('from a token whose subject has %s, refuses a recreated repository of the same name', async (_form, query) => {
    await signAs(query, 'good.json');
    await signAs(`${query}&repository_id=77`, 'recreated.json');
    await signAs(`${query}&repository_owner_id=9`, 'taken.json');
    const text = await init('good.json');
    expect(text).toContain('sourceRepositoryIdentifier: "1001" # only the repository with this number');
    expect(text).toContain('sourceRepositoryOwnerIdentifier: "2001" # only repositories of the owner');
    expect(await verify('good.json')).toBe('passed');
    expect(await verify('recreated.json')).toBe('certificate-extension-mismatch');
    expect(await verify('taken.json')).toBe('certificate-extension-mismatch');
  });

  it('accepts the same repository under both forms of the subject', async () => {
    await signAs('', 'old.json');
    await signAs('&subject=ids', 'new.json');
    await init('old.json');
    expect([await verify('old.json'), await verify('new.json')]).toEqual(['passed', 'passed']);
  });

  it('that pins the old subject of the token still accepts old bundles, and only those', async () => {
    await signAs('', 'old.json');
    await signAs('&subject=ids', 'new.json');
    const text = await init('old.json');
    const pinned = text.replace(
      /( +)sourceRepositoryIdentifier:/,
      '$1tokenSubject: repo:acme/app:ref:refs/heads/main\n$1sourceRepositoryIdentifier:',
    );
    await writeFile(join(dir, 'new/policy.yaml'), pinned);
    expect([await verify('old.json'), await verify('new.json')]).toEqual(['passed', 'certificate-extension-mismatch']);
  });
});
