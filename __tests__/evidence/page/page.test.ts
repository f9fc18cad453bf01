import { describe, expect, it } from '@jest/globals';
import { readAuthorities } from '../../../src/evidence/index.ts';
import type { Member } from '../../../src/evidence/manifest.ts';
import { renderPackPage } from '../../../src/evidence/page/page.ts';
import { ConfigurationError } from '../../../src/lib/mc-error.ts';
import { newSigstore, rootBytes } from '../../support/forge.ts';

const member = (name: string, role = 'file'): Member => ({
  name,
  size: 1_500,
  sha256: 'ab'.repeat(32),
  mediaType: 'text/plain',
  role,
});
const page = (members: readonly Member[], authorities: readonly string[] = []): string =>
  renderPackPage(members, authorities).toString();

describe('the page of a pack', () => {
  it('lists every member with its digest', () => {
    const rendered = page([member('chain/chain.jsonl', 'log-chain'), member('report.json', 'report')]);
    expect(rendered).toContain('2 pieces of evidence, 3.0\u00a0kB, under one signature');
    for (const part of ['chain/chain.jsonl', 'log-chain', 'report.json', 'ab'.repeat(32)])
      expect(rendered).toContain(part);
  });

  it('loads nothing, and its own policy forbids it', () => {
    const rendered = page([member('a')]);
    expect(rendered).toContain('default-src &#39;none&#39;');
    expect(rendered).not.toMatch(/(?:src|href)="|url\(|@import|fetch\(|XMLHttpRequest|unsafe-inline/);
    expect(rendered.match(/<script>/g)).toHaveLength(1);
  });

  it('shows any member name as text', () => {
    const rendered = page([member('<img onerror=alert(1)>"\u202e.txt')]);
    expect(rendered).not.toContain('<img');
    expect(rendered).not.toContain('\u202e');
    expect(rendered).toContain('&lt;img onerror=alert(1)&gt;&quot;⟨U+202E⟩.txt');
  });

  it('names the pinned authorities or states that none are pinned', () => {
    const authorities = readAuthorities(Buffer.from(rootBytes(newSigstore())));
    expect(authorities.length).toBeGreaterThan(0);
    expect(page([member('a')], authorities)).toContain('acme.test intermediate, acme.test root (pinned in this page)');
    expect(page([member('a')])).toContain('this page pins no authorities');
    expect(() => readAuthorities(Buffer.from('{}'), 'r.json')).toThrow(ConfigurationError);
  });

  it('stays the same for the same members, and stays readable for very many', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => member(`log/${i}`));
    expect(page(many)).toBe(page(many));
    expect(page(many)).toContain('And 3000 more');
    expect(page(many).length).toBeLessThan(1_000_000);
  });
});
