import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measurePictures } from "../../src/article/article-pictures.ts";
import { pictureFinder } from "../../src/article/find-picture.ts";
import { nearFinder } from "../../src/article/near-file.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";

test.each([
  ["images/ferry.png", "images/Ferry.PNG"],
  ["Images/FERRY.png", "images/Ferry.PNG"],
  ["images/fa\u0308hre.png", "images/f\u00e4hre.png"],
  ["images/Ferry.PNG", undefined],
  ["images/tram.png", undefined],
  ["gone/ferry.png", undefined],
])("the file that %s means is %s", (path, near) => {
  const folder = makeTemporaryFolder("near-file");
  mkdirSync(join(folder, "images"));
  for (const name of ["Ferry.PNG", "f\u00e4hre.png"]) writeFileSync(join(folder, "images", name), "");
  expect(nearFinder(folder)(path)).toBe(near);
});

test("a picture that differs in its letters is reported by its name", () => {
  const folder = makeTemporaryFolder("near-file");
  mkdirSync(join(folder, "images"));
  writeFileSync(join(folder, "images/Ferry.PNG"), "");
  const article = { file: "content/articles/a.md", pictures: [{ file: "images/ferry.png", line: 5 }] };
  const { problems } = measurePictures(article, pictureFinder(folder), "content", nearFinder(folder));
  expect(problems).toMatchObject([
    { code: "image-missing", line: 5, hint: expect.stringContaining('There is "content/images/Ferry.PNG"') },
  ]);
});
