// One contender in one fresh page.
export const viewport = { width: 1280, height: 720 };

/** Milliseconds that a page is left alone once data and provider are ready. */
const restMs = 1_500;
const longestCloseMs = 5_000;

export class Tab {
  #page;
  #cdp;

  static async open(browser, origin, { contender, rows }) {
    // A context of its own has a process of its own.
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const tab = new Tab();
    tab.#page = page;
    tab.#cdp = await page.createCDPSession();
    tab.errors = [];
    page.on('pageerror', error => tab.errors.push(String(error)));
    page.setDefaultTimeout(120_000);
    await page.setViewport(viewport);
    await page.goto(`${origin}/?contender=${contender}&rows=${rows}`, { waitUntil: 'load' });
    await page.waitForFunction('globalThis.bench !== undefined');
    tab.prepareMs = await tab.call('prepare');
    await tab.rest();
    return tab;
  }

  /** Runs a method of the page's Bench. */
  async call(method, ...args) {
    return this.#page.evaluate((name, given) => globalThis.bench[name](...given), method, args);
  }

  async rest(ms = restMs) {
    await new Promise(resolve => setTimeout(resolve, ms));
  }

  /** Turns a real wheel, notch by notch; from the middle of the list, where there is always more. */
  async wheel(notches, { x = 600, y = 400, deltaY = 120 } = {}) {
    await this.call('scrollTo', 0.4);
    await this.#cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    const timings = [];
    for (let at = 0; at < notches; at++) {
      await this.call('awaitNotch');
      await this.#cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY });
      timings.push(await this.call('notch'));
    }
    await this.call('scrollTo', 0);
    return timings;
  }

  /** Memory and document after garbage is collected. */
  async memory() {
    for (let times = 0; times < 3; times++) await this.#cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#cdp.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await this.#cdp.send('Memory.getDOMCounters');
    return { heap: usedSize, nodes, listeners: jsEventListeners };
  }

  /** Where the time goes while something runs: a sampling profile, and the browser's own trace of what it did. */
  async profile(run) {
    await this.#cdp.send('Profiler.enable');
    await this.#cdp.send('Profiler.setSamplingInterval', { interval: 100 });
    await this.#page.tracing.start({ categories: ['devtools.timeline', 'blink'] });
    await this.#cdp.send('Profiler.start');
    const timings = await run();
    const { profile } = await this.#cdp.send('Profiler.stop');
    const { traceEvents } = JSON.parse(Buffer.from(await this.#page.tracing.stop()).toString());
    return { timings, profile, traceEvents };
  }

  /** Closes the page with its process. One that hangs would slow down what follows: then the whole browser ends. */
  async close() {
    const isClosed = this.#page
      .browserContext()
      .close()
      .then(
        () => true,
        () => true,
      );
    const isLate = new Promise(resolve => setTimeout(resolve, longestCloseMs, false));
    if (!(await Promise.race([isClosed, isLate]))) this.#page.browser().process()?.kill('SIGKILL');
  }
}
