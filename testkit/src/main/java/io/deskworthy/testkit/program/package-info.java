/** What this machine has installed. */
@NullMarked
package io.deskworthy.testkit.program;

import org.jspecify.annotations.NullMarked;
