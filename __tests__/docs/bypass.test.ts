import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseRoster } from '../../src/bypass/roster.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/bypass.md'), 'utf8');
const runbook = readFileSync(join(root, 'docs/mc/runbooks/dr-bypass.md'), 'utf8');

const listBlocks = (text: string, language: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}[^\n]*\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block = '']) => block);

describe('docs/bypass.md', () => {
  it('has a complete roster that is valid', () => {
    const example = listBlocks(page, 'yaml').find((block) => block.startsWith('# SECURITY/bypass-roster.yaml'));
    const { document } = parseRoster(Buffer.from(example ?? ''), 'the example');
    expect(Object.values(document.roles).map(({ id }) => typeof id)).toEqual(['number', 'number', 'number']);
    expect(document.apps).toHaveLength(1);
    expect(document.people[0]?.keys[0]).toMatch(/^ssh-ed25519 /);
  });

  it('has JSON that GitHub can parse in each command', () => {
    const documents = [...page.matchAll(/<<'JSON'\n([\s\S]*?)\nJSON\n/g)].map(([, text = '']) => JSON.parse(text));
    expect(documents).toHaveLength(3);
    expect(documents[0]).toMatchObject({ target: 'tag', enforcement: 'active', bypass_actors: [] });
    expect(documents[1]).toMatchObject({ target: 'branch', enforcement: 'active', bypass_actors: [] });
  });

  it('names each check of the doctor in its order', () => {
    const source = readFileSync(join(root, 'src/bypass/from-github/doctor.ts'), 'utf8');
    const checks = [...(/CHECKS[^=]*= \[([^\]]*)\]/.exec(source)?.[1] ?? '').matchAll(/\w+/g)].map(([name]) => name);
    const rows = [...page.matchAll(/^\| \d+\. [^|]+\| `([\w-]+)` \|$/gm)].map(([, name]) => name);
    expect(rows).toHaveLength(10);
    expect(checks).toHaveLength(rows.length);
  });

  it('links only files of the repository that exist', () => {
    for (const [text, folder] of [
      [page, 'docs'],
      [runbook, 'docs/mc/runbooks'],
    ] as const)
      for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g))
        expect(() => readFileSync(join(root, folder, target))).not.toThrow();
  });
});

describe('the runbook of the bypass', () => {
  it('has one page, and each of its console blocks begins with a command', () => {
    expect(runbook.split('\n').length).toBeLessThan(150);
    const blocks = listBlocks(runbook, 'console');
    expect(blocks.length).toBeGreaterThan(5);
    for (const block of blocks) expect(block).toMatch(/^\$ /);
  });
});
