import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pushFullRelease } from '../__tests__/support/image.ts';
import { createHttp } from '../src/lib/http.ts';
import {
  anonymous,
  closure,
  copyGraph,
  openRepository,
  parseReference,
  planCopy,
  type Repository,
} from '../src/oci/index.ts';
import { type RegistryName, registryMissing, startRegistry } from './support/registries.ts';

/** The behavior of each registry with a blob that is damaged on its disk, as measured. */
const REGISTRIES: Readonly<Partial<Record<RegistryName, { readonly mends: boolean; readonly hides?: boolean }>>> = {
  'docker-registry': { mends: false },
  olareg: { mends: true },
  // It hashes a requested blob and reports a damaged one as missing.
  crane: { mends: true, hides: true },
  sandbox: { mends: true },
};

const dir = mkdtempSync(join(tmpdir(), 'mc-rot-'));
const http = createHttp();
const open = (text: string): Repository => openRepository(parseReference(text), { http, credentials: anonymous });
const OPTIONS = { concurrency: 4, tag: 'v1' };
after(async () => {
  await http.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Lists the files below a folder with exactly this content. */
const findFiles = (folder: string, content: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).toString('latin1') === content);

for (const [name, { mends, hides = false }] of Object.entries(REGISTRIES) as [
  RegistryName,
  { mends: boolean; hides?: boolean },
][]) {
  const missing = await registryMissing(name);
  describe(`a blob that is damaged on the disk of ${name}`, missing === undefined ? {} : { skip: missing }, () => {
    it(`counts as damaged with --deep, which ${mends ? 'heals it' : 'reports it with a remedy; after a delete the same copy heals it'}`, async () => {
      const registry = await startRegistry(name, dir);
      try {
        const source = open(`oci-layout:${dir}/source-${name}`);
        await pushFullRelease(source, 'v1');
        const graph = await closure(source, 'v1', OPTIONS);
        const destination = open(`${registry.host}/rot/app`);
        await copyGraph(graph, source, destination, OPTIONS);
        const rotten = findFiles(join(dir, name), 'sbom of amd64');
        assert.ok(rotten.length > 0);
        for (const path of rotten) writeFileSync(path, 'sbom of AMD64');
        assert.equal((await planCopy(graph, destination, OPTIONS)).heal, hides ? 1 : 0);
        const deep = { ...OPTIONS, deep: true };
        assert.equal((await planCopy(graph, destination, deep)).heal, 1);
        if (!mends) {
          await assert.rejects(copyGraph(graph, source, destination, deep), { code: 'rot-not-mended' });
          for (const path of rotten) rmSync(path);
        }
        assert.equal((await copyGraph(graph, source, destination, deep)).healed, 1);
        assert.equal((await planCopy(graph, destination, deep)).heal, 0);
      } finally {
        await registry.end();
      }
    });
  });
}
