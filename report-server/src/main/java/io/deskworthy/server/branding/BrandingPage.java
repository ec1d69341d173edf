package io.deskworthy.server.branding;

import java.util.Optional;

/**
 * The form about the looks of candidates' pages.
 *
 * @param name of the employer
 * @param accent colour as it was typed; empty for the usual one
 * @param logo address of the logo in use
 * @param fault key of the text that says what was wrong
 * @param better a colour near the one that cannot be read; may be empty
 */
public record BrandingPage(
    String name, String accent, Optional<String> logo, Optional<String> fault, String better) {}
