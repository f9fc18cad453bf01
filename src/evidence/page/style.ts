/** The style sheet of the page. It loads nothing, and follows the light or dark mode of the reader. */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#fbfaf8;--card:#fff;--ink:#1b1f24;--soft:#5b6470;--line:#e2dfd9;--faint:#f2f0ec;--link:#2b6a8c;
--good:#17713f;--good-bg:#e7f4ec;--bad:#b3231c;--bad-bg:#fcebe9;--warn:#8a5a00;--warn-bg:#fbf1dc;
--mono:ui-monospace,"SF Mono","Cascadia Mono","Segoe UI Mono",Menlo,Consolas,"Liberation Mono","DejaVu Sans Mono",monospace;
--text:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{
--paper:#12151a;--card:#191d24;--ink:#e6e8eb;--soft:#9aa4b1;--line:#2d333d;--faint:#20252d;--link:#7cc0e0;
--good:#5fcf92;--good-bg:#14301f;--bad:#ff8077;--bad-bg:#3a1b19;--warn:#e3b155;--warn-bg:#332711}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 var(--text);font-variant-numeric:tabular-nums}
main,.top>div,.end{max-width:1080px;margin:0 auto;padding:0 32px}
.top{border-bottom:1px solid var(--line);background:var(--card)}
.top>div{padding-top:36px;padding-bottom:28px}
.kicker{margin:0 0 10px;color:var(--soft);font-size:13px;letter-spacing:.09em;text-transform:uppercase;display:flex;gap:14px;align-items:center;flex-wrap:wrap}
.stamp{font-weight:700;letter-spacing:.07em;padding:2px 11px;border-radius:99px;color:var(--soft);background:var(--faint)}
.stamp.good{color:var(--good);background:var(--good-bg)}.stamp.bad{color:var(--bad);background:var(--bad-bg)}.stamp.warn{color:var(--warn);background:var(--warn-bg)}
h1{font-size:36px;line-height:1.14;letter-spacing:-.022em;font-weight:650;margin:0 0 12px;text-wrap:balance}
h2{font-size:23px;line-height:1.25;letter-spacing:-.012em;font-weight:640;margin:48px 0 4px}
h3{font-size:15px;margin:18px 0 6px;font-weight:620}.card>h3:first-child{margin-top:0}
.lead,.about{margin:0 0 18px;color:var(--soft);max-width:48em}.about{margin:0;display:flex;flex-wrap:wrap;gap:4px 24px;font-size:15px}
code,pre{font-family:var(--mono);font-size:.86em;overflow-wrap:anywhere}
pre{background:var(--faint);border-radius:8px;padding:13px 16px;margin:8px 0;white-space:pre-wrap;line-height:1.5;font-size:14px}
a{color:var(--link)}
.card,#drop{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:20px 24px}
#drop{border:2px dashed var(--line)}#drop.over{border-color:var(--link);background:var(--faint)}
#drop p{margin:0 0 12px}.choose{display:flex;flex-wrap:wrap;gap:10px 14px;align-items:center}
.choose label{border:1px solid var(--line);border-radius:8px;padding:8px 16px;cursor:pointer;background:var(--faint);font-weight:550;font-size:15px}
.choose input{position:absolute;opacity:0;width:1px;height:1px}.choose input:focus-visible+label{outline:2px solid var(--link);outline-offset:2px}
.says{font-size:14px;color:var(--soft)}#drop .says{margin:12px 0 0}
#found:empty{display:none}#found{margin-top:14px;border:1px solid var(--line);border-left:5px solid var(--soft);border-radius:10px;background:var(--card);padding:18px 24px}
#found.good{border-left-color:var(--good)}#found.bad{border-left-color:var(--bad)}#found.warn{border-left-color:var(--warn)}
#found .verdict{margin:0;font-size:19px;font-weight:640}#found.good .verdict{color:var(--good)}#found.bad .verdict{color:var(--bad)}#found.warn .verdict{color:var(--warn)}
#found ul{list-style:none;margin:0;padding:0}#found li{padding:3px 0 3px 26px;position:relative;overflow-wrap:anywhere;font-size:15px}
#found li::before{position:absolute;left:2px;font-weight:700}
#found .held li::before{content:"✓";color:var(--good)}#found .wrong li::before{content:"✕";color:var(--bad)}#found .open li::before{content:"–";color:var(--soft)}#found .open li{color:var(--soft)}
dl{margin:12px 0 0;font-size:15px}dl>div{display:grid;grid-template-columns:9em 1fr;gap:2px 18px;padding:5px 0;border-bottom:1px solid var(--line)}dl>div:last-child{border-bottom:0}
dt{color:var(--soft)}dd{margin:0;min-width:0;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;font-size:14.5px}
th,td{text-align:left;vertical-align:top;padding:8px 18px 8px 0;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
thead th{color:var(--soft);font-weight:550;font-size:13px;white-space:nowrap}tbody th{font-weight:550;overflow-wrap:anywhere}
td:last-child,th:last-child{padding-right:0}.right{text-align:right;white-space:nowrap}
.role{white-space:nowrap}.digest{color:var(--soft);font-family:var(--mono);font-size:12.5px;line-height:1.8;width:46%;max-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
dd .digest{display:block;width:auto;max-width:none}
tr.good th::before{content:"✓ ";color:var(--good);font-weight:700}tr.bad th::before{content:"✕ ";color:var(--bad);font-weight:700}tr.bad th{color:var(--bad)}
.end{color:var(--soft);font-size:13.5px;padding-top:40px;padding-bottom:52px}
@media (max-width:760px){main,.top>div,.end{padding-left:18px;padding-right:18px}.top>div{padding-top:24px;padding-bottom:20px}
h1{font-size:27px}h2{font-size:20px;margin-top:38px}.card,#drop,#found{padding:14px 16px}
dl>div{grid-template-columns:1fr;gap:0}dt{font-size:13px}
thead{display:none}table,tbody{display:block}tbody tr{display:grid;grid-template-columns:1fr auto;gap:0 12px;padding:9px 0;border-bottom:1px solid var(--line)}tbody tr:last-child{border-bottom:0}
tbody th,tbody td{padding:0;border:0}tbody th,tbody .digest{grid-column:1/-1}tbody .digest{width:auto;max-width:none;min-width:0}}
@media print{:root{color-scheme:light}#drop{display:none}body{font-size:12px;background:#fff}}
`;
