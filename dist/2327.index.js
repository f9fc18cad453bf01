export const id = 2327;
export const ids = [2327];
export const modules = {

/***/ 33192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);

function defineCommand(definition) {
    const { path, summary, example, options } = definition;
    const parameters = options ?? {};
    return {
        path,
        summary,
        parameters: Object.values(parameters),
        example,
        run: async (lookUp, context) => definition.run((0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readValues */ .N$)(parameters, lookUp, path), context),
    };
}


/***/ }),

/***/ 72327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./build/lib/report.js
var lib_report = __webpack_require__(82252);
// EXTERNAL MODULE: ./build/lib/version.js
var version = __webpack_require__(96480);
// EXTERNAL MODULE: ./build/github/git-head.js
var git_head = __webpack_require__(42373);
// EXTERNAL MODULE: ./build/lib/installation.js
var installation = __webpack_require__(31098);
;// CONCATENATED MODULE: ./build/cli/build-commit.js


const MAX_FILE_BYTES = 1024 * 1024;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const ARCHIVE_FILE = 'cmd/commit';
async function readBuildCommit(installRoot) {
    const head = (0,installation/* isSingleFile */.HQ)() ? undefined : await (0,git_head/* readGitHead */.l)(installRoot);
    if (head !== undefined)
        return head;
    const archived = (await readText(installRoot, ARCHIVE_FILE))?.trim();
    if (archived !== undefined && COMMIT.test(archived))
        return archived;
    const packed = readGitHeadField((await readText(installRoot, 'package.json')) ?? '');
    return packed !== undefined && COMMIT.test(packed) ? packed : undefined;
}
async function readText(installRoot, name) {
    try {
        return (await (0,installation/* readInstalledFile */.Jl)(installRoot, name, MAX_FILE_BYTES, 'the file')).toString('utf8');
    }
    catch {
        return undefined;
    }
}
function readGitHeadField(text) {
    try {
        const document = JSON.parse(text);
        const given = typeof document === 'object' && document !== null && 'gitHead' in document ? document.gitHead : undefined;
        return typeof given === 'string' ? given : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/cli/command.js
var command = __webpack_require__(33192);
;// CONCATENATED MODULE: ./build/cli/version.js





const commands = [
    (0,command/* defineCommand */.N)({
        path: 'version',
        summary: 'print the version and the commit of mc, and the version of Node.js',
        example: 'mc version',
        run: async (_, { clock, installRoot }) => {
            const report = (0,lib_report/* beginReport */.mC)('version', clock);
            const commit = await readBuildCommit(installRoot);
            const node = external_node_process_.versions.node;
            return {
                report: report.finish([], { version: version/* VERSION */.x, commit: commit ?? null, node }),
                text: `mc ${version/* VERSION */.x}, commit ${commit ?? 'unknown'}, Node.js ${node}`,
            };
        },
    }),
];


/***/ }),

/***/ 42373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readGitHead)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13963);


const MAX_GIT_FILE = 1024 * 1024;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const readText = async (path) => {
    try {
        return (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileBounded */ .Y1)(path, MAX_GIT_FILE)).toString('utf8').trim();
    }
    catch {
        return undefined;
    }
};
async function readGitHead(root) {
    const pointer = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.git'));
    const folder = pointer?.startsWith('gitdir: ') ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root, pointer.slice('gitdir: '.length)) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, '.git');
    const head = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'HEAD'));
    if (head === undefined)
        return undefined;
    if (COMMIT.test(head))
        return head;
    const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
    if (ref === undefined || ref.includes('..'))
        return undefined;
    const shared = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, (await readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'commondir'))) ?? '.');
    const loose = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(shared, ref));
    if (loose !== undefined && COMMIT.test(loose))
        return loose;
    const packed = await readText((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(shared, 'packed-refs'));
    const line = packed?.split('\n').find((each) => each.endsWith(` ${ref}`));
    const commit = line?.split(' ')[0];
    return commit !== undefined && COMMIT.test(commit) ? commit : undefined;
}


/***/ })

};
