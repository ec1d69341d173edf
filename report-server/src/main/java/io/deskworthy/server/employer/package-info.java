/**
 * The employer's pages: signing in, the table of applicants, a report with its reasons, and new
 * invitations. Shows what other packages keep and derive; judges nothing.
 */
@NullMarked
package io.deskworthy.server.employer;

import org.jspecify.annotations.NullMarked;
