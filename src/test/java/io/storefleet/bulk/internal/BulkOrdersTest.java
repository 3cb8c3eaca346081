package io.storefleet.bulk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.bulk.BulkFilter;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkProblem.Kind;
import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkStart;
import io.storefleet.bulk.BulkState;
import io.storefleet.bulk.BulkTally;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.orders.Order;
import io.storefleet.fastspring.returns.RefundReason;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.orders.OrderBulk.Refunds;
import io.storefleet.orders.OrderBulk.Tags;
import io.storefleet.orders.internal.change.OrderRig;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Refunding and tagging many orders, of a list or of lines. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BulkOrdersTest {

    private static final String REFUND = BulkJson.write(new Refunds(RefundReason.OTHER, "For Ann Example", false));
    private static final String NO_TAGS = BulkJson.write(Tags.none());

    private final ApplicationContext context;
    private OrderRig shop;
    private BulkRig rig;

    BulkOrdersTest(ApplicationContext context) {
        this.context = context;
        this.shop = new OrderRig(
                context,
                order -> order.items().size() > 1
                        && order.items().stream().allMatch(item -> ProductPath.isValid(item.product())));
        this.rig = new BulkRig(context, shop.agency, shop.store);
        rig.copy(shop.store, ObjectKind.ORDER, order().id().value());
        rig.forgetCalls();
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private Order order() {
        return shop.order;
    }

    private RowId row() {
        return new RowId(shop.store, order().id().value());
    }

    private BulkRunId refund() {
        return rig.prepare(rig.agency.owner(), "return.create", REFUND, new Selection.Picked("orders", List.of(row())));
    }

    private BulkRunId lines(String action, String request, String... lines) {
        return rig.lines(rig.agency.owner(), action, request, String.join("\n", lines));
    }

    private void refuses(Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        BulkProblem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private Map<Integer, String> problems(BulkRunId run) {
        return rig.rows(run).stream().collect(Collectors.toMap(BulkRow::line, row -> row.state() + " " + row.reason()));
    }

    @Test
    void sumsWhatWouldBeGivenBackAndGivesItBackOnce() {
        var run = refund();
        var total = Objects.requireNonNull(order().totals().total().money());
        assertThat(rig.view(run).tallies()).singleElement().satisfies((BulkTally tally) -> {
            assertThat(tally.state()).isEqualTo(BulkState.WAITING);
            assertThat(tally.amount()).isEqualByComparingTo(total.amount());
            assertThat(tally.currency()).isEqualTo(total.currency());
            assertThat(tally.live()).isEqualTo(order().state().live());
        });
        rig.start(run, 3);
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L));
        assertThat(shop.live().returns()).hasSize(1);
        assertThat(rig.sent()).isOne();
    }

    @Test
    void neverGivesBackTwiceWhatIsNotKnown() throws Exception {
        rig.simulator.chaos().on("/returns").times(1).cutOff();
        var run = refund();
        rig.start(run, 0);
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.CHECKING, 1L));
        var second = refund();
        rig.start(second, 0);
        rig.work();
        assertThat(rig.counts(second)).isEqualTo(Map.of(BulkState.REFUSED, 1L));
        assertThat(shop.live().returns()).hasSize(1);
        assertThat(rig.sent()).isOne();
        rig.pass(Duration.ofSeconds(61), row());
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L));
    }

    @Test
    void takesLinesOfOneOrderTogetherAndFindsItByItsReference() {
        var items = order().items();
        var reference = Objects.requireNonNull(order().references().reference()).value();
        var run = lines(
                "return.create",
                REFUND,
                "Store;Reference;Product;Amount",
                ";" + reference + ";" + items.get(0).product() + ";1.00",
                rig.name(shop.store) + ";" + reference + ";" + items.get(0).product() + ";9");
        assertThat(problems(run)).containsValue("UNUSABLE duplicate");
        var good = lines(
                "return.create",
                REFUND,
                "Reference;Product;Amount",
                reference.toLowerCase(java.util.Locale.ROOT) + ";"
                        + items.get(0).product() + ";1.00");
        assertThat(rig.counts(good)).isEqualTo(Map.of(BulkState.WAITING, 1L));
        assertThat(rig.view(good).tallies().getFirst().amount()).isEqualByComparingTo("1");
        rig.start(good, 0);
        rig.work();
        assertThat(rig.counts(good)).isEqualTo(Map.of(BulkState.DONE, 1L));
        assertThat(shop.live().returns()).hasSize(1);
    }

    @Test
    void listsWrongLinesByTheirNumbersAndGoesOnWithoutThemOnlyWhenAskedTo() {
        var id = order().id().value();
        var run = lines(
                "return.create",
                REFUND,
                "store,id,product,amount",
                "," + id + ",,",
                "No such store," + id + ",,",
                ",,,",
                "x,,,5",
                "," + id + "," + order().items().getFirst().product() + ",5",
                ",unknown-1,,",
                ",a-1,shoe,1,50",
                ",a-2,shoe,0",
                ",a-3,shoe,");
        assertThat(problems(run))
                .isEqualTo(Map.of(
                        2, "WAITING ",
                        3, "UNUSABLE no-store",
                        5, "UNUSABLE no-id",
                        6, "UNUSABLE duplicate",
                        7, "NOT_FOUND ",
                        8, "NOT_FOUND ",
                        9, "UNUSABLE amount",
                        10, "UNUSABLE missing"));
        var names = rig.as(() -> rig.bulk().namesToType(run));
        refuses(
                Kind.LINES_LEFT_OUT,
                () -> rig.as(() -> {
                    rig.bulk().start(run, new BulkStart(0, names, false));
                    return true;
                }));
        rig.start(run, 0);
        rig.work();
        assertThat(rig.rows(run, BulkFilter.DONE)).hasSize(1);
        assertThat(rig.sent()).isOne();
    }

    @Test
    void refusesMoreThanIsLeftBeforeAnythingIsSent() {
        var run = lines(
                "return.create",
                REFUND,
                "id,product,amount",
                order().id() + "," + order().items().getFirst().product() + ",99999999");
        assertThat(problems(run)).isEqualTo(Map.of(2, "UNFIT amount-over"));
    }

    @Test
    void knowsNoOrderOfAnotherAgency() {
        var stranger = TestAgency.in(context);
        stranger.store(rig.simulator.stores().getLast(), TestContext.QUIET);
        var other = new BulkRig(context, stranger, shop.store);
        var run = other.lines(
                stranger.owner(), "return.create", REFUND, order().id().value());
        assertThat(other.rows(run)).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(BulkState.NOT_FOUND);
            assertThat(row.store()).isNull();
        });
        refuses(Kind.NOTHING, () -> other.start(stranger.owner(), run, 0));
        var named = other.lines(
                stranger.owner(), "return.create", REFUND, "store,id\n" + rig.name(shop.store) + "," + order().id());
        assertThat(other.rows(named).getFirst().reason()).isEqualTo("no-store");
    }

    @Test
    void setsTheTagsThatLinesSay() {
        var id = order().id().value();
        var run = lines("order.tag", NO_TAGS, "id,key,value", id + ",segment,gold", id + ",region,north");
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.WAITING, 1L));
        assertThat(rig.as(() -> rig.bulk().namesToType(run))).isEmpty();
        rig.start(run, 0);
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L));
        assertThat(shop.live().marks().tags()).containsEntry("segment", "gold").containsEntry("region", "north");
        assertThat(problems(lines("order.tag", NO_TAGS, id))).isEqualTo(Map.of(1, "UNUSABLE missing"));
    }

    @Test
    void setsAttributesOfItemsThatLinesSayBesideTags() {
        var id = order().id().value();
        var item = order().items().getFirst().product();
        var last = order().items().getLast().product();
        var run = lines(
                "order.tag",
                NO_TAGS,
                "id,product,key,value",
                id + "," + item + ",colour,red",
                id + ",,segment,gold",
                id + "," + last + ",colour,blue",
                id + "," + item + ",colour,green",
                "x,shoe,colour,",
                "x,no path,colour,red");
        assertThat(problems(run))
                .isEqualTo(Map.of(2, "WAITING ", 5, "UNUSABLE duplicate", 6, "UNUSABLE missing", 7, "UNUSABLE form"));
        rig.start(run, 0);
        rig.work();
        assertThat(rig.rows(run, BulkFilter.DONE)).hasSize(1);
        assertThat(shop.live().marks().tags()).containsEntry("segment", "gold");
        assertThat(attributes(item)).containsEntry("colour", "red");
        assertThat(attributes(last)).containsEntry("colour", "blue");
        assertThat(rig.sent()).isOne();
    }

    private Map<String, String> attributes(String product) {
        return shop.live().items().stream()
                .filter(item -> item.product().equals(product))
                .findFirst()
                .orElseThrow()
                .attributes();
    }

    @Test
    void givesAnAttributeToManyAndKnowsWhichHaveItOrLackTheItem() {
        var item = order().items().getFirst().product();
        var run = mark(Tags.of(item, "plan", "old"));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.WAITING, 1L));
        rig.start(run, 0);
        rig.work();
        assertThat(attributes(item)).containsEntry("plan", "old");
        rig.copy(shop.store, ObjectKind.ORDER, order().id().value());
        assertThat(rig.counts(mark(Tags.of(item, "plan", "old")))).isEqualTo(Map.of(BulkState.SAME, 1L));
        assertThat(rig.counts(mark(Tags.of(item, "plan", "new")))).isEqualTo(Map.of(BulkState.WAITING, 1L));
        var lacking = mark(Tags.of("no-such-item", "plan", "old"));
        assertThat(rig.rows(lacking)).extracting(BulkRow::reason).containsExactly("lacks-item");
    }

    private BulkRunId mark(Tags tags) {
        var rows = new Selection.Picked("orders", List.of(row()));
        return rig.prepare(rig.agency.owner(), "order.tag", BulkJson.write(tags), rows);
    }

    @Test
    void saysWhatATableLacks() {
        refuses(Kind.NO_ID_COLUMN, () -> lines("return.create", REFUND, "a,b", "1,2"));
        refuses(Kind.NOTHING, () -> lines("return.create", REFUND, "", " "));
    }

    @Test
    void takesAHundredThousandLinesAndNotOneMore() {
        var text = IntStream.range(0, 100_000).mapToObj(at -> "line-" + at).collect(Collectors.joining("\n"));
        var run = lines("return.create", REFUND, text);
        assertThat(rig.view(run).count(BulkState.NOT_FOUND)).isEqualTo(100_000);
        refuses(Kind.TOO_MANY, () -> lines("return.create", REFUND, text, "one-more"));
    }

    @Test
    void keepsNoWordOfANoteInTheOpen() {
        var run = refund();
        lines("order.tag", NO_TAGS, "id,key,value", order().id() + ",contact,Ann Example");
        rig.start(run, 0);
        rig.work();
        var kept = rig.bean(io.storefleet.testing.TestDatabase.class)
                .column(
                        "select (select string_agg(r::text, ' ') from tenant.bulk_run r)"
                                + " || (select string_agg(r::text, ' ') from tenant.bulk_row r)",
                        String.class)
                .getFirst();
        assertThat(kept).doesNotContain("Ann Example").contains("order.tag");
    }
}
