// What `--help` prints.

import type { Command } from "./arguments.ts";

const OVERVIEW = `Usage: news-digest <command> [options]

Commands:
  add FILE…   put articles into the site's content folder, under dated names
  check       read everything and print the problems, without building

Options:
  -h, --help     print this; "news-digest add --help" for one command
  -v, --version  print the version

Run it in the site's folder: it takes the settings from the Eleventy
configuration there. Exit codes: 0 all is well, 1 there are problems in what
was read, 2 the command line or the configuration is wrong.`;

const ON: Readonly<Record<Command, string>> = {
  add: `Usage: news-digest add FILE… [options]
       … | news-digest add [options]

Puts articles into the site's content folder without changing their text, as
articles/YYYY/MM/YYYY-MM-DDTHHMM-headline.txt. FILE is a file (.txt, .md, .json,
.ndjson), a folder (all such files below it), or - for standard input. What
would not build is refused with the reason; the others are added. A file without
a date that lies among the articles already is moved to its place.

Options:
  --date DATE        the day, 2025-03-07, or the time to the minute,
                     2025-03-07T08:15, in the site's zone unless it has an
                     offset. Without it: the article's own date, else the date
                     that the file's name begins with, else now
  --topics A,B       the topics of an article that names none
  --source NAME=URL  who reported an article that names no source; or the URL
                     alone. May be given several times
  --format FORMAT    txt, md, json or ndjson: the form of standard input
                     (otherwise guessed) and of files with other endings
  --strict           add nothing if one of several is refused
  --config FILE      the Eleventy configuration, if it has an unusual name
  -h, --help         print this

JSON of language models is taken as it comes: in a code fence, as {"stories": […]},
with key_points, category or "topics": "City"; each record becomes a file.

Examples:
  news-digest add tram.txt --topics Transport --source "The Post=https://post.example/tram"
  pbpaste | news-digest add --date 2025-03-07
  news-digest add inbox/`,
  check: `Usage: news-digest check [options]

Reads all articles, topics, pages and feeds as a build would, drafts and what is
still to come as well, and prints every problem. Nothing of the site is written.

Options:
  --config FILE  the Eleventy configuration, if it has an unusual name
  -h, --help     print this`,
};

export function helpOn(command: Command | undefined): string {
  return command === undefined ? OVERVIEW : ON[command];
}
