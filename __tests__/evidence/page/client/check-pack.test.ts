import { setTimeout as delay } from 'node:timers/promises';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { EVIDENCE_PREDICATE } from '../../../../src/evidence/index.ts';
import { formatManifest } from '../../../../src/evidence/manifest.ts';
import { checkPack } from '../../../../src/evidence/page/client/check-pack.ts';
import { PACK_PAGE_SCRIPT, REPORT_PAGE_SCRIPT } from '../../../../src/evidence/page/client.generated.ts';
import { collect, streamOf } from '../../../../src/lib/bytes.ts';
import { digestOf, getHex } from '../../../../src/lib/digest.ts';
import { writeTar } from '../../../../src/lib/tar.ts';
import { createStatement } from '../../../../src/sigstore/index.ts';
import { forge, ISSUER, newSigstore, SUBJECT } from '../../../support/forge.ts';

type Members = readonly (readonly [string, Buffer])[];

const createTar = async (members: Members): Promise<Uint8Array<ArrayBuffer>> => {
  const entries = members.map(([name, bytes]) => ({ name, size: bytes.length, content: () => streamOf(bytes) }));
  return new Uint8Array(await collect(writeTar(entries), 1 << 24, 'the pack'));
};

const sigstore = newSigstore();
const pinned = sigstore.authority.chain.map((der) => der.toString('base64'));
const strangers = newSigstore().authority.chain.map((der) => der.toString('base64'));

/** Returns a pack as `mc evidence pack` writes it. */
function signedPack(): Members {
  const files: Members = [
    ['chain/chain.jsonl', Buffer.from('{"seq":0}\n')],
    ['report.json', Buffer.from('{"outcome":"passed"}')],
  ];
  const manifest = formatManifest(
    files.map(([name, bytes]) => ({
      name,
      size: bytes.length,
      sha256: getHex(digestOf(bytes)),
      mediaType: 'text/plain',
      role: 'file',
    })),
  );
  const subject = { name: 'manifest.json', digest: { sha256: getHex(digestOf(manifest)) } };
  const bundle = forge(sigstore, { statement: createStatement([subject], EVIDENCE_PREDICATE, { members: 2 }) });
  return [['manifest.json', manifest], ['manifest.sigstore.json', Buffer.from(JSON.stringify(bundle))], ...files];
}

/** As much of a page as the scripts use; everything else of Node is out of their reach. */
function pageOf(authorities: readonly string[]) {
  class Element {
    readonly dataset: Record<string, string> = { authorities: authorities.join(' ') };
    readonly classList = { toggle: () => {} };
    readonly children: (Element | string)[] = [];
    readonly listeners = new Map<string, () => void>();
    files: readonly unknown[] = [];
    className = '';
    textContent = '';
    append(...inside: (Element | string)[]): void {
      this.children.push(...inside);
    }
    replaceChildren(...inside: (Element | string)[]): void {
      this.children.splice(0, Infinity, ...inside);
    }
    addEventListener(name: string, listener: () => void): void {
      this.listeners.set(name, listener);
    }
    get text(): string {
      return this.children.map((child) => (typeof child === 'string' ? child : child.text)).join('\n');
    }
  }
  const runScript = async (script: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
    const elements = new Map<string, Element>();
    const getElementById = (id: string): Element => {
      if (!elements.has(id)) elements.set(id, new Element());
      return elements.get(id) ?? new Element();
    };
    const document = { getElementById, createElement: () => new Element(), querySelectorAll: () => [] };
    runInNewContext(script, {
      document,
      HTMLInputElement: Element,
      addEventListener: () => {},
      ...{ crypto, TextEncoder, TextDecoder, atob, btoa, Uint8Array, JSON },
    });
    const input = getElementById('pack');
    input.files = [{ name: 'x.tar', size: bytes.length, arrayBuffer: async () => bytes.buffer }];
    input.listeners.get('change')?.();
    const found = getElementById('found');
    while (found.text === '' || found.text.startsWith('Reading ')) await delay(5);
    return found.text;
  };
  return { runScript };
}

describe('a pack that is dropped on a page', () => {
  let members: Members = [];
  beforeAll(() => {
    members = signedPack();
  });
  const without = (name: string): Members => members.filter(([each]) => each !== name);

  it('passes unchanged, and the page names the signer', async () => {
    const bytes = await createTar(members);
    const { contents, ...found } = await checkPack(bytes, [...strangers, ...pinned]);
    expect(found).toMatchObject({
      packDigest: digestOf(bytes),
      manifestDigest: digestOf(members[0]?.[1] ?? ''),
      members: 2,
      problems: [],
      signer: { identity: SUBJECT, issuer: ISSUER, notBefore: '2026-03-01T11:59:55Z' },
      chain: 'pinned',
    });
    expect(Buffer.from(contents.get('report.json') ?? []).toString()).toBe('{"outcome":"passed"}');
  });

  it('counts as from an authority only if that authority is pinned', async () => {
    const bytes = await createTar(members);
    expect((await checkPack(bytes, strangers)).chain).toBe('unknown');
    expect((await checkPack(bytes)).chain).toBe('unchecked');
  });

  it('passes in a check function that needs no other code', async () => {
    const bytes = await createTar(members);
    const { runScript } = pageOf(pinned);
    expect(await runScript(PACK_PAGE_SCRIPT, bytes)).toContain('One of the authorities that this page pins issued');
    expect(await runScript(REPORT_PAGE_SCRIPT, bytes)).toContain(`signed by ${SUBJECT}`);
    const at = Buffer.from(bytes).indexOf('"outcome"');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    for (const script of [PACK_PAGE_SCRIPT, REPORT_PAGE_SCRIPT])
      expect(await runScript(script, bytes)).toMatch(/^The pack does not verify/);
  });

  it('fails after a change of any byte, except for the parts of the bundle that the page does not check', async () => {
    const bytes = await createTar(members);
    const bundle = members[1]?.[1] ?? Buffer.alloc(0);
    const bundleAt = Buffer.from(bytes).indexOf(bundle);
    const unseen: number[] = [];
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const good = await checkPack(changed, pinned).then(
        ({ problems, chain }) => problems.length === 0 && chain === 'pinned',
        () => false,
      );
      if (good) unseen.push(at - bundleAt);
    }
    const log = bundle.indexOf('"tlogEntries"');
    const envelope = bundle.indexOf('"dsseEnvelope"');
    const keyid = bundle.indexOf('"keyid"');
    // The page does not check the log entry, the timestamp and names without a meaning.
    expect(unseen.filter((at) => !(at >= log && at < envelope) && at < keyid && at > bundle.indexOf('{"raw'))).toEqual(
      [],
    );
  });

  it('fails for a member that is added, missing, duplicated, moved or not first', async () => {
    const problems = async (changed: Members) => (await checkPack(await createTar(changed))).problems;
    expect(await problems([...members, ['z', Buffer.from('z')]])).toEqual(['z: not in the manifest']);
    expect(await problems(without('report.json'))).toEqual(['report.json: missing']);
    expect(await problems([...members, ['report.json', Buffer.from('{}')]])).toContain(
      'report.json: more than once in the archive',
    );
    expect(await problems([...members.slice(0, 2), ...members.slice(2).reverse()])).toEqual([
      'report.json: out of order',
    ]);
    await expect(checkPack(await createTar([...members].reverse()))).rejects.toThrow(/manifest does not come first/);
  });

  it('causes an error if it is not a tar archive', async () => {
    await expect(checkPack(new Uint8Array(700).fill(65))).rejects.toThrow();
  });
});
