/** Keys in files, random tokens, and the keyed hashes under which tokens are kept. */
@NullMarked
package io.deskworthy.server.secret;

import org.jspecify.annotations.NullMarked;
