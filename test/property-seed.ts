// Property tests try the same inputs on every run, so that a failure says something of the change.
// `FAST_CHECK_SEED=7 npm test` tries others.

import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_250_322) });
