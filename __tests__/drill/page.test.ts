import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createDrillMetrics } from '../../src/drill/report/metrics.ts';
import { renderDrillPage } from '../../src/drill/report/page.ts';
import { present } from '../../src/drill/report/present.ts';
import { ticks } from '../../src/drill/report/timeline.ts';
import { type DrillReport, drillReportSchema } from '../../src/drill/schema.ts';
import { escapeHtml, html } from '../../src/lib/html.ts';
import { formatOpenMetrics } from '../../src/telemetry/index.ts';
import { failedDrill, passedDrill, rotationDrill } from '../support/drill-report.ts';
import { openMetricsProblems } from '../support/openmetrics.ts';

describe('HTML markup', () => {
  it('escapes every character that can end its context', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"'\u202e\u200b]/);
      }),
    );
  });

  it('escapes every value except markup and omits empty values', () => {
    expect(html`<p class="${'a"b'}">${['<', html`<b>${'&'}</b>`]}${undefined}${false}${0}</p>`.markup).toBe(
      '<p class="a&quot;b">&lt;<b>&amp;</b>0</p>',
    );
  });
});

describe('the report page of a drill', () => {
  const page = renderDrillPage(passedDrill());

  it('loads nothing from outside and declares that to the browser', () => {
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/<(?:link|img|iframe|script src|base)\b/);
    expect(page).not.toMatch(/\s(?:src|href|style|on\w+)=/);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('allows only its own style and script, by their hashes', () => {
    const hash = (tag: string): string => {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';
      return createHash('sha256').update(text).digest('base64');
    };
    expect(page).toContain(`script-src &#39;sha256-${hash('script')}&#39;`);
    expect(page).toContain(`style-src &#39;sha256-${hash('style')}&#39;`);
  });

  it('shows the objectives, each step, each proof and the verify command', () => {
    const report = passedDrill();
    for (const text of ['1.913 s', '1.184 s', 'objective 60 min', 'mc evidence verify-offline', 'index 9']) {
      expect(page).toContain(text);
    }
    for (const step of report.steps) expect(page).toContain(step.title);
  });

  it('shows a failure and omits figures that the drill did not reach', () => {
    const failed = renderDrillPage(failedDrill());
    expect(failed).toContain('not reached');
    expect(failed).toContain('The drill failed at “Promote to the secondary”.');
    expect(failed).toContain('digest-mismatch');
  });

  it('escapes any text of a report', () => {
    const report = passedDrill();
    const evil = '<script>alert(1)</script>"\u202e';
    const hostile = renderDrillPage({
      ...report,
      drillId: evil,
      steps: report.steps.map((step) => ({
        ...step,
        title: evil,
        summary: evil,
        facts: [{ label: evil, value: evil, kind: 'digest' as const }],
      })),
    });
    expect(hostile.match(/<script>/g)).toHaveLength(1);
    expect(hostile).not.toContain('\u202e');
  });

  it('renders for a drill that failed before the loss', () => {
    const report = passedDrill();
    const early = renderDrillPage({
      ...report,
      outcome: 'failed',
      release: null,
      lostAt: null,
      restoredAt: null,
      rtoSeconds: null,
      rpoSeconds: null,
      rpo: null,
      recovered: null,
      releases: [],
      syncs: [],
      chain: null,
      evidence: null,
      steps: report.steps.slice(0, 1),
    });
    expect(early).not.toContain('NaN');
    expect(early).not.toContain('undefined');
  });
});

describe('the report page of a scenario without an RTO and an RPO', () => {
  const page = renderDrillPage(rotationDrill()).replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');

  it('gives the reason why each objective does not apply, and shows no missed objective', () => {
    expect(page.match(/does not apply<\/p><p class="says">nothing is restored<\/p>/g)).toHaveLength(2);
    expect(page).not.toMatch(/Missed|not reached|\bnull\b/);
  });

  it('has no word of a loss, and no legend for what is not on the timeline', () => {
    expect(page).not.toMatch(/\b(loss|lose|lost)\b/i);
    expect(page).toContain('<span class="key steady">rotation</span>');
    expect(page).not.toMatch(/Syncs of the mirror|Releases published|key dot/);
  });
});

describe('the report of a scenario with a bypass', () => {
  const bypassOutcomes = { revoked: 0, used: 1, expired: 2, vetoed: 0, approved: 0, open: 0, invalid: 0 };
  const createReport = (scenario: string): DrillReport => {
    const report = passedDrill();
    return { ...report, scenario, counters: { ...report.counters, bypasses: 1, bypassOutcomes } };
  };

  it('has a headline of its own, and states which time did not pass', () => {
    const page = renderDrillPage(createReport('bypass'));
    expect(page).toContain('Three people opened the gate once, for one artifact.');
    expect(page).toMatch(/The 4\sh of the bypass did not pass on this machine/);
    expect(renderDrillPage(createReport('github-down'))).toContain('Three signed files opened the gate once.');
    expect(renderDrillPage(passedDrill())).not.toContain('did not pass on this machine');
  });

  it('draws the time in which GitHub was unreachable, from the step that stops it to the step that starts it', () => {
    const report = createReport('github-down');
    const [first, ...others] = report.steps;
    if (!first) throw new Error('the report has no step');
    const at = (name: string, time: string) => ({ ...first, name, startedAt: time, finishedAt: time });
    const down = at('github-down', '2026-03-14T02:00:08.000Z');
    const findBars = (steps: DrillReport['steps']): readonly number[] =>
      [
        ...renderDrillPage({ ...report, steps }).matchAll(
          /width="([\d.]+)" height="8" rx="2"><title>GitHub unreachable/g,
        ),
      ].map(([, width]) => Number(width));
    const back = findBars([first, down, at('github-back', '2026-03-14T02:00:09.000Z'), ...others]);
    const never = findBars([first, down, ...others]);
    expect(back).toHaveLength(4); // two drawings, each for wide and for narrow screens
    expect(never).toHaveLength(4);
    expect(Math.max(...never)).toBeGreaterThan(Math.max(...back));
    expect(renderDrillPage(report)).not.toContain('GitHub unreachable');
  });

  it('counts the bypasses by outcome on the terminal and in the metrics', async () => {
    const report = createReport('bypass');
    expect(drillReportSchema.parse(report).counters.bypassOutcomes).toEqual(bypassOutcomes);
    expect(present(report).flatMap(({ lines = [] }) => lines)).toContain('bypasses: 1 used, 2 expired');
    const metrics = await formatOpenMetrics(createDrillMetrics(report));
    expect(metrics).toContain('mc_bypass_events_total{scenario="bypass",outcome="expired"} 2');
    expect(metrics).toContain('mc_bypass_events_total{scenario="bypass",outcome="vetoed"} 0');
    expect(openMetricsProblems(metrics)).toEqual([]);
  });

  it('counts zero for each outcome where no bypass was requested', async () => {
    const metrics = await formatOpenMetrics(createDrillMetrics(passedDrill()));
    expect(metrics.match(/^mc_bypass_events_total\{.*\} 0$/gm)).toHaveLength(7);
    expect(
      present(passedDrill())
        .flatMap(({ lines = [] }) => lines)
        .join(),
    ).not.toContain('bypasses');
  });
});

describe('the RPO on the page', () => {
  const long = (): DrillReport => {
    const report = passedDrill();
    const rpo = { recoveryPoint: '2026-03-14T02:00:02.600Z', mirrorSeconds: 5, lostSeconds: 0 };
    return { ...report, rpoSeconds: 5, rpo };
  };

  it('has the same value in the card and in the timeline, which shows all of it from the recovery point', () => {
    const page = renderDrillPage(long());
    expect(page).toContain('<p class="number">5.000 s</p>');
    const figure = /<figure><figcaption><strong>Around the loss[\s\S]*?<\/figure>/.exec(page)?.[0] ?? '';
    expect(figure.match(/RPO 5\.000 s/g)).toHaveLength(2);
    const [, start = '', end = ''] = /measure rpo"><path d="M([\d.]+) [^"]*H([\d.]+)"/.exec(figure) ?? [];
    const [, lost = ''] = /<line class="loss" x1="([\d.]+)"/.exec(figure) ?? [];
    expect(Number(end)).toBe(Number(lost));
    // The bar starts inside of the drawing: it is not cut at the left edge.
    expect(Number(start)).toBeGreaterThan(8);
    expect(Number(end) - Number(start)).toBeGreaterThan(300);
  });
});

describe('the digests on the page', () => {
  it('have all of their text as their tooltip, and can have the focus', () => {
    const report = passedDrill();
    expect(renderDrillPage(report)).toContain(`title="${report.release?.digest}" tabindex="0"`);
  });
});

describe('the time axis of the timeline', () => {
  it('has a limited number of steps, all within the time span', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 9_000_000 }), fc.integer({ min: -5000, max: 5000 }), (span, zero) => {
        const found = ticks(0, span, zero, 10);
        expect(found.length).toBeLessThanOrEqual(11);
        for (const { time } of found) {
          expect(time).toBeGreaterThanOrEqual(-1e-3);
          expect(time).toBeLessThanOrEqual(span + 1e-3);
        }
      }),
    );
  });
});

