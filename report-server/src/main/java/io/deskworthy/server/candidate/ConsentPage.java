package io.deskworthy.server.candidate;

import io.deskworthy.report.text.ConsentText;

/**
 * The consent as a page.
 *
 * @param back the invitation's page
 * @param text what a candidate agrees to
 */
record ConsentPage(String back, ConsentText text) {}
