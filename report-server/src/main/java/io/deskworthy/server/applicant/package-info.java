/**
 * Applicants as recruiters handle them: a list that is searched, and what is decided about one of
 * them. Pages, files and programs all go through here.
 */
@NullMarked
package io.deskworthy.server.applicant;

import org.jspecify.annotations.NullMarked;
