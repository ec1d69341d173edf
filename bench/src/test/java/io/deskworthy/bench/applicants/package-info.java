@NullMarked
package io.deskworthy.bench.applicants;

import org.jspecify.annotations.NullMarked;
