/** Looks whether all that is stored is what was stored: signatures, references, the log. */
@NullMarked
package io.deskworthy.server.check;

import org.jspecify.annotations.NullMarked;
