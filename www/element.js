// <inspection-ratings>: the calculator as a custom element.
import init, { mount } from "#app/app.js";
import wasm from "#app/app_bg.wasm?url";
import css from "./styles/calculator.scss?inline";

/** The program, fetched once for all elements of the page. */
let program;
/** The styles, shared by all elements. A constructed sheet is allowed where a `<style>` is not. */
let sheet;

class InspectionRatings extends HTMLElement {
  #calculator;

  async connectedCallback() {
    const shadow = this.shadowRoot ?? this.#prepare();
    try {
      program ??= init({ module_or_path: wasm });
      await program;
      // It may have been taken away while loading, or be back before it was taken down.
      if (!this.isConnected || this.#calculator) return;
      const root = document.createElement("div");
      shadow.replaceChildren(root);
      this.#calculator = mount(root);
    } catch (cause) {
      program = undefined;
      const reason = document.createElement("p");
      reason.setAttribute("role", "alert");
      reason.textContent = `The calculator could not start, so only this text is here. Reload the page to try again. (${cause})`;
      shadow.replaceChildren(reason, document.createElement("slot"));
    }
  }

  disconnectedCallback() {
    // An element that is only moved comes back within the same task, and keeps its figures.
    queueMicrotask(() => {
      if (this.isConnected || !this.#calculator) return;
      this.#calculator.destroy();
      this.#calculator = undefined;
    });
  }

  #prepare() {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    // Until the program is here, what stands between the tags is shown.
    shadow.append(document.createElement("slot"));
    return shadow;
  }
}

// Two copies of this script on a page must not fight over the name.
if (!customElements.get("inspection-ratings")) customElements.define("inspection-ratings", InspectionRatings);
