export const id = 3911;
export const ids = [3911];
export const modules = {

/***/ 73911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_bytes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89079);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13963);
/* harmony import */ var _logchain_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19072);
/* harmony import */ var _logchain_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22017);
/* harmony import */ var _logchain_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63633);
/* harmony import */ var _logchain_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60930);
/* harmony import */ var _logchain_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95527);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(195);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5570);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(34398);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(62235);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(40090);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32315);









const MAX_KEY_BYTES = 64 * 1024;
const CHAIN = ['--chain <dir>', "the chain's folder; begun where there is none"];
const STEP = ['--step <name>', 'what the entry is called'];
const only = (given, choices, command) => {
    if (given.filter((one) => one !== undefined).length > 1)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('usage', { detail: `give only one of ${choices}`, command });
};
const commands = [
    {
        path: 'log run',
        summary: 'run a command, stream its output, record it, exit with its code',
        arguments: [['<command...>', 'behind --: the program and its arguments']],
        options: [CHAIN, STEP],
        example: 'mc log run --chain logs --step build -- npm run build',
        run: async (input, context) => {
            const report = await (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_2__/* .runStep */ .eg)({ ...stepOf(input, context, 'log run'), command: input.args }, {
                clock: context.clock,
                // With --json stdout is the report alone.
                stdout: context.json ? context.stderr : context.stdout,
                stderr: context.stderr,
                env: context.env,
                cwd: context.cwd,
                signal: context.signal,
            });
            return { report, text: '', exitCode: report.exitCode ?? 0 };
        },
    },
    {
        path: 'log add',
        summary: 'record files as entries',
        arguments: [['<file...>', 'each becomes an entry']],
        options: [CHAIN, STEP],
        example: 'mc log add --chain logs --step test-report report.xml',
        run: async (input, context) => {
            const files = input.args.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, file));
            const report = await (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_2__/* .addFiles */ .L2)({ ...stepOf(input, context, 'log add'), files }, context);
            return { report, text: (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .E)(report) };
        },
    },
    {
        path: 'log seal',
        summary: 'sign a checkpoint over all entries',
        options: [
            ['--chain <dir>', "the chain's folder"],
            ['--key <pem>', 'a file with an Ed25519 private key (PKCS #8)'],
            ['--keyless', 'by the identity at hand: a Sigstore bundle over the checkpoint'],
            ['--unsigned', 'no signature: whoever checks must have the root from elsewhere'],
            ['--signing-config <file>', 'keyless: where to sign; without it, the public instance'],
            [
                '--identity-token <file>',
                'keyless: an OIDC token; without it, that of the GitHub Actions job or SIGSTORE_ID_TOKEN',
            ],
        ],
        example: 'mc log seal --chain logs --key seal.pem',
        run: async (input, context) => {
            const chain = chainOf(input, context, 'log seal');
            const report = await (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_4__/* .sealChain */ .Tf)({ chain, by: await sealBy(input, context) }, context);
            return { report, text: (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .E)(report) };
        },
    },
    {
        path: 'log check',
        summary: 'is the chain whole and sealed by the one you trust; names the first entry that is wrong',
        arguments: [['<dir>', "the chain's folder"]],
        options: [
            ['--key <pem>', 'a file with the Ed25519 public key of the seal'],
            ['--policy <file>', 'a keyless seal: the trust policy that says who may sign'],
            ['--root <hex>', 'the root, had from elsewhere'],
            ['--no-origin', 'only that the chain is consistent in itself'],
        ],
        example: 'mc log check logs --key seal.pub',
        run: async (input, context) => {
            const chain = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, input.args[0] ?? '');
            const trust = await trustOf(input, context);
            const report = await (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_5__/* .checkChain */ .u)({ chain, ...(trust === undefined ? {} : { trust }) }, context);
            return { report, text: (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .E)(report) };
        },
    },
];
const chainOf = (input, { cwd }, command) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .optionRequired */ .HH)(input, 'chain', '--chain', command));
const stepOf = (input, context, command) => ({
    chain: chainOf(input, context, command),
    step: (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .optionRequired */ .HH)(input, 'step', '--step', command),
});
const readKey = (path, { cwd }) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_7__/* .readFileBounded */ .Y1)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path), MAX_KEY_BYTES, 'the key');
async function sealBy(input, context) {
    const choices = '--key PEM, --keyless, --unsigned';
    const key = (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .optionText */ .re)(input, 'key');
    const [keyless, unsigned] = [(0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .optionFlag */ .aN)(input, 'keyless'), (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .optionFlag */ .aN)(input, 'unsigned')];
    only([key, keyless ? 'keyless' : undefined, unsigned ? 'unsigned' : undefined], choices, 'log seal');
    if (key !== undefined)
        return { method: 'key', privateKey: (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_8__/* .readPrivateKey */ .$)(await readKey(key, context), key) };
    if (unsigned)
        return { method: 'unsigned' };
    if (!keyless)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('usage', { detail: `one of ${choices} is required`, command: 'log seal' });
    const { http, clock, env, cwd } = context;
    const file = (name) => {
        const value = (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .optionText */ .re)(input, name);
        return value === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, value);
    };
    const identityToken = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__/* .identityTokenSource */ .B)({ http, env, file: file('identityToken') });
    const signer = await (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_9__/* .openSigner */ .H)({ http, now: clock.now(), signingConfig: file('signingConfig'), identityToken });
    return { method: 'keyless', sign: (artifact) => signer.signMessage((0,_lib_bytes_js__WEBPACK_IMPORTED_MODULE_10__/* .streamOf */ .mA)(artifact)) };
}
async function trustOf(input, context) {
    const [key, policy, root] = [(0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .optionText */ .re)(input, 'key'), (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .optionText */ .re)(input, 'policy'), (0,_options_js__WEBPACK_IMPORTED_MODULE_6__/* .optionText */ .re)(input, 'root')];
    const noOrigin = input.options['origin'] === false ? 'no-origin' : undefined; // as commander has --no-…
    only([key, policy, root, noOrigin], '--key PEM, --policy FILE, --root HEX, --no-origin', 'log check');
    if (key !== undefined)
        return { by: 'key', publicKey: (0,_logchain_index_js__WEBPACK_IMPORTED_MODULE_8__/* .readPublicKey */ .R)(await readKey(key, context), key) };
    if (policy !== undefined) {
        const trust = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_11__/* .loadTrust */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, policy), _verify_index_js__WEBPACK_IMPORTED_MODULE_12__/* .policyFiles */ .q, context.clock.now());
        return {
            by: 'policy',
            verify: async (artifact, bundle) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_13__/* .whoSigned */ .b)((0,_verify_index_js__WEBPACK_IMPORTED_MODULE_14__/* .verifySignature */ .O)((0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_15__/* .digestOf */ .ol)(artifact), Buffer.from(bundle), trust)).identity,
        };
    }
    if (root !== undefined)
        return { by: 'root', root };
    return noOrigin === undefined ? undefined : { by: 'no-origin' };
}


/***/ })

};
