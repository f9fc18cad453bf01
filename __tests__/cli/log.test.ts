import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.ts';
import { mc } from '../support/terminal.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await temporaryFolder();
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await writeFile(join(cwd, 'seal.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await writeFile(join(cwd, 'seal.pub'), publicKey.export({ type: 'spki', format: 'pem' }));
});
const log = (line: string, ...command: string[]) =>
  mc(['log', ...line.split(' '), ...(command.length > 0 ? ['--', ...command] : [])], cwd);

describe('mc log', () => {
  it('run passes the streams through unchanged and ends with the exit code of the command', async () => {
    const script = 'echo out; echo err >&2; exit 7';
    expect(await log('run --chain c --step build', 'sh', '-c', script)).toEqual({
      out: 'out\n',
      err: 'err\n',
      code: 7,
    });
    const json = await log('run --chain c --step build --json', 'sh', '-c', 'echo --json');
    expect(json).toMatchObject({ err: '--json\n', code: 0 });
    expect(JSON.parse(json.out)).toMatchObject({ type: 'log-record', outcome: 'passed', entries: [{ seq: 1 }] });
    expect((await log('run --chain c --step build', 'no-such-program')).code).toBe(127);
  });

  it('add, seal and check report on the chain', async () => {
    expect((await log('add --chain c --step key seal.pub')).code).toBe(0);
    expect(await log('check c')).toMatchObject({ code: 1, out: expect.stringContaining('log-chain-unsealed') });
    expect((await log('check c --key seal.pub')).code).toBe(1);
    expect((await log('check c --no-origin')).code).toBe(0);
    const sealed = JSON.parse((await log('seal --chain c --key seal.pem --json')).out);
    expect(sealed).toMatchObject({ type: 'log-seal', outcome: 'passed', method: 'key', size: 4 });
    expect((await log('check c --key seal.pub')).code).toBe(0);
    expect((await log(`check c --root ${sealed.root}`)).code).toBe(0);
    expect((await log(`check c --root ${'0'.repeat(64)}`)).code).toBe(1);
    await writeFile(join(cwd, 'c/logs/000001.log'), 'another');
    const { out, code } = await log('check c --key seal.pub --json');
    expect(JSON.parse(out)).toMatchObject({ outcome: 'failed', firstWrong: { seq: 1, step: 'build' } });
    expect(code).toBe(1);
  });

  it.each([
    ['run --step s x', 'usage'],
    ['run --chain c x', 'usage'],
    ['run --chain c --step s', 'usage'],
    ['seal --chain c', 'usage'],
    ['seal --chain c --key seal.pem --unsigned', 'usage'],
    ['seal --chain nowhere --unsigned', 'log-chain-missing'],
    ['seal --chain c --key seal.pub', 'log-key-unreadable'],
    ['check nowhere --no-origin', 'log-chain-missing'],
    ['check c', 'log-chain-trust-missing'],
    ['check c --key seal.pem', 'log-key-unreadable'],
    ['check c --key seal.pub --no-origin', 'usage'],
    ['check c --policy none.yaml', 'policy-not-found'],
    ['prove c', 'usage'],
  ])('%s ends with exit 2, %s', async (line, code) => {
    const result = await log(`${line} --json`);
    expect(JSON.parse(result.out)).toMatchObject({ outcome: 'error', error: { code } });
    expect(result.code).toBe(2);
  });
});
