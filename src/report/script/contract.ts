import { aheadScript } from './ahead.ts'

/**
 * What the report does in the browser, as text: it goes into the page under the hash of its bytes. Without it all links
 * still lead from row to passage and back; it adds the highlight, the way back to the row one came from, and the filters.
 */
export const contractScript = `'use strict';
(() => {
const $ = (id) => document.getElementById(id);
const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
const back = $('back');
let origin;
const show = (passage) => {
  each('.on', (element) => element.classList.remove('on'));
  each('[data-p~="' + passage + '"]', (element) => element.classList.add('on'));
};
const go = (target, block) => {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block, behavior: calm ? 'auto' : 'smooth' });
};
const toPassage = (id, from) => {
  const target = $(id);
  if (!target) return false;
  const row = from.closest('tr[id], li[id], section[id]');
  show(id);
  if (row) { row.classList.add('on'); origin = from; back.hidden = false; back.href = '#' + row.id; }
  target.focus({ preventScroll: true });
  go(target, 'center');
  return true;
};
const toRow = () => {
  if (!origin) return;
  const row = origin.closest('tr[id], li[id]');
  if (row && row.hidden) clear();
  origin.focus({ preventScroll: true });
  go(row || origin, 'center');
};
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const id = link.getAttribute('href').slice(1);
  if (id.startsWith('p-')) { if (toPassage(id, link)) event.preventDefault(); return; }
  if (link === back) { event.preventDefault(); toRow(); return; }
  if (link.dataset.look && filters) {
    each('#filters button', (chip) => chip.setAttribute('aria-pressed', String(!!chip.dataset.look)));
    apply();
    return;
  }
  const row = $(id);
  if (!row) return;
  const passage = link.dataset.p || (link.classList.contains('pin') ? link.id : '');
  if (passage) {
    const from = origin && origin.getAttribute('href') === '#' + passage ? origin : row.querySelector('a.place') || row;
    event.preventDefault(); show(passage); row.classList.add('on'); origin = from; toRow();
    return;
  }
  if (row.hidden) clear();
  if (row.tagName === 'TR') {
    each('.on', (element) => element.classList.remove('on'));
    row.classList.add('on');
    const place = row.querySelector('a.place');
    if (place) { each('[data-p~="' + place.getAttribute('href').slice(1) + '"]', (element) => element.classList.add('on')); event.preventDefault(); place.focus({ preventScroll: true }); go(row, 'center'); }
  }
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && origin) { event.preventDefault(); toRow(); }
});
const filters = $('filters');
const rows = [...document.querySelectorAll('table.milestones tbody tr')];
const apply = () => {
  const pressed = [...filters.querySelectorAll('[aria-pressed=true]')];
  const kinds = pressed.map((chip) => chip.dataset.kind).filter(Boolean);
  const look = pressed.some((chip) => chip.dataset.look);
  let shown = 0;
  for (const row of rows) {
    row.hidden = (kinds.length > 0 && !kinds.includes(row.dataset.kind)) || (look && !row.dataset.look);
    if (!row.hidden) shown += 1;
  }
  $('count').textContent = shown === rows.length ? rows.length + (rows.length === 1 ? ' milestone' : ' milestones') : shown + ' of ' + rows.length + ' milestones';
};
const clear = () => { each('#filters [aria-pressed=true]', (chip) => chip.setAttribute('aria-pressed', 'false')); apply(); };
if (filters) {
  filters.hidden = false;
  filters.addEventListener('click', (event) => {
    const chip = event.target.closest('button');
    if (!chip) return;
    chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
    apply();
  });
}
${aheadScript}
const today = clockDay;
const next = $('next');
if (next && next.dataset.clock) {
  const number = (item, name) => Number(item.dataset[name]);
  const days = new Map([...next.children].map((item) => [item, ahead(today, number(item, 'from'), number(item, 'to'), number(item, 'step'), number(item, 'until'))]));
  const coming = [...days.keys()].filter((item) => days.get(item) < NEVER).sort((a, b) => days.get(a) - days.get(b)).slice(0, 4);
  for (const item of coming) if (days.get(item) !== number(item, 'to')) item.querySelector('.date').textContent = shown(days.get(item));
  const listed = coming.length > 0 ? coming : [...days.keys()].slice(-2);
  for (const item of listed) item.hidden = false;
  next.replaceChildren(...listed);
  $('next-h').textContent = coming.length > 0 ? 'Next from today' : 'No date lies ahead; the last were';
}
each('svg.timeline[data-clock]', (svg) => {
  const { from, to, left, right } = svg.dataset;
  if (today <= Number(from) || today >= Number(to)) return;
  const x = Number(left) + ((today - from) / (to - from)) * (right - left);
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
  for (const [name, value] of [['class', 'now'], ['x1', x], ['x2', x], ['y1', 26], ['y2', svg.viewBox.baseVal.height]]) line.setAttribute(name, value);
  svg.append(line);
});
})();
`
