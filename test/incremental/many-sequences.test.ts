import { it } from "vitest";
import { checkSequences } from "./check-sequences.ts";

const COUNT = Number(process.env.NEWS_DIGEST_SEQUENCES ?? 30);

it(
  `${COUNT} sites that were changed are built, byte for byte, as if they were new`,
  () => checkSequences(COUNT),
  3_600_000,
);
