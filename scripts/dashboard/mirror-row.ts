import { about, type Row } from './layout.ts';
import { chart, greenFrom, redFrom, stat, table } from './panels.ts';
import { instant, range, rows, select, until } from './queries.ts';

/** The mirror: lag, canary, forks and storage. */
export const MIRROR: Row = {
  title: 'Mirror',
  panels: [
    chart(
      about(
        'Mirror lag per log and repository',
        12,
        'Time since the mirror last read each source completely. An alert fires above 15 minutes.',
      ),
      's',
    )
      .thresholds(redFrom(900))
      .withTarget(range(`max by (source, kind) (${select('mc_mirror_source_lag_seconds')})`, '{{kind}} {{source}}')),
    chart(
      about(
        'Mirror Verify Success',
        12,
        'Verifications per second by the canary with the expected verdict, and with another one. The second line must stay at 0.',
      ),
      'ops',
    )
      .withTarget(
        range(
          `sum by (expected) (rate(${select('mc_verify_mirror_success_total', 'expected!=""')}[1h]))`,
          '{{expected}}, as expected',
        ),
      )
      .withTarget(
        range(
          `sum by (expected) (rate(${select('mc_verify_mirror_failure_total', 'expected!=""')}[1h]))`,
          '{{expected}}, NOT as expected',
        ),
      ),
    table(
      about(
        'Sources that fail',
        12,
        'Sources that the last sync could not read, with the code of the error. Run mc explain CODE for the meaning.',
      ),
    )
      .withTarget(rows(select('mc_mirror_source_errors')))
      .withTarget(rows(select('mc_mirror_source_failures'))),
    chart(about('Wait before the next try', 6, 'Time until the service asks a failing source again.'), 's').withTarget(
      range(until('mc_mirror_source_next_try_timestamp_seconds'), '{{source}}'),
    ),
    stat(
      about('Forks', 6, 'Recorded forks of each log. Every value above 0 pages: follow the runbook dr-mirror-fork.'),
      'none',
    )
      .thresholds(redFrom(1))
      .withTarget(instant(select('mc_mirror_forks'), '{{log}}')),
    chart(
      about(
        'Entries of the logs',
        8,
        'Entries that the mirrored checkpoint covers, and those of the last drill. A line that stays flat shows a log without new entries, or a stuck mirror.',
      ),
      'none',
    )
      .withTarget(range(select('mc_mirror_log_size'), '{{log}}'))
      .withTarget(range(select('mc_mirror_tree_size'), 'drill {{scenario}}')),
    chart(about('Content of the mirror', 8, 'Size of all files of the mirror.'), 'bytes').withTarget(
      range(select('mc_mirror_bytes'), '{{instance}}'),
    ),
    chart(
      about('Digests with evidence', 8, 'Number of digests about which the mirror has evidence.'),
      'none',
    ).withTarget(range(select('mc_mirror_evidence_subjects'), '{{instance}}')),
    table(
      about(
        'State of the mirror',
        12,
        'Whether each mirror is complete, whether its last round passed, and which logs are frozen.',
      ),
    )
      .withTarget(rows(select('mc_mirror_ready')))
      .withTarget(rows(select('mc_mirror_round_passed')))
      .withTarget(rows(select('mc_mirror_log_frozen'))),
    chart(about('Rounds of the service', 6, 'Rounds per hour by outcome.'), 'none').withTarget(
      range(`sum by (outcome) (increase(${select('mc_mirror_rounds_total')}[1h]))`, '{{outcome}}'),
    ),
    chart(
      about(
        'Duration of rounds',
        6,
        'Duration of the last round of the service. It must stay well below the interval.',
      ),
      's',
    ).withTarget(range(select('mc_mirror_round_duration_seconds'), '{{instance}}')),
    stat(
      about('Time since the last round', 8, 'A large value means that the service of the mirror hangs or has stopped.'),
      's',
    )
      .thresholds(redFrom(1800))
      .withTarget(instant(`time() - ${select('mc_mirror_round_timestamp_seconds')}`, 'round'))
      .withTarget(instant(`time() - ${select('mc_mirror_last_success_timestamp_seconds')}`, 'complete sync')),
    stat(about('Time since the last canary', 8, 'A large value means that the canary hangs or has stopped.'), 's')
      .thresholds(redFrom(900))
      .withTarget(instant(`time() - ${select('mc_mirror_canary_timestamp_seconds')}`, 'canary')),
    stat(about('TUF metadata expires in', 8, 'Time until clients refuse the mirrored TUF repository.'), 's')
      .thresholds(greenFrom(86_400))
      .withTarget(instant(until('mc_mirror_tuf_expiry_timestamp_seconds'), '{{repository}}')),
  ],
};
