/**
 * Invitations that an applicant tracking system asks for in the way of Greenhouse's assessments.
 */
@NullMarked
package io.deskworthy.server.greenhouse;

import org.jspecify.annotations.NullMarked;
