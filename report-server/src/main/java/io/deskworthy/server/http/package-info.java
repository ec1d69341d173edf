/**
 * HTTP as the features see it: small interfaces of our own. The one package that knows the HTTP
 * library.
 */
@NullMarked
package io.deskworthy.server.http;

import org.jspecify.annotations.NullMarked;
