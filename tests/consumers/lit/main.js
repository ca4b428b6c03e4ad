import "inspection-ratings";
import { LitElement, html } from "lit";

class ThePage extends LitElement {
  static properties = { draws: { state: true }, figures: { state: true } };

  constructor() {
    super();
    this.draws = 0;
    this.figures = { version: 1, framework: "yjs-2021" };
  }

  render() {
    return html`
      <button @click=${() => this.draws++}>Draw again</button>
      <output>${this.draws}</output>
      <inspection-ratings id="uncontrolled" .value=${{ version: 1, framework: "yjs-2021" }}></inspection-ratings>
      <inspection-ratings
        id="controlled"
        .value=${this.figures}
        events
        @inspection-ratings-change=${({ detail }) => (this.figures = detail.value)}
      ></inspection-ratings>
      <inspection-ratings id="copied" .value=${structuredClone(this.figures)} view="result"></inspection-ratings>
    `;
  }
}

customElements.define("the-page", ThePage);
