/**
 * What {@code check --full-speed} costs beside a plain Java socket that moves as many bytes: the
 * command {@code bench/full-speed}.
 */
@NullMarked
package io.deskworthy.bench.fullspeed;

import org.jspecify.annotations.NullMarked;
