/** A phrase that the project does not use, and the words to write in its place. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Neither side continues a word, a path, a host name or an option: `holder.ts` and `nobody@acme.example` never match. */
const bounded = (source: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_$@/.\\-])(?:${source.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}_$@/]|[.\\-][\\p{L}\\p{N}])`,
    'giu',
  );

const phrase = (source: string, instead: string): Phrase => ({ pattern: bounded(source), instead });

const BE = '(?:is|are|was|were|be|been|being)';
const NOT_THERE = '(?<!\\bthere\\s)';
const COUNTED =
  'entries|bytes|files|folders|days|hours|minutes|seconds|releases|subjects|members|steps|logs|blobs|images|digests|errors|tests|times|signatures|attestations|keys|lines|rows|shards|receipts|tiles|witnesses|approvals|records|objects|requests|attempts|words|sources|mirrors|roots|policies|checkpoints|bundles|copies|revocations|sentences|violations|places';

/** The list of docs/style.md. A space in a pattern stands for any white space, and case does not matter. */
export const PHRASES: readonly Phrase[] = [
  phrase('(?<!legal )(?:holds?|held|holding)(?: [^\\s.;:!?()]+){0,6} against', '"check … against" or "compare … with"'),
  phrase(
    '(?<!(?:legal|a|the|this|that) )(?:holds?|held|holding) (?:(?:it|them|both|all|each|us|him|everything|everyone) )?to(?= (?:it|its|the|a|an|this|that|these|what|one|their|them)\\b)',
    '"check … against" or "require"',
  ),
  phrase(
    '(?:proof|checkpoint|root|signature|seal|pin|chain|log|record|statement|certificate)s? (?:do|does|did) not hold(?=\\s*(?:[.,;:)]|$)| and\\b| or\\b)',
    '"is not valid", or the check that failed',
  ),
  phrase('(?:what|which|that|who) holds? no', '"contains no" or "has no"'),
  phrase(`${BE} (?:never |not |only |then |also )?told(?! apart)`, '"is reported" or "is passed"'),
  phrase('tells', '"reports", "returns" or "prints"'),
  phrase('(?:tell|tells|told|telling)(?: [^\\s.;:!?]+){0,4} apart', '"distinguish"'),
  phrase('(?<!(?:RFC \\d+|specification|spec|section|standard) )says', '"reports", "returns", "prints" or "states"'),
  phrase('(?:say|said|saying|speaks?) of (?:itself|themselves|its|it|them|the|a|an)', '"claim" or "state about"'),
  phrase('whoever|whosoever|whomever', '"the caller", "an attacker" or another named subject'),
  phrase('whatever|whatsoever', '"any" and the noun'),
  phrase('nobody', '"no one", or name the subject'),
  phrase('anybody', '"anyone", or name the subject'),
  phrase('somebody', '"someone", or name the subject'),
  phrase('(?:what|that|which) (?:is|are|was|were) no(?= (?!longer|more)\\p{L})', '"is not a …"'),
  phrase(
    `${NOT_THERE}(?:is|are|was|were) no (?:bundle|checkpoint|digest|image|folder|file|key|mirror|policy|release|subject|signature|statement|attestation|number|url|json|list|duration|time|tag|reference|manifest|record|receipt|log|entry|chain|pack|tar|place|name|root|certificate|code|command|error|reason to|regular file|part|member|proof|host|object|index|plan|layout|room)`,
    '"is not a …" or "is missing"',
  ),
  phrase(`${NOT_THERE}(?:is|are|was|were) none(?! of\\b)`, '"is missing" or "is not"'),
  phrase('anew', '"again"'),
  phrase('by then', '"already"'),
  phrase(
    'thereof|therein|thereto|therefrom|whereof|wherein|hereof|herein|hitherto|henceforth|thence|whence',
    '"of it", "in it" or "from then on"',
  ),
  phrase('had from', '"obtained from"'),
  phrase('(?:be|is|are|was|were) had', '"is available" or "is obtained"'),
  phrase('(?:come|comes|came|coming) by(?! (?:default|mail|email|post)\\b)', '"reach" or "arrive through"'),
  phrase('(?:comes?|came) of', '"results from"'),
  phrase(`(?:${BE}|seems?) (?:still |also |only |never |not )?of (?:no |any |some |great |more )?use`, '"is useful"'),
  phrase('of today', '"current"'),
  phrase('may (?:not )?ship', '"is allowed to ship"'),
  phrase(
    '(?:stands?|stood|standing) (?:in(?! for\\b)|at|on|beside|besides|by|under|behind|before|above|below|between|next|there|here|outside|where|alone|after|over|around|first|last|only|written)',
    '"is", "is stored" or "runs"',
  ),
  phrase(
    '(?:lies|lie|lying) (?:in|at|on|outside|inside|beside|under|there|here|where|within|before|behind|above|below|next|around|open)',
    '"is" or "is stored"',
  ),
  phrase('great(?! (?:Britain|firewall)\\b)', '"large" or a number'),
  phrase('(?:many|several|two|three|ten|hundred) times over', '"repeatedly" or a number'),
  phrase('(?<!by )(?:the|this|its|one|whole|same) way of', '"the flow of" or "the path of"'),
  phrase('fates?', '"state" or "outcome"'),
  phrase(
    "(?:the|a|its|whose|their|this|signed|'s) word of (?:a|an|the|its|this|that)",
    '"signed statement of" or "claim of"',
  ),
  phrase("(?:its|their|whose|'s|’s) word (?:for|is|that|counts)", '"its claim" or "its signed statement"'),
  phrase('(?:the|this|one|whole|own|of) house|house rules?', '"the project" or "the architecture"'),
  phrase(
    '(?:the|a|each|every|one|this|which|own|lower|upper|its|same|other|another|two|three|four|ground|no) floors?(?! of \\d)',
    '"layer"',
  ),
  phrase(
    '(?:the|a|each|every|one|this|another|own|other|its|no|of|all|two) rooms?(?! (?:for|to|left|in|on|where)\\b)',
    '"module"',
  ),
  phrase('(?:front|back)[- ]doors?', '"entry point"'),
  phrase('as (?:it|they|he|she) (?:came|comes?|stands?|stood|lies?)', '"unchanged" or "as received"'),
  phrase('as (?:it|they) (?:is|are|was|were)(?=\\s*(?:[.,;:)]|$)| (?:and|or|but)\\b)', '"unchanged"'),
  phrase('(?:mend|mends|mended|mending)', '"fix", "repair" or "heal"'),
  phrase('for cause', '"for a valid reason"'),
  phrase('on (?:the|its|their) way', '"in transit" or "during"'),
  phrase('(?:than|from|like) what (?:is|was|are|were)', '"than requested", or name the thing'),
  phrase('(?:of|in|by|among|out of) what (?:is|was|are|were)', 'name the thing'),
  phrase('texts? of others|(?:words|bytes|names|data|things|code) of others', '"untrusted text" or "untrusted data"'),
  phrase('puts? right', '"repairs" or "corrects"'),
  phrase('in (?:its|their|his|the|whose) stead', '"in place of" and the noun'),
  phrase('at hand', '"available"'),
  phrase(
    '(?:once and for all|for good and all|be that as it may|come what may|no matter what)',
    'the condition itself',
  ),
  phrase('(?:all the same|nonetheless|nevertheless|notwithstanding)', '"still" or "even so"'),
  phrase(
    '(?:is|are|was|were) to be (?:\\p{L}+ed|held|kept|read|had|found|told|shown|given|written|taken|made|done)',
    '"must be" or the active voice',
  ),
  phrase(`(?<![\\d.,:=+] ?)1 (?:${COUNTED})(?! of \\p{L}+ each)`, 'the singular, with a plural helper'),
  phrase('(?:[2-9]|[1-9]\\d+) of 1(?!\\s*[\\d.,])', 'a count with a plural helper'),
  phrase(
    '(?:\\d+|\\{\\w*\\}) \\p{L}+\\((?:s|es|ies)\\)',
    'the number after the noun ("attempts: 3"), or use a plural helper',
  ),
];

/** A message of the error catalogue starts with what failed, never with a relative pronoun or a preposition. */
export const FORBIDDEN_START = new RegExp(
  `^(?:${[
    'what whatever who whoever whom whose nobody anybody somebody',
    'about above across after against along among around as at before behind below beneath beside besides between',
    'beyond by despite down during for except from in inside into near of off on onto out outside over past per',
    'since than through throughout to toward towards under until up upon via with within without',
  ]
    .join(' ')
    .replaceAll(' ', '|')})(?![\\w-])`,
  'i',
);
