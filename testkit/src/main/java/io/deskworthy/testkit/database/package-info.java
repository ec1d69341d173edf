/** A PostgreSQL server of the machine's own, for tests. */
@NullMarked
package io.deskworthy.testkit.database;

import org.jspecify.annotations.NullMarked;
