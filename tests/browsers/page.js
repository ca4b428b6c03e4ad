// One small interface to a page in any browser, over WebDriver: open, find by kind and name, press, type, paste, save, read.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Key, error } from "selenium-webdriver";
import { questions } from "./in-page.js";

/** A busy machine can be slow. */
const PATIENCE = 20_000;

export class Page {
  #browser;
  #session;

  constructor(browser, address) {
    this.#browser = browser;
    this.#session = browser.session;
    this.address = address;
  }

  get prints() {
    return this.#browser.prints;
  }

  /** Asks inside the page: a function of the questions in in-page.js and of further values. */
  ask(question, ...given) {
    const values = given.map((value) => (value instanceof RegExp ? { source: value.source } : value));
    return this.#session.executeScript(`const page = (${questions})(); return (${question})(page, ...arguments);`, ...values);
  }

  /** Repeats an assertion until it holds. The last failure is reported. */
  async eventually(assertion) {
    const until = Date.now() + PATIENCE;
    for (;;) {
      try {
        return await assertion();
      } catch (failure) {
        if (Date.now() > until) throw failure;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Opens an address anew, even where only its fragment differs from that of the present page. */
  async open(path) {
    await this.#session.get("about:blank");
    await this.#session.get(new URL(path, this.address).href);
    await this.#watch();
  }

  /** Opens the calculator, and waits until its program is there. */
  async openCalculator(path = "#ratings:1/yjs-2021") {
    await this.open(path);
    await this.started();
  }

  /** Waits until the program is there. The first view is there before it. */
  async started() {
    await this.eventually(async () => assert(await this.ask(({ calculator }) => calculator()?.value), "the program is not there"));
  }

  async reload() {
    await this.#session.navigate().refresh();
    await this.#watch();
  }

  location() {
    return this.#session.getCurrentUrl();
  }

  /** Collects the errors that reach the window. */
  async #watch() {
    await this.ask(() => {
      window.complaints = [];
      const complain = ({ message, reason }) => window.complaints.push(String(message ?? reason));
      addEventListener("error", complain);
      addEventListener("unhandledrejection", complain);
    });
  }

  /** The errors since the page was opened. */
  complaints() {
    return this.ask(() => window.complaints ?? []);
  }

  /** Waits for an element of a kind with a name. */
  find(kind, name) {
    return this.eventually(async () => {
      const element = await this.ask(({ find }, kind, name) => find(kind, name), kind, name);
      assert(element, `there is no ${kind} ${name}`);
      return element;
    });
  }

  async has(kind, name) {
    return Boolean(await this.ask(({ find }, kind, name) => find(kind, name), kind, name));
  }

  /** Waits until the page has drawn twice, because an element that has just moved misses a press that comes too early. */
  async settled() {
    const script = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));";
    await this.#session.executeAsyncScript(script);
  }

