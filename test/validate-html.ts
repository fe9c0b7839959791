// What html-validate says of a document: the rules of HTML and of good practice, but for matters of style.

import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      "doctype-style": ["error", { style: "lowercase" }],
      // Bodies go into feeds too, where `<br />` is what XML needs.
      "void-style": "off",
      // A headline is as long as its publisher wants it.
      "long-title": "off",
    },
  }),
);

/** @returns Each fault with its line; none for a document that is as it should be. */
export async function faultsOfHtml(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `line ${line}: ${message} (${ruleId})`),
  );
}
