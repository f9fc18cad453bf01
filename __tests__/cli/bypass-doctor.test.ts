import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commands } from '../../src/cli/bypass-doctor.ts';
import type { CommandContext } from '../../src/cli/command.ts';
import { type GithubWorld, startGithubWorld } from '../support/bypass-github.ts';
import { closeSettings } from '../support/bypass-settings.ts';

let world: GithubWorld;
beforeEach(async () => {
  world = await startGithubWorld();
  closeSettings(world);
});
afterEach(() => world.end());

const run = () => commands[0]?.run(() => undefined, { ...world.entry() } as CommandContext);

describe('mc bypass doctor', () => {
  it('exits with 0 if nothing is open', async () => {
    expect(await run()).toMatchObject({ exitCode: 0, report: { type: 'bypass-doctor', outcome: 'passed' } });
  });

  it('exits with 1 if something is open, and prints what to do', async () => {
    world.repository.settings.environments.length = 0;
    const result = await run();
    expect(result?.exitCode).toBe(1);
    expect(JSON.stringify(result?.text)).toContain('Settings, Environments, \\"production\\"');
  });

  it('exits with 2 if a setting cannot be read, even if nothing is open', async () => {
    world.state.controls.addFault({ path: '/activity', kind: 404, times: 3 });
    expect(await run()).toMatchObject({ exitCode: 2, report: { outcome: 'failed' } });
  });

  it('fails with 2 without a token, and with 3 while GitHub is down', async () => {
    world.state.controls.addFault({ path: '/acme/app', kind: 503, times: 9 });
    await expect(run()).rejects.toMatchObject({ code: 'github-unavailable', family: 'fault' });
    world.env = { ...world.env, GITHUB_TOKEN: '' };
    await expect(run()).rejects.toMatchObject({ code: 'bypass-token-missing', family: 'configuration' });
  });
});
