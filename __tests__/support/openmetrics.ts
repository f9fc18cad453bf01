/** Lists the errors of an OpenMetrics 1.0 text: the ABNF rules that a writer of gauges and counters can break. */
export function openMetricsProblems(text: string): string[] {
  const problems: string[] = [];
  if (!text.endsWith('\n# EOF\n')) problems.push('does not end with # EOF');
  let family = '';
  let type = '';
  const families = new Set<string>();
  const samples = new Set<string>();
  for (const line of text.split('\n').slice(0, -2)) {
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE|UNIT) ([a-zA-Z_:][\w:]*) (.*)$/.exec(line) ?? [];
    if (kind !== undefined) {
      if (name !== family && families.has(name)) problems.push(`family ${name} is not in one piece`);
      families.add(name);
      family = name;
      if (kind === 'TYPE') type = rest;
      if (kind === 'TYPE' && rest === 'counter' && name.endsWith('_total')) problems.push(`${name}: _total in TYPE`);
      if (kind === 'HELP' && /(?<!\\)"/.test(rest)) problems.push(`${name}: a bare quote in HELP`);
      continue;
    }
    const sample =
      /^([a-zA-Z_:][\w:]*)(\{(?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\["\\n])*",?)*\})? (-?[\d.]+(?:e[+-]?\d+)?)$/.exec(line);
    if (!sample) problems.push(`not a line of OpenMetrics: ${line}`);
    else if (sample[1] !== (type === 'counter' ? `${family}_total` : family))
      problems.push(`${line}: outside of its family`);
    const key = `${sample?.[1]}${sample?.[2]}`;
    if (samples.has(key)) problems.push(`${key}: twice`);
    samples.add(key);
  }
  return problems;
}
