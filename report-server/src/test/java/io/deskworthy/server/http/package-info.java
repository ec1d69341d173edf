/** Fakes of our HTTP interfaces, and tests of the real ones over real sockets. */
@NullMarked
package io.deskworthy.server.http;

import org.jspecify.annotations.NullMarked;
