/** Benchmarks: each is a command that prints the table that the docs quote. */
@NullMarked
package io.deskworthy.bench;

import org.jspecify.annotations.NullMarked;
