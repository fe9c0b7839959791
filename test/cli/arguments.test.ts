import { describe, expect, it } from "vitest";
import { parseCommandLine } from "../../src/cli/arguments.ts";
import { UsageError } from "../../src/cli/usage-error.ts";

const ADD = {
  command: "add",
  files: [],
  date: undefined,
  metadata: { topics: [], sources: [] },
  format: undefined,
  strict: false,
  update: false,
  config: undefined,
};

describe("parseCommandLine", () => {
  it.each([
    ["--help", { command: "help", on: undefined }],
    ["-h", { command: "help", on: undefined }],
    ["--version", { command: "version" }],
    ["-v", { command: "version" }],
    ["add --help", { command: "help", on: "add" }],
    ["add tram.md -h", { command: "help", on: "add" }],
    ["check --help", { command: "help", on: "check" }],
    ["check", { command: "check", config: undefined }],
    ["check --config site.config.js", { command: "check", config: "site.config.js" }],
    ["add", ADD],
    ["add a.txt b", { ...ADD, files: ["a.txt", "b"] }],
    ["add -", { ...ADD, files: ["-"] }],
    ["add -- --odd.txt", { ...ADD, files: ["--odd.txt"] }],
    ["add --date=2025-03-07 a.txt", { ...ADD, files: ["a.txt"], date: "2025-03-07" }],
    ["add --format MD", { ...ADD, format: "md" }],
    ["add --strict", { ...ADD, strict: true }],
    ["add --topics World,,C++ --topics World", { ...ADD, metadata: { topics: ["World", "C++"], sources: [] } }],
    [
      "add --source https://www.post.example/?a=b --source Harbour=http://h.example/",
      {
        ...ADD,
        metadata: {
          topics: [],
          sources: [
            { name: "post.example", url: "https://www.post.example/?a=b" },
            { name: "Harbour", url: "http://h.example/" },
          ],
        },
      },
    ],
  ])("reads %s", (line, expected) => {
    expect(parseCommandLine(line.split(" "))).toEqual(expected);
  });

  it.each([
    [
      "",
      "Name a command: init, add, announce, build, check, explain, import, merge, record, redirects, status or swap.",
    ],
    ["chekc", 'There is no command "chekc". Did you mean "check"?'],
    ["--versoin", 'There is no option "--versoin". Did you mean "--version"?'],
    ["add --topcis A", 'There is no option "--topcis". Did you mean "--topics"?'],
    [
      "add -x",
      'There is no option "-x". Known are: --date, --topics, --source, --format, --strict, --update, --config, --help.',
    ],
    ["check --date 2025-03-07", 'There is no option "--date".'],
    ["check a.md", '"check" is about the whole site and takes no file such as "a.md".'],
    ["add --date", "--date"],
    ["add --help=yes", "--help"],
    ["add --format docx", 'There is no format "docx".'],
    ["add --topics ,", '"--topics" needs the name of a topic'],
    ["add --source Post", '"--source Post" is not a source.'],
    ["add --source Post=//post.example", "is not a source."],
    ["add --source javascript:alert(1)", "is not a source."],
  ])("refuses %s", (line, message) => {
    const parse = () => parseCommandLine(line.split(" ").filter(Boolean));
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(message);
  });
});
