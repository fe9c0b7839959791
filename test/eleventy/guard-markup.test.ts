import { expect, it } from "vitest";
import type { HtmlTransformer } from "../../src/eleventy/config.ts";
import { guardMarkup } from "../../src/eleventy/guard-markup.ts";
import { makeSettings } from "../make.ts";

/** As Eleventy's own keeps them: through every reading of the configuration. */
class Transformer implements HtmlTransformer {
  readonly callbacks = {};
  readonly plugins: { html: { readonly enabled: () => boolean }[] } = { html: [] };
  addUrlTransform(): void {}
  addPosthtmlPlugin(_: string, __: unknown, { enabled }: { readonly enabled: () => boolean }): void {
    this.plugins.html.push({ enabled });
  }
}

const { site } = makeSettings();

it("guards a transformer once, however often the configuration is read again", () => {
  const transformer = new Transformer();
  let asked = 0;
  transformer.plugins.html.push({
    enabled: () => {
      asked++;
      return false;
    },
  });
  for (let i = 0; i < 50; i++) guardMarkup(transformer, site, () => true);
  expect(transformer.plugins.html).toHaveLength(3);
  expect(transformer.plugins.html.filter((each) => each.enabled())).toEqual([]);
  expect(asked).toBe(3);
});

it("is on where a plugin that came later is, and off where there is none", () => {
  const transformer = new Transformer();
  guardMarkup(transformer, site, () => true);
  const isOn = () => transformer.plugins.html.slice(0, 2).map((each) => each.enabled());
  expect(isOn()).toEqual([false, false]);
  transformer.plugins.html.push({ enabled: () => true });
  expect(isOn()).toEqual([true, true]);
});
