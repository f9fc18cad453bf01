import { about, type Row } from './layout.ts';
import { MIRROR } from './mirror-row.ts';
import { asWords, bars, chart, greenFrom, lines, redFrom, stat, table, timeline } from './panels.ts';
import { instant, LOKI, logs, range, rows, SELECTED, select, until } from './queries.ts';

const DAYS_30 = 30 * 86_400;

const NOW: Row = {
  title: 'Could we lose a region today?',
  panels: [
    stat(
      about(
        'DR RTO (last)',
        4,
        'Time from the loss to the restored release, in the last drill of each scenario. The objective of the plan is 60 minutes.',
      ),
      's',
    )
      .thresholds(redFrom(3600))
      .withTarget(instant(select('mc_dr_rto_seconds_last'), '{{scenario}}')),
    stat(
      about(
        'DR RPO (last)',
        4,
        'Age of the recovery point at the loss, in the last drill of each scenario. The objective of the plan is 15 minutes.',
      ),
      's',
    )
      .thresholds(redFrom(900))
      .withTarget(instant(select('mc_dr_rpo_seconds_last'), '{{scenario}}')),
    stat(
      about('Last drill', 4, 'Whether the last drill of each scenario passed. A failed drill may have no RTO.'),
      'none',
    )
      .mappings(asWords('passed', 'FAILED'))
      .thresholds(greenFrom(1))
      .withTarget(instant(select('mc_dr_success_last'), '{{scenario}}')),
    stat(about('Time since the last drill', 4, 'An alert fires after 26 hours.'), 's')
      .thresholds(redFrom(26 * 3600))
      .withTarget(instant(`time() - max(${select('mc_dr_last_run_timestamp_seconds')})`, 'last drill')),
    stat(
      about(
        'Mirror RPO now',
        4,
        'What would be lost if every source disappeared now: the age of the last complete sync.',
      ),
      's',
    )
      .thresholds(redFrom(900))
      .withTarget(instant(select('mc_mirror_rpo_seconds'), '{{instance}}')),
    stat(
      about(
        'Canary',
        4,
        'Subjects with another verdict than expected, in the last round of mc mirror canary. It must be 0.',
      ),
      'none',
    )
      .thresholds(redFrom(1))
      .withTarget(instant(select('mc_mirror_canary_failing'), '{{expected}}')),
  ],
};

const DRILLS: Row = {
  title: 'Drills',
  panels: [
    chart(
      about(
        'RTO against the objective',
        12,
        'Each point is the last drill at that time. A value above its objective pages.',
      ),
      's',
    )
      .withTarget(range(select('mc_dr_rto_seconds_last'), '{{scenario}}'))
      .withTarget(range(select('mc_dr_rto_objective_seconds'), 'objective of {{scenario}}')),
    chart(
      about(
        'RPO against the objective',
        12,
        'Each point is the last drill at that time. A value above its objective pages.',
      ),
      's',
    )
      .withTarget(range(select('mc_dr_rpo_seconds_last'), '{{scenario}}'))
      .withTarget(range(select('mc_dr_rpo_objective_seconds'), 'objective of {{scenario}}')),
    timeline(
      about(
        'Drill calendar',
        12,
        'Whether the last drill of each scenario passed, over time. Choose a range of a month to see every night.',
      ),
    )
      .mappings(asWords('passed', 'FAILED'))
      .withTarget(range(select('mc_dr_success_last'), '{{scenario}}')),
    bars(
      about('Steps of the last drill', 12, 'How long each step took. The slowest step limits the RTO.'),
      's',
    ).withTarget(
      instant(`sort_desc(${select('mc_dr_step_duration_seconds_last')})`, '{{scenario}}: {{step}} ({{outcome}})'),
    ),
    chart(
      about(
        'Duration of drills',
        8,
        'How long a whole drill takes. A sudden increase often comes before a missed RTO.',
      ),
      's',
    ).withTarget(range(select('mc_dr_duration_seconds_last'), '{{scenario}}')),
    table(
      about(
        'Releases after the loss',
        8,
        'Releases of the primary by their state after the last drill. "lost" counts against the RPO.',
      ),
    ).withTarget(rows(select('mc_dr_releases_last'))),
    table(
      about(
        'Proof of the last drills',
        8,
        'The digest of the evidence pack and the URL of the run, for each figure above.',
      ),
    ).withTarget(rows(select('mc_dr_evidence_pack_info'))),
  ],
};

