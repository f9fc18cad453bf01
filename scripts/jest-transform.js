import { stripTypeScriptTypes } from 'node:module';

// Types are blanked in place, so that line and column numbers stay those of the source.
export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
