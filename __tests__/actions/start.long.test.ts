import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ActionName, actionIo } from '../../src/actions/io.ts';
import { temporaryFolder } from '../support/folders.ts';
import { runActionFromSource } from '../support/run-action.ts';

const root = join(import.meta.dirname, '../..');

let folder = '';
beforeEach(async () => {
  folder = await temporaryFolder();
});

describe.each(Object.keys(actionIo) as ActionName[])('the action %s without its inputs', (name) => {
  it('ends with one annotation, all outputs and a job summary, each with the hint', async () => {
    const { status, log, outputs, summary } = await runActionFromSource(name, folder, {});
    expect({ status, log }).toMatchObject({ status: 1 });
    const annotations = log.split('\n').filter((line) => line.startsWith('::error'));
    expect(annotations).toEqual([
      expect.stringMatching(/^::error title=input-(missing|invalid)::the input "[\w-]+" .*%0A(Set|Correct) the input/),
    ]);
    expect(Object.keys(outputs).sort()).toEqual([...actionIo[name].outputs].sort());
    expect(JSON.parse(outputs.result ?? '')).toMatchObject({ outcome: 'error', error: { hint: expect.any(String) } });
    expect(summary).toMatch(/❌ \*\*input-(missing|invalid)\*\*: the input/);
    expect(summary).toMatch(/(Set|Correct) the input .*mc explain input-/);
  });
});

describe('an action with a failed verification', () => {
  it('annotates each reason with its code as the title, and the hint names inputs and not flags', async () => {
    writeFileSync(join(folder, 'x'), 'x');
    const { status, log, summary, outputs } = await runActionFromSource('verify-offline', folder, {
      subject: 'x',
      policy: join(root, 'SECURITY/trust-policy.yaml'),
      'use-mirror': 'never',
    });
    expect({ status, log }).toMatchObject({ status: 1 });
    const annotation = log.split('\n').find((line) => line.startsWith('::error')) ?? '';
    expect(annotation).toMatch(/^::error title=nothing-verified::x is not verified: .*%0A/);
    for (const text of [annotation, summary, outputs.result ?? '']) {
      expect(text).toContain('input `bundle`'.replaceAll('`', text === summary ? '\\`' : '`'));
      expect(text).not.toContain('--bundle');
    }
    expect(summary).toContain('mc explain nothing-verified');
  });
});

describe('an action that is cancelled', () => {
  it('writes a job summary', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const [output, summary] = ['output', 'summary'].map((name) => join(folder, name));
    for (const path of [output, summary]) writeFileSync(path ?? '', '');
    const [main, stubs] = [join(root, 'src/main.ts'), join(root, 'dist')].map((path) => JSON.stringify(path));
    const program = `import { start } from ${main}; await start('verify-offline', ${stubs});`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        GITHUB_WORKSPACE: folder,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        RUNNER_TEMP: folder,
        INPUT_POLICY: join(root, 'SECURITY/trust-policy.yaml'),
        INPUT_SUBJECT: `127.0.0.1:${port}/acme/app@sha256:${'0'.repeat(64)}`,
        'INPUT_USE-MIRROR': 'never',
      },
    });
    const [socket] = await once(server, 'connection');
    child.kill('SIGINT');
    const [code] = await once(child, 'exit');
    socket.destroy();
    server.close();
    expect(code).toBe(1);
    expect(readFileSync(summary ?? '', 'utf8')).toMatch(/❌ \*\*cancelled\*\*/);
    expect(readFileSync(output ?? '', 'utf8')).toContain('error');
  });
});
