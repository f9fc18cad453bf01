import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf, getHex } from '../src/lib/digest.ts';
import { createHttp } from '../src/lib/http.ts';
import { type EvidenceIndex, type MirrorIndex, openMirror } from '../src/mirror/index.ts';
import { print, race } from './measure.ts';

/**
 * Measures look-ups by digest in mirrors of growing size behind a bare web server. Each look-up must take one request,
 * for any number of subjects.
 */
const SIZES = [100, 1_000, 10_000];
const LOOKUPS = 200;

const createSubject = (i: number) => digestOf(`subject ${i}`);

function writeMirror(dir: string, subjects: number): void {
  const index: MirrorIndex = { version: 1, syncedAt: '2026-01-01T00:00:00.000Z', trust: [], logs: [], subjects: [] };
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'index.json'), JSON.stringify(index));
  for (let i = 0; i < subjects; i++) {
    const subject = createSubject(i);
    const item = { size: 1, mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', kind: 'bundle' } as const;
    const evidence = [0, 1, 2].map((n) => ({ ...item, digest: digestOf(`${i} ${n}`), source: 'registry.test/app' }));
    const folder = join(dir, 'evidence', 'sha256', getHex(subject));
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, 'index.json'),
      JSON.stringify({ version: 1, subject, evidence } satisfies EvidenceIndex),
    );
  }
}

const dir = mkdtempSync(join(tmpdir(), 'mc-bench-'));
const http = createHttp();
let requests = 0;
const server = createServer((request, response) => {
  requests++;
  readFile(join(dir, request.url ?? '')).then(
    (bytes) => response.end(bytes),
    () => response.writeHead(404).end(),
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
try {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const contenders = [];
  for (const size of SIZES.toReversed()) {
    writeMirror(join(dir, String(size)), size);
    const mirror = await openMirror(`${base}/${size}`, { http });
    contenders.push({
      name: `of ${size} subjects`,
      run: async () => {
        const before = requests;
        for (let i = 0; i < LOOKUPS; i++) {
          const held = await mirror.evidence(createSubject((i * 7919) % size));
          if (held.length !== 3) throw new Error(`${held.length} pieces of evidence`);
        }
        if (requests - before !== LOOKUPS) throw new Error(`${requests - before} requests for ${LOOKUPS} look-ups`);
      },
    });
  }
  print(`${LOOKUPS} look-ups by digest, one request each`, await race(contenders, 5));
} finally {
  server.close();
  await http.close();
  rmSync(dir, { recursive: true, force: true });
}
