import { checkLanguage, formatShare } from './language/check.ts';

// Lints the current folder, limited to the paths that are given: `node scripts/check-language.ts [PATH...]`.
const { violations, files, docsSentences, longDocsSentences } = checkLanguage(process.cwd(), process.argv.slice(2));
for (const violation of violations) console.error(violation);
const long = formatShare(longDocsSentences, docsSentences);
console.log(
  `language: ${violations.length === 1 ? '1 violation' : `${violations.length} violations`} in ${files} files`,
);
console.log(`docs: ${docsSentences} sentences, ${long} over 25 words`);
if (violations.length > 0) process.exitCode = 1;
