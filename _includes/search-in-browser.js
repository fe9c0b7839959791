// Asks Pagefind's index (https://pagefind.app/docs/api/) and shows what it finds, ten stories at a time.
// The address holds what was asked, so that a search can be kept and sent.

const at = (id) => document.getElementById(id);
const form = at("search");
const { q, topic, year } = form.elements;
const { home } = form.dataset;
const status = at("status");
const list = at("results");
const more = at("more");
let latest = 0;
let found = [];

async function search(pagefind) {
  const mine = ++latest;
  const asked = [...new FormData(form)].filter(([, value]) => value.trim() !== "");
  history.replaceState(null, "", asked.length > 0 ? `?${new URLSearchParams(asked)}` : location.pathname);
  const { q: words = null, ...filters } = Object.fromEntries(asked);
  const options = { filters, sort: words === null ? { date: "desc" } : {} };
  const answer = asked.length > 0 ? await pagefind.debouncedSearch(words, options) : { results: [] };
  if (mine !== latest) return;
  found = answer.results;
  const first = await entriesFrom(0);
  if (mine !== latest) return;
  list.replaceChildren(...first);
  status.textContent = asked.length > 0 ? status.dataset.found.replace("{count}", found.length) : "";
  at("nothing").hidden = asked.length === 0 || found.length > 0;
  more.hidden = list.children.length === found.length;
}

async function showMore() {
  const mine = latest;
  const shown = list.children.length;
  const next = await entriesFrom(shown);
  if (mine !== latest || shown !== list.children.length) return;
  list.append(...next);
  more.hidden = list.children.length === found.length;
  list.children[shown].querySelector("a").focus();
}

async function entriesFrom(shown) {
  const stories = await Promise.all(found.slice(shown, shown + 10).map((each) => each.data()));
  return stories.map(toEntry);
}

function toEntry({ url, meta, excerpt }) {
  const entry = at("entry").content.cloneNode(true);
  const [link, date, text] = entry.querySelectorAll("a, p");
  link.href = url;
  link.textContent = meta.title;
  date.textContent = meta.date;
  text.append(...marked(excerpt));
  return entry;
}

/** What an excerpt says is text, but for the marks that Pagefind puts in; it escapes angle brackets alone. */
function marked(excerpt) {
  return excerpt.split(/<\/?mark>/).map((part, i) => {
    const piece = document.createElement(i % 2 === 0 ? "span" : "mark");
    piece.textContent = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return piece;
  });
}

function offer(select, counts) {
  select.append(...counts.map(([value, count]) => new Option(`${value} (${count})`, value)));
}

try {
  const pagefind = await import(`${home}pagefind/pagefind.js`);
  await pagefind.options({ baseUrl: home, excerptEllipsis: "…" });
  const counts = await pagefind.filters();
  offer(topic, Object.entries(counts.topic ?? {}));
  offer(year, Object.entries(counts.year ?? {}).reverse());
  const asked = new URLSearchParams(location.search);
  for (const field of [q, topic, year]) field.value = asked.get(field.name) ?? "";
  form.hidden = false;
  form.addEventListener("input", () => search(pagefind));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search(pagefind);
  });
  more.addEventListener("click", showMore);
  await search(pagefind);
} catch {
  at("missing").hidden = false;
}
