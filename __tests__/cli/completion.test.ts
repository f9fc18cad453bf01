import { describe, expect, it } from '@jest/globals';
import { areas } from '../../src/cli/areas.ts';
import { GLOBAL_OPTIONS } from '../../src/cli/global-options.ts';
import { COMPLETIONS, checkSyntax, complete, listOffers, printScript, SHELLS } from '../support/completion.ts';
import { mc } from '../support/terminal.ts';

describe.each(SHELLS)('the completion script of %s', (shell) => {
  it('contains every area, verb, option and choice', async () => {
    const script = await printScript(shell);
    const option = (syntax: string): string => {
      const name = syntax.split(' ')[0] ?? '';
      return shell !== 'fish' ? name : name.startsWith('--') ? `-l ${name.slice(2)} ` : `-s ${name.slice(1)} `;
    };
    for (const { syntax } of Object.values(GLOBAL_OPTIONS)) expect(script).toContain(option(syntax));
    for (const [name, area] of Object.entries(areas)) {
      expect(script).toContain(name);
      for (const { path, parameters } of (await area.load()).commands) {
        expect(script).toContain(path);
        for (const { syntax, choices } of parameters) {
          if (syntax.startsWith('-')) expect(script).toContain(option(syntax));
          for (const choice of choices ?? []) expect(script).toContain(choice);
        }
      }
    }
  });
});

describe('the completion script of bash', () => {
  it('has valid syntax', async () => {
    expect(await checkSyntax('bash')).toBe('');
  });

  it.each(COMPLETIONS)('completes %j to %j', async (words, expected) => {
    expect(await listOffers('bash', words)).toEqual(expected);
  });
});

describe('mc completion', () => {
  it('completes the value after an equals sign, which bash splits', async () => {
    expect(await complete('bash', ['mc', 'verify', '--use-mirror', '=', 'a'])).toEqual(['auto', 'always']);
    expect(await complete('bash', ['mc', 'verify', '--use-mirror', '='])).toEqual(['auto', 'always', 'never']);
  });

  it('completes the first word after -- as a program', async () => {
    expect(await complete('bash', ['mc', 'log', 'run', '--', 'bas'])).toContain('bash');
  });

  it.each([[[]], [['zhs']]])('names the shells for the operands %j', async (operands) => {
    const { err, code } = await mc(['completion', ...operands], '/');
    expect(err).toMatch(/bash(,| \|) zsh(,| \|) fish/);
    expect(code).toBe(2);
  });
});
