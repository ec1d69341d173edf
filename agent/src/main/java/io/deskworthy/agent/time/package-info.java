/** Time as something that is handed in, so that tests need not wait for it. */
@NullMarked
package io.deskworthy.agent.time;

import org.jspecify.annotations.NullMarked;
