/**
 * From an invitation to an answer: opens the session, keeps the signed report on disk, sends it
 * until it is delivered, and checks what others have signed. Every failure has a name.
 */
@NullMarked
package io.deskworthy.agent.submission;

import org.jspecify.annotations.NullMarked;
