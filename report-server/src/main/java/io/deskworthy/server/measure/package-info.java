/**
 * A measurement node: gives and takes bytes, counts what it knows to have arrived, and signs what
 * it saw. Knows sessions only through {@link io.deskworthy.server.measure.SessionVerifier}. Nothing
 * is stored; a transfer lives in one process, so a node's address must lead to one process.
 */
@NullMarked
package io.deskworthy.server.measure;

import org.jspecify.annotations.NullMarked;