  /** Presses an element with the pointer. WebKit's driver loses a press now and then on a busy machine, which is repeated then. */
  async press(kind, name) {
    const element = await this.find(kind, name);
    await this.ask((_, element) => {
      element.scrollIntoView({ block: "center", behavior: "instant" });
      element.isPressed = false;
      element.addEventListener("click", () => (element.isPressed = true), { capture: true, once: true });
    }, element);
    for (let left = 3; left > 0; left--) {
      await this.settled();
      await this.#session.actions().move({ origin: element, duration: 0 }).click().perform();
      if (await this.#isPressed(element)) return;
    }
    throw new Error(`${name} takes no press`);
  }

  /** Whether an element was pressed. An element that has left the page counts as pressed, because the press removed it. */
  async #isPressed(element) {
    for (let left = 20; left > 0; left--) {
      try {
        if (await this.ask((_, element) => element.isPressed || !element.isConnected, element)) return true;
      } catch (refusal) {
        if (refusal instanceof error.WebDriverError) return true;
        throw refusal;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  }

  /** Presses keys, one after the other; `Control+z` is two keys at once. Each other text is typed. */
  async keys(...keys) {
    const actions = this.#session.actions();
    for (const key of keys) {
      const [name, ...held] = key.length > 1 ? key.split("+").reverse() : [key];
      const codes = held.map((name) => Key[name.toUpperCase()]);
      for (const code of codes) actions.keyDown(code);
      const code = NAMED[name] ?? name;
      for (const character of code) actions.keyDown(character).keyUp(character);
      for (const code of codes) actions.keyUp(code);
    }
    await actions.perform();
  }

  /** Types a text, character by character. */
  async type(text) {
    const actions = this.#session.actions();
    for (const character of text) actions.keyDown(character).keyUp(character);
    await actions.perform();
  }

  /** Types a text in the place of the text of a field. */
  async fill(name, text) {
    await this.press("field", name);
    await this.eventually(async () => {
      assert(await this.ask(({ find, focused }, name) => find("field", name) === focused(), name), `${name} has no focus after the press`);
    });
    await this.keys("Control+a");
    if (text) await this.type(text);
    else await this.keys("Delete");
    // WebKit's driver does not wait until all keys have reached the page.
    await this.eventually(async () => assert.equal(await this.ask(({ focused }) => focused().value), text));
  }

  value(name) {
    return this.find("field", name).then((element) => this.ask((_, element) => element.value, element));
  }

  /** Chooses from a list by its keys, because each browser draws an open list in its own window. */
  async choose(name, option) {
    const list = await this.find("list", name);
    await this.ask((_, list) => list.focus(), list);
    await this.chooseFocused(option);
  }

  /** Chooses from the list that has the focus. */
  async chooseFocused(option) {
    const [at, to] = await this.ask(
      ({ focused }, option) => [focused().selectedIndex, [...focused().options].findIndex(({ text }) => text.trim() === option)],
      option,
    );
    assert(to >= 0, `the list has no ${option}`);
    const step = Math.sign(to - at);
    for (let place = at; place !== to; place += step) {
      await this.keys(step > 0 ? "ArrowDown" : "ArrowUp");
      await this.eventually(async () => assert.equal(await this.ask(({ focused }) => focused().selectedIndex), place + step));
    }
  }

  focused() {
    return this.ask(({ focusedName }) => focusedName());
  }

  /** Presses Tab, or another key, until an element with a matching name has the focus. */
  async tabTo(name, key = "Tab") {
    for (let presses = 0; presses < 200; presses++) {
      await this.keys(key);
      if (name.test(await this.focused())) return;
    }
    throw new Error(`${key} never came to ${name}`);
  }

  /** Pastes a text, from the clipboard and by the keys, into the element with the focus. */
  async paste(text) {
    const before = await this.ask(({ focused }) => focused());
    await this.ask((_, text) => {
      const box = document.body.appendChild(document.createElement("textarea"));
      Object.assign(box, { id: "to-copy", value: text }).select();
    }, text);
    await this.keys("Control+c");
    await this.ask((_, before) => {
      document.querySelector("#to-copy").remove();
      before.focus();
    }, before);
    await this.keys("Control+v");
  }

  /** Opens a file by a field for files, as if it had been chosen in the browser's dialog. */
  async openFile(name, path) {
    const field = await this.find("file", name);
    await field.sendKeys(path);
  }

  /** Presses a button, and gives the name and the bytes of the file that comes down. */
  async save(button) {
    const { downloads } = this.#browser;
    const files = () => readdirSync(downloads, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name);
    const before = files();
    await this.press("button", button);
    return this.eventually(() => {
      const [name, ...more] = files().filter((name) => !before.includes(name));
      assert(name, "no file has come down");
      // A browser writes to a file with another ending, or beside an empty file, until it is whole.
      assert(more.length === 0 && /\.(csv|json|xlsx|svg|png)$/.test(name), "the file is not whole");
      const path = join(downloads, name);
      const bytes = readFileSync(path);
      assert(bytes.length, "the file is empty");
      return { name, path, bytes };
    });
  }

  /** The page as the browser prints it on A4, in PDF. */
  async print() {
    return Buffer.from(await this.#session.printPage({ width: 21, height: 29.7 }), "base64");
  }

  /** Goes into the first frame of the page. */
  async enterFrame() {
    await this.eventually(async () => assert(await this.ask(() => document.querySelector("iframe")), "there is no frame"));
    await this.#session.switchTo().frame(0);
  }

  async leaveFrame() {
    await this.#session.switchTo().defaultContent();
  }

  // The texts that the calculator shows.

  async shows(selector, expected) {
    await this.eventually(async () => {
      const texts = await this.ask(({ texts }, selector) => texts(selector), selector);
      if (expected instanceof RegExp) assert.match(texts.join("\n"), expected);
      else assert.equal(texts[0], expected);
    });
  }

  showsScore(text) {
    return this.shows(".ir-score", text);
  }

  showsOverall(text) {
    return this.shows(".ir-overall", text);
  }

  ratings() {
    return this.ask(({ ratings }) => ratings());
  }

  /** The value and the outcome that the calculator gives the page around it. */
  figures() {
    return this.ask(({ calculator }) => calculator().value);
  }
}

const NAMED = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Space: Key.SPACE,
  Escape: Key.ESCAPE,
  Delete: Key.DELETE,
  Backspace: Key.BACK_SPACE,
  ArrowDown: Key.ARROW_DOWN,
  ArrowUp: Key.ARROW_UP,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  End: Key.END,
};
