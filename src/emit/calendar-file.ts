/** The calendar of an archive. Apart from what makes it, since every walk asks for the name. */
export const CALENDAR_FILE = 'milestones.ics'
