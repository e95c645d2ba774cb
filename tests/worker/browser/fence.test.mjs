// Nothing that runs in the page reaches anybody: a server of our own, which hears of every connection, hears of none.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { after, before, describe, test } from "node:test";
import { inPage } from "./stage.mjs";

const WAIT_MS = 400; // in which a request that is let through has long arrived

/** The ways in which a page asks for something, each resolving whatever comes of it. */
const WAYS = {
  fetch: (url) => fetch(url),
  "a request of the old kind": (url) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onloadend = resolve;
      request.open("GET", url);
      request.send();
    }),
  "a beacon": (url) => navigator.sendBeacon(url, "said"),
  "a web socket": (url) => new WebSocket(url.replace("http", "ws")),
  "a stream of events": (url) => new EventSource(url),
  "a picture": (url) => (new Image().src = url),
  "a background": (url) => (document.getElementById("canvas").style.background = `url(${url})`),
  "a sheet of styles": (url) => {
    const style = document.createElement("style");
    style.textContent = `@import url(${url}); @font-face { font-family: x; src: url(${url}) } body { font-family: x }`;
    document.head.append(style);
  },
  "a picture in a picture": (url) => {
    document.getElementById("canvas").innerHTML = `<svg><image href="${url}"/><use href="${url}#x"/></svg>`;
  },
  "a script": (url) => document.head.append(Object.assign(document.createElement("script"), { src: url })),
  "a hint": (url) =>
    ["preload", "prefetch", "preconnect", "dns-prefetch"].forEach((rel) =>
      document.head.append(Object.assign(document.createElement("link"), { rel, href: url, as: "image" })),
    ),
  "a frame": (url) => document.body.append(Object.assign(document.createElement("iframe"), { src: url })),
  "a form": (url) => {
    const form = Object.assign(document.createElement("form"), { action: url, method: "post" });
    document.body.append(form);
    form.submit();
  },
  "a worker": (url) => new Worker(url),
  "a window of its own": (url) => window.open(url),
};

describe("the page", () => {
  const server = createServer((socket) => {
    heard += 1;
    socket.destroy();
  });
  let heard = 0;
  let address = "";
  before(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    address = `http://127.0.0.1:${server.address().port}/`;
  });
  after(() => server.close());

  for (const [name, way] of Object.entries(WAYS)) {
    test(`reaches no server by ${name}`, async () => {
      await inPage(asked, way.toString(), address);
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      assert.equal(heard, 0);
    });
  }

  test("reads no file but its own", async () => {
    const own = await inPage(() => new URL("css.js", location.href).href);
    const foreign = new URL("../simple.mjs", import.meta.url).href;
    assert.deepEqual([await inPage(loaded, own), await inPage(loaded, foreign)], [true, false]);
  });

  test("does not leave for another address", async () => {
    const here = await inPage(() => location.href);
    await inPage((url) => void setTimeout(() => location.assign(url)), address);
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    assert.equal(await inPage(() => location.href), here);
    assert.equal(heard, 0);
  });
});

/** Runs in the page: whether a script can be had. */
function loaded(src) {
  return new Promise((resolve) => {
    const script = Object.assign(document.createElement("script"), { src });
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    document.head.append(script);
  });
}

/** Runs in the page: asks in one way, which may not even let itself be tried. */
async function asked(way, url) {
  const give = Promise.resolve().then(() => Function(`return ${way}`)()(url));
  await Promise.race([give.catch(() => {}), new Promise((resolve) => setTimeout(resolve, 500))]);
}
