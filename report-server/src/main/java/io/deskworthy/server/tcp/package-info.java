/**
 * What the kernel knows of a TCP connection. Only Linux is asked; elsewhere nothing is known, and
 * nothing that counts for a candidate depends on it.
 */
@NullMarked
package io.deskworthy.server.tcp;

import org.jspecify.annotations.NullMarked;
