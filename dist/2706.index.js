export const id = 2706;
export const ids = [2706];
export const modules = {

/***/ 42706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTufRoot: () => (/* binding */ readTufRoot),
/* harmony export */   syncTufRepository: () => (/* binding */ syncTufRepository)
/* harmony export */ });
/* harmony import */ var _lib_clock_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94570);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13963);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74270);
/* harmony import */ var _service_ask_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93783);
/* harmony import */ var _sync_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56555);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41136);







const readTufRoot = ({ root }) => (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readFileBounded */ .Y1)(root, _walk_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ROOT_BYTES */ .ax, 'the root of a TUF repository');
/** Brings the mirror of a TUF repository up to date. */
async function syncTufRepository(repository, to, ports) {
    const { name, url } = repository;
    const source = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .tufPath */ .bq)(name);
    try {
        const { root, timestamp, targets, expires, files, bytes, unlisted } = await (0,_service_ask_js__WEBPACK_IMPORTED_MODULE_3__/* .askSource */ .N)(source, ports, async (limited) => (0,_sync_js__WEBPACK_IMPORTED_MODULE_4__/* .syncTuf */ .b)({ name, url, root: await readTufRoot(repository) }, to.under(source), limited));
        return {
            line: { name, outcome: files > 0 ? 'synced' : 'unchanged', root, timestamp, targets, expires, files, bytes },
            entry: { name, root, timestamp, targets, expires, syncedAt: (0,_lib_clock_js__WEBPACK_IMPORTED_MODULE_5__/* .rfc3339 */ .ag)(ports.clock.now()) },
            ...(unlisted.length > 0 ? { warnings: [roleUnlisted(name, unlisted)] } : {}),
        };
    }
    catch (thrown) {
        const line = { name, outcome: 'failed', root: 0, timestamp: 0, targets: 0, files: 0, bytes: 0 };
        return { line, error: (0,_service_ask_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceError */ .I)(source, thrown, ports) };
    }
}
const SHOWN_ROLES = 5;
const SHOWN_LETTERS = 100;
function roleUnlisted(repository, roles) {
    const shown = roles.slice(0, SHOWN_ROLES).map((role) => `"${role.slice(0, SHOWN_LETTERS)}"`);
    const more = roles.length - shown.length;
    const found = more > 0 ? [...shown, `${more} more`] : shown;
    return new _lib_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .VerificationError */ .mk('tuf-role-unlisted', { repository, found: found.join(', ') });
}


/***/ })

};
