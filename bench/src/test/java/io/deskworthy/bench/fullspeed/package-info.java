/** Tests of the reckoning behind {@code bench/full-speed}. */
@NullMarked
package io.deskworthy.bench.fullspeed;

import org.jspecify.annotations.NullMarked;
