import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { peer } from './peers.ts';
import { openPage } from './support/browser.ts';
import { createDrillPages, type ReportPage, SCREENS, startMirrorPages } from './support/report-pages.ts';

/**
 * Writes a picture of every report and page into a folder, at each width and in each color scheme:
 * `node interop/screenshots.ts out/screenshots`.
 */
const out = resolve(process.argv[2] ?? 'out/screenshots');
const chromium = await peer('chromium');
if (chromium.path === undefined) throw new Error(chromium.missing);

async function capturePage(browser: string, { name, place }: ReportPage): Promise<void> {
  const page = await openPage(browser, place);
  try {
    for (const screen of SCREENS) {
      await page.show(screen);
      for (const [part, picture] of (await page.capture()).entries()) {
        const file = join(out, `${name}-${screen.width}-${screen.scheme}-${part + 1}.png`);
        writeFileSync(file, picture);
        console.log(file);
      }
    }
  } finally {
    await page.close();
  }
}

mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'mc-screenshots-'));
try {
  const mirrors = await startMirrorPages(folder);
  try {
    for (const page of mirrors.pages) await capturePage(chromium.path, page);
  } finally {
    await mirrors.close();
  }
  for (const page of await createDrillPages(folder)) await capturePage(chromium.path, page);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