const GOVERNANCE: Row = {
  title: 'Bypasses and promotions',
  panels: [
    table(
      about(
        'Bypass Events',
        12,
        'Bypasses by their outcome, in the period of the last mc bypass report. "used" needs a post-mortem.',
      ),
    ).withTarget(rows(select('mc_bypass_events_total'))),
    stat(about('Bypasses past their TTL', 6, 'Bypasses that are expired and not cleaned up. It must be 0.'), 'none')
      .thresholds(redFrom(1))
      .withTarget(instant(select('mc_bypass_open_past_ttl'), '{{job}}')),
    stat(about('Post-mortems overdue', 6, 'Used bypasses without a post-mortem in time. It must be 0.'), 'none')
      .thresholds(redFrom(1))
      .withTarget(instant(select('mc_bypass_postmortems_overdue'), 'overdue')),
    stat(
      about(
        'Destinations of the last promotion',
        8,
        'Where the last promotion marked the release promotable, and where it did not.',
      ),
      'none',
    )
      .withTarget(instant(select('mc_promote_success_total'), 'promotable {{scenario}}'))
      .withTarget(instant(select('mc_promote_failure_total'), 'NOT promotable')),
    chart(about('Bytes of promotions', 8, 'Bytes that the last promotion copied.'), 'bytes').withTarget(
      range(select('mc_promote_bytes_last'), 'copied'),
    ),
    chart(about('Duration of promotions', 8, 'How long the last promotion took.'), 's').withTarget(
      range(select('mc_promote_duration_seconds_last'), 'promotion'),
    ),
  ],
};

const EVIDENCE: Row = {
  title: 'Log integrity and evidence',
  panels: [
    stat(
      about(
        'Log integrity',
        6,
        'Share of the checks of log chains that passed, by the last run of each job. It must be 100 %.',
      ),
      'percentunit',
    )
      .thresholds(greenFrom(1))
      .withTarget(
        instant(
          `sum(${select('mc_log_integrity_checks_total', 'outcome="passed"')}) / sum(${select('mc_log_integrity_checks_total')})`,
          'passed',
        ),
      ),
    stat(about('Time since the last check', 6, 'Time since mc log check last reported.'), 's').withTarget(
      instant(`time() - max(${select('mc_log_integrity_check_timestamp_seconds')})`, 'check'),
    ),
    stat(
      about(
        'Evidence under lock',
        6,
        'Versions in the evidence store that a lock protects, and those that can be deleted.',
      ),
      'none',
    ).withTarget(instant(select('mc_evidence_versions'), '{{place}} {{lock}}')),
    stat(
      about('First lock ends in', 6, 'Time until the first lock in the store ends. An alert fires below 30 days.'),
      's',
    )
      .thresholds(greenFrom(DAYS_30))
      .withTarget(instant(until('mc_evidence_lock_ends_timestamp_seconds'), '{{place}}')),
    stat(
      about(
        'Pinned roots end in',
        8,
        'Time until a pinned root stops verifying, by its authorities and by maxAge of the pin. An alert fires below 30 days.',
      ),
      's',
    )
      .thresholds(greenFrom(DAYS_30))
      .withTarget(instant(until('mc_trust_root_until_timestamp_seconds'), '{{root}}: {{ends}}')),
    stat(
      about(
        'Pack of the last drill is locked for',
        8,
        'Time until the lock of the evidence pack of the last drill ends.',
      ),
      's',
    ).withTarget(instant(until('mc_dr_evidence_retain_until_timestamp_seconds'), '{{scenario}}')),
    stat(about('Size of the evidence pack', 8, 'Size of the evidence pack of the last drill.'), 'bytes').withTarget(
      instant(select('mc_evidence_pack_bytes'), '{{scenario}}'),
    ),
  ],
};

const stream = (kind: string): string => `{job="mc_dr_simulate", kind="${kind}", ${SELECTED}}`;

const LOGS: Row = {
  title: 'Logs of drills',
  panels: [
    chart(about('Errors in drills', 24, 'Events of level error in an hour, by scenario.'), 'none')
      .datasource(LOKI)
      .withTarget(
        logs(`sum by (scenario) (count_over_time(${stream('events')} | json | level="error" [1h]))`, '{{scenario}}'),
      ),
    lines(
      about(
        'Drill events',
        12,
        'Events of drills. The last one of a drill has the digest of its evidence pack and the URL of its run.',
      ),
    ).withTarget(
      logs(`${stream('events')} | json | line_format "{{.drill}} {{.level}} {{.event}} {{.step}}: {{.message}}"`),
    ),
    lines(
      about('Step logs', 12, 'The logs of the steps. They are also in the sealed log chain of the evidence pack.'),
    ).withTarget(logs(`${stream('steps')} | json | line_format "{{.drill}} {{.step}}: {{.line}}"`)),
  ],
};

/** The rows of the dashboard, from the top. */
export const ROWS: readonly Row[] = [NOW, DRILLS, MIRROR, GOVERNANCE, EVIDENCE, LOGS];
/** The query for annotations: the end of each drill, with its proof. */
export const DRILL_ENDED = `${stream('events')} | json | event="drill-ended"`;
