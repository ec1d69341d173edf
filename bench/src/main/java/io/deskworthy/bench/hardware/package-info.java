/** How long the hardware check takes, and how steady the processor benchmark is. */
@NullMarked
package io.deskworthy.bench.hardware;

import org.jspecify.annotations.NullMarked;