describe('the other output from a drill report', () => {
  it('fits its schema for a passed and a failed drill', () => {
    for (const report of [passedDrill(), failedDrill()]) expect(drillReportSchema.parse(report)).toEqual(report);
  });

  it('follows the OpenMetrics format, with the metric names that dashboards use', async () => {
    const text = await formatOpenMetrics(createDrillMetrics(passedDrill()));
    expect(openMetricsProblems(text)).toEqual([]);
    expect(text).toContain('mc_dr_rto_seconds_last{scenario="region-loss"} 1.913\n');
    expect(text).toContain('mc_dr_rpo_seconds_last{scenario="region-loss"} 1.184\n');
    expect(text).toContain('mc_verify_mirror_success_total{scenario="region-loss"} 2\n');
  });

  it('has no sample of an RTO that the drill did not reach', async () => {
    const text = await formatOpenMetrics(createDrillMetrics(failedDrill()));
    expect(text).not.toContain('mc_dr_rto_seconds_last');
    expect(text).toContain('mc_dr_success_last{scenario="region-loss"} 0\n');
  });

  it('states that an objective does not apply, in place of a value', async () => {
    const report = rotationDrill();
    expect(drillReportSchema.parse(report)).toEqual(report);
    const rows = present(report).flatMap((section) => section.table?.rows ?? []);
    expect(rows).toContainEqual(['RTO', 'does not apply', '', 'nothing is restored']);
    expect(rows).toContainEqual(['RPO', 'does not apply', '', 'nothing is restored']);
    expect(await formatOpenMetrics(createDrillMetrics(report))).not.toMatch(/^mc_dr_(rto|rpo)_\w+\{/m);
  });

  it('includes a table of the RTO and the RPO with their objectives', () => {
    const rows = present(passedDrill()).flatMap((section) => section.table?.rows ?? []);
    expect(rows).toContainEqual(['RTO', '1.913 s', '60 min', { outcome: 'passed', text: 'met' }]);
    expect(rows).toContainEqual(['RPO', '1.184 s', '15 min', { outcome: 'passed', text: 'met' }]);
    expect(JSON.stringify(present(failedDrill()))).toContain('digest-mismatch');
  });
});
