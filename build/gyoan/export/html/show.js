// Shows the slides of a page one by one: by keys, by touch, by buttons and by the number behind the address's `#`.
// What a click lets appear and what counts down is marked in the slides; without this script all of it is simply there.
"use strict";

(() => {
  const SWIPE = 50; // so many pixels sideways are meant
  const FORWARD = new Set(["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"]);
  const BACK = new Set(["ArrowLeft", "ArrowUp", "PageUp"]);
  const SCROLLING = new Set(["ArrowDown", "ArrowUp", "PageDown", "PageUp", " ", "Enter", "Home", "End"]);

  const root = document.documentElement;
  const slides = [...document.querySelectorAll("section")];
  const nav = /** @type {HTMLElement} */ (document.querySelector("nav"));
  const [place, said] = nav.querySelectorAll("output span");
  const buttons = Object.fromEntries([...nav.querySelectorAll("button")].map((button) => [button.id, button]));

  let now = 0;
  let advance = 0; // the timer of a show that goes on by itself

  /** Whether one slide is shown at a time. */
  const alone = () => root.classList.contains("one");

  /** What clicks let appear on a slide, in order. @param {Element} slide */
  const steps = (slide) => [...slide.querySelectorAll(".appears")];

  /** The number of the slide that the address names, from 0; the nearest one where there is none such. */
  const addressed = () => {
    const number = Number.parseInt(location.hash.slice(1), 10);
    return Number.isNaN(number) ? 0 : Math.min(Math.max(number, 1), slides.length) - 1;
  };

  /**
   * Shows a slide: from its beginning, or with all that appears on it.
   * @param {number} number
   * @param {{ whole?: boolean }} [how]
   */
  function show(number, { whole = false } = {}) {
    now = Math.min(Math.max(number, 0), slides.length - 1);
    slides.forEach((slide, index) => slide.classList.toggle("shown", index === now));
    steps(slides[now]).forEach((step) => step.classList.toggle("hidden", !whole));
    place.textContent = `${now + 1} / ${slides.length}`;
    said.textContent = slides[now].getAttribute("aria-label");
    buttons.previous.disabled = now === 0;
    buttons.next.disabled = now === slides.length - 1 && !pending();
    if (location.hash !== `#${now + 1}`) history.replaceState(null, "", `#${now + 1}`);
    if (!alone()) slides[now].scrollIntoView({ block: "start" });
    wait();
  }

  /** The next thing to appear on the slide; nothing where all is there. */
  const pending = () => (alone() ? steps(slides[now]).find((step) => step.classList.contains("hidden")) : undefined);

  /** Goes on: lets the next thing appear, or shows the next slide. */
  function forward() {
    const step = pending();
    if (!step) return show(now + 1);
    step.classList.remove("hidden");
    buttons.next.disabled = now === slides.length - 1 && !pending();
  }

  /** Goes back: hides what appeared last, or shows the slide before. */
  function back() {
    const step = alone() && steps(slides[now]).findLast((one) => !one.classList.contains("hidden"));
    if (!step) return show(now - 1, { whole: now > 0 });
    step.classList.add("hidden");
    buttons.next.disabled = false;
  }

  /** Goes on by itself where the slide says after how many seconds. */
  function wait() {
    clearTimeout(advance);
    const seconds = Number(slides[now].dataset.lasts ?? 0);
    if (seconds && alone() && now + 1 < slides.length) advance = window.setTimeout(() => show(now + 1), seconds * 1000);
  }

  /** Shows one slide at a time, that which one looks at, or all of them below each other. @param {boolean} one */
  function arrange(one) {
    if (one && !alone()) now = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > innerHeight / 3);
    root.classList.toggle("one", one);
    buttons.all.setAttribute("aria-pressed", `${!one}`);
    show(now, { whole: !one });
  }

  function fillScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else root.requestFullscreen?.().catch(() => {}); // some browsers and frames have none
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const control = target instanceof Element && target.closest("a, button, [role=button]");
    if (control && (key === " " || key === "Enter")) return;
    if (!alone() && SCROLLING.has(key)) return;
    if (key === " " && event.shiftKey) back();
    else if (FORWARD.has(key)) forward();
    else if (BACK.has(key)) back();
    else if (key === "Home") show(0);
    else if (key === "End") show(slides.length - 1);
    else if (key.toLowerCase() === "f" || event.code === "KeyF") fillScreen();
    else if (key.toLowerCase() === "o" || event.code === "KeyO") arrange(!alone());
    else return;
    event.preventDefault();
  }

  /** Lets a bar empty once it is clicked; another click while it does changes nothing. @param {SVGElement} bar */
  function countDown(bar) {
    const running = bar.getAnimations().some((one) => one.playState === "running");
    if (running) return;
    const duration = Number(bar.dataset.seconds) * 1000;
    bar.animate([{ clipPath: "inset(0 0 0 0)" }, { clipPath: "inset(0 100% 0 0)" }], { duration, fill: "forwards" });
  }

  /** Makes a bar something to click. @param {SVGElement} bar */
  function arm(bar) {
    bar.setAttribute("role", "button");
    bar.setAttribute("tabindex", "0");
    bar.addEventListener("click", () => countDown(bar));
    bar.addEventListener("keydown", (event) => {
      if (event.key === " " || event.key === "Enter") countDown(bar);
    });
  }

  /** @type {{ x: number, y: number } | null} */
  let touched = null;
  document.addEventListener(
    "touchstart",
    ({ touches: [first, ...others] }) => {
      const zoomed = (visualViewport?.scale ?? 1) > 1.05;
      touched = others.length || zoomed ? null : { x: first.clientX, y: first.clientY };
    },
    { passive: true },
  );
  document.addEventListener(
    "touchend",
    ({ changedTouches: [last] }) => {
      const [across, down] = touched ? [last.clientX - touched.x, last.clientY - touched.y] : [0, 0];
      touched = null;
      if (!alone() || Math.abs(across) < Math.max(SWIPE, 1.5 * Math.abs(down))) return;
      if (across < 0) forward();
      else back();
    },
    { passive: true },
  );

  document.addEventListener("keydown", pressed);
  window.addEventListener("hashchange", () => show(addressed()));
  buttons.previous.addEventListener("click", back);
  buttons.next.addEventListener("click", forward);
  buttons.all.addEventListener("click", () => arrange(!alone()));
  buttons.screen.addEventListener("click", fillScreen);
  document.querySelectorAll("a[href^=http]").forEach((link) => {
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener");
  });
  document.querySelectorAll("[data-seconds]").forEach((bar) => bar instanceof SVGElement && arm(bar));

  nav.hidden = false;
  root.classList.add("one");
  show(addressed());
})();
