export const id = 1990;
export const ids = [1990];
export const modules = {

/***/ 81990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72281);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82252);
/* harmony import */ var _mirror_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43093);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43662);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99142);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32315);









const MAX_PEM_BYTES = 1024 * 1024;
const CONFIG = ['--config <file>', 'what is mirrored from where', 'mirror.yaml'];
const configOf = (input, { cwd }) => (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_5__/* .loadMirrorConfig */ .Q5)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_8__/* .optionText */ .re)(input, 'config') ?? 'mirror.yaml'));
async function portsOf(context) {
    const { http, clock, progress, concurrency, signal, plainHttp, env } = context;
    const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .dockerConfigCredentials */ .D)({ env });
    return {
        http,
        clock,
        progress,
        concurrency,
        signal,
        destination: (config) => (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_5__/* .openDestination */ .xB)(config, context),
        trustedRoots: async (policy) => (await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_7__/* .loadTrust */ .Vc)(policy, _verify_index_js__WEBPACK_IMPORTED_MODULE_7__/* .policyFiles */ .qR, clock.now())).roots,
        repository: (reference) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_6__/* .openRepository */ .Av)(reference, { http, credentials, plainHttp, signal }),
    };
}
/** `HOST:PORT`, `[::1]:PORT`. */
function addressOf(text) {
    const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:]+)\]|([^:\s]+)):(\d{1,5})$/.exec(text) ?? [];
    const host = bracketed ?? plain;
    if (host === undefined || Number(port) > 65_535)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('listen-malformed', { given: text });
    return { host, port: Number(port) };
}
async function serve(input, context) {
    const { cwd, signal, clock, stderr } = context;
    const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, input.args[0] ?? '');
    const [cert, key] = [(0,_options_js__WEBPACK_IMPORTED_MODULE_8__/* .optionText */ .re)(input, 'tlsCert'), (0,_options_js__WEBPACK_IMPORTED_MODULE_8__/* .optionText */ .re)(input, 'tlsKey')];
    if ((cert === undefined) !== (key === undefined))
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('tls-files-unusable', { detail: 'one of the two is missing' });
    const pem = (path) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path), MAX_PEM_BYTES, 'the file for TLS');
    const report = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_4__/* .beginReport */ .mC)('mirror-serve', clock, dir);
    const server = await (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_5__/* .serveMirror */ .H_)({
        dir,
        ...addressOf((0,_options_js__WEBPACK_IMPORTED_MODULE_8__/* .optionText */ .re)(input, 'listen') ?? '127.0.0.1:8080'),
        ...(cert !== undefined && key !== undefined ? { tls: { cert: await pem(cert), key: await pem(key) } } : {}),
        clock,
        onFault: ({ code, message }) => stderr.write(`${code}: ${message}\n`),
    });
    try {
        // Said now, not at the end: whoever waits for it is on the other side of a pipe.
        stderr.write(`serving ${dir} at ${server.url}; Ctrl-C ends it\n`);
        await new Promise((end) => {
            if (signal.aborted)
                end();
            signal.addEventListener('abort', () => end(), { once: true });
        });
    }
    finally {
        await server.close();
    }
    return { report: report.finish([], { url: server.url }), text: `served ${dir} at ${server.url}` };
}
const commands = [
    {
        path: 'mirror sync',
        summary: 'copy what is new of logs, roots and evidence, proven before it is kept',
        options: [CONFIG],
        example: 'mc mirror sync --config mirror.yaml',
        run: async (input, context) => {
            const report = await (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_5__/* .syncMirror */ .X5)(await configOf(input, context), await portsOf(context));
            return { report, text: (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_5__/* .present */ .Eb)(report) };
        },
    },
    {
        path: 'mirror serve',
        summary: 'serve a mirror: its files, the read APIs of Rekor, attestations by digest, a page for people, metrics',
        arguments: [['<dir>', 'the folder of the mirror']],
        options: [
            ['--listen <host:port>', 'where to listen', '127.0.0.1:8080'],
            ['--tls-cert <file>', 'certificate chain (PEM): serve HTTPS'],
            ['--tls-key <file>', 'its private key (PEM)'],
        ],
        example: 'mc mirror serve mirror --listen 0.0.0.0:8080',
        run: serve,
    },
    {
        path: 'mirror check',
        summary: 'recompute every hash and root of the mirror from its files alone',
        options: [CONFIG],
        example: 'mc mirror check --config mirror.yaml',
        run: async (input, context) => {
            const report = await (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_5__/* .checkMirror */ .qA)(await configOf(input, context), await portsOf(context));
            return { report, text: (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_5__/* .present */ .Eb)(report) };
        },
    },
    {
        path: 'mirror status',
        summary: 'how old what the mirror holds is, source by source',
        options: [CONFIG],
        example: 'mc mirror status --config mirror.yaml',
        run: async (input, context) => {
            const report = await (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_5__/* .mirrorStatus */ .uq)(await configOf(input, context), await portsOf(context));
            return { report, text: (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_5__/* .present */ .Eb)(report), exitCode: _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_2__/* .EXIT */ .d.done };
        },
    },
];


/***/ })

};
