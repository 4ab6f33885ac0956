<?php
// Nothing that a reader's browser would ask of another host, and no mail.
add_filter('pre_wp_mail', '__return_true');
add_filter('emoji_svg_url', '__return_false');
remove_action('wp_head', 'print_emoji_detection_script', 7);
remove_action('wp_print_styles', 'print_emoji_styles');
add_filter('pre_option_show_avatars', '__return_zero');
