package io.deskworthy.server.employer;

import io.deskworthy.server.applicant.ApplicantStore;
import io.deskworthy.server.applicant.Decisions;
import io.deskworthy.server.applicant.RequirementNames;
import io.deskworthy.server.applicant.SavedViews;
import io.deskworthy.server.position.EmployerStore;
import io.deskworthy.server.position.PositionStore;

/**
 * With what a recruiter works through applicants.
 *
 * @param store finds them
 * @param decisions what is decided about them
 * @param views searches that users gave names to
 * @param positions to choose from
 * @param requirements to choose from
 * @param employers who asks
 * @param script address of what makes the list more comfortable
 */
public record ApplicantDesk(
    ApplicantStore store,
    Decisions decisions,
    SavedViews views,
    PositionStore positions,
    RequirementNames requirements,
    EmployerStore employers,
    String script) {}
