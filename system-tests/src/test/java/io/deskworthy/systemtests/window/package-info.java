/** The window of the packaged agent, driven by the keyboard on a screen that nobody sees. */
@NullMarked
package io.deskworthy.systemtests.window;

import org.jspecify.annotations.NullMarked;
