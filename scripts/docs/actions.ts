import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { actionIo } from '../../src/actions/io.ts';
import { formatTable, replaceBetween } from './markdown.ts';

interface ActionYml {
  readonly inputs?: Readonly<Record<string, { description: string; required?: boolean; default?: string }>>;
  readonly outputs?: Readonly<Record<string, { description: string }>>;
}

/** Returns the README of every action with new tables, and its alias at the root, so that `org/mc-actions/NAME@v1` resolves. */
export function actionFiles(root: string): Record<string, string> {
  return Object.fromEntries(
    Object.keys(actionIo).flatMap((name) => {
      const source = readFileSync(join(root, `actions/${name}/action.yml`), 'utf8');
      const readmeFile = `actions/${name}/README.md`;
      const readme = readFileSync(join(root, readmeFile), 'utf8');
      const { inputs = {}, outputs = {} } = parse(source) as ActionYml;
      const inputRows = Object.entries(inputs).map(([input, { description, required, default: fallback }]) => [
        `\`${input}\``,
        description,
        required ? 'yes' : '',
        fallback ? `\`${fallback}\`` : '',
      ]);
      const outputRows = Object.entries(outputs).map(([output, { description }]) => [`\`${output}\``, description]);
      const withInputs = replaceBetween(
        readme,
        'inputs',
        formatTable(['Input', 'Meaning', 'Required', 'Default'], inputRows),
        readmeFile,
      );
      return [
        [readmeFile, replaceBetween(withInputs, 'outputs', formatTable(['Output', 'Meaning'], outputRows), readmeFile)],
        [`${name}/action.yml`, formatAlias(source, name)],
      ];
    }),
  );
}

/** Returns a copy of action.yml with another path. The runner joins the folder of action.yml and `main` as text. */
function formatAlias(source: string, name: string): string {
  const main = `main: ../../dist/${name}.js`;
  if (!source.includes(main)) throw new Error(`actions/${name}/action.yml: expected "${main}", found another path`);
  return `# Generated from actions/${name}/action.yml by \`npm run docs\`; edit that one.\n${source.replace(main, `main: ../dist/${name}.js`)}`;
}
