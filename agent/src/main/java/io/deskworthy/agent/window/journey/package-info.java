/**
 * The candidate's way through the window, without a window: where they are, what is asked for next,
 * and what the checks tell meanwhile. Knows no screen, so that every way can be walked in a test.
 */
@NullMarked
package io.deskworthy.agent.window.journey;

import org.jspecify.annotations.NullMarked;
