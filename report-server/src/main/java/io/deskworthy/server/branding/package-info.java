/** How the pages look that candidates see: the employer's name, logo and colour. */
@NullMarked
package io.deskworthy.server.branding;

import org.jspecify.annotations.NullMarked;
