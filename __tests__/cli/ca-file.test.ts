import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readCaFile } from '../../src/cli/ca-file.ts';
import { mc } from '../support/terminal.ts';

const [FIRST = '', SECOND = ''] = rootCertificates;
const KEY = '-----BEGIN PRIVATE KEY-----\nc2VjcmV0LWtleS1ieXRlcw==\n-----END PRIVATE KEY-----\n';

describe('readCaFile', () => {
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'mc-ca-'));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const write = (text: string): string => {
    const path = join(dir, 'ca.pem');
    writeFileSync(path, text);
    return path;
  };

  it('returns every certificate, without the text between them', async () => {
    const path = write(`# our CA\r\n${FIRST.replaceAll('\n', '\r\n')}\r\n\n# another\n${SECOND}\n`);
    expect((await readCaFile(path)).map((pem) => pem.replaceAll('\r', '').trim())).toEqual([
      FIRST.trim(),
      SECOND.trim(),
    ]);
  });

  it.each([
    ['an empty file', '', 'no complete PEM block'],
    ['a text', 'hello', 'no complete PEM block'],
    ['a block without its end', `${FIRST}\n-----BEGIN CERTIFICATE-----\nMIIB`, 'a PEM block without its end'],
    ['a private key', `${FIRST}\n${KEY}`, 'a PEM block "PRIVATE KEY"'],
    [
      'a damaged certificate',
      `${FIRST}\n-----BEGIN CERTIFICATE-----\nMIIBAAAA\n-----END CERTIFICATE-----\n`,
      'a PEM block that is not a certificate, number 2',
    ],
  ])('refuses %s', async (_, text, found) => {
    const path = write(text);
    await expect(readCaFile(path)).rejects.toMatchObject({
      code: 'ca-file-malformed',
      family: 'configuration',
      message: expect.stringContaining(`found ${found}`),
    });
    const { err, code } = await mc(['version', '--ca-file', 'ca.pem'], dir);
    expect(err).toMatch(/^error ca-file-malformed: .*\n {2}Pass with --ca-file a file /);
    expect(err).not.toContain('c2VjcmV0');
    expect(code).toBe(2);
  });

  it('accepts a file of certificates for any command', async () => {
    write(FIRST);
    expect(await mc(['version', '--ca-file', 'ca.pem'], dir)).toMatchObject({ err: '', code: 0 });
  });
});
