package io.storefleet.simulator.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.state.SimulatedOrder;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §9.2, §16.13; what is refused is in {@link RefundRefusedTest}. */
class RefundsTest extends AuroraReturns {

    @Test
    void refundsEverythingUnlessToldOtherwise() throws Exception {
        SimulatedOrder order = fresh(one -> one.lines().size() == 2);

        ObjectNode made = refund("\"order\":\"%s\",\"reason\":\"DUPLICATE_ORDER\",\"note\":\"Sorry\"", order.id());

        assertThat(made.path("action").asString()).isEqualTo("return.create");
        assertThat(made.path("result").asString()).isEqualTo("success");
        assertThat(made.path("return").asString()).matches("[A-Za-z0-9_-]{22}");
        assertThat(made.has("id")).isFalse();
        assertThat(made.path("reference").asString()).matches("AUR260601-[0-9]{4}-[0-9]{5}X");
        assertThat(made.path("reason").asString()).isEqualTo("Duplicate Order");
        assertThat(made.path("note").asString()).isEqualTo("Sorry");
        assertThat(amount(made, "totalReturn"))
                .isEqualByComparingTo(order.total().amount());
        assertThat(amount(made, "tax")).isEqualByComparingTo(order.tax().amount());
        assertThat(made.path("original").path("order").asString()).isEqualTo(order.id());
        assertThat(made.path("items"))
                .hasSize(2)
                .allMatch(item -> item.path("refundType").asString().equals("Full Refund"));
        JsonNode shown = ask.json("/returns/" + made.path("return").asString())
                .path("returns")
                .path(0);
        assertThat(shown.path("action").asString()).isEqualTo("return.get");
        assertThat(shown.path("totalReturn")).isEqualTo(made.path("totalReturn"));
    }

    @Test
    void showsTheReturnInItsOrder() throws Exception {
        SimulatedOrder order = fresh(one -> true);

        ObjectNode made = refund("\"order\":\"%s\"", order.id());

        ObjectNode after = ask.json("/orders/" + order.id());
        assertThat(after.path("returns")).hasSize(1);
        assertThat(after.path("returns").path(0).path("return")).isEqualTo(made.path("return"));
        assertThat(after.path("returns").path(0).path("amount")).isEqualTo(made.path("totalReturn"));
        assertThat(after.path("changed").asLong()).isEqualTo(clock.instant().toEpochMilli());
        assertThat(ask.json("/orders?returns=true&begin=2026-06-01")
                        .path("orders")
                        .path(0)
                        .path("order")
                        .asString())
                .isEqualTo(order.id());
    }

    @Test
    void takesTheReferenceForTheOrderToo() throws Exception {
        SimulatedOrder order = fresh(one -> true);

        assertThat(refund("\"order\":\"%s\"", String.valueOf(order.keys().reference()))
                        .path("original")
                        .path("id")
                        .asString())
                .isEqualTo(order.id());
    }

    @Test
    void refundsInPartsUntilNothingRemains() throws Exception {
        SimulatedOrder order = fresh(one -> one.currency().equals("EUR")
                && one.lines().size() == 1
                && one.tax().amount().signum() > 0);
        BigDecimal whole = order.subtotal().amount();
        BigDecimal first = new BigDecimal("3.33");

        ObjectNode part = partial(order, first);
        ObjectNode rest = partial(order, whole.subtract(first));

        assertThat(amount(part, "subtotal")).isEqualByComparingTo(first);
        assertThat(part.path("items").path(0).path("quantity").asInt(-1)).isZero();
        assertThat(part.path("items").path(0).path("refundType").asString()).isEqualTo("Partial Refund");
        assertThat(amount(part, "totalReturn").add(amount(rest, "totalReturn")))
                .isEqualByComparingTo(order.total().amount());
        assertThat(ask.json("/orders/" + order.id()).path("returns")).hasSize(2);
        assertThat(code(post(order.id(), "\"refundType\":\"FULL\"")))
                .isEqualTo("RETURN_ITEMS_NO_REMAINING_AMOUNT_ERROR");
    }

    @Test
    void refundsTheRestWhollyAfterAPart() throws Exception {
        SimulatedOrder order =
                fresh(one -> one.lines().size() == 1 && one.currency().equals("EUR"));
        ObjectNode part = partial(order, new BigDecimal("2.5"));

        ObjectNode rest = refund("\"order\":\"%s\",\"refundType\":\"FULL\"", order.id());

        assertThat(amount(rest, "totalReturn"))
                .isEqualByComparingTo(order.total().amount().subtract(amount(part, "totalReturn")));
    }

