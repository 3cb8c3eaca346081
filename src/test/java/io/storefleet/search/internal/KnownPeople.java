package io.storefleet.search.internal;

import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.TestDatabase;

/** A few people and their things in the mirror of a store, for tests of pages. */
public final class KnownPeople {

    public static final String ANN = "acAnn0aaaaaaaaaaaaaaaa";
    public static final String BOB = "acBob0aaaaaaaaaaaaaaaa";
    public static final String ORDER = "orAnn0aaaaaaaaaaaaaaaa";
    public static final String REFERENCE = "AUR260601-4417-90213";
    public static final String TRIED = "orTry0aaaaaaaaaaaaaaaa";

    private KnownPeople() {}

    /** Ann with an order, an order she only tried and an overdue subscription; Bob with nothing; a product. */
    public static void settle(TestDatabase database, TenantId tenant, StoreId store) {
        var mirror = new MirrorFixture(database, tenant);
        mirror.account(store, ANN, "Ann", "Lindqvist", "ann.lindqvist@example.org", "Nordlicht");
        mirror.account(store, BOB, "Bob", "Fern", "bob@example.org");
        mirror.order(store, ORDER, REFERENCE, ANN, "ann.lindqvist@example.org", "120.50", true);
        mirror.order(store, TRIED, "AUR260602-1117-90214", ANN, "ann.lindqvist@example.org", "9.00", false);
        mirror.subscription(store, "suAnn0aaaaaaaaaaaaaaaa", ANN, "overdue", "aurora-pro");
        mirror.product(store, "aurora-pro", "Aurora Pro");
    }
}
