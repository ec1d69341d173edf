/** Tests. */
@NullMarked
package io.deskworthy.server.branding;

import org.jspecify.annotations.NullMarked;
