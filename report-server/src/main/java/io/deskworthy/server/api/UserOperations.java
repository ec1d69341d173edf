package io.deskworthy.server.api;

import io.deskworthy.report.json.JsonFields;
import io.deskworthy.report.json.MalformedJsonException;
import io.deskworthy.report.json.StrictJson;
import io.deskworthy.server.account.Role;
import io.deskworthy.server.account.User;
import io.deskworthy.server.http.Problem;
import io.deskworthy.server.settings.Colleagues;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who may do what. */
final class UserOperations {

  private static final String PATH = Api.BASE + "/users";
  private static final int MAX_EMAIL = 254;
  private static final int MAX_WORD = 20;

  private final Colleagues colleagues;
  private final String publicUrl;

  UserOperations(ApiParts parts) {
    this.colleagues = new Colleagues(parts.signIn());
    this.publicUrl = parts.publicUrl();
  }

  List<ApiOperation> all() {
    return List.of(
        ApiOperation.get(PATH, "listUsers", "All users, the oldest first")
            .least(Role.OWNER)
            .answers(200, "Users", "All users")
            .by(this::list),
        ApiOperation.post(PATH, "addUser", "Adds a user; the answer holds a link to come in by")
            .least(Role.OWNER)
            .takes("NewUser")
            .answers(201, "UserWithLink", "The user and the link, which is told once")
            .problem(409, "user-taken")
            .by(this::add),
        ApiOperation.put(PATH + "/{id}/role", "setRole", "Gives a user a role")
            .least(Role.OWNER)
            .takes("NewRole")
            .answers(200, "User", "The user as it is now")
            .problem(404, "not-found")
            .problem(409, "last-owner")
            .by(this::setRole),
        ApiOperation.post(PATH + "/{id}/link", "makeUserLink", "Makes another link to come in by")
            .least(Role.OWNER)
            .answers(201, "UserWithLink", "The user and the link; older ones work no more")
            .problem(404, "not-found")
            .by(this::makeLink),
        ApiOperation.delete(PATH + "/{id}", "removeUser", "Removes a user")
            .least(Role.OWNER)
            .answersNothing("Removed, signed out, and without tokens")
            .problem(404, "not-found")
            .problem(409, "last-owner")
            .by(this::remove));
  }

  private ApiAnswer list(ApiRequest request) {
    ObjectNode json = StrictJson.newObject();
    ArrayNode users = json.putArray("users");
    colleagues.all().forEach(user -> users.add(json(user)));
    return ApiAnswer.of(json);
  }

  private ApiAnswer add(ApiRequest request) throws MalformedJsonException {
    JsonFields json = request.json();
    String name = json.text("name", User.MAX_NAME).strip();
    if (!User.isName(name)) {
      throw json.refused("name", "a name in one line");
    }
    Role role = role(json);
    Optional<String> typed = json.optionalText("email", MAX_EMAIL);
    Optional<String> email = typed.flatMap(User::email);
    if (typed.isPresent() && email.isEmpty()) {
      throw json.refused("email", "an address such as anna@example.com");
    }
    User user = colleagues
        .add(name, role, email, request.actor())
        .orElseThrow(() -> new Problem(
            409,
            "user-taken",
            "There is such a user",
            "Another user has this name or this e-mail address."));
    return withLink(user);
  }

  private ApiAnswer setRole(ApiRequest request) throws MalformedJsonException {
    User user = user(request);
    Role role = role(request.json());
    if (!colleagues.setRole(user, role, request.actor())) {
      throw lastOwner();
    }
    return ApiAnswer.of(json(user(request)));
  }

  private ApiAnswer makeLink(ApiRequest request) {
    User user = user(request);
    colleagues.endLinks(user, request.actor());
    return withLink(user);
  }

  private ApiAnswer remove(ApiRequest request) {
    if (!colleagues.remove(user(request), request.actor())) {
      throw lastOwner();
    }
    return ApiAnswer.done();
  }

  private User user(ApiRequest request) {
    return colleagues.find(request.path("id")).orElseThrow(Problem::notFound);
  }

  private ApiAnswer withLink(User user) {
    return ApiAnswer.made(json(user).put("link", publicUrl + colleagues.link(user)));
  }

  /** Reads a role; used for tokens as well. */
  static Role role(JsonFields json) throws MalformedJsonException {
    String word = json.text("role", MAX_WORD);
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(word))
        .findFirst()
        .orElseThrow(() -> json.refused("role", "VIEWER, RECRUITER or OWNER"));
  }

  private static Problem lastOwner() {
    return new Problem(
        409, "last-owner", "This is the last owner", "Please make another user an owner first.");
  }

  private static ObjectNode json(User user) {
    ObjectNode json = StrictJson.newObject()
        .put("id", user.id())
        .put("name", user.name())
        .put("role", user.role().name())
        .put("created", user.createdAt().toString());
    user.email().ifPresent(email -> json.put("email", email));
    return json;
  }
}
