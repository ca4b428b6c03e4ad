<?php
/**
 * Plugin Name:       Inspection ratings calculator
 * Description:       A block with an unofficial calculator of the ratings given in inspections of youth justice services.
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      8.1
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       inspection-ratings
 */

namespace InspectionRatings;

defined('ABSPATH') || exit;

const BLOCK = 'inspection-ratings/calculator';
const MODULE = 'inspection-ratings';

/** Part of the script's address, because no browser may keep the script of the last release. */
const VERSION = '0.1.0';

/** The block's attributes that the element has too, under the element's names. block.json says what they may be. */
const ELEMENT_ATTRIBUTES = [
  'framework' => 'framework',
  'example' => 'example',
  'only' => 'only',
  'view' => 'view',
  'readonly' => 'readonly',
  'headingLevel' => 'heading-level',
  'lang' => 'lang',
];

add_action('init', __NAMESPACE__ . '\register');

function register(): void {
  /**
   * Whether to load the script that has the calculator's wasm inside: for hosts that send .wasm files wrongly, uncompressed or not at all. The
   * programs for sheets and workbooks are files beside it, which a browser fetches when a reader opens a sheet or saves a workbook.
   *
   * @param bool $single_file False unless a site says otherwise.
   */
  $single_file = apply_filters('inspection_ratings_single_file', false);
  $script = $single_file ? 'package/inspection-ratings.single.js' : 'package/index.js';
  wp_register_script_module(MODULE, plugins_url($script, __FILE__), [], VERSION);
  register_block_type(__DIR__, ['render_callback' => __NAMESPACE__ . '\render']);
}

/** The block as HTML. Until the script has run, and where it does not, a reader sees the fallback. */
function render(array $attributes): string {
  // Only here, because a page without the block must not load it.
  wp_enqueue_script_module(MODULE);

  $fallback = $attributes['fallback'] ?? '';
  $fallback = is_string($fallback) ? trim(wp_kses_post($fallback)) : '';
  if ($fallback === '') {
    $fallback = esc_html__(
      'The inspection ratings calculator needs JavaScript, which is turned off or did not load.',
      'inspection-ratings'
    );
  }

  return sprintf(
    '<div %s><inspection-ratings%s><p>%s</p></inspection-ratings></div>',
    get_block_wrapper_attributes(),
    element_attributes($attributes),
    $fallback
  );
}

/** What is valid and not the default, as HTML. The rest is left out: the element then does as it does by itself. */
function element_attributes(array $attributes): string {
  $schemas = \WP_Block_Type_Registry::get_instance()->get_registered(BLOCK)->attributes;
  $html = '';
  foreach (ELEMENT_ATTRIBUTES as $name => $printed) {
    $value = $attributes[$name] ?? null;
    $schema = $schemas[$name];
    if ($value === ($schema['default'] ?? null) || !is_valid($value, $schema)) {
      continue;
    }
    $html .= $value === true ? " $printed" : sprintf(' %s="%s"', $printed, esc_attr($value));
  }
  return $html;
}

/** WordPress takes out what is invalid too, but lets pass a line feed after a pattern, and a number as text. */
function is_valid(mixed $value, array $schema): bool {
  if (isset($schema['enum'])) {
    return in_array($value, $schema['enum'], true);
  }
  if (isset($schema['pattern'])) {
    // D: without it, $ would also match before a line feed at the end.
    return is_string($value) && preg_match("~{$schema['pattern']}~D", $value) === 1;
  }
  return is_bool($value);
}
