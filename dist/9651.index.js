export const id = 9651;
export const ids = [9651];
export const modules = {

/***/ 89651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evidenceCache: () => (/* binding */ evidenceCache)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _lib_concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18867);
/* harmony import */ var _lib_digest_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57130);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(13963);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(80292);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6888);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20124);
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(68841);











const MAX_FILE_BYTES = 4 * _sigstore_index_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_BUNDLE_BYTES */ .Me;
const LOOKS_AT_ONCE = 16;
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ bundle: zod__WEBPACK_IMPORTED_MODULE_3__/* .base64 */ .K39(), payload: zod__WEBPACK_IMPORTED_MODULE_3__/* .base64 */ .K39().optional() });
/**
 * `DIR/v1/<hex of the subject>/<hex of the bundle>.json`. It holds evidence and never a verdict: whatever is in it, or is
 * missing, changes nothing but what can be judged. A cache that cannot be read or written is a warning.
 */
function evidenceCache(dir) {
    const name = `cache ${dir}`;
    const troubles = [];
    const folder = (subject) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'v1', subject.replace(/^sha256:/, '').replace(':', '-'));
    return {
        name,
        async *bundlesFor(subject, reading = new _reading_js__WEBPACK_IMPORTED_MODULE_4__/* .Reading */ .zK()) {
            let files;
            try {
                files = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder(subject));
            }
            catch (error) {
                if ((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) !== 'ENOENT')
                    troubles.push((0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .asMcError */ .bH)(error));
                return;
            }
            const names = files.filter((each) => /^[0-9a-f]{64}\.json$/.test(each)).sort();
            const entries = await (0,_lib_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapConcurrent */ ._k)(names.slice(0, _types_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_BUNDLES */ .f), LOOKS_AT_ONCE, async (file) => ({
                file,
                size: await sizeOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder(subject), file)),
            }));
            const isMuch = entries.reduce((sum, { size }) => sum + size, 0) > reading.left;
            // Genuine bundles are small: what was put there to use up the bound comes last.
            for (const { file, size } of isMuch ? entries.toSorted((a, b) => a.size - b.size) : entries) {
                if (size <= MAX_FILE_BYTES && !reading.take(size)) {
                    reading.cut(name);
                    return;
                }
                yield await read((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder(subject), file), `${name} ${file}`);
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
                    await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .writeFileAtomic */ .Zf)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder(subject), `${(0,_lib_digest_js__WEBPACK_IMPORTED_MODULE_9__/* .digestOf */ .ol)(bytes).slice('sha256:'.length)}.json`), `${JSON.stringify(entry)}\n`);
                }
                return [];
            }
            catch (error) {
                return [(0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .asMcError */ .bH)(error)];
            }
        },
        warnings: () => troubles.splice(0),
    };
}
/** None of what is gone or cannot be looked at: reading it says so. */
const sizeOf = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).then((status) => status.size, () => 0);
async function read(path, origin) {
    try {
        const text = (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_8__/* .readRegularFile */ .XF)(path, MAX_FILE_BYTES, 'cached evidence', { noFollow: true })).toString('utf8');
        const { bundle, payload } = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_10__/* .conform */ .fj)(entrySchema, (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_10__/* .parseJson */ .qF)(text, path), path);
        return {
            origin,
            bytes: Buffer.from(bundle, 'base64'),
            ...(payload === undefined ? {} : { payload: Buffer.from(payload, 'base64') }),
        };
    }
    catch (error) {
        return { origin, unusable: new _lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .VerificationError */ .mk('bundle-malformed', { what: origin, detail: (0,_lib_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .describe */ .q0)(error) }) };
    }
}


/***/ }),

/***/ 68841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ MAX_BUNDLES)
/* harmony export */ });
/** Entries of a cache that are read for one subject, and bundles that an inspection shows. */
const MAX_BUNDLES = 1_000;


/***/ })

};
