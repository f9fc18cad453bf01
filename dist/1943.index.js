export const id = 1943;
export const ids = [1943];
export const modules = {

/***/ 50850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseInputs: () => (/* reexport */ parseInputs),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/bypass/input.js
var input = __webpack_require__(2845);
// EXTERNAL MODULE: ./build/bypass/report.js + 3 modules
var bypass_report = __webpack_require__(5012);
// EXTERNAL MODULE: ./build/lib/files.js
var files = __webpack_require__(13963);
;// CONCATENATED MODULE: ./build/actions/bypass-gate/inputs.js
function parseInputs(inputs) {
    inputs.required('mode', 'decide');
    const gate = inputs.text('gate');
    const digest = inputs.text('digest');
    const environment = inputs.text('environment');
    return {
        mode: inputs.choice('mode', ['decide']),
        input: inputs.required('input', 'the path of a JSON file with the request, its subject and its approvals'),
        gateFacts: {
            ...(gate === undefined ? {} : { gate }),
            ...(digest === undefined ? {} : { digest }),
            ...(environment === undefined ? {} : { environment }),
        },
    };
}

;// CONCATENATED MODULE: ./build/actions/bypass-gate/run.js




async function run(inputs, runner) {
    const bytes = await (0,files/* readFileBounded */.Y1)((0,external_node_path_.resolve)(runner.cwd, inputs.input), input/* MAX_INPUT_BYTES */.su, 'the input "input"');
    const report = (0,bypass_report/* createDecisionReport */.T)({ input: (0,input/* parseInput */.CU)(bytes, inputs.input), subject: inputs.input, gateFacts: inputs.gateFacts }, runner);
    await runner.conclude({
        report,
        summary: (0,bypass_report/* present */.E)(report),
        outputs: { allowed: String(report.allow), reasons: JSON.stringify(report.deny), 'expires-at': report.expiresAt },
    });
}


/***/ }),

/***/ 94570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ secondsBetween),
/* harmony export */   ag: () => (/* binding */ rfc3339),
/* harmony export */   ml: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const systemClock = {
    now: () => new Date(),
    sleep: async (ms, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal ? { signal } : {});
    },
};
const rfc3339 = (time) => time.toISOString();
const secondsBetween = (start, end) => (end.getTime() - start.getTime()) / 1000;


/***/ }),

/***/ 13963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H_: () => (/* binding */ readRegularStream),
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   Y1: () => (/* binding */ readFileBounded),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   h_: () => (/* binding */ fileKind),
/* harmony export */   vY: () => (/* binding */ readFileStream)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _describe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61469);
/* harmony import */ var _mc_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87681);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95455);








const isMissing = (error) => ['ENOENT', 'ENOTDIR'].includes((0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error));
async function writeFileAtomic(path, data, options = {}) {
    const temporary = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, 'wx', options.mode ?? 0o644);
        try {
            if (typeof data === 'string' || data instanceof Uint8Array)
                await handle.writeFile(data);
            else
                for await (const chunk of data)
                    await handle.writeFile(chunk);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true }).catch(() => undefined);
        if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
            throw error;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unwritable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
