// Goes from a server's setup link to the first invitation, as somebody does who has never seen it:
// by mouse and keyboard, counting clicks and letters. Takes a picture of each page on the way, and
// the same pages in Russian afterwards. Prints one line of JSON.
//   node walk.mjs BROWSER SETUP-LINK FOLDER-FOR-PICTURES
import { chromium } from "playwright-core";

const [executablePath, setupLink, folder] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});
const complaints = [];
let clicks = 0;
let letters = 0;

const english = await browser.newContext({ locale: "en-GB", viewport: { width: 800, height: 620 } });
const page = await open(english);
await page.goto(setupLink);
await picture(page, "1-setup-en");
await click("#organisation");
await type("Example Ltd");
// The name that is there already is kept.
await page.keyboard.press("Tab");
for (const password of ["lavender stairs 47 boat", "lavender stairs 47 boat"]) {
  await page.keyboard.press("Tab");
  await type(password);
}
await russianSetup();
await click("main form button[type=submit]");
await page.waitForURL("**/applicants");
await picture(page, "2-start-en");
await click("nav a[href='/invitations/new']");
await picture(page, "3-invite-en");
await click("#candidate");
await type("Anna Petrova");
await click("main form button[type=submit]");
const link = await page.inputValue("#link");
await picture(page, "4-link-en");
const walked = { clicks, letters, link };
await inRussian();
await browser.close();
console.log(JSON.stringify({ ...walked, complaints }));

async function open(context) {
  const opened = await context.newPage();
  opened.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      complaints.push(message.text());
    }
  });
  return opened;
}

async function click(place) {
  clicks++;
  await page.click(place);
}

async function type(text) {
  letters += text.length;
  await page.keyboard.type(text);
}

async function picture(of, name) {
  await of.screenshot({ path: `${folder}/newcomer-${name}.png` });
}

async function russianSetup() {
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 800, height: 620 } });
  const other = await open(context);
  await other.goto(setupLink);
  await picture(other, "1-setup-ru");
  await context.close();
}

async function inRussian() {
  const context = await browser.newContext({
    locale: "ru-RU",
    viewport: { width: 800, height: 620 },
    storageState: await english.storageState(),
  });
  const other = await open(context);
  await other.goto(new URL("/applicants", setupLink).href);
  await picture(other, "2-start-ru");
  await other.click("nav a[href='/invitations/new']");
  await picture(other, "3-invite-ru");
  await other.fill("#candidate", "Анна Петрова");
  await other.click("main form button[type=submit]");
  await other.waitForSelector("#link");
  await picture(other, "4-link-ru");
}
