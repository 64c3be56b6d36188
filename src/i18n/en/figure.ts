/** What stands on a figure: legend, notes, description. */
export const figure = {};
