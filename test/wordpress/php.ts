/** The PHP that sets a WordPress up for the tests. */

export const ROLES = ['administrator', 'editor', 'author'] as const;
export type Role = (typeof ROLES)[number];

/** `wp-config.php`: no request of WordPress leaves the machine, and nothing happens by itself. */
export function siteConfig(url: string, socket: string): string {
  const address = url.replace(/\/$/u, '');
  return `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${address}'); define('WP_SITEURL', '${address}');
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_AUTO_UPDATE_CORE', false);
define('FS_METHOD', 'direct'); define('DISALLOW_FILE_MODS', true);
define('WP_DEBUG', false);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
  define($name . '_KEY', $name . ' key of the tests'); define($name . '_SALT', $name . ' salt of the tests');
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;
}

/** Makes the data base and the users, and prints their application passwords as JSON in the last line. */
export function siteInstall(root: string, url: string): string {
  return `
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
define('WP_INSTALLING', true);
$config = file_get_contents('${root}/wp-config.php');
preg_match("/localhost:([^']+)/", $config, $found);
(new mysqli('localhost', 'root', '', '', 0, $found[1]))->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');
$_SERVER['HTTP_HOST'] = parse_url('${url}', PHP_URL_HOST) . ':' . parse_url('${url}', PHP_URL_PORT);
require '${root}/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Harbour Library', 'administrator', 'administrator@library.example', false, '', 'not used');
update_option('permalink_structure', '/%postname%/');
update_option('timezone_string', 'Europe/Berlin');
flush_rewrite_rules(false);
$passwords = [];
foreach (['${ROLES.join("', '")}'] as $role) {
  $id = $role === 'administrator' ? 1 : wp_insert_user(
    ['user_login' => $role, 'user_pass' => wp_generate_password(), 'user_email' => "$role@library.example", 'role' => $role]);
  $passwords[$role] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'contextpage'])[0];
}
echo "\\n" . json_encode($passwords);
`;
}
