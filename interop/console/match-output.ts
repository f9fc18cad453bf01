const ANY = '…';

/**
 * Compares output with the lines that a page shows, and returns the first shown line that the output does not have.
 * Undefined means that they match. `…` matches any text within a line; a line with `…` only matches any number of lines.
 * White space at the end of a line does not count.
 */
export function findMismatch(shown: readonly string[], output: string): string | undefined {
  const lines = output.replace(/\n$/, '').split('\n').map(trimEnd);
  const real = lines.length === 1 && lines[0] === '' ? [] : lines;
  // The numbers of output lines after which the shown lines so far can end.
  let ends = new Set([0]);
  for (const line of shown.map(trimEnd)) {
    const next = new Set<number>();
    for (const end of ends) {
      if (line === ANY) for (let i = end; i <= real.length; i++) next.add(i);
      else if (end < real.length && matchesLine(line, real[end] ?? '')) next.add(end + 1);
    }
    if (next.size === 0) return line;
    ends = next;
  }
  return ends.has(real.length) ? undefined : '(the end of the output)';
}

const trimEnd = (text: string): string => text.trimEnd();

/** Finds the parts between the wildcards from left to right. */
function matchesLine(shown: string, real: string): boolean {
  const [first = '', ...rest] = shown.split(ANY);
  const last = rest.pop();
  if (last === undefined) return shown === real;
  if (!real.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = real.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return real.length - last.length >= from && real.endsWith(last);
}
