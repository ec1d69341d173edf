package io.deskworthy.server.storage;

import org.junit.jupiter.api.Nested;

final class InMemoryStoresTest {

  @Nested
  final class AllButReports extends StoresContract {
    private final Stores stores = Stores.inMemory();

    @Override
    Stores stores() {
      return stores;
    }
  }

  @Nested
  final class Reports extends ReportStoreContract {
    private final Stores stores = Stores.inMemory();

    @Override
    Stores stores() {
      return stores;
    }
  }
}
