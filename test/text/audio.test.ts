import { describe, expect, it } from "vitest";
import { audioType, toAudioLocation, toClock, toSeconds } from "../../src/text/audio.ts";

describe("toSeconds", () => {
  it.each([
    [754, 754],
    [0.2, 1],
    [754.6, 755],
    ["754", 754],
    ["12:34", 754],
    [" 1:02:03 ", 3723],
    ["90:00", 5400],
    ["0:05", 5],
    ["24:00:00", 86_400],
  ])("reads %j", (value, seconds) => {
    expect(toSeconds(value)).toBe(seconds);
  });

  it.each([
    0,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    86_401,
    "",
    "soon",
    "12:60",
    "1:60:00",
    "12:3",
    "-1",
    "1e3",
    "24:00:01",
    "0:00",
  ])("refuses %j", (value) => {
    expect(toSeconds(value)).toBeUndefined();
  });

  it.each([
    [5, "0:05"],
    [754, "12:34"],
    [3723, "1:02:03"],
    [86_400, "24:00:00"],
  ])("writes %d as %s, and reads it again", (seconds, clock) => {
    expect(toClock(seconds)).toBe(clock);
    expect(toSeconds(clock)).toBe(seconds);
  });
});

describe("audioType", () => {
  it.each([
    ["audio/tram.mp3", "audio/mpeg"],
    ["https://audio.example/Tram.M4A?token=a.wav", "audio/mp4"],
    ["https://audio.example/tram.opus#t=10", "audio/ogg"],
    ["https://audio.example/tram", undefined],
    ["tram.constructor", undefined],
  ])("of %s is %s", (address, type) => {
    expect(audioType(address)).toBe(type);
  });
});

describe("toAudioLocation", () => {
  it.each([
    ["https://audio.example/a b.mp3", { url: "https://audio.example/a%20b.mp3" }],
    ["HTTP://Audio.example:8080/a.mp3", { url: "http://audio.example:8080/a.mp3" }],
    ["/audio/tram.mp3", { file: "audio/tram.mp3" }],
    ["audio/tram.mp3", { file: "audio/tram.mp3" }],
    ["./tram.mp3", { file: "articles/2025/tram.mp3" }],
    ["../tram.mp3", { file: "articles/tram.mp3" }],
  ])("of %s", (source, place) => {
    expect(toAudioLocation(source, "articles/2025")).toEqual(place);
  });

  it.each([
    "",
    "//audio.example/a.mp3",
    "javascript:alert(1)",
    "data:audio/mpeg;base64,AAAA",
    "file:///etc/passwd",
    "https://user:pw@audio.example/a.mp3",
    "https://a;script-src.example/a.mp3",
    "https://[::1]/a.mp3",
    "../../../etc/passwd",
    "a\\b.mp3",
    "a\u0000.mp3",
    "/",
    "#a",
  ])("of %j is none", (source) => {
    expect(toAudioLocation(source, "articles/2025")).toBeUndefined();
  });
});
