import { renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeConfig, Project } from "./project.ts";

describe("the site's configuration", () => {
  it.each([".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.ts"])(
    "is found as %s",
    async (name) => {
      const project = new Project();
      renameSync(join(project.root, "eleventy.config.js"), join(project.root, name));
      expect((await project.run(["check"])).code).toBe(0);
    },
  );

  it("is taken from --config", async () => {
    const project = new Project({ "eleventy.config.js": "throw 1", "config/site.js": makeConfig({ content: "news" }) });
    const { code, stdout } = await project.run(["check", "--config", "config/site.js"]);
    expect(code).toBe(1);
    expect(stdout).toContain("news/articles");
  });

  it.each([
    ["does not use the plugin", "export default () => {};", "eleventy.config.js does not use the plugin"],
    ["fails", "throw new Error('The network is down')", ": The network is down"],
    ["is not JavaScript", "export default {{", "eleventy.config.js"],
  ])("is at fault where it %s", async (_, config, words) => {
    const { code, stdout, stderr } = await new Project({ "eleventy.config.js": config }).run(["check"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(words);
  });

  it("learns what is wrong with its options", () => {
    const { code, stdout, stderr } = new Project({ "eleventy.config.js": makeConfig({ edtion: {} }) }).spawn(["check"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/Did you mean "edition"\?[\s\S]*\nnews-digest: [\s\S]*1 error, see above\./);
  });

  it("is missed where there is none", async () => {
    const project = new Project();
    renameSync(join(project.root, "eleventy.config.js"), join(project.root, "other.js"));
    const usual = await project.run(["check"]);
    expect(usual.code).toBe(2);
    expect(usual.stderr).toContain(`There is no Eleventy configuration in ${project.root}`);
    const named = await project.run(["check", "--config", "nowhere.js"]);
    expect(named.code).toBe(2);
    expect(named.stderr).toContain('There is no configuration file "nowhere.js".');
  });
});
