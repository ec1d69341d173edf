/**
 * Watching a line for some nights: when light checks are due, what came of them, where that is
 * kept, and what it comes to. Everything but the files and the neutral places is pure.
 */
@NullMarked
package io.deskworthy.agent.watch;

import org.jspecify.annotations.NullMarked;
