/** The one visual language of report and index: paper, ink, and a colour a kind that always comes with its word. */
export const baseStyle = `
:root{color-scheme:light dark;--paper:#faf9f6;--card:#fff;--ink:#1c2024;--soft:#57606a;--line:#e3e0d8;--strong:#c9c4b8;--link:#1b4f8a;--focus:#1b4f8a;--warn:#8a4b00;--warn-bg:#fcf3e1;--bad:#9b1c31;--bad-bg:#fbeaec;--hover:#f4f1ea;
--payment:#0b5d4a;--payment-bg:#e2f1ec;--payment-fill:#2f8f77;--deliverable:#1d4f8c;--deliverable-bg:#e5eef8;--deliverable-fill:#4a86c5;--completion:#5b3d8a;--completion-bg:#eee9f6;--completion-fill:#8a6bbd;--review:#744600;--review-bg:#f8eddb;--review-fill:#c08a3e;--notice:#96203a;--notice-bg:#fae8ea;--notice-fill:#c9556b;--term:#434c56;--term-bg:#e9ecef;--term-fill:#8b96a1;--other:#434c56;--other-bg:#e9ecef;--other-fill:#8b96a1}
@media (prefers-color-scheme:dark){:root{--paper:#15171a;--card:#1c1f23;--ink:#e6e4df;--soft:#a6adb5;--line:#30343a;--strong:#4a5058;--link:#8fbcf0;--focus:#8fbcf0;--warn:#f0bd72;--warn-bg:#33291a;--bad:#f2a0ad;--bad-bg:#3a2226;--hover:#24282d;
--payment:#8fd6c1;--payment-bg:#18332c;--payment-fill:#4fae95;--deliverable:#a3c8f2;--deliverable-bg:#1d2d42;--deliverable-fill:#6a9fd8;--completion:#cdb6f2;--completion-bg:#2e2642;--completion-fill:#a288d3;--review:#ecc48a;--review-bg:#372b19;--review-fill:#cf9d55;--notice:#f4aab7;--notice-bg:#3d2229;--notice-fill:#db7588;--term:#c3cad2;--term-bg:#2b3036;--term-fill:#8e99a5;--other:#c3cad2;--other-bg:#2b3036;--other-fill:#8e99a5}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:16px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15.5px/1.5 "Inter","Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
h1,h2,h3,bdi,summary{overflow-wrap:anywhere}table bdi{overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,figure,blockquote{margin:0;padding:0}
ul,ol{list-style:none}
h1{font:600 30px/1.2 Charter,"Iowan Old Style","Palatino Linotype",Palatino,Georgia,"Times New Roman",serif;letter-spacing:-.01em}
h2{font-size:19px;line-height:1.3;font-weight:650;letter-spacing:-.005em}
h3{font-size:13.5px;font-weight:600;color:var(--soft);margin:0 0 6px}
a{color:var(--link);text-underline-offset:2px;text-decoration-thickness:1px}
:focus-visible{outline:2.5px solid var(--focus);outline-offset:2px;border-radius:3px}
.unseen{position:absolute!important;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:16px;top:-60px;background:var(--card);padding:10px 16px;border:1px solid var(--strong);border-radius:6px;z-index:9}
.skip:focus{top:12px}
.wrap{max-width:1500px;margin:0 auto;padding:0 32px}
.note{color:var(--soft);font-size:13.5px;font-weight:400}
.empty{color:var(--soft)}
.bar{display:flex;align-items:baseline;justify-content:space-between;gap:8px 20px;flex-wrap:wrap;margin-bottom:12px}
.count{color:var(--soft);font-size:14px}
.kind{display:inline-block;font-size:12.5px;font-weight:600;line-height:1;padding:4px 8px;border-radius:4px;white-space:nowrap}
.k-payment{--c:var(--payment);--b:var(--payment-bg);--f:var(--payment-fill)}.k-deliverable{--c:var(--deliverable);--b:var(--deliverable-bg);--f:var(--deliverable-fill)}.k-completion{--c:var(--completion);--b:var(--completion-bg);--f:var(--completion-fill)}.k-review{--c:var(--review);--b:var(--review-bg);--f:var(--review-fill)}.k-notice{--c:var(--notice);--b:var(--notice-bg);--f:var(--notice-fill)}.k-term{--c:var(--term);--b:var(--term-bg);--f:var(--term-fill)}.k-other{--c:var(--other);--b:var(--other-bg);--f:var(--other-fill)}
.kind{color:var(--c);background:var(--b)}
.status{display:inline-block;font-size:12.5px;color:var(--soft)}
.s-waiting,.s-blank{color:var(--warn)}.s-conflict{color:var(--bad);font-weight:600}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:10px}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:12px 14px;font-weight:400}
thead th{font-size:13px;font-weight:600;color:var(--soft);border-bottom:1px solid var(--strong);padding-block:10px;white-space:nowrap}
tbody tr+tr>*{border-top:1px solid var(--line)}
.num{text-align:end}
.chips{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 14px}
.chip{font:inherit;font-size:14px;line-height:1.2;color:var(--ink);background:var(--card);border:1px solid var(--strong);border-radius:999px;padding:6px 13px;cursor:pointer}
.chip span{color:var(--soft);margin-inline-start:3px}
.chip:hover{background:var(--hover)}
.chip[aria-pressed=true]{background:var(--b,var(--warn-bg));color:var(--c,var(--warn));border-color:var(--c,var(--warn));font-weight:600}
.chip[aria-pressed=true] span{color:inherit}
summary{cursor:pointer}
code{font:12.5px/1.4 ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace;color:var(--soft)}
footer{color:var(--soft);font-size:13.5px;padding:32px 0 48px;margin-top:40px;border-top:1px solid var(--line)}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--line:#ddd}body{font-size:10pt}.wrap{max-width:none;padding:0}.scroll{overflow:visible;border:0;border-radius:0}.chips,.skip,.bar .count{display:none}a{color:inherit;text-decoration:none}}
`
