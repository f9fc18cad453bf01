import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { SCENARIOS } from '../src/drill/index.ts';
import { peer } from './peers.ts';
import { openPage, type Page } from './support/browser.ts';
import { createDrillPages, type ReportPage, SCREENS, startMirrorPages } from './support/report-pages.ts';

let folder = '';
const pages = new Map<string, ReportPage>();
let closeMirrors = async (): Promise<void> => {};

/** What a browser measures on a page, with everything unfolded. Each list has the problems, as text. */
interface Measured {
  readonly overflow: number;
  readonly clippedTables: readonly string[];
  readonly brokenDigests: readonly string[];
  readonly cutLabels: readonly string[];
  readonly hiddenOutcomes: number;
  readonly outcomes: number;
  readonly words: readonly string[];
  /** The brightness of the background, from 0 to 255. */
  readonly paper: number;
}

/** Runs in the browser. */
const MEASURE = `(() => {
  for (const each of document.querySelectorAll('details')) each.open = true;
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.getClientRects().length > 0);
  const scrolls = (each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX);
  const isCut = (inner, outer) => inner.left < outer.left - 1 || inner.right > outer.right + 1;
  const textHeight = (each) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    return range.getBoundingClientRect().height;
  };
  const outcomes = shown('.fate');
  return {
    overflow: document.documentElement.scrollWidth - innerWidth,
    clippedTables: shown('table')
      .filter((table) => table.scrollWidth > table.parentElement.clientWidth + 1 && !scrolls(table.parentElement))
      .map((table) => table.innerText.slice(0, 80)),
    brokenDigests: shown('.digest, .hash')
      .filter((each) => textHeight(each) > 1.9 * parseFloat(getComputedStyle(each).fontSize))
      .map((each) => each.innerText),
    cutLabels: shown('svg text')
      .filter((each) => isCut(each.getBoundingClientRect(), each.closest('svg').getBoundingClientRect()))
      .map((each) => each.textContent),
    outcomes: outcomes.length,
    hiddenOutcomes: outcomes.filter((each) => isCut(each.getBoundingClientRect(), { left: 0, right: innerWidth })).length,
    words: document.body.innerText.match(/\\b(?:null|undefined|NaN|1970)\\b/g) ?? [],
    paper: Number(/\\d+/.exec(getComputedStyle(document.body).backgroundColor)[0]),
  };
})()`;

const NAMES = [...SCENARIOS, 'evidence-pack', 'mirror', 'mirror-failing', 'mirror-empty'];

async function withPage(name: string, use: (page: Page, given: ReportPage) => Promise<void>): Promise<void> {
  const given = pages.get(name);
  assert.ok(given, `no page ${name}`);
  const page = await openPage((await peer('chromium')).path ?? '', given.place);
  try {
    await use(page, given);
  } finally {
    await page.close();
  }
}

describe('the pages of the project in a browser', async () => {
  const { missing } = await peer('chromium');
  const options = missing === undefined ? {} : { skip: missing };
  before(async () => {
    if (missing !== undefined) return;
    folder = mkdtempSync(join(tmpdir(), 'mc-pages-'));
    const mirrors = await startMirrorPages(folder);
    closeMirrors = mirrors.close;
    for (const page of [...mirrors.pages, ...(await createDrillPages(folder))]) pages.set(page.name, page);
  });
  after(async () => {
    await closeMirrors();
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  for (const name of NAMES)
    it(`${name} fits each screen, in light and dark`, options, () =>
      withPage(name, async (page) => {
        for (const screen of SCREENS) {
          await page.show(screen);
          const { paper, outcomes, ...problems } = (await page.evaluate(MEASURE)) as Measured;
          const at = `${name} at ${screen.width} px, ${screen.scheme}`;
          assert.deepEqual(
            { ...problems, overflow: Math.max(0, problems.overflow) },
            { overflow: 0, clippedTables: [], brokenDigests: [], cutLabels: [], hiddenOutcomes: 0, words: [] },
            at,
          );
          assert.ok(screen.scheme === 'dark' ? paper < 60 : paper > 200, `${at}: the paper has ${paper}`);
          if (name === 'region-loss' || name === 'fleet') assert.ok(outcomes > 0, `${at}: no outcome of a release`);
        }
      }),
    );

  for (const name of [...SCENARIOS, 'evidence-pack'])
    it(`${name} accepts the pack of its own drill`, options, () =>
      withPage(name, async (page, { pack = '' }) => {
        const copy = join(folder, `${name}.tar`);
        copyFileSync(pack, copy);
        await page.choose('#pack', copy);
        // The page of a drill knows its pack; the page in a pack knows the authorities only.
        const accepted =
          name === 'evidence-pack'
            ? /^The pack is complete, and signed under a known authority/
            : /^This is the pack of this report, byte for byte\.[\s\S]*a certificate authority of this report issued/;
        assert.match(await waitForResult(page), accepted);
      }),
    );

  it('root-rotation shows no loss, and both objectives as not applicable', options, () =>
    withPage('root-rotation', async (page) => {
      const text = String(await page.evaluate('document.body.innerText'));
      assert.equal(text.match(/does not apply\n/g)?.length, 2);
      assert.doesNotMatch(text, /\b(?:loss|lost|missed)\b/i);
    }),
  );

  it('a complete mirror does not alarm, and shows UTC times', options, () =>
    withPage('mirror', async (page) => {
      const text = String(await page.evaluate('document.body.innerText'));
      assert.match(text, /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/);
      assert.doesNotMatch(text, /\b(?:lost|loss|failed|attention)\b/i);
    }),
  );
});

async function waitForResult(page: Page): Promise<string> {
  for (let tries = 0; tries < 400; tries++) {
    if (await page.evaluate('document.getElementById("found").className !== ""'))
      return String(await page.evaluate('document.getElementById("found").innerText'));
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('the page shows no result');
}
