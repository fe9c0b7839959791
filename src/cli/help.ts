// What `--help` prints.

import type { Command } from "./requests.ts";

const OVERVIEW = `Usage: news-digest <command> [options]

Commands:
  init [FOLDER] make a new site in an empty folder
  add FILE…     put articles into the site's content folder, under dated names
  import FROM…  make articles of a feed, an export or another site
  announce      notify hubs and search engines of changes, after a deploy
  build         build the site, or one shard of it
  check         read everything and print the problems, without building
  explain       say why the last build made a page, or left it alone
  merge         lay the shards of a build together, and build what is left
  record        write down what is public now, so that it stays so
  redirects     print what has moved, for a web server
  status        say what would be published now, for people and for monitors
  swap          put the built site online at once, where the option "swap" is set

Options:
  -h, --help     print this; "news-digest add --help" for one command
  -v, --version  print the version

Run it in the site's folder: it takes the settings from the Eleventy
configuration there. Exit codes: 0 all is well, 1 there are problems in what
was read, 2 the command line or the configuration is wrong, 3 nothing new has
come for longer than the option "stale" allows ("check" and "status").`;

const ON: Readonly<Record<Command, string>> = {
  init: `Usage: news-digest init [FOLDER] [options]

Makes a new site in FOLDER, or in the folder that it is run in: package.json, the
Eleventy configuration, topics, a first article, an About page, files for git and a
workflow that publishes on GitHub Pages. What is not given as an option is asked
for. A folder that has files in it is left alone.

Options:
  --title NAME   what the digest is called
  --url ADDRESS  where it will be published: https://example.org/
  --zone ZONE    the time zone in which it appears: Europe/London
  -h, --help     print this

Then: npm install && npm start`,
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
                     (otherwise guessed) and of files with other extensions
  --update           put an article into the place of the one that has its id, or
                     its date and headline; what is new is added
  --strict           add nothing if one of several is refused
  --config FILE      the Eleventy configuration, if it has an unusual name
  -h, --help         print this

JSON of language models is taken as it comes: in a code fence, as {"stories": […]},
with key_points, category or "topics": "City"; each record becomes a file.

Examples:
  news-digest add tram.txt --topics Transport --source "The Post=https://post.example/tram"
  pbpaste | news-digest add --date 2025-03-07
  news-digest add inbox/`,
  build: `Usage: news-digest build [options]

Builds the site as Eleventy's own command does. With --shard, it reads a part of
the articles, makes their pages and puts them into _shards, so that several
machines can each make a part; "news-digest merge" makes the site of them.

Options:
  --shard I/N    the part to make: 1/4 is the first of four
  --no-cache     build without what earlier builds have kept, and leave it as it is
  --config FILE  the Eleventy configuration, if it has an unusual name
  -h, --help     print this

In the place of --shard=1/4 the environment may have NEWS_DIGEST_SHARD=1/4, which
Eleventy's own command follows, too.`,
  merge: `Usage: news-digest merge [DIR…] [options]

Makes the site of the shards in each DIR, _shards where none is named: byte for
byte what one build makes. Every shard must be there, once, and be made from these
articles with these options.

Options:
  --config FILE  the Eleventy configuration, if it has an unusual name
  -h, --help     print this`,
  announce: `Usage: news-digest announce [options]

Notifies the hubs of the option feeds.hub of the feeds that have changed since
the last run, and the search engines of indexNow of the pages. Run it when what
was built is deployed: it looks whether the new feed is served, and notifies
nobody before. What was announced is kept in .cache/news-digest/announced.txt. Where that file is
missing, all feeds are announced, the pages of the last two days, and what
content/published.txt has that moved or went.

Options:
  --since FILE   keep it in FILE, which you may commit
  --dry-run      print what would be announced, and notify nobody
  --config FILE  the Eleventy configuration, if it has an unusual name
  -h, --help     print this`,
  check: `Usage: news-digest check [options]

Reads all articles, topics, pages and feeds as a build would, drafts and what is
still to come as well, and prints every problem. Nothing of the site is written.

Options:
  --config FILE  the Eleventy configuration, if it has an unusual name
  -h, --help     print this`,
  explain: `Usage: news-digest explain FILE… [options]
       news-digest explain --page PATH [options]

Says what was found in the articles of FILE… and why: topics with the phrases and
words that decided, key points, the story that they belong to, related stories,
and how to overrule each. With --page it says why the last build rendered a page
or a feed, or left it as it was: which part of what it shows has changed. PATH is
its address in the site, such as /2025/03/07/ or /feed.xml.

Options:
  --json         what was found as JSON, with all scores
  --page PATH    the address, with or without the site's own path
  --config FILE  the Eleventy configuration, if it has an unusual name
  -h, --help     print this`,
  record: `Usage: news-digest record [options]

Adds to content/published.txt what a build would publish now and is not in it
yet: ids, addresses, editions and when each story came out. Lines that are there
stay. From then on what was published keeps its address, and a build says what
would be missing. Run it before each build that is published, and commit the
file; docs/permanence.md explains it.

Options:
  --as-dated     what is added came out on its own date, also where that is long
                 ago: for old stories that are no news, such as imported ones
  --config FILE  the Eleventy configuration, if it has an unusual name
  -h, --help     print this`,
  redirects: `Usage: news-digest redirects --form FORM [options]

Prints every address that has moved or is gone, for a web server to read: aliases
of stories and topics, content/gone.txt, and what follows from
content/published.txt. docs/hosting.md says where each form goes.

Options:
  --form FORM    nginx, caddy, apache, lighttpd, netlify or json
  --config FILE  the Eleventy configuration, if it has an unusual name
  -h, --help     print this`,
  status: `Usage: news-digest status [options]

Says what a build would publish now: the newest story, until when the next
edition takes stories, how much there is, and what is held back until when.
Writes nothing. Exit codes: 0 all is well, 1 there are problems in what was
read, 3 nothing new has come for longer than the option "stale" allows.

Options:
  --json         for programs: what /status.json has, with what is held back,
                 the number of problems, and whether the site is stale
  --config FILE  the Eleventy configuration, if it has an unusual name
  -h, --help     print this`,
  swap: `Usage: news-digest swap [options]

Makes the link of the option "swap" lead to the site as it is in the output
folder now. A build does so by itself, but for one with the option "search":
run this when the index is made.

Options:
  --config FILE  the Eleventy configuration, if it has an unusual name
  -h, --help     print this`,
  import: `Usage: news-digest import FROM… [options]
       … | news-digest import - [options]

Makes an article file of each record in FROM: the address or file of a feed (RSS,
Atom, RDF, JSON Feed), a list of feeds (OPML), a spreadsheet (CSV), any JSON, a
WordPress (WXR) or Ghost export, a mailbox (mbox, .eml), or the folder of a Hugo,
Jekyll or Eleventy site. Run again, it adds what is new and updates what it made;
files that you have changed or deleted since stay as they are. What cannot be
taken is set aside with the reason, and the rest goes in.

Options:
  --from KIND        feed, opml, csv, json, wordpress, ghost, mail, hugo, jekyll
                     or eleventy, where it is not recognized
  --map FIELD=NAME   the column, or the path in JSON (author.name), that is a
                     field; records=PATH is the list itself; FIELD= alone leaves
                     a field out. May be given several times, or with commas
  --dates DMY|MDY    which number of a date such as 7/3/2025 is the day
  --since DATE       nothing that is older
  --topics A,B       the topics of what names none
  --base URL         the address that the old site had, where its export does
                     not have it
  --images           fetch the pictures into content/images/imported/
  --allow-private    also ask hosts of this machine and of private networks
  --dry-run          print what would be done, and do nothing
  --report FILE      write what became of each record, old and new addresses and
                     all problems to FILE, as JSON
  --config FILE      the Eleventy configuration, if it has an unusual name
  -h, --help         print this

Examples:
  news-digest import https://harbour.example/feed.xml --topics Harbour
  news-digest import wordpress.xml --images --dry-run
  news-digest import stories.csv --map headline=Title,date=Day --dates DMY`,
};

export function helpOn(command: Command | undefined): string {
  return command === undefined ? OVERVIEW : ON[command];
}
