export const id = 9651;
export const ids = [9651];
export const modules = {

/***/ 66901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ MAX_BUNDLES)
/* harmony export */ });
const MAX_BUNDLES = 1_000;


/***/ }),

/***/ 89651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openEvidenceCache: () => (/* binding */ openEvidenceCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13798);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(18867);
/* harmony import */ var _lib_describe_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21763);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13963);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(80292);
/* harmony import */ var _sigstore_errors_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(45176);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6888);
/* harmony import */ var _evidence_reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63704);
/* harmony import */ var _evidence_types_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66901);













const MAX_FILE_BYTES = 4 * _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_BUNDLE_BYTES */ .Me;
const LOOKS_AT_ONCE = 16;
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ bundle: zod__WEBPACK_IMPORTED_MODULE_3__/* .base64 */ .K39(), payload: zod__WEBPACK_IMPORTED_MODULE_3__/* .base64 */ .K39().optional() });
function openEvidenceCache(dir) {
    const name = `cache ${dir}`;
    const failures = [];
    const folder = (subject) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'v1', subject.replace(/^sha256:/, '').replace(':', '-'));
    return {
        name,
        async *bundlesFor(subject, reading = new _evidence_reading_js__WEBPACK_IMPORTED_MODULE_4__/* .Reading */ .zK()) {
            let files;
            try {
                files = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder(subject));
            }
            catch (error) {
                if ((0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) !== 'ENOENT')
                    failures.push((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .asMcError */ .b)(error));
                return;
            }
            const names = files.filter((each) => /^[0-9a-f]{64}\.json$/.test(each)).sort();
            const entries = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_7__/* .mapConcurrent */ ._k)(names.slice(0, _evidence_types_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_BUNDLES */ .f), LOOKS_AT_ONCE, async (file) => ({
                file,
                size: await readSize((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder(subject), file)),
            }));
            const isMuch = entries.reduce((sum, { size }) => sum + size, 0) > reading.left;
            for (const { file, size } of isMuch ? entries.toSorted((a, b) => a.size - b.size) : entries) {
                if (size <= MAX_FILE_BYTES && !reading.take(size)) {
                    reading.cut(name);
                    return;
                }
                yield await readEntry((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder(subject), file), `${name} ${file}`);
            }
        },
        keep: async (subject, evidence) => {
            try {
                for (const one of evidence) {
                    if (!('bytes' in one))
                        continue;
                    const { bytes, payload } = one;
                    const entry = {
                        bundle: bytes.toString('base64'),
                        ...(payload ? { payload: payload.toString('base64') } : {}),
                    };
                    await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_9__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder(subject), `${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_10__/* .digestOf */ .ol)(bytes).slice('sha256:'.length)}.json`), `${JSON.stringify(entry)}\n`);
                }
                return [];
            }
            catch (error) {
                return [(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .asMcError */ .b)(error)];
            }
        },
        warnings: () => failures.splice(0),
    };
}
const readSize = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then((status) => status.size, () => 0);
async function readEntry(path, origin) {
    try {
        const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_9__/* .readRegularFile */ .XF)(path, MAX_FILE_BYTES, 'cached evidence', { noFollow: true })).toString('utf8');
        const { bundle, payload } = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_11__/* .conform */ .fj)(entrySchema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_11__/* .parseJson */ .qF)(text, path), path);
        return {
            origin,
            bytes: Buffer.from(bundle, 'base64'),
            ...(payload === undefined ? {} : { payload: Buffer.from(payload, 'base64') }),
        };
    }
    catch (error) {
        return { origin, unusable: (0,_sigstore_errors_js__WEBPACK_IMPORTED_MODULE_12__/* .sigstoreError */ .J)('bundle-malformed', { what: origin, detail: (0,_lib_describe_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }) };
    }
}


/***/ })

};
