<?php
// Loads the plugin among stand-ins for what it uses of WordPress, renders blocks and prints what came of it, as JSON.
// On stdin: {"filters": {name: value}, "blocks": [attributes, …]}. A function that has no stand-in here is an error.

const ABSPATH = __DIR__;
const PLUGIN = __DIR__ . '/../../www/wordpress';

// A warning would only be printed into the page.
set_error_handler(function (int $level, string $message, string $file, int $line): never {
  throw new ErrorException($message, 0, $level, $file, $line);
});

/** What the plugin asked for. */
final class Asked {
  public static array $actions = [];
  public static array $registered = [];
  public static array $enqueued = [];
  public static array $filters = [];
  /** The attributes of the block that is being rendered. */
  public static array $rendered = [];
}

final class WP_Block_Type_Registry {
  public array $types = [];

  public static function get_instance(): self {
    static $instance = new self();
    return $instance;
  }

  public function get_registered(string $name): ?object {
    return $this->types[$name] ?? null;
  }
}

function add_action(string $hook, callable|string $callback): void {
  Asked::$actions[$hook][] = $callback;
}

function apply_filters(string $hook, mixed $value): mixed {
  return Asked::$filters[$hook] ?? $value;
}

function plugins_url(string $path, string $file): string {
  return 'https://host.example/plugins/' . basename(dirname($file)) . "/$path";
}

function register_block_type(string $folder, array $args): void {
  $metadata = json_decode(file_get_contents("$folder/block.json"), true, flags: JSON_THROW_ON_ERROR);
  // WordPress gives every block more attributes than its own.
  $attributes = $metadata['attributes'] + ['lock' => ['type' => 'object'], 'align' => ['type' => 'string']];
  WP_Block_Type_Registry::get_instance()->types[$metadata['name']] = (object) ($args + ['attributes' => $attributes]);
}

function wp_register_script_module(string $id, string $src, array $deps = [], string|false|null $version = false): void {
  // The first registration counts.
  Asked::$registered[$id] ??= compact('src', 'deps', 'version');
}

function wp_enqueue_script_module(string $id): void {
  Asked::$enqueued[$id] = true;
}

function get_block_wrapper_attributes(): string {
  $align = Asked::$rendered['align'] ?? null;
  return 'class="' . esc_attr(trim((is_string($align) ? "align$align" : '') . ' wp-block-inspection-ratings-calculator')) . '"';
}

function esc_html(string $text): string {
  return htmlspecialchars($text, ENT_QUOTES, 'UTF-8', false);
}

function esc_attr(string $text): string {
  return esc_html($text);
}

function esc_html__(string $text, string $domain): string {
  return $domain === 'inspection-ratings' ? esc_html($text) : throw new Exception("no text domain $domain");
}

/** Fewer tags and attributes than WordPress allows. Like WordPress, it leaves the text of a tag that it removes. */
function wp_kses_post(string $html): string {
  $html = strip_tags($html, ['a', 'br', 'em', 'p', 'strong']);
  return preg_replace_callback('~<(\w+)([^>]*)>~', function (array $tag): string {
    [, $name, $attributes] = $tag;
    return preg_match('~\shref="(https?:[^"]*)"~', $attributes, $href) ? "<$name href=\"$href[1]\">" : "<$name>";
  }, $html);
}

$asked = json_decode(stream_get_contents(STDIN), true, flags: JSON_THROW_ON_ERROR);
Asked::$filters = $asked['filters'];
ob_start();
require PLUGIN . '/inspection-ratings.php';
foreach (Asked::$actions['init'] ?? [] as $callback) {
  $callback();
}
$html = [];
foreach ($asked['blocks'] as $attributes) {
  $type = WP_Block_Type_Registry::get_instance()->get_registered('inspection-ratings/calculator');
  // WordPress also takes out invalid values. The plugin must hold without that, hence not here.
  $with_default = array_filter($type->attributes, fn(array $schema): bool => isset($schema['default']));
  Asked::$rendered = $attributes + array_map(fn(array $schema): mixed => $schema['default'], $with_default);
  $html[] = ($type->render_callback)(Asked::$rendered, '', new stdClass());
}
$result = [
  'html' => $html,
  'printed' => ob_get_clean(),
  'blockTypes' => array_keys(WP_Block_Type_Registry::get_instance()->types),
  'registered' => (object) Asked::$registered,
  'enqueued' => array_keys(Asked::$enqueued),
];
echo json_encode($result, JSON_THROW_ON_ERROR);
