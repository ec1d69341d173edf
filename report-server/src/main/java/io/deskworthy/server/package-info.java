/** Puts the server together: the only package that sees features and storage at once. */
@NullMarked
package io.deskworthy.server;

import org.jspecify.annotations.NullMarked;
