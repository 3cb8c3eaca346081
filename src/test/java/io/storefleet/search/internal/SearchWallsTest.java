package io.storefleet.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.simulator.Simulator;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Attacks on the search function itself, by somebody who holds the application's own database role. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SearchWallsTest {

    private static final String ID = "acVictim0aaaaaaaaaaaaa";

    private final TestDatabase database;
    private final TestAgency victim;
    private final TestAgency stranger;
    private final StoreId store;

    SearchWallsTest(ApplicationContext context, Simulator simulator, TestDatabase database) {
        this.database = database;
        this.victim = TestAgency.in(context);
        this.stranger = TestAgency.in(context);
        this.store = victim.store(simulator.store("aurora"));
    }

    @BeforeEach
    void rows() {
        var mirror = new MirrorFixture(database, victim.owner().tenant());
        mirror.account(store, ID, "Vera", "Victim", "vera.secret@example.org");
        mirror.order(
                store, "orVictim0aaaaaaaaaaaaa", "VIC260601-4417-90213", ID, "vera.secret@example.org", "10", true);
    }

    /** The function's arguments; all but kind, stores and words are those of a plain search. */
    private record Ask(String kind, String full, String open, String words, String filters) {}

    private Ask words(String words) {
        return new Ask("account", "{" + store.value() + "}", "{}", words, "{}");
    }

    private List<String> ask(@Nullable String tenant, Ask ask) throws SQLException {
        try (var app = database.asApp()) {
            app.setAutoCommit(false);
            bind(app, tenant);
            return run(app, ask);
        }
    }

    private static void bind(Connection app, @Nullable String tenant) throws SQLException {
        if (tenant == null) {
            return;
        }
        try (var set = app.prepareStatement("select set_config('app.tenant_id', ?, true)")) {
            set.setString(1, tenant);
            set.execute();
        }
    }

    /** By both ways: with the plans that are kept, for words alone, and with those that are made each time. */
    private static List<String> run(Connection app, Ask ask) throws SQLException {
        var found = new LinkedHashSet<String>();
        try (var search = app.prepareStatement("""
                select id from tenant.search_mirror(array[?], ?::uuid[], ?::uuid[], ?::text[], '{}', '{}', '{}', ?,
                    'vera.secret@example.org', ?::jsonb, 100)""")) {
            for (boolean inside : new boolean[] {false, true}) {
                search.setString(1, ask.kind());
                search.setString(2, ask.full());
                search.setString(3, ask.open());
                search.setString(4, ask.words());
                search.setBoolean(5, inside);
                search.setString(6, ask.filters());
                var rows = search.executeQuery();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return List.copyOf(found);
    }

    private String tenant() {
        return victim.owner().tenant().toString();
    }

    @Test
    void findsTheRowForItsOwnTenant() throws SQLException {
        assertThat(ask(tenant(), words("{victim}"))).containsExactly(ID);
        assertThat(ask(tenant(), words("{secret@}"))).containsExactly(ID);
    }

    @Test
    void findsNothingInAnotherTenantsStores() throws SQLException {
        assertThat(ask(stranger.owner().tenant().toString(), words("{victim}"))).isEmpty();
        assertThat(ask(stranger.owner().tenant().toString(), words("{}"))).isEmpty();
    }

    @Test
    void findsNothingForAnUnboundTransaction() throws SQLException {
        assertThat(ask(null, words("{victim}"))).isEmpty();
        assertThat(ask("", words("{victim}"))).isEmpty();
    }

    @Test
    void findsNothingInStoresThatWereNotGiven() throws SQLException {
        var elsewhere = "{" + StoreId.next().value() + "}";
        assertThat(ask(tenant(), new Ask("account", elsewhere, "{}", "{victim}", "{}")))
                .isEmpty();
        assertThat(ask(tenant(), new Ask("account", "{}", "{}", "{victim}", "{}")))
                .isEmpty();
        assertThat(ask(tenant(), new Ask("account", "{}", "{}", "{}", "{}"))).isEmpty();
    }

    @Test
    void findsNothingByPersonalWordsWhereOnlyOpenOnesCount() throws SQLException {
        var open = "{" + store.value() + "}";
        assertThat(ask(tenant(), new Ask("account", "{}", open, "{secret}", "{}")))
                .isEmpty();
        assertThat(ask(tenant(), new Ask("order", "{}", open, "{secret}", "{}")))
                .isEmpty();
        assertThat(ask(tenant(), new Ask("account", "{}", open, "{victim}", "{}")))
                .containsExactly(ID);
    }

    @Test
    void filtersByPersonalColumnsFindNothingWhereOnlyOpenWordsCount() throws SQLException {
        var open = "{" + store.value() + "}";
        for (var words : List.of("{victim}", "{}")) {
            assertThat(ask(tenant(), new Ask("account", "{}", open, words, "{\"email\":[\"secret\"]}")))
                    .isEmpty();
            var fits = ask(tenant(), new Ask("account", "{}", open, words, "{\"not\":{\"email\":[\"secret\"]}}"));
            var fitsNot = ask(tenant(), new Ask("account", "{}", open, words, "{\"not\":{\"email\":[\"nobody\"]}}"));
            assertThat(fits).as("the absence of a masked value tells nothing").isEqualTo(fitsNot);
        }
    }

    @Test
    void takesWildcardsAndSqlInWordsAsPlainCharacters() throws SQLException {
        for (var words :
                List.of("{%}", "{_ictim}", "{v%m}", "{\"vi\\\\ctim\"}", "{\"' or true --\"}", "{\"$1\"}", "{{p}}")) {
            assertThat(ask(tenant(), words(words))).as(words).isEmpty();
        }
    }

    @Test
    void takesSqlInFiltersAsPlainValuesAndUnknownOnesAsNever() throws SQLException {
        for (var filters : List.of(
                "{\"id\":[\"' or true --\"]}", "{\"true) or (true\":[]}", "{\"country\":[\"DE') or ('1'='1\"]}")) {
            assertThat(ask(tenant(), new Ask("account", words("{}").full(), "{}", "{}", filters)))
                    .as(filters)
                    .isEmpty();
        }
        var kind = new Ask("account o; select 1 --", words("{}").full(), "{}", "{}", "{}");
        assertThatThrownBy(() -> ask(tenant(), kind))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("case");
    }

    @Test
    void lendsItsPowersToNobody() throws SQLException {
        try (var app = database.asApp();
                var statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute("set role storefleet_search"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("select tenant.search_begins(null, '{}', '{}')"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> statement.execute("alter function tenant.search_mirror reset search_path"))
                    .hasMessageContaining("owner");
        }
    }
}
