/** The interface's own words: panels, controls, status line, announcements. */
export const app = {};
