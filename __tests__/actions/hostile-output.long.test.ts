import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ActionName, actionIo } from '../../src/actions/io.ts';
import { escapeMarkdown } from '../../src/actions/markdown.ts';
import { temporaryFolder } from '../support/folders.ts';
import { forge, RELEASE, rootBytes } from '../support/forge.ts';
import { HOSTILE, listUnseen, listWorkflowCommands } from '../support/hostile.ts';
import { hostileServer } from '../support/hostile-server.ts';
import { createPolicy, SIGNATURE, sigstore } from '../support/policy.ts';
import { runActionFromSource } from '../support/run-action.ts';
import type { ScriptedServer } from '../support/scripted-server.ts';

const MARKDOWN =
  '<img src=x onerror=alert(1)>![x](https://evil.test/x.png)[a](https://evil.test) | b |\n\n# c\n\n@all www.evil.test';
/** A path, an argument or a field with untrusted text. */
const WORD = `OWNED${MARKDOWN}${HOSTILE}`.replaceAll('/', '|');

let server: ScriptedServer;
let dir = '';
beforeAll(async () => {
  dir = await temporaryFolder();
  server = await hostileServer();
  await mkdir(join(dir, 'SECURITY/trust-roots'), { recursive: true });
  const put = (name: string, content: string | Buffer | object): Promise<void> =>
    writeFile(
      join(dir, name),
      typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
    );
  await put('SECURITY/trust-roots/trusted_root.json', rootBytes(sigstore));
  await put('SECURITY/trust-policy.yaml', createPolicy(SIGNATURE));
  await put('keys.yaml', { ...createPolicy(SIGNATURE), [WORD]: 1 });
  await put('mirror.yaml', { version: 1, [WORD]: 1 });
  await put('app.tar', RELEASE);
  await put('app.sigstore.json', forge(sigstore, { issuer: `https://evil.test/${WORD}` }));
  await put('x.evidence.tar', WORD);
});
afterAll(() => server.end());

interface Case {
  readonly action: ActionName;
  readonly inputs: () => Readonly<Record<string, string>>;
  readonly outcome?: string;
  readonly quoted?: false;
}
const CASES: Readonly<Record<string, Case>> = {
  'verify-offline: the name of a missing policy': {
    action: 'verify-offline',
    inputs: () => ({ subject: 'app.tar', policy: WORD }),
  },
  'verify-offline: an input that is not allowed': {
    action: 'verify-offline',
    inputs: () => ({ subject: 'app.tar', 'use-mirror': WORD }),
  },
  'verify-offline: no input at all': { action: 'verify-offline', inputs: () => ({}), quoted: false },
  'verify-offline: the issuer in a certificate': {
    action: 'verify-offline',
    inputs: () => ({ subject: 'app.tar', bundle: 'app.sigstore.json' }),
    outcome: 'failed',
  },
  'cross-region-promote: a registry that refuses': {
    action: 'cross-region-promote',
    inputs: () => ({
      source: `${server.host}/acme/refuses-in-text:v1`,
      destination: `${server.host}/acme/x:v1`,
      key: 'gone.pem',
    }),
    quoted: false,
  },
  'cross-region-promote: a key of the policy': {
    action: 'cross-region-promote',
    inputs: () => ({ source: 'a.test/b:v1', destination: 'c.test/b:v1', policy: 'keys.yaml' }),
  },
  'cross-region-promote: an input that is not allowed': {
    action: 'cross-region-promote',
    inputs: () => ({ source: 'a.test/b:v1', destination: 'c.test/b:v1', plan: WORD }),
  },
  'log-chain: the name of a chain': {
    action: 'log-chain',
    inputs: () => ({ mode: 'check', chain: WORD, root: 'ab'.repeat(32) }),
  },
  'log-chain: an unknown mode': { action: 'log-chain', inputs: () => ({ mode: WORD }) },
  'evidence-pack: the name of a pack': {
    action: 'evidence-pack',
    inputs: () => ({ mode: 'verify', from: 'OWNED::x' }),
  },
  'evidence-pack: a pack': {
    action: 'evidence-pack',
    inputs: () => ({ mode: 'verify', from: 'x.evidence.tar' }),
    outcome: 'failed',
    quoted: false,
  },
  'evidence-pack: a duration': {
    action: 'evidence-pack',
    inputs: () => ({ mode: 'store', from: 'x.evidence.tar', to: 's3://evidence/x', retain: WORD }),
  },
  'bypass-gate: a digest': {
    action: 'bypass-gate',
    inputs: () => ({ mode: 'decide', gate: 'freeze', digest: WORD, environment: 'production', sha: 'a'.repeat(40) }),
  },
  'bypass-gate: a pull request': { action: 'bypass-gate', inputs: () => ({ mode: 'status', 'request-pr': WORD }) },
  'bypass-gate: an unknown mode': { action: 'bypass-gate', inputs: () => ({ mode: WORD }) },
  'sign: the name of a file': { action: 'sign', inputs: () => ({ subject: WORD }) },
  'sign: an input that is not allowed': { action: 'sign', inputs: () => ({ subject: 'app.tar', attach: WORD }) },
  'mirror-sync: a configuration': { action: 'mirror-sync', inputs: () => ({ config: 'mirror.yaml' }) },
  'mirror-sync: an unknown mode': {
    action: 'mirror-sync',
    inputs: () => ({ config: 'mirror.yaml', mode: WORD }),
  },
};

