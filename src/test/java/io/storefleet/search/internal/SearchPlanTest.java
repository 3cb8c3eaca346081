package io.storefleet.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Which plans the function's own statements get over 100,000 rows, though every table is behind row-level security. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlanTest {

    private final TestDatabase database;
    private final UUID tenant;
    private final StoreId store = StoreId.next();

    SearchPlanTest(ApplicationContext context, TestDatabase database) {
        this.database = database;
        this.tenant = TestAgency.in(context).owner().tenant().value();
    }

    @BeforeAll
    void manyRows() throws SQLException {
        run("""
                insert into tenant.mirror_account (tenant_id, store_id, id, complete, as_of, digest, seen_at, open_text, personal_text)
                select '%s', '%s', 'ac' || i, true, now() - i * interval '1 minute', gen_random_uuid(), now(),
                       ' ac' || i || ' common ' || md5(i::text) || ' ', ' ' || md5('p' || i) || '@example.org '
                from generate_series(1, 100000) i;
                analyze tenant.mirror_account""".formatted(tenant, store.value()));
    }

    @AfterAll
    void asBefore() throws SQLException {
        run("delete from tenant.mirror_account where store_id = '%s'".formatted(store.value()));
    }

    private void run(String sql) throws SQLException {
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The plans of every statement that the function runs for the word. */
    private String plans(String word, String full, String open, boolean inside) throws SQLException {
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("load 'auto_explain'; set auto_explain.log_min_duration = 0; "
                    + "set auto_explain.log_nested_statements = on; set auto_explain.log_level = notice; "
                    + "set client_min_messages = notice; set app.tenant_id = '" + tenant + "'");
            statement.execute("select count(*) from tenant.search_mirror(array['account'], " + full + ", " + open
                    + ", array['" + word + "'], '{}', '{}', '{}', " + inside + ", null, '{}', 21)");
            var plans = new StringBuilder();
            for (SQLWarning notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
                plans.append(notice.getMessage()).append('\n');
            }
            return plans.toString();
        }
    }

    private String here() {
        return "array['" + store.value() + "']::uuid[]";
    }

    @Test
    void aRareWordIsFoundByTheIndexOfWords() throws SQLException {
        assertThat(plans("c4ca4238a0", here(), "'{}'", false))
                .contains("Bitmap Index Scan on mirror_account_words")
                .doesNotContain("mirror_account_text", "Seq Scan on mirror_account");
    }

    @Test
    void whatStandsInsideAWordIsFoundByTheTrigramIndex() throws SQLException {
        assertThat(plans("ca4238a0b", here(), "'{}'", true))
                .contains("Bitmap Index Scan on mirror_account_text", "BitmapOr")
                .doesNotContain("Seq Scan on mirror_account");
    }

    @Test
    void withoutPersonalSightThePersonalTextIsNotEvenLookedAt() throws SQLException {
        for (boolean inside : new boolean[] {false, true}) {
            var plans = plans("c4ca4238a0", "'{}'", here(), inside);
            assertThat(plans)
                    .contains("Bitmap Index Scan on mirror_account_" + (inside ? "text" : "words"))
                    .contains(inside ? "%c4ca4238a0%" : "search_begins($1, '{o}'::text[], COALESCE(")
                    .doesNotContain("pc4ca4238a0", "ec4ca4238a0");
            // The index is of both texts; which of its words count is said behind "@@", in the line above.
            assertThat(plans.lines()
                            .filter(line -> line.contains("Cond:") || line.contains("Filter:"))
                            .map(line -> line.replaceAll("array_to_tsvector\\(.*\\) @@", "words @@")))
                    .noneMatch(line -> line.contains("personal_text") || line.contains("email"));
        }
    }

    @Test
    void aCommonWordIsFoundAmongTheLatestRows() throws SQLException {
        assertThat(plans("common", here(), "'{}'", false))
                .contains("Index Scan using mirror_account_latest")
                .doesNotContain("mirror_account_text", "mirror_account_words");
    }
}
