import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { promisify } from 'node:util';
import { pushImage } from '../__tests__/support/image.ts';
import { createHttp } from '../src/lib/http.ts';
import { anonymous, openRepository, parseReference } from '../src/oci/index.ts';
import { registryMissing, startRegistry } from './support/registries.ts';

const execute = promisify(execFile);
const dir = mkdtempSync(join(tmpdir(), 'mc-fallback-'));
const http = createHttp();
const WRITERS = 4;
const EACH = 6;
const missing = await registryMissing('docker-registry');
after(async () => {
  await http.close();
  rmSync(dir, { recursive: true, force: true });
});

it(`${WRITERS} processes that attach to one image at once lose no entry of its fallback tag`, {
  ...(missing === undefined ? {} : { skip: missing }),
}, async () => {
  const registry = await startRegistry('docker-registry', dir);
  try {
    const at = `${registry.host}/many/app`;
    const repository = openRepository(parseReference(at), { http, credentials: anonymous });
    const subject = await pushImage(repository, 'an image', 'v1');
    const script = join(import.meta.dirname, 'support', 'attach-many.ts');
    const writers = Array.from({ length: WRITERS }, (_, i) =>
      execute(process.execPath, [script, at, `${EACH}`, `writer ${i}`], { timeout: 120_000 }),
    );
    const attached = (await Promise.all(writers)).flatMap(({ stdout }) => stdout.trim().split('\n'));
    assert.equal(attached.length, WRITERS * EACH);
    const listed = (await repository.referrers(subject.digest)).map(({ digest }) => digest);
    assert.deepEqual(listed.sort(), attached.sort());
  } finally {
    await registry.end();
  }
});
