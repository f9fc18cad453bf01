// The start of the single file. Node.js runs it as its main program, and each worker thread runs it too. It lets the module loader read
// the bundle from the executable: the URLs below EMBEDDED name its assets, and no file of the disk.
{
  const { getAsset } = process.getBuiltinModule('node:sea');
  const { registerHooks } = process.getBuiltinModule('node:module');
  const EMBEDDED = 'file:///mc-single-file/';
  const isEmbedded = (url) => url?.startsWith(EMBEDDED);
  registerHooks({
    resolve: (specifier, context, next) => {
      const isRelative = specifier.startsWith('./') && isEmbedded(context.parentURL);
      const url = isRelative ? new URL(specifier, context.parentURL).href : specifier;
      return isEmbedded(url) ? { url, format: 'module', shortCircuit: true } : next(specifier, context);
    },
    load: (url, context, next) =>
      isEmbedded(url)
        ? { format: 'module', source: getAsset(url.slice(EMBEDDED.length), 'utf8'), shortCircuit: true }
        : next(url, context),
  });
  import(`${EMBEDDED}dist/mc.js`);
}
