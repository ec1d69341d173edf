/**
 * What all pages share: the frame about them, their language, their style sheet, and how an error
 * looks. Knows nothing of what any page is about.
 */
@NullMarked
package io.deskworthy.server.page;

import org.jspecify.annotations.NullMarked;
