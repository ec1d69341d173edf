/** Tests of the reckoning behind {@code bench/full-speed}. */
@NullMarked
package io.deskworthy.bench.hardware;

import org.jspecify.annotations.NullMarked;
