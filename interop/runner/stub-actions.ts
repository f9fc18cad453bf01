import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** Programs in place of actions that come from GitHub, by OWNER/NAME. */
export type Stubs = Readonly<Record<string, string>>;

export interface StubFolders {
  /** The export of this repository: a checkout of the repository of the actions gets it. */
  readonly exported: string;
  /** The calling repository, a git clone: a checkout with `ref` gets it at that ref. */
  readonly caller: string;
  /** Artifacts are folders here. */
  readonly artifacts: string;
}

/**
 * Returns the stubs that each workflow needs. act itself implements a checkout without `repository` and `ref`: it copies the working tree
 * of the caller.
 */
export const createStubs = ({ exported, caller, artifacts }: StubFolders): Stubs => ({
  'actions/checkout': `
    const { cpSync } = require('node:fs'), { join } = require('node:path'), { execFileSync } = require('node:child_process');
    const { GITHUB_WORKSPACE, GITHUB_REPOSITORY, INPUT_PATH = '', INPUT_REPOSITORY = '', INPUT_REF = '' } = process.env;
    const to = join(GITHUB_WORKSPACE, INPUT_PATH);
    if (INPUT_REPOSITORY !== '' && INPUT_REPOSITORY !== GITHUB_REPOSITORY)
      cpSync(${JSON.stringify(exported)}, to, { recursive: true });
    else {
      execFileSync('git', ['clone', '--quiet', '--no-checkout', ${JSON.stringify(caller)}, to]);
      execFileSync('git', ['-C', to, 'checkout', '--quiet', INPUT_REF]);
    }`,
  'actions/setup-node': '',
  'actions/upload-artifact': `
    const { cpSync, mkdirSync } = require('node:fs'), { basename, join } = require('node:path');
    const to = join(${JSON.stringify(artifacts)}, process.env.INPUT_NAME);
    mkdirSync(to, { recursive: true });
    cpSync(process.env.INPUT_PATH, join(to, basename(process.env.INPUT_PATH)));`,
  'actions/download-artifact': `
    const { cpSync, mkdirSync, readdirSync, existsSync } = require('node:fs'), { join } = require('node:path');
    const { INPUT_NAME: name, INPUT_PATTERN: pattern, INPUT_PATH: to } = process.env, from = ${JSON.stringify(artifacts)};
    const names = (existsSync(from) ? readdirSync(from) : []).filter((one) => name ? one === name : one.startsWith(pattern.replace('*', '')));
    if (name && names.length === 0) { console.log('::error::no such artifact'); process.exit(1); }
    mkdirSync(to, { recursive: true });
    for (const one of names) cpSync(join(from, one), to, { recursive: true });`,
});

/** Returns a stub of actions/create-github-app-token: it exchanges the private key of the App for a token. */
export const createTokenStub = (privateKey: string, token: string): Stubs => ({
  'actions/create-github-app-token': `
    const { appendFileSync } = require('node:fs');
    if (process.env['INPUT_PRIVATE-KEY'] !== ${JSON.stringify(privateKey)}) { console.log('::error::wrong private key'); process.exit(1); }
    console.log('::add-mask::' + ${JSON.stringify(token)});
    appendFileSync(process.env.GITHUB_OUTPUT, 'token=' + ${JSON.stringify(token)} + '\\n');`,
});

/** Writes the stubs, and returns `OWNER/NAME@COMMIT` → folder for each commit that a workflow of these folders pins. */
export function writeStubs(folder: string, stubs: Stubs, workflows: readonly string[]): ReadonlyMap<string, string> {
  const text = workflows
    .flatMap((from) => readdirSync(from).map((name) => readFileSync(join(from, name), 'utf8')))
    .join('\n');
  const folders = new Map<string, string>();
  for (const [action, program] of Object.entries(stubs)) {
    const to = join(folder, action);
    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, 'action.yml'), stringify({ name: action, runs: { using: 'node24', main: 'main.cjs' } }));
    writeFileSync(join(to, 'main.cjs'), program);
    for (const [pinned] of text.matchAll(new RegExp(`${action}@[0-9a-f]{40}`, 'g'))) folders.set(pinned, to);
  }
  return folders;
}
