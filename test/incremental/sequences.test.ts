import { it } from "vitest";
import { checkSequences } from "./check-sequences.ts";

it("a site that was changed is built, byte for byte, as if it were new", () => checkSequences(3));
