/**
 * The employer's pages of invitations: one by one, many at once, by a position's link; what has
 * become of them, and the letters to send.
 */
@NullMarked
package io.deskworthy.server.inviting;

import org.jspecify.annotations.NullMarked;
