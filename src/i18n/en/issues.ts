/** One entry an issue code: what is wrong, and how to mend it. The place is put in front by the caller. */
export const issues = {};
