package io.storefleet.products.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.Money;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Lists;
import io.storefleet.lists.PastedId;
import io.storefleet.lists.PastedIds;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What lists of products find, in which order, and to whom they show it. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProductListTest {

    private static final String SUBSCRIPTION = """
            {"product":"b-monthly","visibility":"private","quotable":false,"taxcode":"DC1","attributes":{"team":"red"},
             "pricing":{"interval":"MONTH","intervalLength":3,"trial":14,"price":{"EUR":9.5,"CHF":10}}}""";

    private final ApplicationContext context;
    private final Lists lists;
    private final PastedIds pasted;
    private final TestAgency agency;
    private final ListedRows rows;
    private final StoreId aurora;
    private final StoreId fernlab;

    ProductListTest(ApplicationContext context, Lists lists, PastedIds pasted, TestDatabase database) {
        this.context = context;
        this.lists = lists;
        this.pasted = pasted;
        this.agency = TestAgency.in(context);
        this.rows = new ListedRows(database, agency.owner().tenant());
        this.aurora = rows.store("Aurora Shop");
        this.fernlab = rows.store("Fernlab");
    }

    @BeforeEach
    void products() {
        rows.mirror().product(aurora, "a-once", "First of all");
        raw(
                "a-once",
                "{\"product\":\"a-once\",\"visibility\":\"public\",\"quotable\":true,"
                        + "\"pricing\":{\"price\":{\"USD\":49.9,\"EUR\":45}}}");
        rows.set("product", "a-once", "sku", "SKU-1");
        rows.set("product", "a-once", "format", "digital");
        rows.mirror().product(aurora, "b-monthly", "Monthly");
        raw("b-monthly", SUBSCRIPTION);
        rows.mirror().product(fernlab, "c-called", "On demand");
        raw("c-called", "{\"product\":\"c-called\",\"pricing\":{\"interval\":\"adhoc\",\"price\":{\"USD\":\"odd\"}}}");
        rows.set("product", "c-called", "parent", "a-once");
        rows.mirror().product(fernlab, "d-odd", "Odd");
        raw("d-odd", "{\"product\":\"d-odd\",\"pricing\":{\"price\":[]}}");
    }

    private void raw(String id, String json) {
        rows.change("product", id, "raw = '" + json + "'::jsonb");
    }

    private List<ListRow> page(Actor actor, String text, @Nullable ListRow last, int limit) {
        var kind = lists.kind("products");
        var all = kind.columns().stream().map(column -> column.key()).toList();
        var request = new ListRequest("products", text, all, new ListOrder("id", false));
        return call(actor, () -> lists.page(request, last, limit));
    }

    private String found(String text) {
        return String.join(
                " ",
                page(agency.owner(), text, null, 50).stream()
                        .map(row -> row.id().id())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "'', a-once b-monthly c-called d-odd",
        "sold:once, a-once d-odd",
        "sold:recurring, b-monthly",
        "sold:managed, c-called",
        "interval:month, b-monthly",
        "interval:none, a-once d-odd",
        "priced:usd, a-once c-called",
        "unpriced:USD, b-monthly d-odd",
        "-priced:EUR, c-called d-odd",
        "visibility:private, b-monthly",
        "quotable:yes, a-once",
        "quotable:no, b-monthly c-called d-odd",
        "variation:yes, c-called",
        "parent:a-once, c-called",
        "sku:sku-1, a-once",
        "format:DIGITAL, a-once",
        "taxcode:dc1, b-monthly",
        "attribute:team=red, b-monthly",
        "product:a-once, a-once",
        "MONTHLY, b-monthly",
        "sku-, a-once",
        "called, c-called",
        "store:fernlab, c-called d-odd"
    })
    void findsWhatIsAskedFor(String text, String found) {
        assertThat(found(text)).isEqualTo(found);
    }

    @Test
    void tellsPricesInDollarsOrElseInTheFirstCurrency() {
        var cells =
                page(agency.owner(), "", null, 50).stream().map(ListRow::cells).toList();
        assertThat(cells)
                .extracting(each -> each.get("price"))
                .containsExactly(
                        new Money(new BigDecimal("49.9"), "USD"), new Money(new BigDecimal("10"), "CHF"), null, null);
        assertThat(cells).extracting(each -> each.get("currencies")).containsExactly(2L, 2L, 1L, 0L);
        assertThat(cells).extracting(each -> each.get("interval")).containsExactly(null, "3 month", null, null);
        assertThat(cells).extracting(each -> each.get("trial")).containsExactly(null, 14L, null, null);
        assertThat(cells.get(1).get("priced")).isEqualTo(List.of("CHF", "EUR"));
    }

    @Test
    void goesThroughAllOfThemByPath() {
        var seen = new ArrayList<String>();
        ListRow last = null;
        for (var next = page(agency.owner(), "", null, 3); !next.isEmpty(); next = page(agency.owner(), "", last, 3)) {
            next.forEach(row -> seen.add(row.id().id()));
            last = next.getLast();
        }
        assertThat(seen).containsExactly("a-once", "b-monthly", "c-called", "d-odd");
        var one = page(agency.owner(), "store:fernlab", null, 1).getFirst();
        assertThat(page(agency.owner(), "store:fernlab", one, 1))
                .extracting(row -> row.id().id())
                .containsExactly("d-odd");
    }

    @Test
    void showsOnlyStoresThatMayBeSeen() {
        var viewer = agency.member(Role.VIEWER, fernlab);
        assertThat(page(viewer, "", null, 50)).extracting(row -> row.id().id()).containsExactly("c-called", "d-odd");
        assertThatThrownBy(() -> page(viewer, "store:aurora-shop", null, 50)).isNotNull();
        assertThat(page(TestAgency.in(context).owner(), "", null, 50)).isEmpty();
    }

    @Test
    void asksStoresForPastedPaths() {
        var simulator = context.getBean(QuietSimulator.class).simulator();
        agency.store(simulator.store("aurora"), TestContext.QUIET);
        var results = call(agency.owner(), () -> pasted.read("products", "aurora-lite a-once no-such-thing", ""));
        assertThat(results)
                .extracting(PastedId::outcome)
                .startsWith(PastedId.Outcome.FOUND)
                .doesNotContainSequence(PastedId.Outcome.FOUND, PastedId.Outcome.FOUND);
        assertThat(Objects.requireNonNull(results.getFirst().live()).amount()).isNotNull();
    }
}