    @Test
    void refundsNoMoreThanTheOrderWhenManyAskAtOnce() throws Exception {
        SimulatedOrder order = fresh(one -> true);
        String body = "{\"returns\":[{\"order\":\"" + order.id() + "\"}]}";

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls =
                    Collections.nCopies(20, () -> ask.post("/returns", body).statusCode());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                statuses.add(call.get());
            }
            assertThat(statuses).containsOnlyOnce(200).hasSize(20);
        }
        assertThat(ask.json("/orders/" + order.id()).path("returns")).hasSize(1);
    }

    @Test
    void ignoresItemsOfAFullRefund() throws Exception {
        SimulatedOrder order = fresh(one -> true);

        ObjectNode made = refund(
                "\"order\":\"%s\",\"refundType\":\"FULL\",\"items\":[{\"product\":\"ghost\",\"amount\":1}]",
                order.id());

        assertThat(amount(made, "totalReturn"))
                .isEqualByComparingTo(order.total().amount());
    }

    @Test
    void leavesTheSubscriptionAlone() throws Exception {
        SimulatedOrder order = fresh(one -> one.lines().getFirst().details().subscription() != null);
        JsonNode before = ask.json("/accounts/" + order.account()).path("subscriptions");

        refund("\"order\":\"%s\"", order.id());

        assertThat(ask.json("/accounts/" + order.account()).path("subscriptions"))
                .isEqualTo(before);
    }

    @Test
    void saysWhatHappened() throws Exception {
        SimulatedOrder order = fresh(one -> true);

        ObjectNode made = refund("\"order\":\"%s\"", order.id());

        List<Happening> events = simulator.state("aurora").happenings().all();
        assertThat(events.subList(0, 2))
                .extracting(Happening::type)
                .containsExactly("payoutEntry.created", "return.created");
        assertThat(events.get(1).data().shown(false).path("return")).isEqualTo(made.path("return"));
        ObjectNode payout = events.get(0).data().shown(false);
        assertThat(payout.path("return")).isEqualTo(made.path("return"));
        assertThat(payout.path("payouts").path(0).path("total").isString()).isTrue();
        assertThat(payout.path("subtractions")
                        .path("fastspring")
                        .path("amount")
                        .decimalValue()
                        .scale())
                .isEqualTo(4);
        assertThat(ask.json("/accounts?refunds=true&limit=1000")
                        .path("accounts")
                        .findValuesAsString("id"))
                .contains(order.account());
    }

    private ObjectNode partial(SimulatedOrder order, BigDecimal amount) throws Exception {
        return refund(
                "\"order\":\"%s\",\"refundType\":\"PARTIAL\",\"items\":[{\"product\":\"%s\",\"amount\":%s}]",
                order.id(), order.lines().getFirst().product(), amount.toPlainString());
    }

    private ObjectNode refund(String fields, Object... values) throws Exception {
        HttpResponse<String> response = ask.post("/returns", "{\"returns\":[{" + fields.formatted(values) + "}]}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return (ObjectNode) Ask.read(response).path("returns").path(0);
    }

    private JsonNode post(String order, String fields) throws Exception {
        return Ask.read(ask.post("/returns", "{\"returns\":[{\"order\":\"" + order + "\"," + fields + "}]}"));
    }

    private static String code(JsonNode root) {
        return root.path("returns")
                .path(0)
                .path("error")
                .propertyNames()
                .iterator()
                .next();
    }

    private static BigDecimal amount(JsonNode node, String field) {
        return node.path(field).decimalValue();
    }

    /** A completed order nothing of which was returned yet. */
    private SimulatedOrder fresh(Predicate<SimulatedOrder> wanted) {
        return orders().filter(
                        order -> order.completed() && order.marks().returns().isEmpty())
                .filter(order -> order.subtotal().amount().compareTo(BigDecimal.TEN) > 0)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private Stream<SimulatedOrder> orders() {
        return store.accounts().stream()
                .flatMap(account -> account.orderIds().stream())
                .map(id -> simulator.state("aurora").orders().read(id).orElseThrow());
    }
}
