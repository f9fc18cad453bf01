import { stripTypeScriptTypes } from 'node:module';

// Node.js replaces types by spaces, so line and column numbers stay those of the source.
export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
