/**
 * The network measurement against the truth of emulated lines, and beside its peers: the command
 * {@code bench/network}.
 */
@NullMarked
package io.deskworthy.bench.network;

import org.jspecify.annotations.NullMarked;
