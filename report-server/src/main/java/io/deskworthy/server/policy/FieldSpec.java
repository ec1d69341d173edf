package io.deskworthy.server.policy;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** One or more fields of a requirement: between the policy's JSON and what people type. */
sealed interface FieldSpec permits NumberField, ListField, TextField {

  /**
   * Puts what {@code requirement} demands into {@code fields}.
   *
   * @param prefix with which the names of the fields begin
   */
  void show(ObjectNode requirement, String prefix, Map<String, String> fields);

  /** Puts what was typed into {@code requirement}, or says what is wrong with it. */
  void read(Typed typed, ObjectNode requirement);
}
