package io.storefleet.fastspring.orders;

import static io.storefleet.fastspring.Outcomes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.DaySpan;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.ItemResult;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.Scope;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract §7.1 in shapes the simulator does not send. */
class OrderListTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final OrderId ONE = new OrderId("oRd0aaaaaaaaaaaaaaaaaA");
    private static final OrderId TWO = new OrderId("-Rd1aaaaaaaaaaaaaaaaaA");

    private final FastSpringFixtures given = new FastSpringFixtures();
    private final Orders orders = given.client().orders();

    @Test
    void sendsEveryConditionAndAlwaysTheScope() {
        given.transport.answer(200, "{\"orders\":[]}");

        orders.page(OrderQuery.of(Scope.ALL), 1, 50);
        orders.page(
                OrderQuery.of(Scope.LIVE)
                        .between(JUNE, JUNE.plusDays(1))
                        .withProducts(Set.of(new ProductPath("b"), new ProductPath("a")))
                        .withoutRebills()
                        .onlyReturned()
                        .withStatus(OrderStatus.CANCELED),
                2,
                10);
        orders.page(OrderQuery.of(Scope.TEST).lastDays(7), 1, 50);
        orders.page(OrderQuery.of(Scope.TEST).since(JUNE), 1, 50);
        orders.page(OrderQuery.of(Scope.TEST).before(JUNE), 1, 50);

        assertThat(given.transport.target(0)).isEqualTo("/orders?scope=all&limit=50&page=1");
        assertThat(given.transport.target(1))
                .isEqualTo("/orders?begin=2026-06-01&end=2026-06-02&products=a%2Cb&rebill=false&returns=true&scope=live"
                        + "&status=canceled&limit=10&page=2");
        assertThat(given.transport.target(2)).isEqualTo("/orders?days=7&scope=test&limit=50&page=1");
        assertThat(given.transport.target(3)).isEqualTo("/orders?begin=2026-06-01&scope=test&limit=50&page=1");
        assertThat(given.transport.target(4)).isEqualTo("/orders?end=2026-06-01&scope=test&limit=50&page=1");
    }

    @Test
    void readsTheOrdersOfAListOfIdsByAnotherCall() {
        given.transport
                .answer(200, "{\"nextPage\":2,\"total\":3,\"orders\":[\"%s\",{\"order\":\"%s\"}]}".formatted(ONE, TWO))
                .answer(
                        200,
                        "{\"orders\":[{\"order\":\"%s\",\"completed\":true},{\"order\":\"%s\",\"live\":true}]}"
                                .formatted(TWO, ONE));

        var page = orders.page(OrderQuery.of(Scope.ALL), 1, 2);

        assertThat(page.items()).extracting(ItemResult::id).containsExactly(ONE.value(), TWO.value());
        assertThat(value(page.items().get(0)).state().live()).isTrue();
        assertThat(value(page.items().get(1)).state().completed()).isTrue();
        assertThat(page.nextPage()).hasValue(2);
        assertThat(given.transport.target(1)).isEqualTo("/orders/" + ONE + "," + TWO);
    }

    @Test
    void readsIdsFromObjectsToo() {
        given.transport.answer(200, "{\"orders\":[\"%s\",{\"id\":\"%s\",\"total\":1},7.5]}".formatted(ONE, TWO));

        assertThat(orders.ids(1, 50).items()).containsExactly(ONE, TWO);
        assertThat(given.transport.target(0)).isEqualTo("/orders?limit=50&page=1");
    }

    @Test
    void saysWhichDayIsWrong() {
        given.transport.answer(
                400, "{\"action\":\"order.lookup\",\"result\":\"error\",\"error\":{\"begin\":\"Invalid begin date\"}}");

        assertThatThrownBy(() -> orders.page(OrderQuery.of(Scope.ALL).since(JUNE), 1, 50))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("begin"));
    }

    @Test
    void refusesDaysAndPagesThatCannotBe() {
        OrderQuery all = OrderQuery.of(Scope.ALL);
        assertThatIllegalArgumentException().isThrownBy(() -> all.between(JUNE, JUNE));
        assertThatIllegalArgumentException().isThrownBy(() -> all.between(JUNE, JUNE.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> all.lastDays(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new OrderQuery.Days(DaySpan.since(JUNE), 3));
        assertThatIllegalArgumentException().isThrownBy(() -> orders.page(all, 0, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> orders.ids(1, 1001));
        assertThat(given.transport.calls).isEmpty();
    }

    @Test
    void findsAnOrderByWayOfItsAccountWhereReferencesAreNotTakenForIds() {
        String charges = "{\"order\":\"%s\",\"orderReference\":\"AUR260601-1111-11111\"},"
                + "{\"order\":\"%s\",\"orderReference\":\"AUR260601-4417-90213\"}";
        given.transport
                .answer(
                        400,
                        "{\"orders\":[{\"order\":\"AUR260601-4417-90213\",\"result\":\"error\",\"error\":{\"order\":\"Not found\"}}]}")
                .answer(200, "{\"result\":\"success\",\"accounts\":[{\"account\":\"acT0aaaaaaaaaaaaaaaaaA\"}]}")
                .answer(200, "{\"id\":\"acT0aaaaaaaaaaaaaaaaaA\",\"charges\":[" + charges.formatted(ONE, TWO) + "]}")
                .answer(200, "{\"order\":\"%s\"}".formatted(TWO));

        assertThat(orders.find(new OrderReference("AUR260601-4417-90213")))
                .hasValueSatisfying(order -> assertThat(order.id()).isEqualTo(TWO));
        assertThat(given.transport.target(0)).isEqualTo("/orders/AUR260601-4417-90213");
        assertThat(given.transport.target(1)).isEqualTo("/accounts?orderReference=AUR260601-4417-90213");
    }

    @Test
    void takesNoOrderForAnotherReference() {
        given.transport
                .answer(200, "{\"order\":\"%s\",\"reference\":\"AUR260601-1111-11111\"}".formatted(ONE))
                .answer(400, "{\"result\":\"error\",\"error\":{\"orderReference\":\"Account not found\"}}");

        assertThat(orders.find(new OrderReference("AUR260601-4417-90213"))).isEmpty();
    }
}
