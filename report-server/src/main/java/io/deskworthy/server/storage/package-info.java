/** The database. Implements the stores that the features own; nobody else speaks SQL. */
@NullMarked
package io.deskworthy.server.storage;

import org.jspecify.annotations.NullMarked;
