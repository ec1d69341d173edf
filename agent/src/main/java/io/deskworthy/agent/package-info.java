/** The candidate's program. This package holds only the composition root. */
@NullMarked
package io.deskworthy.agent;

import org.jspecify.annotations.NullMarked;
