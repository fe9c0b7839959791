/** The way out of a problem that no publisher can have caused. */
export const OUR_FAULT = "This is a fault of the program: please report it.";
