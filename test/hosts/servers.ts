// The web servers of docs/hosting.md, each with the configuration that is printed there.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { CHECKOUT } from "../determinism/checkout.ts";

export interface Server {
  readonly name: string;
  readonly form: "nginx" | "caddy" | "apache" | "lighttpd";
  /** Absent where it is not installed. */
  readonly program: string | undefined;
  /** What follows the program's name, once its configuration is in `folder`. */
  prepare(request: ServerRequest): readonly string[];
}

export interface ServerRequest {
  readonly port: number;
  /** For the server's own files. */
  readonly folder: string;
  /** The document root. */
  readonly root: string;
  /** Where the site begins: `/` or `/news/`. */
  readonly path: string;
  /** What `news-digest redirects` prints for the server. */
  readonly redirects?: string | undefined;
}

/** The document root that the docs name. */
const PRINTED_ROOT = "/var/www/digest";

export const SERVERS: readonly Server[] = [
  {
    name: "nginx",
    form: "nginx",
    program: find("nginx"),
    prepare({ port, folder, root, path, redirects }) {
      const moved = redirects === undefined ? "" : printed("nginx-redirects", root);
      const server = printed("nginx", root)
        .replace("absolute_redirect off;", `absolute_redirect off;\n${moved}`)
        .replace("listen 80;", `listen 127.0.0.1:${port};`)
        .replace("error_page 404 /404.html;", `error_page 404 ${path}404.html;`);
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
      const own = temporary.map((each) => `${each}_temp_path ${folder}/${each};`).join("\n");
      // Started by root, its workers would be somebody else, who may not read a temporary folder.
      const user = process.getuid?.() === 0 ? "user root;" : "";
      return write(
        folder,
        `${user}\ndaemon off;\npid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n${own}\ninclude /etc/nginx/mime.types;\nmap_hash_bucket_size 1024; map_hash_max_size 65536;\n${redirects ?? ""}\n${server}\n}\n`,
        (file) => ["-p", folder, "-e", "stderr", "-c", file],
      );
    },
  },
  {
    name: "Caddy",
    form: "caddy",
    program: find("caddy"),
    prepare({ port, folder, root, path, redirects = "" }) {
      const site = printed("caddy", root)
        .replace("\tfile_server\n", `${redirects}\n\tfile_server\n`)
        .replace("example.org {", `http://127.0.0.1:${port} {`)
        .replace("rewrite * /404.html", `rewrite * ${path}404.html`);
      return write(folder, `{\n\tadmin off\n\tauto_https off\n}\n${site}`, (file) => [
        "run",
        "--adapter",
        "caddyfile",
        "--config",
        file,
      ]);
    },
  },
  {
    name: "Apache",
    form: "apache",
    program: find("apache2"),
    prepare({ port, folder, root, path, redirects = "" }) {
      const rules = printed("apache", root).replace("404 /404.html", `404 ${path}404.html`);
      const modules = ["mpm_event", "authz_core", "alias", "dir", "mime", "headers"].map(
        (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
      );
      const user = process.getuid?.() === 0 ? "User www-data" : "";
      return write(
        folder,
        `${modules.join("\n")}\n${user}\nServerName 127.0.0.1\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/log\nTypesConfig /etc/mime.types\nDocumentRoot ${root}\n<Directory ${root}>\nRequire all granted\n${redirects}\n${rules}\n</Directory>\n`,
        (file) => ["-DFOREGROUND", "-d", folder, "-f", file],
      );
    },
  },
  {
    name: "lighttpd",
    form: "lighttpd",
    program: find("lighttpd"),
    prepare({ port, folder, root, path, redirects }) {
      const moved = redirects === undefined ? "" : `server.modules += ( "mod_redirect" )\n${redirects}`;
      const site = printed("lighttpd", root).replace(`"${root}/"`, `"${root}${path}"`);
      return write(folder, `server.bind = "127.0.0.1"\nserver.port = ${port}\n${site}\n${moved}`, (file) => [
        "-D",
        "-f",
        file,
      ]);
    },
  },
];

/** Starts a server and waits until it answers. */
export async function start(server: Server, request: ServerRequest): Promise<ChildProcess> {
  mkdirSync(request.folder, { recursive: true });
  const child = spawn(server.program ?? "", server.prepare(request), { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr?.on("data", (data) => {
    said += data;
  });
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`http://127.0.0.1:${request.port}${request.path}`).catch(() => undefined);
    if (answer !== undefined) return child;
    await new Promise((later) => setTimeout(later, 100));
  }
  child.kill();
  throw new Error(`${server.name} does not start: ${said}`);
}

export async function findPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("There is no port.");
  return address.port;
}

/** The block of code in docs/hosting.md that is in `language`, for another document root. */
function printed(language: string, root: string): string {
  const docs = readFileSync(join(CHECKOUT, "docs/hosting.md"), "utf8");
  const [, code] = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "m").exec(docs) ?? [];
  if (code === undefined) throw new Error(`docs/hosting.md has no code in ${language}.`);
  return code.replaceAll(PRINTED_ROOT, root);
}

function write(
  folder: string,
  configuration: string,
  toArguments: (file: string) => readonly string[],
): readonly string[] {
  const file = join(folder, "configuration");
  writeFileSync(file, configuration);
  return toArguments(file);
}

function find(program: string): string | undefined {
  return ["/usr/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}
