/**
 * Letters to users, and the mail server that takes them. The one package that knows the library.
 */
@NullMarked
package io.deskworthy.server.mail;

import org.jspecify.annotations.NullMarked;
