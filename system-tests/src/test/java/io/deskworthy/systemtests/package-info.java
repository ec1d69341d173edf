/**
 * The packaged programs against each other, as a person or an administrator would start them. They
 * know the products only by command lines, addresses and files.
 */
@NullMarked
package io.deskworthy.systemtests;

import org.jspecify.annotations.NullMarked;
