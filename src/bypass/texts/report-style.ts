/** The style sheet of the report page. It loads nothing, and follows the light or dark mode of the reader. */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#fbfaf8;--card:#fff;--ink:#1b1f24;--soft:#5b6470;--line:#e2dfd9;
--good:#17713f;--good-bg:#e7f4ec;--bad:#b3231c;--bad-bg:#fcebe9;--warn:#8a5a00;--warn-bg:#fbf1dc;--calm:#4b5563;--calm-bg:#f0eeea;
--mono:ui-monospace,"SF Mono","Cascadia Mono","Segoe UI Mono",Menlo,Consolas,"Liberation Mono",monospace;
--text:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#12151a;--card:#191d24;--ink:#e6e8eb;--soft:#9aa4b1;--line:#2d333d;
--good:#5fcf92;--good-bg:#14301f;--bad:#ff8077;--bad-bg:#3a1b19;--warn:#e3b155;--warn-bg:#33270f;--calm:#b4bdc9;--calm-bg:#262c35}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--text);font-variant-numeric:tabular-nums}
main,.top>div{max-width:1120px;margin:0 auto;padding:0 32px}
main{padding-bottom:64px}
.top{background:var(--card);border-bottom:1px solid var(--line);border-top:5px solid var(--good)}
.top.attention{border-top-color:var(--bad)}
.top>div{padding-top:34px;padding-bottom:26px}
.kicker{margin:0 0 8px;color:var(--soft);font-size:14px;overflow-wrap:anywhere}
h1{font-size:36px;line-height:1.15;letter-spacing:-.02em;font-weight:650;margin:0 0 12px;text-wrap:balance}
h2{font-size:22px;line-height:1.25;font-weight:640;margin:48px 0 14px}
h3,h4{margin:0;font-weight:620}h3{font-size:18px;overflow-wrap:anywhere}h4{font-size:15px;margin:18px 0 6px}
.about{margin:0;color:var(--soft);font-size:15px}.about b{color:var(--ink);font-weight:550}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;margin-top:30px}
.figure{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 18px 16px;min-width:0}
.figure h2{font-size:14px;color:var(--soft);font-weight:550;margin:0}
.number{font-size:32px;line-height:1.2;font-weight:640;margin:4px 0}
.figure .about{font-size:14px}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:4px 20px}
table{border-collapse:collapse;width:100%;font-size:14.5px}
th,td{text-align:left;vertical-align:top;padding:9px 18px 9px 0;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
thead th{color:var(--soft);font-weight:550;font-size:13px;white-space:nowrap}tbody th{font-weight:600}
td:last-child,th:last-child{padding-right:0}time{white-space:nowrap}
a{color:inherit;text-underline-offset:3px}
.state{font-size:13px;font-weight:650;padding:2px 10px;border-radius:99px;white-space:nowrap;color:var(--calm);background:var(--calm-bg)}
.state.used{color:var(--warn);background:var(--warn-bg)}
.state.revoked,.state.vetoed,.state.invalid{color:var(--bad);background:var(--bad-bg)}
.state.approved{color:var(--good);background:var(--good-bg)}
.postmortem{font-weight:600}.postmortem.done{color:var(--good)}.postmortem.due{color:var(--warn)}.postmortem.overdue{color:var(--bad)}.postmortem.none{color:var(--soft);font-weight:400}
article{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px 24px;margin:0 0 16px}
article>header{display:flex;flex-wrap:wrap;gap:6px 14px;align-items:center}
.reason{margin:10px 0 12px;padding-left:14px;border-left:3px solid var(--line);white-space:pre-line;overflow-wrap:anywhere}
dl{margin:0;font-size:14.5px}
dl>div{display:grid;grid-template-columns:9em 1fr;gap:2px 18px;padding:5px 0}
dt{color:var(--soft)}dd{margin:0;min-width:0;overflow-wrap:anywhere}
code{font-family:var(--mono);font-size:.88em;overflow-wrap:anywhere}
small{color:var(--soft);font-size:.9em}
.approvals{list-style:none;margin:0;padding:0;font-size:14.5px}
.approvals li{display:flex;flex-wrap:wrap;gap:2px 14px;padding:5px 0;border-top:1px solid var(--line)}
.approvals b{min-width:8.5em;font-weight:600}.approvals span{flex:1;min-width:9em;overflow-wrap:anywhere}
.none{margin:6px 0 0;color:var(--soft)}
.method p{color:var(--soft);max-width:46em;margin:0}
:focus-visible{outline:2px solid var(--warn);outline-offset:2px}
@media (max-width:720px){main,.top>div{padding-left:18px;padding-right:18px}h1{font-size:28px}
.figures{grid-template-columns:1fr 1fr;gap:12px}article{padding:16px 18px}
dl>div{grid-template-columns:1fr}dt{font-size:13px}.scroll{padding:4px 16px}}
@media print{body{background:#fff}article{break-inside:avoid}.scroll{overflow:visible}}
`;
