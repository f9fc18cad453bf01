import { createSign, generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { pack as tarPack } from 'tar-stream';
import { checkPack } from '../../src/drill/report/check-pack.ts';
import { digestOf, hexOf } from '../../src/lib/digest.ts';

type Members = readonly (readonly [string, Buffer])[];

async function tarOf(members: Members): Promise<Uint8Array<ArrayBuffer>> {
  const tar = tarPack();
  for (const [name, bytes] of members) tar.entry({ name, mtime: new Date(0) }, bytes);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
};

/** As much of an X.509 certificate as is needed to find a key in it (RFC 5280, 4.1). */
const certificateOf = (publicKey: Buffer): Buffer => {
  const empty = der(0x30);
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const serial = der(0x02, Buffer.from([1]));
  const body = der(0x30, version, serial, empty, empty, empty, empty, publicKey);
  return der(0x30, body, empty, der(0x03, Buffer.from([0])));
};

/** A pack as `mc evidence pack` writes it, signed by a key of its own. */
async function signedPack(): Promise<Members> {
  const files: Members = [
    ['chain/chain.jsonl', Buffer.from('{"seq":0}\n')],
    ['report.json', Buffer.from('{"outcome":"passed"}')],
  ];
  const manifest = Buffer.from(
    JSON.stringify({
      members: files.map(([name, bytes]) => ({ name, size: bytes.length, sha256: hexOf(digestOf(bytes)) })),
    }),
  );
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const payloadType = 'application/vnd.in-toto+json';
  const payload = Buffer.from(
    JSON.stringify({ subject: [{ name: 'manifest.json', digest: { sha256: hexOf(digestOf(manifest)) } }] }),
  );
  const pae = Buffer.concat([Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `), payload]);
  const sig = createSign('sha256').update(pae).sign(privateKey).toString('base64');
  const certificate = certificateOf(publicKey.export({ type: 'spki', format: 'der' }));
  const bundle = {
    verificationMaterial: { certificate: { rawBytes: certificate.toString('base64') } },
    dsseEnvelope: { payloadType, payload: payload.toString('base64'), signatures: [{ sig }] },
  };
  return [['manifest.json', manifest], ['manifest.sigstore.json', Buffer.from(JSON.stringify(bundle))], ...files];
}

describe('a pack that is dropped on the page', () => {
  let members: Members = [];
  beforeAll(async () => {
    members = await signedPack();
  });
  const without = (name: string): Members => members.filter(([each]) => each !== name);

  it('is good as it was signed', async () => {
    const bytes = await tarOf(members);
    expect(await checkPack(bytes)).toEqual({
      packDigest: digestOf(bytes),
      manifestDigest: digestOf(members[0]?.[1] ?? ''),
      members: 2,
      problems: [],
    });
  });

  it('stands alone: as text it does the same in another realm', async () => {
    const bytes = await tarOf(members);
    const alone = new Function(`return ${checkPack.toString()}`)() as typeof checkPack;
    expect((await alone(bytes)).problems).toEqual([]);
  });

  it('is found out when any byte of a member, the manifest or the bundle is another', async () => {
    const bytes = await tarOf(members);
    for (const [name, content] of members) {
      const start = Buffer.from(bytes).indexOf(content);
      for (let at = start; at < start + content.length; at += Math.ceil(content.length / 40)) {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ 1;
        const problems = await checkPack(changed).then(
          (found) => found.problems,
          (error: Error) => [error.message],
        );
        expect([name, at, problems.length > 0 || onlyDecoration(content, at - start)]).toEqual([name, at, true]);
      }
    }
  });

  it('is found out when a member is added, missing, doubled or not first', async () => {
    expect((await checkPack(await tarOf([...members, ['z', Buffer.from('z')]]))).problems).toEqual([
      'z: not in the manifest',
    ]);
    expect((await checkPack(await tarOf(without('report.json')))).problems).toEqual(['report.json: missing']);
    expect((await checkPack(await tarOf([...members, ['report.json', Buffer.from('{}')]]))).problems).toContain(
      'report.json: there twice',
    );
    await expect(checkPack(await tarOf([...members].reverse()))).rejects.toThrow(/manifest does not come first/);
  });

  it('is refused when it is no tar', async () => {
    await expect(checkPack(new Uint8Array(700).fill(65))).rejects.toThrow();
  });
});

/** Bytes of a bundle that nothing depends on here: the certificate but for its key is for the pinned roots to judge. */
const onlyDecoration = (content: Buffer, at: number): boolean => {
  const text = content.toString('utf8');
  const from = text.indexOf('"rawBytes":"');
  return from >= 0 && at >= from && at < text.indexOf('"}', from);
};
