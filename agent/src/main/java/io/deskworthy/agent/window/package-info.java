/**
 * The window: a thin view of {@link io.deskworthy.agent.window.journey}, one class for each screen.
 * The only package that knows Swing.
 */
@NullMarked
package io.deskworthy.agent.window;

import org.jspecify.annotations.NullMarked;
