/** How fast the list of applicants answers when there are a hundred thousand. */
@NullMarked
package io.deskworthy.bench.applicants;

import org.jspecify.annotations.NullMarked;
