import { tableOf } from './model.ts'

export const milestones = tableOf(
  [150, 110, 90],
  [
    ['Milestone', 'Due Date', 'Payment'],
    ['Kick-off workshop', 'March 2, 2026', '$12,000'],
    ['Prototype accepted', 'April 15, 2026', '$18,500'],
    ['Final delivery', 'June 30, 2026', '$24,000'],
  ],
)

export const wrappedMilestones = tableOf(
  [170, 120, 90],
  [
    ['Deliverable and what it holds', 'Due', 'Fee'],
    [
      'Discovery report with interviews of at least twelve members of staff',
      'within 30 days of the Effective Date',
      '$9,000',
    ],
    ['Design of the service counter', 'May 4, 2026', '$11,000'],
    ['Pilot in two branches, with training of the teams on the spot', 'before the summer break of 2026', '$15,250'],
    ['Handover', 'August 31, 2026', '$7,000'],
  ],
)

export const instalments = tableOf(
  [60, 220, 70],
  [
    ['No.', 'Payable upon', 'Share'],
    ['I', 'signature of this Agreement', '30%'],
    ['II', 'delivery of the frames to the site', '45%'],
    ['III', 'acceptance by the Client', '25%'],
  ],
  { right: [2] },
)

export const scheduleOfValues = tableOf(
  [50, 230, 100],
  [
    ['Item', 'Description of Work', 'Scheduled Value'],
    ...[
      'Mobilisation',
      'Demolition',
      'Footings',
      'Masonry',
      'Structural steel',
      'Roofing',
      'Windows and doors',
      'Plumbing',
      'Electrical',
      'Finishes',
      'Closeout',
    ].map((work, i) => [`${String.fromCharCode(65 + i)}-1`, work, `$${(14 + 7 * i).toString()},${250 + i * 40}.00`]),
  ],
  { right: [2] },
)

export const mergedHead = tableOf(
  [110, 90, 80, 90, 80],
  [
    ['', { text: 'First Year', over: 2 }, { text: 'Second Year', over: 2 }],
    ['Region', 'Due Date', 'Minimum', 'Due Date', 'Minimum'],
    ['North', 'May 1, 2026', '$40,000', 'May 1, 2027', '$44,000'],
    ['South', 'June 1, 2026', '$52,000', 'June 1, 2027', '$56,000'],
  ],
  { heads: 2 },
)

export const mergedRows = tableOf(
  [90, 170, 100],
  [
    ['Phase', 'Task', 'Complete by'],
    [{ text: 'Planning', down: 2 }, 'Survey of the plot', 'May 8, 2026'],
    ['Permit drawings', 'June 12, 2026'],
    [{ text: 'Building', down: 3 }, 'Foundations', 'August 3, 2026'],
    ['Shell', 'October 30, 2026'],
    ['Interior', 'January 29, 2027'],
  ],
)

export const services = tableOf(
  [230, 130],
  [
    ['Service', 'Frequency'],
    ['Inspection of the pumps, the valves and the tanks, with a written report', 'Quarterly'],
    ['Cleaning of the filters', 'Monthly'],
    ['Calibration of all sensors by the maker or by a laboratory that the maker has named', 'Every 2 years'],
  ],
)

export const narrowGaps = tableOf(
  [104, 92, 62],
  [
    ['Stage of the works', 'Latest date for it', 'Sum due'],
    ['Delivery of boards', 'September 15, 2026', '$101,500'],
    ['Mounting of boards', 'November 30, 2026', '$102,750'],
    ['Snagging of boards', 'December 18, 2026', '$103,900'],
  ],
)

export const tallHead = tableOf(
  [90, 110, 110],
  [
    ['Contract Quarter', 'Minimum Number of Units', 'Payment Due on or Before'],
    ['First', '1,200', 'January 15, 2027'],
    ['Second', '1,450', 'April 15, 2027'],
    ['Third', '1,700', 'July 15, 2027'],
  ],
)

export const withInner = tableOf(
  [110, 250],
  [
    ['Part', 'Terms'],
    [
      'Equipment',
      {
        text: 'Paid in these rates:',
        inner: tableOf(
          [110, 90],
          [
            ['Rate', 'Sum'],
            ['On order', '$3,000'],
            ['On arrival', '$5,000'],
          ],
        ),
      },
    ],
    ['Training', 'Paid on June 1, 2026'],
  ],
)

export const longList = tableOf(
  [60, 210, 100],
  [
    ['Week', 'Step', 'Payment'],
    ...Array.from({ length: 46 }, (_, i) => [`W${i + 1}`, `Section ${i + 1} of the track laid`, `$${i + 11},000`]),
  ],
)
