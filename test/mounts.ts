// Small file systems of memory, for tests of full disks and of disks that cannot be written.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

function mount(folder: string, options: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", options, "none", folder]).status === 0;
}

function unmount(folder: string): void {
  spawnSync("umount", ["-l", folder]);
}

/** Whether this user may mount at all. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "news-digest-mount-"));
  const isMounted = mount(folder, "size=64k");
  if (isMounted) unmount(folder);
  rmSync(folder, { recursive: true, force: true });
  return isMounted;
}

/** A file system of its own at `folder`, gone when the test is over. @param size In KiB. */
export function mountDisk(folder: string, size: number): void {
  mkdirSync(folder, { recursive: true });
  if (!mount(folder, `size=${size}k`)) throw new Error(`Nothing could be mounted at ${folder}.`);
  onTestFinished(() => unmount(folder));
}

/** Whether a mounted file system takes no writes. */
export function setReadOnly(folder: string, isReadOnly: boolean): void {
  remount(folder, isReadOnly ? "ro" : "rw");
}

/** Makes a mounted file system larger or smaller. @param size In KiB. */
export function setSize(folder: string, size: number): void {
  remount(folder, `size=${size}k`);
}

function remount(folder: string, option: string): void {
  const { status } = spawnSync("mount", ["-o", `remount,${option}`, folder]);
  if (status !== 0) throw new Error(`${folder} could not be mounted anew.`);
}
