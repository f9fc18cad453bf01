import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { EMPTY_ROOT, noteKeyId, parseCheckpoint, parseWitnessKey } from '../src/tlog/index.ts';
import { peer } from './peers.ts';
import { type Background, startBackground } from './support/background.ts';
import { type Bench, ok, openBench, type Ran } from './support/cosign.ts';
import { freePort } from './support/free-port.ts';
import { ORIGIN, RekorTiles } from './support/rekor-tiles.ts';

const [rekorTiles, litewitness, sshAgent] = await Promise.all(
  (['rekor-tiles', 'litewitness', 'ssh-agent'] as const).map(peer),
);
const MC = join(import.meta.dirname, '..', 'scripts', 'mc.ts');

/** A process of `mc mirror witness`. `policy` is the line that names it in the Sigsum format. */
interface OwnWitness {
  readonly key: string;
  readonly url: string;
  readonly process: Background;
}

async function ownWitness(bench: Bench, name: string, log: string): Promise<OwnWitness> {
  const pem = bench.at(`${name}.pem`);
  if (!existsSync(pem))
    writeFileSync(pem, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const args = ['--key', pem, '--name', `${name}.acme.test`, '--state', bench.at(name), '--log', log];
  const running = await startBackground(
    process.execPath,
    [MC, 'mirror', 'witness', '--listen', '127.0.0.1:0', ...args],
    /witness at (\S+), by (\S+);/,
  );
  const [, url = '', key = ''] = /witness at (\S+), by (\S+);/.exec(running.stderr()) ?? [];
  return { key, url, process: running };
}

describe('a real Rekor v2 with a mirror and witnesses', { skip: rekorTiles?.missing ?? false }, () => {
  let bench: Bench;
  let rekor: RekorTiles;
  let image = '';
  const witnesses: OwnWitness[] = [];
  const policy = (): string =>
    [
      ...witnesses.map(({ key, url }, i) => `witness w${i} ${key} ${url}`),
      `group both all ${witnesses.map((_, i) => `w${i}`).join(' ')}`,
      'quorum both',
      '',
    ].join('\n');
  const mirror = (...args: readonly string[]): Promise<Ran> =>
    bench.mc('mirror', ...args, '--config', bench.at('mirror.yaml'));
  const readMirrored = (path: string): string => readFileSync(bench.at(`mirror/logs/rekor/${path}`), 'utf8');
  const configure = (change: object = {}): void => {
    const host = new URL(bench.sandbox.urls.regions.primary.registry).host;
    const config = {
      version: 1,
      to: 'mirror',
      policy: 'trust-policy.yaml',
      logs: [{ name: 'rekor', type: 'rekor-v2', url: rekor.readUrl, origin: ORIGIN }],
      witnesses: { keys: witnesses.map(({ key }) => key), quorum: 2 },
      subjects: [`${host}/acme/app`],
      ...change,
    };
    writeFileSync(bench.at('mirror.yaml'), JSON.stringify(config));
  };
  const signInto = (subject: string): Promise<Ran> => {
    const token = ['--identity-token', join(bench.sandbox.dir, 'token')];
    return bench.mc('sign', subject, '--attach', '--signing-config', bench.at('signing_config.json'), ...token);
  };

  before(async () => {
    bench = await openBench();
    rekor = new RekorTiles(rekorTiles?.path ?? '', bench.at('rekor'));
    for (const name of ['eu', 'us']) witnesses.push(await ownWitness(bench, name, rekor.verifierKey));
    await rekor.start('tiles', policy());
    const { dir } = bench.sandbox;
    const root = JSON.parse(readFileSync(join(dir, 'trusted_root.json'), 'utf8'));
    writeFileSync(bench.at('trusted_root.json'), JSON.stringify({ ...root, tlogs: [rekor.trustedLog()] }));
    writeFileSync(bench.at('trust-policy.yaml'), readFileSync(join(dir, 'trust-policy.yaml')));
    const signing = JSON.parse(readFileSync(join(dir, 'signing_config.json'), 'utf8'));
    const [log] = signing.rekorTlogUrls;
    writeFileSync(
      bench.at('signing_config.json'),
      JSON.stringify({ ...signing, rekorTlogUrls: [{ ...log, url: rekor.url, majorApiVersion: 2 }] }),
    );
    image = await bench.pushImage('app');
    ok(await signInto(image), 'mc sign');
    configure();
  });
  after(async () => {
    await rekor?.stop();
    for (const witness of witnesses) await witness.process.end();
    await bench?.end();
  });

  it('has checkpoints with cosignatures of two mc mirror witness processes, and the mirror follows it', async () => {
    ok(await mirror('sync'), 'mc mirror sync');
    const { size, note } = parseCheckpoint(readMirrored('checkpoint'));
    assert.equal(size, 1);
    assert.equal(readMirrored('checkpoint'), rekor.checkpoint());
    assert.deepEqual(note.signatures.map(({ name }) => name).sort(), ['eu.acme.test', ORIGIN, 'us.acme.test'].sort());
    ok(await mirror('check'), 'mc mirror check');
  });

  it('grows past full tiles, and the mirror proves each checkpoint consistent with the previous one', async () => {
    for (const count of [40, 300, 260]) {
      await rekor.add(count, `of ${count}`);
      ok(await mirror('sync'), `mc mirror sync of ${count} more`);
    }
    assert.equal(parseCheckpoint(readMirrored('checkpoint')).size, 601);
    assert.deepEqual(readdirSync(bench.at('mirror/logs/rekor/tile/0')), ['000', '001', '002.p']);
    ok(await mirror('check'), 'mc mirror check');
  });

  it('does not advance in the mirror without its witnesses, and advances again with them', async () => {
    const before = readMirrored('checkpoint');
    const [, us] = witnesses;
    await us?.process.end();
    await rekor.add(3, 'unwitnessed');
    const refused = await mirror('sync');
    assert.equal(refused.code, 1, refused.out);
    assert.match(refused.out, /log-unwitnessed/);
    assert.equal(readMirrored('checkpoint'), before);
    // The same key and state at another address. Now the mirror requests the cosignature.
    witnesses[1] = await ownWitness(bench, 'us', rekor.verifierKey);
    configure({ witnesses: { keys: witnesses.map(({ key }) => key), quorum: 2, urls: [witnesses[1].url] } });
    ok(await mirror('sync'), 'mc mirror sync that requests the cosignature');
    assert.equal(parseCheckpoint(readMirrored('checkpoint')).size, 604);
    const cosigned = parseCheckpoint(readMirrored('witnessed/checkpoint')).note.signatures.map(({ name }) => name);
    assert.deepEqual(cosigned.sort(), ['eu.acme.test', ORIGIN, 'us.acme.test'].sort());
    ok(await mirror('check'), 'mc mirror check');
  });

  it('causes an error in the mirror and the witnesses after a fork, and the last good state stays', async () => {
    await rekor.stop();
    const before = readMirrored('checkpoint');
    await rekor.start('evil', policy());
    await rekor.add(700, 'evil');
    configure();
    const forked = await mirror('sync');
    assert.equal(forked.code, 1, forked.out);
    assert.match(forked.out, /log-fork/);
    assert.equal(readMirrored('checkpoint'), before);
    const evil = parseCheckpoint(rekor.checkpoint('evil'));
    assert.deepEqual(
      evil.note.signatures.map(({ name }) => name),
      [ORIGIN],
      'no witness cosigned it',
    );
    assert.equal(readdirSync(bench.at('mirror/forks/rekor')).length, 1);
    ok(await mirror('check'), 'mc mirror check');
    await rekor.stop();
  });

  it('verifies from the mirror alone after the log is gone', async () => {
    await assert.rejects(fetch(`${rekor.url}/healthz`));
    const [, digest = ''] = image.split('@');
    const policyFile = ['--policy', bench.at('trust-policy.yaml')];
    const alone = ['--mirror', bench.at('mirror'), '--use-mirror', 'always'];
    ok(await bench.mc('verify', digest, ...policyFile, ...alone), 'mc verify --mirror');
    const other = await bench.mc('verify', `sha256:${'0'.repeat(64)}`, ...policyFile, ...alone);
    assert.equal(other.code, 1, other.out);
    const reader = async (keys: readonly string[]): Promise<Ran> => {
      const text = readFileSync(bench.at('trust-policy.yaml'), 'utf8');
      const asks = JSON.stringify({ url: bench.at('mirror'), witnesses: keys, quorum: 2 });
      writeFileSync(bench.at('witnessed-policy.yaml'), `${text}mirror: ${asks}\n`);
      return bench.mc('verify', digest, '--policy', bench.at('witnessed-policy.yaml'), '--use-mirror', 'always');
    };
    const [eu, us] = witnesses.map(({ key }) => key);
    ok(await reader([eu ?? '', us ?? '']), 'mc verify with a quorum of witnesses');
    const stranger = await ownWitness(bench, 'stranger', rekor.verifierKey);
    await stranger.process.end();
    const refused = await reader([eu ?? '', stranger.key]);
    assert.notEqual(refused.code, 0, refused.out);
    assert.match(refused.out, /log-unwitnessed/);
  });

  describe('and an independent witness', {
    skip: litewitness?.missing ?? sshAgent?.missing ?? false,
  }, () => {
    let agent: Background;
    let lite: Background;
    let url = '';
    let key = '';

    before(async () => {
      await rekor.start('tiles');
      mkdirSync(bench.at('lite'), { mode: 0o700 });
      const at = (name: string): string => bench.at(`lite/${name}`);
      const env = { ...process.env, SSH_AUTH_SOCK: at('agent') };
      agent = await startBackground(sshAgent?.path ?? '', ['-D', '-a', at('agent')], /SSH_AUTH_SOCK/);
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at('key')]);
      execFileSync('ssh-add', ['-q', at('key')], { env, stdio: 'ignore' });
      const [, wire = ''] = readFileSync(at('key.pub'), 'utf8').split(' ');
      const raw = Buffer.from(wire, 'base64').subarray(-32);
      const typed = Buffer.concat([Buffer.from([4]), raw]);
      key = `lite.acme.test+${noteKeyId('lite.acme.test', raw, 4).toString('hex')}+${typed.toString('base64')}`;
      parseWitnessKey(key);
      const print = execFileSync('ssh-keygen', ['-lf', at('key.pub')], { encoding: 'utf8' }).split(' ')[1] ?? '';
      const port = await freePort();
      url = `http://127.0.0.1:${port}`;
      const args = ['-name', 'lite.acme.test', '-db', at('db'), '-ssh-agent', at('agent'), '-key', print];
      lite = await startBackground(litewitness?.path ?? '', [...args, '-listen', `127.0.0.1:${port}`], /listening/);
      // Initializes the database as witnessctl does, which needs a module that is not always available.
      const db = new DatabaseSync(at('db'));
      db.prepare('INSERT INTO log (origin, tree_size, tree_hash) VALUES (?, 0, ?)').run(
        ORIGIN,
        EMPTY_ROOT.toString('base64'),
      );
      db.prepare('INSERT INTO key (origin, key) VALUES (?, ?)').run(ORIGIN, rekor.verifierKey);
      db.close();
    });
    after(async () => {
      await lite?.end();
      await agent?.end();
    });

    it('has its checkpoints cosigned on request of the mirror, as the log grows', async () => {
      for (const size of [604, 900]) {
        if (size === 900) await rekor.add(296, 'for lite');
        configure({ witnesses: { keys: [key], quorum: 1, urls: [url] } });
        ok(await mirror('sync'), `mc mirror sync of ${size}`);
        assert.equal(parseCheckpoint(readMirrored('witnessed/checkpoint')).size, size);
        assert.ok(readMirrored('witnessed/checkpoint').includes('\u2014 lite.acme.test '));
      }
      ok(await mirror('check'), 'mc mirror check');
    });
  });
});
