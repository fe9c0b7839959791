// A small site of two stories, gone when its test is over.

import { onTestFinished } from "vitest";
import { configWith, Project, type ProjectFiles } from "./project.ts";

export const TRAM =
  "The tram line opens\n- Twelve stops in nineteen minutes.\nThe first tram left the harbour at dawn.\n";
export const FERRY = "The ferry is late\nFog kept it at the pier.\n";

export const TWO_STORIES = {
  "eleventy.config.js": configWith(""),
  "content/articles/2025-03-07T0815-tram-line.txt": TRAM,
  "content/articles/2025-03-08-ferry.txt": FERRY,
};

export function project(files: ProjectFiles): Project {
  const made = new Project(files);
  onTestFinished(() => made.dispose());
  return made;
}
