// What a build service keeps from one run to the next, packed and unpacked with the commands that GitHub's does it with:
// https://github.com/actions/toolkit/blob/main/packages/cache/src/internal/tar.ts

import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { type Cost, measure } from "./measure.ts";

/** What is kept, below the project's folder. */
const KEPT = [".cache/news-digest", "_site"];

/** Why nothing can be packed here; undefined where it can. */
export function findArchiveFault(): string | undefined {
  const { stdout } = spawnSync("tar", ["--version"], { encoding: "utf8" });
  return /GNU tar/.test(stdout ?? "") ? undefined : "GNU tar is not installed: apt-get install tar";
}

const hasZstd = spawnSync("zstd", ["--version"]).status === 0;

/** The name of the program that makes it smaller. */
export const COMPRESSION: string = hasZstd ? "zstd" : "gzip";

export function saveArchive(project: string, archive: string): Promise<Cost> {
  const args = ["--posix", "-cf", archive, "-C", project, "--use-compress-program", hasZstd ? "zstd -T0" : "gzip"];
  return measure({ file: "tar", args: [...args, ...KEPT], cwd: project });
}

export function restoreArchive(project: string, archive: string): Promise<Cost> {
  const args = ["-xf", archive, "-C", project, "--use-compress-program", hasZstd ? "zstd -d" : "gzip -d"];
  return measure({ file: "tar", args, cwd: project });
}

export function archiveBytes(archive: string): number {
  return statSync(archive).size;
}
