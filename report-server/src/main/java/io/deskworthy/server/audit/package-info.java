/** Who did what, and when: a log that only grows, each entry bound to all before it. */
@NullMarked
package io.deskworthy.server.audit;

import org.jspecify.annotations.NullMarked;
