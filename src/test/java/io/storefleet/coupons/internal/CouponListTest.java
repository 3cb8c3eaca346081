package io.storefleet.coupons.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDraft;
import io.storefleet.fastspring.coupons.DiscountPeriods;
import io.storefleet.fastspring.coupons.Reduction;
import io.storefleet.lists.ListColumn;
import io.storefleet.lists.ListOrder;
import io.storefleet.lists.ListProblem;
import io.storefleet.lists.ListRequest;
import io.storefleet.lists.ListRow;
import io.storefleet.lists.ListedRows;
import io.storefleet.lists.Lists;
import io.storefleet.lists.PastedId;
import io.storefleet.lists.PastedId.Outcome;
import io.storefleet.lists.PastedIds;
import io.storefleet.store.StoreClients;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What lists of coupons find, in which order, and to whom they show it. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CouponListTest {

    private static final ListOrder BY_PATH = new ListOrder("id", false);

    private final ApplicationContext context;
    private final Lists lists;
    private final PastedIds pasted;
    private final TestAgency agency;
    private final ListedRows rows;
    private final StoreId aurora;
    private final StoreId fernlab;

    CouponListTest(ApplicationContext context, Lists lists, PastedIds pasted, TestDatabase database) {
        this.context = context;
        this.lists = lists;
        this.pasted = pasted;
        this.agency = TestAgency.in(context);
        this.rows = new ListedRows(database, agency.owner().tenant());
        this.aurora = rows.store("Birch Shop");
        this.fernlab = rows.store("Dale Shop");
    }

    @BeforeEach
    void coupons() {
        rows.mirror().coupon(aurora, "autumn");
        rows.change(
                "coupon",
                "autumn",
                "reason = 'Golden weeks', percent = 12.5, takes_off = '12.5%', for_all = false, products = '{aurora-pro}',"
                        + " codes = 1, uses = 500, ends_at = '2026-06-01 08:00Z', raw = '{\"combine\": true, \"discountPeriodCount\": 3}'");
        rows.mirror()
                .write(
                        "insert into tenant.mirror_coupon_code (tenant_id, store_id, coupon_id, code) values (?, ?, 'autumn', 'LEAVES')",
                        agency.owner().tenant().value(),
                        aurora.value());
        rows.mirror().coupon(aurora, "birthday");
        rows.change(
                "coupon",
                "birthday",
                "discount = 'flat', percent = null, takes_off = '5 USD, 4.5 EUR', starts_at = '2099-01-01 23:30Z',"
                        + " raw = '{\"orderLevelDiscount\": true, \"discount\": {\"amount\": {\"USD\": 5, \"EUR\": 4.5}}}'");
        rows.mirror().coupon(fernlab, "cart");
        rows.change(
                "coupon",
                "cart",
                "discount = 'tiers', percent = null, takes_off = '2 tiers', for_all = false, products = '{fern-one,fern-two}',"
                        + " starts_at = '2026-01-01Z', ends_at = '2099-02-01Z', raw = '{\"discount\": {\"discounts\":"
                        + " [{\"type\": \"flat\", \"amount\": {\"CHF\": 1}}]}}'");
        rows.mirror().coupon(fernlab, "dawn");
    }

    private List<ListRow> page(Actor actor, String text, ListOrder order, @Nullable ListRow last, int limit) {
        var all = lists.kind("coupons").columns().stream().map(ListColumn::key).toList();
        return call(actor, () -> lists.page(new ListRequest("coupons", text, all, order), last, limit));
    }

    private static List<String> ids(List<ListRow> rows) {
        return rows.stream().map(row -> row.id().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'', autumn birthday cart dawn",
        "state:active, cart dawn",
        "state:planned, birthday",
        "state:expired, autumn",
        "-state:expired, birthday cart dawn",
        "type:percent, autumn dawn",
        "type:flat, birthday",
        "'type:tiers,flat', birthday cart",
        "product:aurora-pro, autumn birthday dawn",
        "product:fern-two, birthday cart dawn",
        "'product:fern-two,aurora-pro', autumn birthday cart dawn",
        "product:fern-two everything:no, cart",
        "everything:yes, birthday dawn",
        "percent:>10, autumn",
        "percent:10..12.5, autumn dawn",
        "currency:eur, autumn birthday dawn",
        "currency:CHF, autumn cart dawn",
        "start:2099-01-01, birthday",
        "start:<2026-02-01, cart",
        "end:2026-06-01, autumn",
        "end:>2026-06-01, cart",
        "endless:yes, birthday dawn",
        "code:leaves, autumn",
        "code:leave, ''",
        "codes:yes, autumn",
        "codes:no, birthday cart dawn",
        "limited:yes, autumn",
        "combine:yes, autumn",
        "orderlevel:yes, birthday",
        "name:golden, autumn",
        "name:A, autumn birthday cart dawn",
        "'coupon:cart,dawn', cart dawn",
        "WEEKS, autumn",
        "leaves, autumn",
        "store:dale, cart dawn"
    })
    void findsWhatIsAskedFor(String text, String found) {
        assertThat(String.join(" ", ids(page(agency.owner(), text, BY_PATH, null, 50))))
                .isEqualTo(found);
    }

    @Test
    void tellsWhatEachTakesOffAndWhen() {
        var cells = page(agency.owner(), "", BY_PATH, null, 50).stream()
                .map(ListRow::cells)
                .toList();
        assertThat(cells)
                .extracting(each -> each.get("off"))
                .containsExactly("12.5%", "5 USD, 4.5 EUR", "2 tiers", "10%");
        assertThat(cells)
                .extracting(each -> each.get("state"))
                .containsExactly("expired", "planned", "active", "active");
        assertThat(cells)
                .extracting(each -> each.get("start"))
                .containsExactly(null, LocalDate.of(2099, 1, 1), LocalDate.of(2026, 1, 1), null);
        assertThat(cells.getFirst())
                .containsAllEntriesOf(Map.of("uses", 500L, "periods", 3L, "combine", true, "codes", 1L));
        assertThat(cells.getLast().get("periods")).isNull();
    }

    /** In the order of the days, then those without one; each page goes on behind the last row. */
    @ParameterizedTest
    @CsvSource({
        "id, autumn birthday cart dawn",
        "-id, dawn cart birthday autumn",
        "start, cart birthday autumn dawn",
        "-end, cart autumn dawn birthday"
    })
    void goesThroughAllOfThemInOrder(String order, String found) {
        var seen = new ArrayList<String>();
        ListRow last = null;
        while (true) {
            var next = page(agency.owner(), "", ListOrder.of(order), last, 1);
            if (next.isEmpty()) {
                break;
            }
            seen.addAll(ids(next));
            last = next.getLast();
        }
        assertThat(String.join(" ", seen)).isEqualTo(found);
    }

    @Test
    void showsOnlyStoresThatMayBeSeen() {
        var viewer = agency.member(Role.VIEWER, fernlab);
        assertThat(ids(page(viewer, "", BY_PATH, null, 50))).containsExactly("cart", "dawn");
        assertThat(ids(page(viewer, "leaves", BY_PATH, null, 50))).isEmpty();
        assertThatThrownBy(() -> page(viewer, "store:birch", BY_PATH, null, 50)).isInstanceOf(ListProblem.class);
        assertThat(page(TestAgency.in(context).owner(), "", BY_PATH, null, 50)).isEmpty();
    }

    @Test
    void asksEachStoreThatHasItAndTellsWhatBecameOfEach() {
        var simulator = context.getBean(QuietSimulator.class).simulator();
        var one = agency.store(simulator.stores().get(0), TestContext.QUIET);
        var two = agency.store(simulator.stores().get(1), TestContext.QUIET);
        for (var store : List.of(one, two)) {
            made(store, "list-both");
            rows.mirror().coupon(store, "list-both");
        }
        made(two, "list-two");
        rows.mirror().coupon(one, "list-gone");
        var results = call(
                agency.owner(),
                () -> pasted.read(
                        "coupons", "list-both, list-two;list-gone n@me list-none", "-store:birch -store:dale"));
        assertThat(results)
                .extracting(PastedId::typed, PastedId::outcome)
                .containsExactly(
                        told("list-both", Outcome.FOUND),
                        told("list-both", Outcome.FOUND),
                        told("list-two", Outcome.FOUND),
                        told("list-gone", Outcome.NOT_FOUND),
                        told("n@me", Outcome.NO_ID),
                        told("list-none", Outcome.NOT_FOUND));
        assertThat(results.subList(0, 2))
                .extracting(each -> Objects.requireNonNull(each.row()).store())
                .containsExactlyInAnyOrder(one, two);
        var live = Objects.requireNonNull(results.get(2).live());
        assertThat(live.state()).isEqualTo("active");
        assertThat(live.title()).isEqualTo("Of a list");
    }

    private static org.assertj.core.groups.Tuple told(String typed, Outcome outcome) {
        return org.assertj.core.groups.Tuple.tuple(typed, outcome);
    }

    private void made(StoreId store, String path) {
        var draft = CouponDraft.of(new CouponPath(path))
                .withDiscount(new One(new Reduction.Percent(BigDecimal.TEN), DiscountPeriods.of(1)))
                .withReason(Map.of("en", "Of a list"));
        call(
                agency.owner(),
                () -> context.getBean(StoreClients.class)
                        .client(store)
                        .coupons()
                        .save(draft));
    }
}
