// What is measured of each peer.

/**
 * - `cold`: no cache, no output
 * - `unchanged`: the same build once more, everything there
 * - `publish`: a day's new stories and a correction, on the machine of the build before
 * - `restored`: the same on a new checkout, with what a build service has kept
 * - `serving`: from a change of one file to the output, while the program watches
 */
export const SCENARIOS = ["cold", "unchanged", "publish", "restored", "serving"] as const;

export type Scenario = (typeof SCENARIOS)[number];

export function isScenario(name: string): name is Scenario {
  return SCENARIOS.some((each) => each === name);
}
