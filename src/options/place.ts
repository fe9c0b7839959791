/** Where problems with options are said to be. */
export const OPTIONS_PLACE = "options of newsDigest";
