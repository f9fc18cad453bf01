export const id = 590;
export const ids = [590];
export const modules = {

/***/ 30590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkTuf: () => (/* binding */ checkTuf)
/* harmony export */ });
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61469);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71877);
/* harmony import */ var _sync_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56555);
/* harmony import */ var _walk_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41136);




/**
 * Holds a mirrored TUF repository against the pinned root from its files alone: every signature and hash, every target, and
 * that nothing else lies there. `counted` is told of each file that was read. Throws `tuf-invalid`. That it has expired is no damage.
 */
async function checkTuf({ name, root: pinned }, files, counted = () => undefined) {
    const context = { repository: name, now: undefined };
    const obtain = async (at, maxBytes, accept) => {
        const bytes = await files.read(at.path, maxBytes).catch((error) => {
            if (error instanceof _lib_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .McError */ .Hv && error.code === 'file-too-large')
                throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(context, at.path, `it has more than the ${maxBytes} bytes that it may have`, error);
            throw error;
        });
        if (!bytes)
            return undefined;
        counted(bytes.length);
        return { at, bytes, value: accept(bytes) };
    };
    const roots = await (0,_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .walkRoots */ .xY)(context, pinned, obtain);
    const root = roots[roots.length - 1];
    const at = { path: _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .TIMESTAMP */ .ht, encoded: _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .TIMESTAMP */ .ht };
    const timestamp = root && (await obtain(at, _walk_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_TIMESTAMP_BYTES */ .Ui, (bytes) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .openTimestamp */ .Xg)(context, root.value, bytes)));
    if (!timestamp)
        throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(context, _rules_js__WEBPACK_IMPORTED_MODULE_1__/* .TIMESTAMP */ .ht, 'it is missing');
    const metadata = await (0,_walk_js__WEBPACK_IMPORTED_MODULE_2__/* .walkMetadata */ .zP)(context, root.value, timestamp.value.signed, undefined, obtain);
    for (const { target, paths } of metadata.targets)
        for (const path of paths)
            if (!(await obtain(path, target.length, (bytes) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .assertTarget */ .Ye)(context, target, bytes, path.path))))
                throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(context, path.path, 'it is missing');
    // The pinned root is given, not read: it must lie here too.
    for (const { at: path, bytes } of roots)
        if (!(await files.read(path.path, bytes.length))?.equals(bytes))
            throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(context, path.path, 'it is missing, or not the pinned one');
    const known = new Set((0,_sync_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .w)(roots, metadata));
    const extra = (await files.list()).find(({ path }) => !known.has(path));
    if (extra)
        throw (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(context, extra.path, 'the repository does not list it');
}


/***/ })

};
