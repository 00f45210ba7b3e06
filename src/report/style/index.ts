export const indexStyle = `
header{padding:34px 0 8px}.crumb{font-size:13.5px;color:var(--soft);margin-bottom:14px}
.tiles{display:grid;grid-template-columns:repeat(5,1fr);overflow:hidden;margin:20px 0 6px;background:var(--card);border:1px solid var(--line);border-radius:10px}
.tile{padding:16px 22px}.tile+.tile{border-inline-start:1px solid var(--line)}.tile b{display:block;font-size:25px;line-height:1.2;font-weight:600}.tile span{color:var(--soft);font-size:14px}.tile.look b{color:var(--warn)}
.filters{display:flex;flex-wrap:wrap;align-items:end;gap:12px 14px;margin:24px 0 28px}
.filters label{font-size:13px;font-weight:600;color:var(--soft);display:grid;gap:4px}
.filters input:not([type=checkbox]),.filters select{font:inherit;font-size:15px;font-weight:400;color:var(--ink);background:var(--card);border:1px solid var(--strong);border-radius:7px;padding:8px 11px;height:39px;min-width:120px;max-width:100%}
.filters .wide{flex:1 1 220px}#party{width:170px}.filters .wide input{width:100%}
.filters input::placeholder{color:var(--soft);opacity:1}
.filters .checks{display:flex;flex-wrap:wrap;gap:4px 14px;min-height:39px;align-items:center}.filters label.check{display:flex;align-items:center;gap:7px;font-weight:400;font-size:14.5px;color:var(--ink)}.filters label.check input{width:16px;height:16px;accent-color:var(--link);margin:0}
.contracts{min-width:900px;table-layout:fixed}.contracts th:nth-child(1){width:36%}.contracts th:nth-child(3){width:13%}.contracts th:nth-child(4){width:10.5%}.contracts th:nth-child(5){width:15.5%}
.contracts thead th{padding:0}.sort{font:inherit;color:inherit;background:none;border:0;padding:10px 14px;cursor:pointer;width:100%;text-align:inherit;white-space:nowrap}.sort:hover{color:var(--ink)}.sort:focus-visible{outline-offset:-3px}
.arrow{display:inline-block;margin-inline-start:4px}th[aria-sort] .arrow{margin-inline-start:6px;border:4px solid transparent;vertical-align:middle}th[aria-sort=ascending] .arrow{border-bottom-color:currentColor;translate:0 -2px}th[aria-sort=descending] .arrow{border-top-color:currentColor;translate:0 2px}th[aria-sort] .sort{color:var(--ink)}
.contracts tbody tr:hover>*{background:var(--hover)}
.contracts .name{font-weight:600}.contracts th[scope=row] a{color:var(--ink);text-decoration-color:var(--strong)}.contracts .note{display:block}
.when{font-weight:600;margin-inline-end:9px}.due-title{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;font-size:14.5px;margin-top:3px}.due-title a{color:var(--ink);text-decoration-color:var(--strong)}
.flags{display:flex;flex-wrap:wrap;gap:5px}.tag{font-size:12.5px;line-height:1;padding:4px 7px;border-radius:4px;background:var(--warn-bg);color:var(--warn);white-space:nowrap}.tag.bad{background:var(--bad-bg);color:var(--bad);font-weight:600}
.pages{display:flex;gap:16px;align-items:center;justify-content:center;margin:20px 0}.pages .chip:disabled{opacity:.55;cursor:default}
@media (max-width:820px){.tiles{grid-template-columns:repeat(3,1fr)}.tile:nth-child(4){border-inline-start:0}.tile:nth-child(n+4){border-top:1px solid var(--line)}.contracts{min-width:0}.contracts th:nth-child(1){width:37%}.contracts th:nth-child(2){width:31%}.contracts th:nth-child(4){display:none}.contracts td:nth-child(4){display:none}.contracts th:nth-child(3){width:15%}.contracts th:nth-child(5){width:17%}.sort{padding-inline:12px}.contracts td,.contracts tbody th{padding-inline:12px}}
@media (max-width:640px){.tiles{grid-template-columns:1fr 1fr}.wrap{padding:0 16px}.tile+.tile{border-inline-start:0}}
@page{size:A4 landscape;margin:16mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif;color:#57606a}}
@media print{.filters,.pages{display:none}.contracts{min-width:0}tr{break-inside:avoid}thead{display:table-header-group}.tag,.kind{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
