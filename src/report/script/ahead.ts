/** The same as `nextOccurrence` (recurrence.ts), for the browser; `step` 0 and `until` 0: none. `NEVER` where nothing lies ahead. */
export const aheadScript = `
const MONTHS = ['Jan','Feb','Mar','Apr','May','Jun','Jul','Aug','Sep','Oct','Nov','Dec'];
const DAY = 864e5, NEVER = 1e9;
const dayOf = (y, m, d) => Math.floor(Date.UTC(y, m, d) / DAY);
const clock = new Date();
const clockDay = dayOf(clock.getFullYear(), clock.getMonth(), clock.getDate());
const shown = (day) => { const d = new Date(day * DAY); return d.getUTCDate() + ' ' + MONTHS[d.getUTCMonth()] + ' ' + d.getUTCFullYear(); };
const occurrence = (first, step, n) => {
  if (step < 0) return first - n * step;
  const d = new Date(first * DAY), total = d.getUTCFullYear() * 12 + d.getUTCMonth() + n * step;
  return dayOf(Math.floor(total / 12), total % 12, d.getUTCDate());
};
const ahead = (today, from, to, step, until) => {
  if (to >= today) return to;
  if (!step) return NEVER;
  let n = Math.max(0, Math.floor((today - from) / (step < 0 ? -step : step * 31)));
  while (occurrence(from, step, n) < today) n += 1;
  const day = occurrence(from, step, n);
  return until && day > until ? NEVER : day;
};
`
