@NullMarked
package io.deskworthy.server.applicant;

import org.jspecify.annotations.NullMarked;
