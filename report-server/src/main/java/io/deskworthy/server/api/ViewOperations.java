package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.applicant.ApplicantQuery;
import io.deskworthy.server.applicant.QueryText;
import io.deskworthy.server.applicant.SavedView;
import io.deskworthy.server.applicant.SavedViews;
import io.deskworthy.server.http.Problem;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Searches for applicants that the token's user gave names to: the same that their pages show. */
final class ViewOperations {

  private static final String PATH = Api.BASE + "/views";

  /** The longest query that a page writes, escapes and all. */
  private static final int MAX_QUERY = 1000;

  private final SavedViews views;

  ViewOperations(ApiParts parts) {
    this.views = parts.hiring().views();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(PATH, "listViews", "Your saved searches, by name")
            .answers(200, "Views", "All of them")
            .by(this::list),
        ApiOperation.post(PATH, "saveView", "Saves a search; one of the same name is replaced")
            .takes("NewView")
            .answers(201, "SavedView", "Its id")
            .problem(409, "too-many-views")
            .problem(422, "view-without-name")
            .by(this::save),
        ApiOperation.delete(PATH + "/{id}", "removeView", "Deletes a saved search")
            .answersNothing("Deleted")
            .problem(404, "not-found")
            .by(this::remove));
  }

  private ApiAnswer list(ApiRequest request) {
    ObjectNode json = StrictJson.newObject();
    ArrayNode list = json.putArray("views");
    views.of(request.bearer().user()).forEach(view -> list.add(json(view)));
    return ApiAnswer.of(json);
  }

  private ApiAnswer save(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    ApplicantQuery query = QueryText.parse(json.optionalText("query", MAX_QUERY).orElse(""));
    SavedView view =
        views.save(request.bearer().user(), request.actor(), json.text("name", MAX_QUERY), query);
    // No more than that: the answer is kept for a day, and names may be a candidate's.
    return ApiAnswer.made(StrictJson.newObject().put("id", view.id()));
  }

  private ApiAnswer remove(ApiRequest request) {
    if (!views.remove(request.bearer().user(), request.actor(), request.path("id"))) {
      throw Problem.notFound();
    }
    return ApiAnswer.done();
  }

  private static ObjectNode json(SavedView view) {
    return StrictJson.newObject()
        .put("id", view.id())
        .put("name", view.name())
        .put("query", view.query())
        .put("saved", view.savedAt().toString());
  }
}
