const MAX_GIVEN_LENGTH = 100; // characters: no known word is longer, and the comparison takes quadratic time
const MAX_EDITS = 3;

/**
 * Returns the candidate that `given` most likely means: the one with the fewest edits, and of equal ones the first. Undefined if
 * each one needs more than a third of its characters, or more than three edits. Upper and lower case are equal.
 */
export function suggest(given: string, candidates: Iterable<string>): string | undefined {
  if (given.length > MAX_GIVEN_LENGTH) return undefined;
  let best: { readonly candidate: string; readonly edits: number } | undefined;
  for (const candidate of candidates) {
    const longest = Math.max(given.length, candidate.length);
    const limit = Math.min(MAX_EDITS, Math.floor(longest / 3), best ? best.edits - 1 : MAX_EDITS);
    if (limit < 0 || Math.abs(given.length - candidate.length) > limit) continue;
    const edits = countEdits(given.toLowerCase(), candidate.toLowerCase());
    if (edits <= limit) best = { candidate, edits };
  }
  return best?.candidate;
}

/** Returns the end of an error message with the suggestion, such as `; did you mean "verify"?`, or an empty text without one. */
export function formatSuggestion(given: string, candidates: Iterable<string>): string {
  const suggestion = suggest(given, candidates);
  return suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
}

/**
 * Counts the edits from one text to another: insertions, deletions, replacements and exchanges of two neighbours (the optimal
 * string alignment distance).
 */
function countEdits(from: string, to: string): number {
  let twoBefore: number[] = [];
  let before = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = from[row - 1] === to[column - 1] ? 0 : 1;
      const choices = [(before[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + replaced];
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        choices.push((twoBefore[column - 2] ?? 0) + 1);
      current.push(Math.min(...choices));
    }
    twoBefore = before;
    before = current;
  }
  return before[to.length] ?? 0;
}
