// The block in the editor. The block names its choices and does not show the calculator, because the editor does not load the calculator's
// script. The choices come from block.json, which WordPress gives to the editor.
(function (wp) {
  const { createElement: el, Fragment } = wp.element;
  const { __ } = wp.i18n;
  const { InspectorControls, RichText, useBlockProps } = wp.blockEditor;
  const { PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = wp.components;

  const name = "inspection-ratings/calculator";
  // Newer versions of WordPress have a new look that is to become their default. Older versions ignore these properties.
  const look = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

  const viewLabels = {
    full: __("Everything", "inspection-ratings"),
    compact: __("Figures and ratings in one column", "inspection-ratings"),
    result: __("Ratings without figures", "inspection-ratings"),
  };

  /** The name of a choice for people: one of block.json, or of a table here, or else the value itself. */
  function labelOf(schema, value, table = {}) {
    return schema.labels?.[schema.enum.indexOf(value)] ?? table[value] ?? String(value);
  }

  const labels = {
    framework: __("Inspection standards", "inspection-ratings"),
    example: __("Published inspection", "inspection-ratings"),
    only: __("Only one standard or key question", "inspection-ratings"),
    view: __("What to show", "inspection-ratings"),
    readonly: __("Read-only", "inspection-ratings"),
    headingLevel: __("Level of the first heading", "inspection-ratings"),
    lang: __("Language", "inspection-ratings"),
  };

  /** What the attributes of a block come to: which of them are set, in the wrong form, or for nothing. */
  function readAttributes(attributes) {
    const schemas = wp.blocks.getBlockType(name).attributes;
    const isSet = (key) => ![undefined, "", schemas[key].default].includes(attributes[key]);
    const isOdd = (key) => Boolean(schemas[key].pattern) && isSet(key) && !new RegExp(schemas[key].pattern).test(attributes[key]);
    // A key question alone has no heading.
    const hasHeading = !String(attributes.only ?? "").match(schemas.only.pattern)?.[2];
    const isUsed = (key) => isSet(key) && !isOdd(key) && (hasHeading || key !== "headingLevel");
    return { schemas, isOdd, hasHeading, used: Object.keys(labels).filter(isUsed) };
  }

  /** The settings in the sidebar. */
  function sidebar({ attributes, setAttributes }) {
    const { schemas, isOdd, hasHeading } = readAttributes(attributes);

    /** A list of exactly what block.json allows, after `none` if the attribute can be absent. */
    function select(key, { none, table, help }) {
      const options = schemas[key].enum.map((value) => ({ value: String(value), label: labelOf(schemas[key], value, table) }));
      if (none) options.unshift({ value: "", label: none });
      // A select has strings, and headingLevel is a number.
      const chosen = (text) => schemas[key].enum.find((value) => String(value) === text);
      return el(SelectControl, {
        ...look,
        key,
        label: labels[key],
        help,
        value: String(attributes[key] ?? ""),
        options,
        onChange: (text) => setAttributes({ [key]: chosen(text) }),
      });
    }

    function text(key, help) {
      return el(TextControl, {
        ...look,
        key,
        label: labels[key],
        help: isOdd(key) ? __("This is not in the right form, so it will be left out.", "inspection-ratings") + " " + help : help,
        value: attributes[key] ?? "",
        onChange: (value) => setAttributes({ [key]: value.trim() || undefined }),
      });
    }

    return el(
      InspectorControls,
      null,
      el(
        PanelBody,
        { title: __("Calculator", "inspection-ratings") },
        select("framework", { none: __("The calculator\u2019s default", "inspection-ratings") }),
        select("example", {
          none: __("None: start empty", "inspection-ratings"),
          help: __("Its published figures are filled in.", "inspection-ratings"),
        }),
        text("only", __("Its number, such as 2.2, 2.1.2 or V1. Leave empty for all.", "inspection-ratings")),
        select("view", { table: viewLabels }),
        el(ToggleControl, {
          ...look,
          key: "readonly",
          label: labels.readonly,
          checked: attributes.readonly === true,
          onChange: (value) => setAttributes({ readonly: value }),
        }),
        hasHeading && select("headingLevel", { help: __("One more than the heading above the block.", "inspection-ratings") }),
        text("lang", __("A code such as en or cy. Leave empty for the page\u2019s language.", "inspection-ratings")),
      ),
    );
  }

  /** The block between the other blocks of the page: its settings in words, and the text for readers without JavaScript. */
  function preview({ attributes, setAttributes }) {
    const { schemas, used } = readAttributes(attributes);
    const sentence = (key) => {
      if (attributes[key] === true) return labels[key];
      const value = schemas[key].enum ? labelOf(schemas[key], attributes[key], viewLabels) : attributes[key];
      return `${labels[key]}: ${value}`;
    };
    return el(
      Placeholder,
      {
        label: __("Inspection ratings calculator", "inspection-ratings"),
        instructions: __("The calculator will appear here on the page. Set it up in the sidebar.", "inspection-ratings"),
        isColumnLayout: true,
      },
      used.length > 0 && el("ul", null, ...used.map((key) => el("li", { key }, sentence(key)))),
      el("p", null, el("strong", null, __("What readers see without JavaScript:", "inspection-ratings"))),
      el(RichText, {
        tagName: "p",
        "aria-label": __("What readers see without JavaScript", "inspection-ratings"),
        placeholder: __("If left empty, a sentence says that the calculator needs JavaScript", "inspection-ratings"),
        value: attributes.fallback,
        allowedFormats: ["core/bold", "core/italic", "core/link"],
        onChange: (fallback) => setAttributes({ fallback }),
      }),
    );
  }

  const edit = (block) => el(Fragment, null, sidebar(block), el("div", useBlockProps(), preview(block)));

  // The server renders the block, so nothing but the attributes is saved.
  wp.blocks.registerBlockType(name, { edit, save: () => null });
})(window.wp);
