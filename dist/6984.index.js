export const id = 6984;
export const ids = [6984];
export const modules = {

/***/ 16984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findRejected: () => (/* binding */ findRejected),
/* harmony export */   serializeTrace: () => (/* binding */ serializeTrace)
/* harmony export */ });
/* harmony import */ var _opentelemetry_api__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91213);
/* harmony import */ var _opentelemetry_api__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11802);
/* harmony import */ var _opentelemetry_api__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8408);
/* harmony import */ var _opentelemetry_otlp_transformer__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5603);
/* harmony import */ var _opentelemetry_resources__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19481);
/* harmony import */ var _opentelemetry_sdk_trace__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61877);
/* harmony import */ var _opentelemetry_sdk_trace__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62693);
/* harmony import */ var _opentelemetry_sdk_trace__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79882);
/* harmony import */ var _opentelemetry_sdk_trace__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31933);
/* harmony import */ var _lib_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96480);





async function serializeTrace({ root, parts }, service) {
    const exporter = new _opentelemetry_sdk_trace__WEBPACK_IMPORTED_MODULE_0__/* .InMemorySpanExporter */ .O();
    const provider = new _opentelemetry_sdk_trace__WEBPACK_IMPORTED_MODULE_1__/* .TracerProvider */ .d({
        resource: (0,_opentelemetry_resources__WEBPACK_IMPORTED_MODULE_2__/* .resourceFromAttributes */ .QZ)({ 'service.name': service, 'service.version': _lib_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x }),
        sampler: new _opentelemetry_sdk_trace__WEBPACK_IMPORTED_MODULE_4__/* .AlwaysOnSampler */ .f(),
        spanProcessors: [new _opentelemetry_sdk_trace__WEBPACK_IMPORTED_MODULE_5__/* .SimpleSpanProcessor */ .t({ exporter })],
    });
    const tracer = provider.getTracer('mc-actions', _lib_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x);
    const start = ({ name, startedAt, attributes }, context) => tracer.startSpan(name, { startTime: startedAt, attributes: { ...attributes } }, context);
    const end = (span, { failure, endedAt }) => {
        span.setStatus(failure === undefined ? { code: _opentelemetry_api__WEBPACK_IMPORTED_MODULE_6__/* .SpanStatusCode */ .s.OK } : { code: _opentelemetry_api__WEBPACK_IMPORTED_MODULE_6__/* .SpanStatusCode */ .s.ERROR, message: failure });
        span.end(endedAt);
    };
    const whole = start(root, _opentelemetry_api__WEBPACK_IMPORTED_MODULE_7__/* .ROOT_CONTEXT */ .l);
    const inside = _opentelemetry_api__WEBPACK_IMPORTED_MODULE_8__/* .trace */ .u.setSpan(_opentelemetry_api__WEBPACK_IMPORTED_MODULE_7__/* .ROOT_CONTEXT */ .l, whole);
    for (const part of parts)
        end(start(part, inside), part);
    end(whole, root);
    await provider.forceFlush();
    return _opentelemetry_otlp_transformer__WEBPACK_IMPORTED_MODULE_9__/* .JsonTraceSerializer */ .U.serializeRequest(exporter.getFinishedSpans()) ?? new Uint8Array();
}
function findRejected(answer) {
    if (answer.length === 0)
        return undefined;
    const { partialSuccess } = _opentelemetry_otlp_transformer__WEBPACK_IMPORTED_MODULE_9__/* .JsonTraceSerializer */ .U.deserializeResponse(answer);
    const rejected = Number(partialSuccess?.rejectedSpans ?? 0);
    return rejected === 0 ? undefined : `${rejected} rejected: ${partialSuccess?.errorMessage ?? 'no reason'}`;
}


/***/ })

};
