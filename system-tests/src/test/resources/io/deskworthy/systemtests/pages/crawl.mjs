// Follows every link of a server in a real browser, first as a stranger from the given addresses,
// then signed in, and prints one line of JSON for each page: what axe-core says, what the console
// says, what moved, what is cut off, how much came over the wire, when something was to be seen.
//   node crawl.mjs BROWSER LANGUAGE WIDTH dark|light SIGN-IN-LINK ADDRESS...
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// More than there are; a page that links to ever new ones must not hang the test.
const mostPages = 150;

const [executablePath, locale, width, colorScheme, signInLink, ...addresses] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});
const context = await browser.newContext({
  locale,
  colorScheme,
  viewport: { width: Number(width), height: 800 },
});
const page = await context.newPage();
await page.addInitScript(() => {
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      window.shift += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
});
const wire = await context.newCDPSession(page);
await wire.send("Network.enable");
await wire.send("Network.setCacheDisabled", { cacheDisabled: true });
let bytes = 0;
wire.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
let complaints = [];
let asked = "";
page.on("console", (message) => {
  const loud = message.type() === "error" || message.type() === "warning";
  // A page that says that there is nothing is meant to be a 404.
  if (loud && message.location().url !== asked) {
    complaints.push(message.text());
  }
});
page.on("pageerror", (error) => complaints.push(String(error)));

await follow(addresses, false);
await page.goto(signInLink);
await page.click("main form button");
await follow([new URL("/", signInLink).href, ...addresses], true);
await browser.close();

async function follow(from, signedIn) {
  const seen = new Set(from);
  const todo = [...from];
  while (todo.length > 0 && seen.size <= mostPages) {
    for (const next of await look(todo.shift(), signedIn)) {
      if (!seen.has(next)) {
        seen.add(next);
        todo.push(next);
      }
    }
  }
}

async function look(address, signedIn) {
  const head = await context.request.get(address, { headers: { accept: "text/html" } });
  if (!(head.headers()["content-type"] ?? "").startsWith("text/html")) {
    return [];
  }
  bytes = 0;
  complaints = [];
  asked = address;
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(axe);
  const seen = await page.evaluate(inPage, tags);
  console.log(
    JSON.stringify({ address: page.url(), signedIn, status: head.status(), bytes, complaints, ...seen, links: undefined }),
  );
  return seen.links;
}

// Runs in the page.
async function inPage(values) {
  const found = await window.axe.run(document, { runOnly: { type: "tag", values } });
  const root = document.documentElement;
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return {
    title: document.title,
    language: root.lang,
    violations: found.violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id} at ${node.target.join(" ")}: ${node.failureSummary}`),
    ),
    shift: window.shift,
    cutOff: root.scrollWidth - root.clientWidth,
    paintMillis: paint ? Math.round(paint.startTime) : null,
    links: [...document.querySelectorAll("a[href]")]
      .map((link) => new URL(link.href))
      .filter((url) => url.origin === location.origin && !url.searchParams.has("lang"))
      .map((url) => url.href.replace(/#.*/, "")),
  };
}
