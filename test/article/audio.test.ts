import { describe, expect, it } from "vitest";
import { type FindAudio, measureAudio } from "../../src/article/article-audio.ts";
import { parse, parseOne, withFields } from "./parse.ts";

describe("the field audio", () => {
  it.each([
    [
      '{src: "https://audio.example/tram.mp3", duration: 754}',
      { place: { url: "https://audio.example/tram.mp3" }, type: "audio/mpeg", seconds: 754 },
    ],
    [
      "{src: audio/tram.m4a, duration: 12:34, length: 9000}",
      { place: { file: "audio/tram.m4a" }, type: "audio/mp4", seconds: 754, bytes: 9000 },
    ],
    [
      "{src: ./tram.ogg, duration: 1:02:03}",
      { place: { file: "articles/tram.ogg" }, type: "audio/ogg", seconds: 3723 },
    ],
    [
      "{src: https://audio.example/listen?id=7, duration: 5, type: audio/mpeg}",
      { place: { url: "https://audio.example/listen?id=7" }, type: "audio/mpeg", seconds: 5 },
    ],
  ])("takes %s", (written, audio) => {
    expect(parseOne(withFields(`audio: ${written}`)).audio).toMatchObject({ bytes: undefined, ...audio });
  });

  it.each([
    ["{src: a.mp3, duration: 0}", "audio-invalid", /"audio.duration" is not a length of time/, /seconds/],
    ["{src: a.mp3, duration: soon}", "audio-invalid", /"audio.duration" "soon" is not a length of time/, /12:34/],
    ["{src: a.mp3, duration: [1]}", "audio-invalid", /is not a length of time/, /12:34/],
    ["{src: a.mp3}", "audio-invalid", /"audio.duration" is missing/, /12:34/],
    ["{duration: 12:34}", "field-invalid", /"audio.src" is missing/, /required/],
    [
      "{src: a.mp3, duration: 5, type: video/mp4}",
      "audio-invalid",
      /"video\/mp4" is not a type of audio/,
      /audio\/mpeg/,
    ],
    ["{src: a.mp3, duration: 5, length: 1.5}", "field-invalid", /not a whole number of bytes/, /./],
    ["{src: https://audio.example/a, duration: 5}", "audio-invalid", /does not say what it is/, /type: "audio\/mpeg"/],
    ["{src: a.pdf, duration: 5}", "audio-invalid", /does not say what it is/, /type/],
    ["{src: 'javascript:alert(1)', duration: 5, type: audio/mpeg}", "audio-invalid", /neither/, /whole address/],
    ["{src: ../../../etc/passwd, duration: 5, type: audio/mpeg}", "audio-invalid", /neither/, /whole address/],
    ["{src: 'https://u:p@audio.example/a.mp3', duration: 5}", "audio-invalid", /neither/, /whole address/],
    ["audio/tram.mp3", "field-invalid", /not a record/, /audio: \{src: "audio\/tram.mp3", duration: "12:34"\}/],
    ["{src: a.mp3, duration: 5, mime: audio/mpeg}", "field-unknown", /no field "mime"/, /"type"/],
    ["{url: a.mp3, duration: 5}", "field-unknown", /no field "url" in "audio"/, /./],
  ])("refuses %s", (written, code, message, hint) => {
    const { articles, problems } = parse(withFields(`audio: ${written}`), "md");
    expect(articles).toEqual([]);
    const found = problems.find((each) => each.code === code);
    expect(found?.message).toMatch(message);
    expect(found?.hint).toMatch(hint);
    expect(found?.line).toBe(3);
  });

  it.each(["podcast", "enclosure", "audio_url"])("is named for %s", (name) => {
    const { problems } = parse(withFields(`${name}: a.mp3`), "md");
    expect(problems[0]?.hint).toContain('"audio"');
  });
});

describe("a recording's file", () => {
  const article = parseOne(withFields("audio: {src: tram.mp3, duration: 5}"), "md", {
    path: "2025/2025-03-07-tram.md",
  });
  const find =
    (files: Readonly<Record<string, number>>, otherwise: ReturnType<FindAudio> = "missing"): FindAudio =>
    (path) =>
      files[path] ?? otherwise;

  it("is looked for below the content folder, then beside the article", () => {
    const beside = { "articles/2025/tram.mp3": 7 };
    const both = { ...beside, "tram.mp3": 9 };
    expect(measureAudio(article, find(both), "content").value).toEqual({ file: "tram.mp3", bytes: 9 });
    expect(measureAudio(article, find(beside), "content").value).toEqual({ file: "articles/2025/tram.mp3", bytes: 7 });
  });

  it("names the file that differs in large and small letters alone", () => {
    const near = (path: string) => (path === "tram.mp3" ? "Tram.MP3" : undefined);
    const [problem] = measureAudio(article, find({}), "content", near).problems;
    expect(problem?.hint).toBe('There is "content/Tram.MP3": write its name as it is, or rename the file.');
  });

  it.each([
    ["missing", "audio-missing", /There is no recording "content\/tram.mp3"/],
    ["no-file", "audio-invalid", /is not a file/],
    ["link", "audio-invalid", /symbolic link/],
    ["too-large", "audio-invalid", /larger than 1024 MiB/],
  ] as const)("that is %s is reported with its line", (fault, code, message) => {
    const { value, problems } = measureAudio(article, find({}, fault), "content");
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code, line: 3, field: "audio.src", message: expect.stringMatching(message) }]);
  });

  it("on another site is not looked for", () => {
    const remote = parseOne(withFields("audio: {src: https://audio.example/a.mp3, duration: 5}"));
    expect(measureAudio(remote, find({}), "content")).toEqual({ problems: [] });
  });
});
