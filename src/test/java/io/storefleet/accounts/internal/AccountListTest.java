package io.storefleet.accounts.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.JobWorker;
import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListExport.Format;
import io.storefleet.lists.ListExportId;
import io.storefleet.lists.ListExports;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListProblem;
import io.storefleet.lists.ListQuery;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Lists;
import io.storefleet.lists.Selection;
import io.storefleet.team.Masked;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** The list of accounts over the copies: what fits, who sees which rows, what of them, and as a file. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AccountListTest {

    private static final ListOrder LATEST = new ListOrder("told", true);

    private final ApplicationContext context;
    private final Lists lists;
    private final TestDatabase database;
    private final TestAgency agency;
    private final ListedRows rows;
    private final StoreId aurora;
    private final StoreId fernlab;

    AccountListTest(ApplicationContext context, Lists lists, TestDatabase database) {
        this.context = context;
        this.lists = lists;
        this.database = database;
        this.agency = TestAgency.in(context);
        this.rows = new ListedRows(database, agency.owner().tenant());
        this.aurora = rows.store("Aurora");
        this.fernlab = rows.store("Fernlab");
    }

    @BeforeEach
    void accounts() {
        account(aurora, "accGrace", "Grace", "Lovelace", "Private Ltd");
        account(aurora, "accBob", "Bob", "Babbage", null);
        account(fernlab, "accFern", "Ada", "Byron", null);
        rows.change(
                "account",
                "accGrace",
                "language = 'en', subscribed = true, stored_methods = 2, custom_id = 'crm-7@example.org', global_id = 'GLOB1',"
                        + " phone = '+49 40 123', city = 'Hamburg', postal_code = '20095', as_of = '2026-06-03'");
        rows.change("account", "accBob", "country = 'US', subscribed = false, complete = false, as_of = 'epoch'");
        rows.change("account", "accFern", "language = 'de', as_of = '2026-06-01'");
        rows.subscription(aurora, "subGrace", LocalDate.of(2026, 12, 1));
        rows.change("subscription", "subGrace", "account_id = 'accGrace', active = true");
        rows.subscription(fernlab, "subFern", null);
        rows.change(
                "subscription",
                "subFern",
                "account_id = 'accFern', active = false, product = 'fern-pro', state = 'deactivated', begin_on = '2026-01-05',"
                        + " canceled_on = '2026-02-01', deactivated_on = '2026-03-01'");
        rows.order(aurora, "ordBob", ListedRows.BEGIN);
        rows.change("order", "ordBob", "account_id = 'accBob', products = '{aurora-lite}', returns = 1");
        rows.mirror().givenBack(aurora, "retBob", "ordBob", "5");
    }

    private void account(
            StoreId store, String id, String first, String last, @org.jspecify.annotations.Nullable String company) {
        rows.mirror().account(store, id, first, last, id.toLowerCase(java.util.Locale.ROOT) + "@example.org", company);
    }

    private List<ListRow> found(Actor actor, String text) {
        var columns =
                lists.kind("accounts").columns().stream().map(ListColumn::key).toList();
        return call(actor, () -> lists.page(new ListRequest("accounts", text, columns, LATEST), null, 50));
    }

    private List<String> ids(Actor actor, String text) {
        return found(actor, text).stream().map(row -> row.id().id()).toList();
    }

    private List<String> bySql(String condition) throws SQLException {
        try (var connection = database.asSuperuser();
                var statement = connection.prepareStatement(
                        "select m.id from tenant.mirror_account m where m.tenant_id = ? and m.gone_at is null and "
                                + condition + " order by m.as_of desc, m.id desc")) {
            statement.setObject(1, agency.owner().tenant().value());
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
        assertThat(ids(agency.owner(), text)).isEqualTo(bySql(condition));
        assertThat(call(agency.owner(), () -> lists.totals("accounts", text)).rows())
                .isEqualTo(bySql(condition).size());
    }

    @Test
    void whatNobodyHasToldYetIsNothingAndComesLast() {
        var all = found(agency.owner(), "");
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
            account(i % 3 == 0 ? fernlab : aurora, "many%03d".formatted(i), "Many", "Accounts", null);
        }
        rows.mirror()
                .write(
                        "update tenant.mirror_account set as_of = '2026-05-01' where tenant_id = ? and id like 'many01%'",
                        agency.owner().tenant().value());
        for (var text : List.of("", "store:aurora")) {
            var read = new ArrayList<ListRow>();
            List<ListRow> page;
            do {
                var last = read.isEmpty() ? null : read.getLast();
                page = call(
                        agency.owner(),
                        () -> lists.page(new ListRequest("accounts", text, List.of("id"), LATEST), last, 7));
                read.addAll(page);
            } while (!page.isEmpty());
            assertThat(read)
                    .extracting(row -> row.id().id())
                    .isEqualTo(bySql(text.isEmpty() ? "true" : "m.store_id = '" + aurora + "'"));
        }
    }

    @Test
    void whatIsPersonalIsMaskedAndTellsNothingWhereItMayNotBeSeen() {
        var viewer = agency.member(Role.VIEWER, null);
        var row = found(viewer, "id:accGrace").getFirst();
        for (var key :
                List.of("customer", "email", "company", "phone", "street", "city", "postal", "region", "custom")) {
            assertThat(row.cells().get(key)).as(key).isEqualTo(Masked.HIDDEN);
        }
        assertThat(row.cells().values().toString()).doesNotContain("Grace ", "Lovelace", "@", "Hamburg", "20095");
        for (var text : List.of(
                "email:grace",
                "name:grace",
                "company:private",
                "phone:123",
                "city:hamb",
                "postal:2",
                "custom:crm-7@example.org",
                "-name:bob")) {
            assertThat(ids(agency.owner(), text)).as(text).contains("accGrace");
            assertThat(ids(viewer, text)).as(text).isEmpty();
            assertThat(call(viewer, () -> lists.totals("accounts", text)).rows())
                    .as(text)
                    .isZero();
            assertThat(call(viewer, () -> lists.sight("accounts", text)).leftOut())
                    .as(text)
                    .isEqualTo(2);
        }
    }

    @Test
    void aWordLooksAtPeopleOnlyWhereTheyMayBeSeen() {
        var viewer = agency.member(Role.VIEWER, null);
        for (var word : List.of("Lovelace", "grace@example.org", "private", "crm-7@example.org")) {
            assertThat(ids(agency.owner(), word)).as(word).containsExactly("accGrace");
            assertThat(ids(viewer, word)).as(word).isEmpty();
            assertThat(call(viewer, () -> lists.totals("accounts", word)).rows())
                    .as(word)
                    .isZero();
            var fitting = new Selection.Fitting("accounts", word, Set.of());
            assertThat(call(viewer, () -> lists.ids(fitting, null, 10)))
                    .as(word)
                    .isEmpty();
        }
        assertThat(ids(viewer, "-Lovelace")).hasSize(3);
        assertThat(ids(viewer, "accGrace")).containsExactly("accGrace");
        assertThat(ListQuery.parse(lists.kind("accounts"), "Lovelace").namesNobody())
                .isFalse();
        assertThat(ListQuery.parse(lists.kind("accounts"), "custom:x").namesNobody())
                .isFalse();
    }

    @Test
    void aStoreWithoutGrantAndAnotherAgencyDoNotExist() {
        var support = agency.member(Role.SUPPORT, aurora);
        assertThat(ids(support, "")).containsExactly("accGrace", "accBob");
        assertThat(ids(support, "id:accFern")).isEmpty();
        assertThat(ids(support, "Byron")).isEmpty();
        assertThat(problem(support, "store:fernlab"))
                .isEqualTo(problem(support, "store:nosuchs"))
                .isNotEqualTo("none");
        var picked =
                new Selection.Picked("accounts", List.of(new RowId(fernlab, "accFern"), new RowId(aurora, "accBob")));
        assertThat(call(support, () -> lists.ids(picked, null, 10))).containsExactly(new RowId(aurora, "accBob"));
        var stranger = TestAgency.in(context).owner();
        assertThat(ids(stranger, "")).isEmpty();
        assertThat(call(stranger, () -> lists.totals("accounts", "")).totals()).isEmpty();
        assertThat(call(stranger, () -> lists.ids(picked, null, 10))).isEmpty();
    }

    private String problem(Actor actor, String text) {
        try {
            found(actor, text);
            return "none";
        } catch (ListProblem problem) {
            return problem.kind() + " " + problem.from() + " " + problem.to() + problem.expected();
        }
    }

    @Test
    void theFileHoldsWhatThePageShows() {
        rows.change("account", "accFern", "first_name = '=HYPERLINK(1)'");
        var columns = List.of("customer", "email", "country", "id");
        var request = new ListRequest("accounts", "country:de", columns, LATEST);
        assertThat(file(agency.owner(), request))
                .containsExactly(
                        "Grace Lovelace,accgrace@example.org,DE,accGrace",
                        "'=HYPERLINK(1) Byron,accfern@example.org,DE,accFern");
    }

    private List<String> file(Actor actor, ListRequest request) {
        var exports = context.getBean(ListExports.class);
        var id = call(actor, () -> exports.start(request, "Accounts"));
        while (!isComplete(exports, actor, id)) {
            assertThat(context.getBean(JobWorker.class).runOnce())
                    .as("something is due")
                    .isTrue();
        }
        var lines = new String(
                        call(actor, () -> {
                            var out = new ByteArrayOutputStream();
                            exports.file(id, Format.CSV).writeTo(out);
                            return out.toByteArray();
                        }),
                        StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines.getFirst()).endsWith(String.join(",", request.columns()));
        return lines.subList(1, lines.size());
    }

    private static boolean isComplete(ListExports exports, Actor actor, ListExportId id) {
        return Objects.requireNonNull(call(actor, () -> exports.mine("accounts"))).stream()
                .anyMatch(each -> each.id().equals(id) && each.complete());
    }
}
