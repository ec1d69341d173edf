package io.deskworthy.server.api;

import io.deskworthy.server.account.Role;
import io.deskworthy.server.http.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation: where, for whom, what it takes, what it answers, and who does it. What it says of
 * itself is published; a test holds that against what it does. Built once, then read only.
 */
final class ApiOperation {

  /** How a program says who it is. */
  enum Entry {
    /** {@code Authorization: Bearer TOKEN}. */
    BEARER,
    /** {@code Authorization: Basic}, the token as the name, as Greenhouse does. */
    BASIC
  }

  /** A parameter of the address's query. */
  record Parameter(String name, String schema, String description) {}

  private final String method;
  private final PathTemplate path;
  private final String name;
  private final String summary;
  private final List<Parameter> parameters = new ArrayList<>();
  private final Promise promise = new Promise();
  private Role least = Role.VIEWER;
  private Entry entry = Entry.BEARER;
  private Optional<String> takes = Optional.empty();
  private int maxBytes = Exchange.MAX_JSON_BYTES;
  private ApiHandler handler = request -> {
    throw new IllegalStateException("nobody does this");
  };

  private ApiOperation(String method, String path, String name, String summary) {
    this.method = method;
    this.path = new PathTemplate(path);
    this.name = name;
    this.summary = summary;
  }

  /** Begins an operation that shows something. */
  static ApiOperation get(String path, String name, String summary) {
    return new ApiOperation("GET", path, name, summary);
  }

  /** Begins an operation that does something. */
  static ApiOperation post(String path, String name, String summary) {
    return new ApiOperation("POST", path, name, summary);
  }

  /** Begins an operation that puts something in the place of what was there. */
  static ApiOperation put(String path, String name, String summary) {
    return new ApiOperation("PUT", path, name, summary);
  }

  /** Begins an operation that takes something away. */
  static ApiOperation delete(String path, String name, String summary) {
    return new ApiOperation("DELETE", path, name, summary);
  }

  /** Says who may at the least. */
  ApiOperation least(Role role) {
    least = role;
    return this;
  }

  /** Lets programs in as Greenhouse comes. */
  ApiOperation basic() {
    entry = Entry.BASIC;
    return this;
  }

  /** Adds a parameter; {@code schema} is the name of one, or a type of JSON. */
  ApiOperation query(String parameter, String schema, String description) {
    parameters.add(new Parameter(parameter, schema, description));
    return this;
  }

  /** Adds the parameters of a list in pages. */
  ApiOperation paged() {
    problem(400, "malformed");
    return query("limit", "Limit", "How many a page holds")
        .query("cursor", "Cursor", "What stood in `next` of the page before");
  }

  /** Says what the body is. */
  ApiOperation takes(String schema) {
    takes = Optional.of(schema);
    return problem(400, "malformed").problem(413, "too-large");
  }

  /** Says how long the body may be, in bytes. */
  ApiOperation atMost(int bytes) {
    maxBytes = bytes;
    return this;
  }

  /** Says what JSON an answer holds. */
  ApiOperation answers(int status, String schema, String description) {
    return answersFile(status, ApiAnswer.JSON, schema, description);
  }

  /** Says that an answer is a file. */
  ApiOperation answersFile(int status, String contentType, String description) {
    promise.answer(status, new Promise.Answer(description, contentType, Optional.empty()));
    return this;
  }

  /** Says that an answer is JSON of a media type of its own. */
  ApiOperation answersFile(int status, String contentType, String schema, String description) {
    promise.answer(status, new Promise.Answer(description, contentType, Optional.of(schema)));
    return this;
  }

  /** Says that there is nothing to say but that it was done. */
  ApiOperation answersNothing(String description) {
    promise.answer(204, new Promise.Answer(description, "", Optional.empty()));
    return this;
  }

  /** Names a problem that may come of it. */
  ApiOperation problem(int status, String problem) {
    promise.problem(status, problem);
    return this;
  }

  /** Says who does it. */
  ApiOperation by(ApiHandler does) {
    handler = does;
    return this;
  }

  String method() {
    return method;
  }

  PathTemplate path() {
    return path;
  }

  String name() {
    return name;
  }

  String summary() {
    return summary;
  }

  List<Parameter> parameters() {
    return List.copyOf(parameters);
  }

  /** Returns what it answers when all is well. */
  Map<Integer, Promise.Answer> answers() {
    return promise.answers();
  }

  /** Returns the problems it names, with those that every operation of its kind may bring. */
  Map<Integer, List<String>> problems() {
    return promise.problems(least != Role.VIEWER, isIdempotent());
  }

  Role least() {
    return least;
  }

  Entry entry() {
    return entry;
  }

  Optional<String> takes() {
    return takes;
  }

  int maxBytes() {
    return maxBytes;
  }

  /** Returns whether an Idempotency-Key keeps it from being done twice. */
  boolean isIdempotent() {
    return method.equals("POST") && entry == Entry.BEARER;
  }

  ApiHandler handler() {
    return handler;
  }
}
