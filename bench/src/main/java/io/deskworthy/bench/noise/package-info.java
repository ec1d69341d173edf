/**
 * The noise meter beside others that measure the same: levels, active speech level, the speaker
 * over nine backgrounds, verdicts, what a real sound system delivers, and how long it all takes.
 */
@NullMarked
package io.deskworthy.bench.noise;

import org.jspecify.annotations.NullMarked;