/** The outputs of an action that made no decision. */
const CLOSED: Readonly<Record<string, string>> = { outcome: 'error', allowed: 'false', promotable: 'false' };

describe.each(Object.entries(CASES))(
  'hostile text in %s',
  (_, { action, inputs, outcome = 'error', quoted = true }) => {
    it('reaches the log and the summary only cleaned, and every output is set', async () => {
      const env = { GITHUB_ACTIONS: 'true', RUNNER_DEBUG: '1' };
      const { status, log, outputs, summary } = await runActionFromSource(action, dir, inputs(), env);
      expect({ status, log }).toMatchObject({ status: 1 });
      expect(listUnseen(log + summary)).toEqual([]);
      expect(listWorkflowCommands(log)).toEqual([]);
      expect(log.includes('OWNED')).toBe(quoted);
      expect(log).toMatch(/^::error/m);
      expect(summary).toContain(`## ❌ ${action}`);
      expect(summary).not.toMatch(/<[a-z/!]|(?<!\\)!\[|(?<!\\)\]\(|^# |https:\/\/evil|www\.evil|(?<!\\)@all/im);
      expect(Object.keys(outputs).sort()).toEqual([...actionIo[action].outputs].sort());
      expect(JSON.parse(outputs.result ?? '').outcome).toBe(outcome);
      expect(listWorkflowCommands(outputs.result ?? '')).toEqual([]);
      if (outcome !== 'error') return;
      const { error } = JSON.parse(outputs.result ?? '');
      expect(error).toMatchObject({ code: expect.stringMatching(/^[a-z-]+$/), message: expect.any(String) });
      for (const [name, value] of Object.entries(outputs))
        if (name === 'reasons') expect(JSON.parse(value)).toEqual([expect.stringContaining(`${error.code}: `)]);
        else if (name !== 'result') expect(value).toBe(CLOSED[name] ?? '');
    });
  },
);

describe('the summary of an action', () => {
  it('shows untrusted text as plain text only', () => {
    expect(escapeMarkdown('<b>&"')).toBe('&lt;b&gt;&amp;&quot;');
    expect(escapeMarkdown('![a](https://b) `c` *d* _e_ ~f~ #1 @g $h$ | i \\')).toBe(
      '\\!\\[a\\](https\\://b) \\`c\\` \\*d\\* \\_e\\_ \\~f\\~ \\#1 \\@g \\$h\\$ \\| i \\\\',
    );
    for (const [text, shown] of [
      ['- a', '\\- a'],
      ['+ a', '\\+ a'],
      ['1. a', '1\\. a'],
      ['12) a', '12\\) a'],
      ['===', '\\==='],
      ['    a', 'a'],
      ['WWW.a.test', 'WWW\\.a.test'],
    ] as const)
      expect(escapeMarkdown(text)).toBe(shown);
  });
});

describe('the source of the actions', () => {
  it('prints in one module only', () => {
    const root = join(import.meta.dirname, '../../src');
    const printing = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('sandbox'))
      .filter((file) =>
        /@actions\/core|console\.(log|error)|process\.std(out|err)/.test(readFileSync(join(root, file), 'utf8')),
      );
    expect(printing.sort()).toEqual(['actions/runner.ts', 'actions/start.ts', 'cli/terminal.ts']);
  });
});
