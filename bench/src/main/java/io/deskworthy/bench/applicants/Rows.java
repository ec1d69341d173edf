package io.deskworthy.bench.applicants;

import io.deskworthy.bench.applicants.Applications.Application;
import io.deskworthy.report.json.StrictJson;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes applications into the tables that the server made, while it is stopped. The table behind
 * the list is left to the server: it makes that from the others when it starts.
 */
final class Rows implements AutoCloseable {

  private static final List<String> POSITIONS = List.of(
      "Chat support, English",
      "Chat support, German",
      "Чат-поддержка",
      "Телефонная линия",
      "Technical support, nights",
      "Back office",
      "Moderation",
      "Оператор колл-центра");

  private final Connection connection;
  private final String policyHash;
  private final List<String> positions = new ArrayList<>();

  private Rows(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    this.policyHash = one("SELECT policy_hash FROM position");
  }

  /** Opens the database at {@code place}. */
  static Rows at(Place place) throws SQLException {
    return new Rows(
        place.postgres().isPresent()
            ? DriverManager.getConnection(place.url(), place.user(), place.password())
            : DriverManager.getConnection(place.url()));
  }

  /** As an employer says who keeps reports for two years: these are up to one year old. */
  void keepForYears() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE employer SET retention_days = 730, undecided_days = 730");
      statement.executeUpdate("UPDATE retention_period SET days = 730, undecided_days = 730");
      connection.commit();
    }
  }

  /** Opens positions to apply for; returns how many there are with the one of the first start. */
  int openPositions(Applications ids) throws SQLException {
    for (String name : POSITIONS) {
      String id = ids.id();
      insert(
          "INSERT INTO position (id, name, policy_hash, created_at) VALUES (?, ?, ?, ?)",
          id,
          name,
          policyHash,
          1L);
      insert(
          "INSERT INTO position_policy (position_id, number, policy_hash, since, author)"
              + " VALUES (?, ?, ?, ?, ?)",
          id,
          1L,
          policyHash,
          1L,
          "");
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id FROM position ORDER BY name")) {
      while (rows.next()) {
        positions.add(rows.getString(1));
      }
    }
    connection.commit();
    return positions.size();
  }

  /** Writes these in one transaction. */
  void add(List<Application> batch) throws SQLException {
    for (Application each : batch) {
      long at = each.receivedAt().toEpochMilli();
      String keyId = each.key().verificationKey().keyId();
      insert(
          "INSERT INTO invitation (id, code_hash, position_id, candidate, created_at, expires_at,"
              + " reported_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
          each.invitation(),
          "hash of " + each.invitation(),
          positions.get(each.position()),
          each.name(),
          at - 1,
          at + 1,
          at);
      insert(
          "INSERT INTO enrolled_key (key_id, invitation_id, jwk, enrolled_at) VALUES (?, ?, ?, ?)",
          keyId,
          each.invitation(),
          StrictJson.line(each.key().verificationKey().toJwk()),
          at);
      insert(
          "INSERT INTO report (id, digest, jws, invitation_id, key_id, session_id, nonce,"
              + " policy_hash, received_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          each.report(),
          each.digest(),
          each.jws(),
          each.invitation(),
          keyId,
          "session",
          each.nonce(),
          policyHash,
          at);
      insert(
          "INSERT INTO judgement (report_id, number, policy_hash, judged_at, verdict, assessments)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          each.report(),
          1L,
          policyHash,
          at,
          each.verdict(),
          each.assessments());
    }
    connection.commit();
  }

  /** Archives one in {@code nth} of those there are, by their ids; every second was accepted. */
  int archiveOneIn(int nth) throws SQLException {
    int every = 32 / nth;
    try (Statement statement = connection.createStatement()) {
      int archived = statement.executeUpdate(
          "UPDATE applicant SET archived = 1, decision_by = 'Anna', decision_at = received_at,"
              + " decision = CASE received_at % 2 WHEN 0 THEN 'ACCEPTED' ELSE 'DECLINED' END"
              + " WHERE report_id < '" + "0123456789abcdefghjkmnpqrstvwxyz".charAt(every) + "'");
      connection.commit();
      return archived;
    }
  }

  /** Returns the first column of all rows. */
  List<String> all(String query) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    connection.commit();
    return all;
  }

  String one(String query) throws SQLException {
    return all(query).get(0);
  }

  /** Does what a database does by itself some minutes after many rows came. */
  void analyze() throws SQLException {
    if (connection.getMetaData().getURL().startsWith("jdbc:postgresql:")) {
      connection.setAutoCommit(true);
      try (Statement statement = connection.createStatement()) {
        statement.execute("VACUUM ANALYZE");
      }
      connection.setAutoCommit(false);
    }
  }

  private void insert(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
