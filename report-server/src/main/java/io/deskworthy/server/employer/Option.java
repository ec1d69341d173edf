package io.deskworthy.server.employer;

/** One choice of a select field. */
record Option(String value, String text, boolean selected) {}
