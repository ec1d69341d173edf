/** Who asks (the employer), for what (a position), and what is demanded (its policy). */
@NullMarked
package io.deskworthy.server.position;

import org.jspecify.annotations.NullMarked;
