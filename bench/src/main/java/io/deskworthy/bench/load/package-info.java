/** How many reports a server takes in a second, beside a bare program that verifies and stores. */
@NullMarked
package io.deskworthy.bench.load;

import org.jspecify.annotations.NullMarked;
