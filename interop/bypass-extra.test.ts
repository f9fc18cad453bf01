import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openCompanyRules } from '../src/bypass/index.ts';
import { peer } from './peers.ts';

const root = join(import.meta.dirname, '..');
const opa = await peer('opa');

describe('the rules of a company in docs/bypass.md', { skip: opa.missing ?? false }, () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mc-extra-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('compile with the commands of the page, and can only deny', async () => {
    const page = readFileSync(join(root, 'docs/bypass.md'), 'utf8');
    const [, rules = ''] = /```rego\n([\s\S]*?)```/.exec(page) ?? [];
    const [, build = ''] = /^opa (build .*)$/m.exec(page) ?? [];
    writeFileSync(join(folder, 'bypass-extra.rego'), rules);
    execFileSync(opa.path ?? '', build.split(' '), { cwd: folder, stdio: 'pipe' });
    execFileSync('tar', ['-xzf', 'bundle.tar.gz', '/policy.wasm'], { cwd: folder, stdio: 'pipe' });
    const ask = openCompanyRules(join(root, 'scripts/mc.ts'), readFileSync(join(folder, 'policy.wasm')), 60_000);
    const decide = async (ttlS: unknown, gate: string): Promise<string | undefined> => {
      const input = { request: { ttl_s: ttlS }, subject: { gate } };
      return (await ask(Buffer.from(JSON.stringify(input))))?.code;
    };
    assert.equal(await decide(7_200, 'freeze'), undefined);
    assert.equal(await decide(7_201, 'freeze'), 'bypass-company-denied');
    assert.equal(await decide(60, 'licence-scan'), 'bypass-company-denied');
  });
});
