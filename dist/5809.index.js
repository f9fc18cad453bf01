export const id = 5809;
export const ids = [5809];
export const modules = {

/***/ 75809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79940);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45774);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99142);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32315);





const POLICY = ['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml'];
const trustOf = (input, { cwd, clock }) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .loadTrust */ .Vc)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionText */ .re)(input, 'policy') ?? 'SECURITY/trust-policy.yaml'), _verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .policyFiles */ .qR, clock.now());
/** The record is signed where an identity was given; where none was, it is not, and the report says so. */
async function signerOf(input, { http, clock, env, cwd }) {
    const file = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionText */ .re)(input, 'identityToken');
    const signingConfig = (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionText */ .re)(input, 'signingConfig');
    if (file === undefined && signingConfig === undefined)
        return undefined;
    const identityToken = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .identityTokenSource */ .Bs)({ http, env, ...(file === undefined ? {} : { file: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file) }) });
    return (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .openSigner */ .Hs)({
        http,
        now: clock.now(),
        identityToken,
        ...(signingConfig === undefined ? {} : { signingConfig: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, signingConfig) }),
    });
}
const commands = [
    {
        path: 'promote',
        summary: 'copy a release to other regions, verify it there, and only then mark it promotable',
        arguments: [
            ['<src>', 'REGISTRY/REPO[:TAG][@DIGEST] or oci-layout:DIR[:TAG]'],
            ['<dst...>', 'REGISTRY/REPO[:TAG], one or more'],
        ],
        options: [
            POLICY,
            ['--plan', 'only say what would be copied; change nothing'],
            ['--deep', 'also read back and hash what a destination has already'],
            ['--src-auth <file>', "Docker's config.json for the source"],
            ['--dst-auth <file>', "Docker's config.json for the destinations"],
            ['--signing-config <file>', 'sign the promotion record, with these services'],
            ['--identity-token <file>', 'sign the promotion record, with this OIDC token'],
        ],
        example: 'mc promote ghcr.io/acme/app:v1 registry.second.example.com/acme/app:v1',
        run: async (input, context) => {
            const [src = '', ...dst] = input.args;
            const trust = await trustOf(input, context);
            const source = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlace */ .QL)(src, (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionText */ .re)(input, 'srcAuth'), context);
            const destinations = await Promise.all(dst.map((text) => (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlace */ .QL)(text, (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionText */ .re)(input, 'dstAuth'), context)));
            const request = { source, destinations, trust, plan: (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionFlag */ .aN)(input, 'plan'), deep: (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionFlag */ .aN)(input, 'deep') };
            const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .promote */ .pt)(request, { ...context, signer: await signerOf(input, context) });
            return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .presentPromotion */ .TF)(report) };
        },
    },
    {
        path: 'promote check',
        summary: 'exit 0 only if a release is complete, verified and marked promotable: a deploy gate',
        arguments: [['<ref>', 'REGISTRY/REPO:TAG or @DIGEST']],
        options: [POLICY, ['--auth <file>', "Docker's config.json"]],
        example: 'mc promote check registry.second.example.com/acme/app:v1',
        run: async (input, context) => {
            const trust = await trustOf(input, context);
            const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .promoteCheck */ .PT)(await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openPlace */ .QL)(input.args[0] ?? '', (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionText */ .re)(input, 'auth'), context), trust, context);
            return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_1__/* .presentCheck */ .ee)(report) };
        },
    },
];


/***/ })

};
