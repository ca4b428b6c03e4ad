<?php
// What edit.js needs of WordPress. WordPress looks for this file by its name.
return ['dependencies' => ['wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n']];
