package io.deskworthy.server.employer;

import java.util.List;

/**
 * Charts that belong together, with what they show in words.
 *
 * @param title of all of them; empty if each says enough
 * @param sentences what they show; may be none
 * @param charts above each other, with one axis of time; may be none
 */
record ChartGroup(String title, List<String> sentences, List<Chart> charts) {}
