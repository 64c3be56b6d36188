/** The version of the program, as its recipes and its figures' makers name it. */
export const version = '0.1.0';
