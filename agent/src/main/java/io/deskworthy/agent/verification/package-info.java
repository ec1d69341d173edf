/**
 * Checks what others show: is this report, is this certificate as it was signed, by whom, and is
 * its time over. Says as well what a good signature does not prove.
 */
@NullMarked
package io.deskworthy.agent.verification;

import org.jspecify.annotations.NullMarked;
