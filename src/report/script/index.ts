import { KINDS, kindLabel } from '../labels.ts'
import { aheadScript } from './ahead.ts'

/**
 * What the index does in the browser, as text. Contracts are tuples (`index/entry.ts`); rows are made of text nodes, never
 * of HTML, fifty at a time.
 */
export const indexScript = `'use strict';
(() => {
const $ = (id) => document.getElementById(id);
const { folder, asOf, contracts } = JSON.parse($('data').textContent);
const KINDS = ${JSON.stringify(KINDS.map((kind) => [kind, kindLabel(kind)]))};
const PAGE = 50;
${aheadScript}
const today = asOf ? Math.floor(Date.parse(asOf + 'T00:00:00Z') / DAY) : clockDay;
const grouped = (n) => String(n).replace(/\\B(?=(\\d{3})+$)/g, ',');
const shownPart = (text) => { const [y, m] = text.split('-'); return !m ? y : m[0] === 'Q' ? m + ' ' + y : MONTHS[m - 1] + ' ' + y; };
const items = contracts.map((c, at) => {
  const dates = c[12].map((d) => [ahead(today, d[0], d[1], d[6], d[7]), d]).filter(([day]) => day < NEVER).sort((a, b) => a[0] - b[0]);
  const kinds = c[12].reduce((bits, d) => bits | (1 << d[2]), c[13]);
  const total = Number((/[\\d,.]+$/.exec(c[6]) || ['0'])[0].replace(/,/g, ''));
  return { c, at, dates, kinds, total, look: c[9] * 1e6 + c[10] * 1e4 + c[8] * 100 + c[11] + (c[5] ? 1e9 : 0),
    text: [c[1], c[2], ...c[3], ...c[12].map((d) => d[3])].join('\\n').toLowerCase(), party: c[3].join('\\n').toLowerCase() };
});
const many = (n, one, more) => grouped(n) + ' ' + (n === 1 ? one : more);
const element = (tag, className, ...children) => { const e = document.createElement(tag); if (className) e.className = className; e.append(...children); return e; };
const words = (text) => element('bdi', '', text);
const link = (href, child) => { const a = element('a', '', child); a.href = href; return a; };
const address = (name) => folder + '/' + encodeURIComponent(name.toWellFormed() + '.html');
const tile = (number, text, look) => element('div', look && number ? 'tile look' : 'tile', element('b', '', grouped(number)), element('span', '', text));
const within = (days) => items.reduce((n, i) => n + i.dates.filter(([day]) => day <= today + days).length, 0);
$('tiles').append(
  tile(items.length, items.length === 1 ? 'contract' : 'contracts'),
  tile(items.reduce((n, i) => n + i.c[7], 0), 'milestones'),
  tile(within(30), 'due within 30 days'),
  tile(items.filter((i) => i.c[9]).length, 'with conflicts', true),
  tile(items.filter((i) => i.c[5]).length, 'not wholly read', true));
const parties = new Map();
for (const i of items) for (const p of i.c[3]) parties.set(p, (parties.get(p) || 0) + 1);
$('parties').append(...[...parties].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 200).map(([name]) => { const o = element('option'); o.value = name; return o; }));
const state = { sort: 'next', down: false, page: 0, list: items };
const nextOf = (item, kind) => kind === '' ? item.dates[0] : item.dates.find(([, d]) => d[2] === Number(kind));
const VALUES = {
  title: (i) => i.c[1].toLowerCase(), next: (i) => { const n = nextOf(i, $('kind').value); return n ? n[0] : NEVER; },
  total: (i) => i.total, milestones: (i) => i.c[7], look: (i) => i.look,
};
const select = () => {
  const q = $('q').value.trim().toLowerCase(), party = $('party').value.trim().toLowerCase(), kind = $('kind').value, days = $('within').value;
  const [low, conflict, unread] = ['low', 'conflict', 'unread'].map((id) => $(id).checked);
  state.list = items.filter((i) => {
    if (low && !i.c[8] || conflict && !i.c[9] || unread && !i.c[5]) return false;
    if (kind !== '' && !(i.kinds & (1 << Number(kind)))) return false;
    if (days !== '') { const n = nextOf(i, kind); if (days === 'none' ? n : !n || n[0] > today + Number(days)) return false; }
    return (!q || i.text.includes(q)) && (!party || i.party.includes(party));
  });
  const value = VALUES[state.sort], sign = state.down ? -1 : 1;
  state.list = state.list.map((i) => [value(i), i]).sort(([a, x], [b, y]) => (a < b ? -sign : a > b ? sign : x.at - y.at)).map(([, i]) => i);
  state.page = 0;
  show();
};
const flag = (n, one, more, bad) => n ? [element('span', bad ? 'tag bad' : 'tag', many(n, one, more))] : [];
const row = ({ c, dates }, kind) => {
  const next = kind === '' ? dates[0] : dates.find(([, d]) => d[2] === Number(kind));
  const head = element('th', '', element('div', 'name', link(address(c[0]), words(c[1]))), element('span', 'note', words(c[3].join(' · ') || c[2])), element('span', 'note', words([c[3].length ? c[2] : '', c[4]].filter(Boolean).join(' · '))));
  head.scope = 'row';
  const due = element('td');
  if (next) {
    const [day, d] = next, [id, label] = KINDS[d[2]];
    due.append(element('span', 'when', d[8] && day === d[1] ? shownPart(d[8]) : shown(day)), element('span', 'kind k-' + id, label),
      element('div', 'due-title', link(address(c[0]) + '#' + d[5], words(d[3])), d[4] ? ' ' : '', d[4] ? words(d[4]) : ''));
  } else due.append(element('span', 'note', c[7] ? 'nothing ahead' : 'no milestones'));
  const flags = element('div', 'flags',
    ...(c[5] ? [element('span', 'tag bad', c[5] === 2 ? 'not readable' : 'read in part')] : []),
    ...flag(c[9], 'conflict', 'conflicts', true), ...flag(c[10], 'blank', 'blanks'), ...flag(c[8], 'low confidence', 'low confidence'), ...flag(c[11], 'question', 'questions'));
  return element('tr', '', head, due, element('td', 'num', words(c[6])), element('td', 'num', grouped(c[7])), element('td', '', flags));
};
const show = () => {
  const { list, page } = state, kind = $('kind').value, from = page * PAGE, to = Math.min(list.length, from + PAGE);
  $('rows').replaceChildren(...list.slice(from, to).map((i) => row(i, kind)));
  $('count').textContent = list.length === items.length ? many(items.length, 'contract', 'contracts') : grouped(list.length) + ' of ' + many(items.length, 'contract', 'contracts');
  $('where').textContent = list.length ? grouped(from + 1) + ' to ' + grouped(to) + ' of ' + grouped(list.length) : 'No contract matches';
  $('before').disabled = page === 0;
  $('after').disabled = to >= list.length;
  document.querySelectorAll('th[data-key]').forEach((th) => {
    if (th.dataset.key === state.sort) th.setAttribute('aria-sort', state.down ? 'descending' : 'ascending'); else th.removeAttribute('aria-sort');
  });
};
let waiting;
const soon = () => { clearTimeout(waiting); waiting = setTimeout(select, 80); };
$('filters').addEventListener('input', (event) => (event.target.type === 'search' || event.target.id === 'party' ? soon() : select()));
$('filters').addEventListener('reset', () => setTimeout(select));
$('filters').addEventListener('submit', (event) => { event.preventDefault(); select(); });
document.querySelector('thead').addEventListener('click', (event) => {
  const button = event.target.closest('[data-sort]');
  if (!button) return;
  const key = button.dataset.sort;
  state.down = state.sort === key ? !state.down : key !== 'title' && key !== 'next';
  state.sort = key;
  select();
});
const turn = (by) => { state.page += by; show(); document.querySelector('.scroll').scrollIntoView({ block: 'start' }); };
$('before').addEventListener('click', () => turn(-1));
$('after').addEventListener('click', () => turn(1));
select();
})();
`
