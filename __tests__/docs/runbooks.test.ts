import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseCommands, readBlocks, readSections } from '../../interop/console/index.ts';
import { areas } from '../../src/cli/areas.ts';
import { catalogue } from '../../src/cli/catalogue.ts';
import type { Command } from '../../src/cli/command.ts';
import { GLOBAL_OPTIONS } from '../../src/cli/global-options.ts';
import { getFlag } from '../../src/cli/parameters.ts';

const FOLDER = join(import.meta.dirname, '../../docs/mc/runbooks');
const SECTIONS = ['Symptoms', 'Decide in one minute', 'Commands', 'What right looks like', 'Undo', 'Who to tell'];
const JOBS =
  'region-loss registry-corruption sigstore-outage mirror-fork mirror-stale root-rotation github-down bypass evidence-request nightly-failed rollback';
/** About one printed page. */
const MAX_LINES = 100;
const MAX_WORDS = 600;
/** The alerts, each with the URL of its runbook. */
const RULES = join(import.meta.dirname, '../../alerts/mc-dr-rules.yaml');
const alertRulesSchema = z.object({
  groups: z.array(
    z.object({ rules: z.array(z.object({ alert: z.string(), annotations: z.object({ runbook_url: z.string() }) })) }),
  ),
});

const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const runbooks = pages.filter((name) => name !== 'README.md');
const readPage = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const listAlerts = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/`(MC[A-Z]\w*[a-z]\w*)`/g)].map(([, name = '']) => name))].toSorted();

/** Returns the command that the words after `mc` name. Undefined for another text. */
async function findCommand(words: readonly string[]): Promise<Command | undefined> {
  const { commands = [] } = (await areas[words[0] ?? '']?.load()) ?? {};
  const paths = [words.slice(0, 2).join(' '), words[0]];
  return paths.map((path) => commands.find((command) => command.path === path)).find((command) => command);
}

/** Returns each call of mc in the commands and the inline code of a page, as its words. */
function listCalls(text: string): readonly (readonly string[])[] {
  const commands = readBlocks(text)
    .filter(({ language }) => language === 'console')
    .flatMap(parseCommands)
    .map((command) => command.text);
  const inline = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return [...commands, ...inline].flatMap((code) =>
    // Up to the end of the call: the next command, or the end of a substitution.
    [...code.matchAll(/(?<![\w./-])mc ([a-z][^|;&)]*)/g)].map(([, call = '']) =>
      call
        .replace(/'[^']*'|"[^"]*"/g, 'VALUE')
        .split(/\s+/)
        .filter(Boolean),
    ),
  );
}

it('the runbooks are the eleven that the plan needs', () => {
  expect(runbooks.toSorted()).toEqual(
    JOBS.split(' ')
      .map((job) => `dr-${job}.md`)
      .toSorted(),
  );
});

describe.each(runbooks)('the runbook %s', (name) => {
  const text = readPage(name);

  it('has the sections of a runbook in their order, and begins with its alert', () => {
    const [title, ...sections] = readSections(text).map((section) => section.title);
    expect(title).toMatch(/^Runbook: /);
    expect(sections).toEqual(SECTIONS);
    expect(text.split('\n')[2]).toMatch(/^\*\*Alert\.\*\* /);
  });

  it('fits on one page', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(MAX_LINES);
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(MAX_WORDS);
  });

  it('shows a result after its last command, and has no block that is not executed', () => {
    const blocks = readBlocks(text);
    expect(blocks.length).toBeGreaterThan(3);
    expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(['console']));
    expect(blocks.flatMap(parseCommands).filter(({ output }) => output).length).toBeGreaterThan(3);
  });

  it('has a row in the table of the README, with the alerts that lead to it', () => {
    const row = readPage('README.md')
      .split('\n')
      .find((line) => line.startsWith('|') && line.includes(`[${name}](${name})`));
    expect(row).toBeDefined();
    const introduction = text.slice(0, text.indexOf('\n## '));
    expect(listAlerts(introduction)).toEqual(listAlerts(row ?? ''));
  });
});

describe.each(pages)('the page %s of the runbooks', (name) => {
  const text = readPage(name);

  it('links only files and sections that exist', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    for (const link of links.filter((target) => !/^https?:/.test(target))) {
      const [file = '', anchor] = link.split('#');
      const path = file === '' ? join(FOLDER, name) : join(FOLDER, file);
      expect([link, existsSync(path)]).toEqual([link, true]);
      if (anchor === undefined) continue;
      const titles = readSections(readFileSync(path, 'utf8')).map(({ title }) =>
        title
          .toLowerCase()
          .replace(/[^\w\s-]/g, '')
          .replace(/\s/g, '-'),
      );
      expect(titles).toContain(anchor);
    }
  });

  it('uses only commands and options that mc has', async () => {
    const calls = listCalls(text);
    expect(calls.length).toBeGreaterThan(0);
    for (const words of calls) {
      const command = await findCommand(words);
      expect([words.join(' '), command !== undefined]).toEqual([words.join(' '), true]);
      const known = [...(command?.parameters ?? []), ...Object.values(GLOBAL_OPTIONS)].map(({ syntax }) =>
        getFlag(syntax),
      );
      const end = words.indexOf('--');
      const options = words.slice(0, end < 0 ? undefined : end).filter((word) => word.startsWith('--'));
      for (const option of options) expect([words.join(' '), known.includes(option)]).toEqual([words.join(' '), true]);
    }
  });

  it('names only codes of errors that mc has', () => {
    const shown = [...text.matchAll(/^ *(?:✗|! warning|error) ([a-z]+(?:-[a-z]+)+)(?=[: ])/gm)].map(([, code]) => code);
    const inline = [...text.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, code = '']) => code);
    const others = ['bypass-request', 'dr-nightly', 'signing-config'];
    for (const code of [...shown, ...inline.filter((word) => !others.includes(word))])
      expect(Object.keys(catalogue)).toContain(code);
  });
});

it('each alert leads to the runbook of its rule, and each runbook names only such alerts', () => {
  const { groups } = alertRulesSchema.parse(parse(readFileSync(RULES, 'utf8')));
  const rules = groups.flatMap(({ rules }) => rules);
  expect(listAlerts(readPage('README.md'))).toEqual(rules.map(({ alert }) => alert).toSorted());
  for (const { alert, annotations } of rules)
    expect([alert, listAlerts(readPage(basename(annotations.runbook_url)))]).toEqual([
      alert,
      expect.arrayContaining([alert]),
    ]);
});
