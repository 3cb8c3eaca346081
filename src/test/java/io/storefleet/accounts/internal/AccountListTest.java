package io.storefleet.accounts.internal;

import static io.storefleet.accounts.internal.ListedAccounts.LATEST;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListedFiles;
import io.storefleet.lists.ListedRows;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** The list of accounts over the copies: what fits, in which order, and as a file. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AccountListTest {

    private final ApplicationContext context;
    private final TestDatabase database;
    private final ListedAccounts at;

    AccountListTest(ApplicationContext context, TestDatabase database) {
        this.context = context;
        this.database = database;
        this.at = new ListedAccounts(context);
    }

    private List<String> bySql(String condition) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.prepareStatement(
                        "select m.id from tenant.mirror_account m where m.tenant_id = ? and m.gone_at is null and "
                                + condition + " order by m.as_of desc, m.id desc")) {
            statement.setObject(1, at.agency.owner().tenant().value());
            var found = new ArrayList<String>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    found.add(result.getString(1));
                }
            }
            return found;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            country:de                  | m.country = 'DE'
            country:de,us               | m.country in ('DE', 'US')
            -country:de                 | m.country <> 'DE'
            language:EN                 | m.language = 'en'
            subscribed:yes              | m.subscribed
            subscribed:no               | m.subscribed is not true
            methods:yes                 | m.stored_methods > 0
            whole:no                    | not m.complete
            told:2026-06                | m.as_of >= '2026-06-01Z' and m.as_of < '2026-07-01Z'
            told:>2026-06-02            | m.as_of >= '2026-06-03Z'
            active:yes                  | m.id in (select account_id from tenant.mirror_subscription where active and tenant_id = m.tenant_id)
            active:no                   | m.id not in (select account_id from tenant.mirror_subscription where active and tenant_id = m.tenant_id)
            orders:yes                  | m.id in (select account_id from tenant.mirror_order where completed and tenant_id = m.tenant_id)
            refunded:yes                | m.id in (select account_id from tenant.mirror_order where returns > 0 and tenant_id = m.tenant_id)
            subscriptions:active        | m.id = 'accGrace'
            subscriptions:ended         | m.id = 'accFern'
            subscriptions:canceled      | m.id = 'accFern'
            subscriptions:started,active | m.id in ('accFern', 'accGrace')
            started:2026-01-05          | m.id = 'accFern'
            started:>2026-01-05         | false
            canceled:2026-02            | m.id = 'accFern'
            ended:2026-03-01            | m.id = 'accFern'
            ended:<2026-03-01           | false
            returned:1d                 | m.id = 'accBob'
            returned:<2026-06-01        | false
            order:ordBob                | m.id = 'accBob'
            order:REF-ordBob            | m.id = 'accBob'
            subscription:subFern        | m.id = 'accFern'
            bought:2026-06-01           | m.id in (select account_id from tenant.mirror_order where changed_at < '2026-06-02Z' and tenant_id = m.tenant_id)
            bought:<2026-06-01          | false
            product:aurora-lite         | m.id = 'accBob'
            product:fern-pro            | m.id = 'accFern'
            product:fern-pro,aurora-lite | m.id in ('accFern', 'accBob')
            product:nosuch              | false
            store:fernlab               | m.id = 'accFern'
            id:accBob,accFern           | m.id in ('accBob', 'accFern')
            global:GLOB1                | m.global_id = 'GLOB1'
            custom:crm-7@example.org    | m.custom_id = 'crm-7@example.org'
            email:GRACE@                | position('grace@' in lower(m.email)) > 0
            name:"grace love"           | m.first_name = 'Grace'
            company:private             | m.company = 'Private Ltd'
            phone:123                   | m.phone like '%123%'
            city:hamb                   | m.city = 'Hamburg'
            postal:2009                 | m.postal_code = '20095'
            Lovelace                    | m.last_name = 'Lovelace'
            -Lovelace                   | m.last_name <> 'Lovelace'
            accbob@example              | m.id = 'accBob'
            private                     | m.company = 'Private Ltd'
            accFern                     | m.id = 'accFern'
            100%                        | false
            active:yes country:us       | false
            """)
    void aFilterFindsWhatSqlFinds(String text, String condition) throws SQLException {
        assertThat(at.ids(at.agency.owner(), text)).isEqualTo(bySql(condition));
        assertThat(call(at.agency.owner(), () -> at.lists.totals("accounts", text))
                        .rows())
                .isEqualTo(bySql(condition).size());
    }

    @Test
    void whatNobodyHasToldYetIsNothingAndComesLast() {
        var all = at.found(at.agency.owner(), "");
        assertThat(all).extracting(row -> row.id().id()).containsExactly("accGrace", "accFern", "accBob");
        assertThat(all.getLast().cells()).containsEntry("told", null).containsEntry("whole", false);
        assertThat(all.getFirst().cells())
                .containsEntry("active", true)
                .containsEntry("methods", 2L)
                .containsEntry("customer", "Grace Lovelace");
        assertThat(all.getLast().cells()).containsEntry("bought", ListedRows.BEGIN);
    }

    @Test
    void pagesGoOnBehindTheLastRow() throws SQLException {
        for (int i = 0; i < 60; i++) {
            at.account(i % 3 == 0 ? at.fernlab : at.aurora, "many%03d".formatted(i), "Many", "Accounts", null);
        }
        at.rows
                .mirror()
                .write(
                        "update tenant.mirror_account set as_of = '2026-05-01' where tenant_id = ? and id like 'many01%'",
                        at.agency.owner().tenant().value());
        for (var text : List.of("", "store:aurora")) {
            var read = new ArrayList<ListRow>();
            List<ListRow> page;
            do {
                var last = read.isEmpty() ? null : read.getLast();
                page = call(
                        at.agency.owner(),
                        () -> at.lists.page(new ListRequest("accounts", text, List.of("id"), LATEST), last, 7));
                read.addAll(page);
            } while (!page.isEmpty());
            assertThat(read)
                    .extracting(row -> row.id().id())
                    .isEqualTo(bySql(text.isEmpty() ? "true" : "m.store_id = \'" + at.aurora + "'"));
        }
    }

    @Test
    void theFileHoldsWhatThePageShows() {
        at.rows.change("account", "accFern", "first_name = '=HYPERLINK(1)'");
        var columns = List.of("customer", "email", "country", "id");
        var request = new ListRequest("accounts", "country:de", columns, LATEST);
        var files = new ListedFiles(context, "accounts");
        var lines = files.lines(at.agency.owner(), files.written(at.agency.owner(), request));
        assertThat(lines.getFirst()).endsWith(String.join(",", columns));
        assertThat(lines.subList(1, lines.size()))
                .containsExactly(
                        "Grace Lovelace,accgrace@example.org,DE,accGrace",
                        "'=HYPERLINK(1) Byron,accfern@example.org,DE,accFern");
    }
}