async function readFileBounded(path, maxBytes, what = 'the file') {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        const tooLarge = (found) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-too-large', { path, found, limit: maxBytes });
        if (status.size > maxBytes)
            throw tooLarge(status.size);
        if (status.isFile() || status.isDirectory())
            return rememberFileSecrets(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(path));
        const chunks = [];
        let size = 0;
        for await (const chunk of readFileStream(path, what)) {
            size += chunk.length;
            if (size > maxBytes)
                throw tooLarge(size);
            chunks.push(chunk);
        }
        return rememberFileSecrets(Buffer.concat(chunks));
    }
    catch (error) {
        if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
            throw error;
        if (isMissing(error))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
function rememberFileSecrets(bytes) {
    if (bytes.includes('PRIVATE KEY-----') || bytes.subarray(0, 3).toString('latin1') === 'eyJ')
        (0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .rememberSecrets */ .hR)((0,_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .findSecrets */ .dL)(bytes.toString('utf8')));
    return bytes;
}
async function readRegularFile(path, maxBytes, what = 'the file', { noFollow = false } = {}) {
    try {
        const { handle, size } = await openRegular(path, noFollow);
        try {
            if (size > maxBytes)
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-too-large', { path, found: size, limit: maxBytes });
            const bytes = Buffer.alloc(size);
            let length = 0;
            while (length < size) {
                const { bytesRead } = await handle.read(bytes, length, size - length);
                if (bytesRead === 0)
                    break;
                length += bytesRead;
            }
            return rememberFileSecrets(bytes.subarray(0, length));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw createFileError(error, path, what);
    }
}
async function* readRegularStream(path, what = 'the file') {
    try {
        const { handle, size } = await openRegular(path, false);
        const highWaterMark = Math.min(Math.max(size + 1, 4096), 1024 * 1024);
        yield* handle.createReadStream({ highWaterMark });
    }
    catch (error) {
        throw createFileError(error, path, what);
    }
}
async function openRegular(path, noFollow) {
    const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, O_RDONLY | O_NONBLOCK | (noFollow ? O_NOFOLLOW : 0));
    try {
        const status = await handle.stat();
        if (status.isFile())
            return { handle, size: status.size };
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-regular', {
            path,
            found: status.isDirectory() ? 'a folder' : 'a pipe or a device',
        });
    }
    catch (error) {
        await handle.close();
        throw error;
    }
}
function createFileError(error, path, what) {
    if (error instanceof _mc_error_js__WEBPACK_IMPORTED_MODULE_5__/* .McError */ .Hv)
        return error;
    if (isMissing(error))
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
}
async function* readFileStream(path, what = 'the file', signal) {
    try {
        const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path);
        if (status.isFIFO()) {
            yield* await openPipe(path, signal);
            return;
        }
        const highWaterMark = Math.min(Math.max(status.size + 1, 4096), 1024 * 1024);
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark, ...(signal ? { signal } : {}) });
    }
    catch (error) {
        signal?.throwIfAborted();
        if (isMissing(error))
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-not-found', { what, path });
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}
async function openPipe(path, signal) {
    const { Socket } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77030, 19));
    const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    return new Socket({ fd, readable: true, writable: false, ...(signal ? { signal } : {}) });
}
async function fileKind(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(path)).isDirectory() ? 'directory' : 'file';
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .baseError */ .O)('file-unreadable', { path, detail: (0,_describe_js__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0)(error) }, { cause: error });
    }
}


/***/ }),

/***/ 82252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ reportSchema),
/* harmony export */   ex: () => (/* binding */ reasonSchema),
/* harmony export */   mC: () => (/* binding */ beginReport)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94570);


const reasonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    code: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('stable error code, kebab-case; docs/errors.md explains each'),
    message: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    hint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
})
    .describe('one reason for an outcome that is not "passed"');
const reportSchema = (type, shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(type),
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['passed', 'failed']),
    subject: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('subject of the report, as the user wrote it'),
    reasons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(reasonSchema).describe('empty exactly if the outcome is "passed"'),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    finishedAt: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$().describe('RFC 3339, UTC'),
    durationSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative(),
    ...shape,
});
function beginReport(type, clock, subject) {
    const started = clock.now();
    return {
        finish(errors, body) {
            const finished = clock.now();
            const reasons = errors.map((error) => ('toReason' in error && typeof error.toReason === 'function' ? error.toReason() : error));
            return {
                type,
                outcome: reasons.length === 0 ? 'passed' : 'failed',
                ...(subject === undefined ? {} : { subject }),
                reasons,
                startedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(started),
                finishedAt: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .rfc3339 */ .ag)(finished),
                durationSeconds: (0,_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .secondsBetween */ .O1)(started, finished),
                ...body,
            };
        },
    };
}


/***/ })

};
