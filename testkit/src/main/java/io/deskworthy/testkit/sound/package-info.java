/**
 * Sound for tests: recordings of known level made on the spot, and a microphone that hears what a
 * test plays to it. Needs programs of the system; says which are missing.
 */
@NullMarked
package io.deskworthy.testkit.sound;

import org.jspecify.annotations.NullMarked;
