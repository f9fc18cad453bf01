import { join } from 'node:path';
import { writeFileAtomic } from '../../lib/files.ts';
import { renderPeriodMarkdown } from './markdown.ts';
import { renderPeriodPage } from './page.ts';
import type { PeriodReport } from './schema.ts';

/** Writes the report of a period into a folder as JSON, Markdown and HTML. */
export async function writePeriod(out: string, report: PeriodReport): Promise<void> {
  await writeFileAtomic(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  await writeFileAtomic(join(out, 'report.md'), renderPeriodMarkdown(report));
  await writeFileAtomic(join(out, 'report.html'), renderPeriodPage(report));
}
