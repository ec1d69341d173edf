/**
 * The employer's pages of positions and policies: the editor, its presets, what the last reports
 * would have come to, versions and what is different between them.
 */
@NullMarked
package io.deskworthy.server.policy;

import org.jspecify.annotations.NullMarked;
