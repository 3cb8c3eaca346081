package io.storefleet.simulator.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.SteppingClock;
import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §7.3 second half. */
class OrderChargeTest {

    private final SteppingClock clock = new SteppingClock("2026-06-01T10:00:00Z");
    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults()
            .withoutLimit()
            .withToday(LocalDate.of(2026, 6, 1))
            .withClock(clock));
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);
    private final SimulatedAccount payer = one(account -> account.trade().usableMethods() > 0
            && account.trade().live()
            && account.market().currency().equals("USD"));

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void answersTheFlatOrderAndShowsItEverywhere() throws Exception {
        int before = ask.json("/orders?limit=1").path("total").asInt();

        ObjectNode order =
                charge("\"items\":[{\"product\":\"aurora-lite\",\"quantity\":2}],\"tags\":{\"crm\":\"417\"}");

        assertThat(order.path("action").asString()).isEqualTo("order.create");
        assertThat(order.path("completed").asBoolean()).isTrue();
        assertThat(order.path("total").decimalValue()).isEqualByComparingTo("58");
        assertThat(order.path("reference").asString()).matches("AUR260601-[0-9]{4}-[0-9]{5}");
        String id = order.path("order").asString();
        assertThat(id).matches("[A-Za-z0-9_-]{22}");
        assertThat(ask.json("/orders/" + id).path("tags").path("crm").asString())
                .isEqualTo("417");
        assertThat(ask.json("/orders?limit=1").path("total").asInt()).isEqualTo(before + 1);
        ObjectNode account = ask.json("/accounts/" + payer.id());
        assertThat(Ask.texts(account.path("orders"))).endsWith(id);
        JsonNode charge = account.path("charges").path(account.path("charges").size() - 1);
        assertThat(charge.path("order").asString()).isEqualTo(id);
        assertThat(charge.path("total").decimalValue()).isEqualByComparingTo("58");
        assertThat(owner("orderId=" + id)).isEqualTo(payer.id());
        assertThat(owner("orderReference=" + order.path("reference").asString()))
                .isEqualTo(payer.id());
    }

    @Test
    void beginsASubscriptionForARecurringProduct() throws Exception {
        ObjectNode order = charge("\"items\":[{\"product\":\"aurora-pro-monthly\"}]");

        String subscription = order.path("items").path(0).path("subscription").asString();
        assertThat(Ask.texts(ask.json("/accounts/" + payer.id()).path("subscriptions")))
                .endsWith(subscription);
        assertThat(owner("subscriptionId=" + subscription)).isEqualTo(payer.id());
    }

    @Test
    void takesTheCallsOwnPriceCurrencyAndCoupon() throws Exception {
        ObjectNode order = charge("""
                "currency":"EUR","coupon":"WELCOME10","items":[{"product":"aurora-studio",
                "pricing":{"price":{"USD":1.0,"EUR":100.0}}}]""");

        assertThat(order.path("currency").asString()).isEqualTo("EUR");
        assertThat(order.path("total").decimalValue()).isEqualByComparingTo("90");
        assertThat(Ask.texts(order.path("coupons"))).containsExactly("WELCOME10");
        assertThat(order.path("discountWithTax").decimalValue())
                .isCloseTo(BigDecimal.TEN, within(new BigDecimal("0.02")));
        assertThat(order.path("discount").decimalValue())
                .isPositive()
                .isLessThanOrEqualTo(order.path("discountWithTax").decimalValue());
    }

    @Test
    void saysWhatHappened() throws Exception {
        ObjectNode order = charge("\"items\":[{\"product\":\"aurora-lite\"}]");

        assertThat(simulator.state("aurora").happenings().all())
                .extracting(Happening::type)
                .startsWith("payoutEntry.created", "order.completed");
        Happening completed = simulator.state("aurora").happenings().all().get(1);
        assertThat(completed.data().shown(false).path("order")).isEqualTo(order.path("order"));
        assertThat(completed.data().shown(false).path("account").asString()).isEqualTo(payer.id());
        assertThat(completed
                        .data()
                        .shown(true)
                        .path("account")
                        .path("contact")
                        .path("email")
                        .asString())
                .isEqualTo(payer.email());
        assertThat(completed.created()).isEqualTo(clock.instant());
    }

    @Test
    void refusesAnAccountWithoutAUsablePaymentMethod() throws Exception {
        SimulatedAccount poor = one(account -> account.trade().usableMethods() == 0);

        HttpResponse<String> response = ask.post(
                "/orders", "{\"account\":\"%s\",\"items\":[{\"product\":\"aurora-lite\"}]}".formatted(poor.id()));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("action").asString()).isEqualTo("order.create");
        assertThat(Ask.read(response).path("error").path("account").asString()).contains("payment method");
        assertThat(simulator.state("aurora").happenings().all())
                .noneMatch(event -> event.type().equals("order.completed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"account\":\"nobody\",\"items\":[{\"product\":\"aurora-lite\"}] | account",
                "\"items\":[] | items",
                "\"items\":[{\"product\":\"ghost\"}] | items.ghost",
                "\"items\":[{\"product\":\"aurora-lite\",\"quantity\":0}] | items.aurora-lite",
                "\"items\":[{\"product\":\"aurora-lite\"}],\"currency\":\"XXX\" | currency",
                "\"items\":[{\"product\":\"aurora-lite\"}],\"coupon\":\"NEVER\" | coupon"
            })
    void saysWhatIsWrong(String fields, String field) throws Exception {
        HttpResponse<String> response = ask.post("/orders", "{\"account\":\"" + payer.id() + "\"," + fields + "}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("error").propertyNames()).contains(field);
    }

    private ObjectNode charge(String fields) throws Exception {
        HttpResponse<String> response = ask.post("/orders", "{\"account\":\"" + payer.id() + "\"," + fields + "}");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return (ObjectNode) Ask.read(response);
    }

    private String owner(String condition) throws Exception {
        return ask.json("/accounts?" + condition)
                .path("accounts")
                .path(0)
                .path("id")
                .asString();
    }

    private SimulatedAccount one(Predicate<SimulatedAccount> wanted) {
        return store.accounts().stream().filter(wanted).findFirst().orElseThrow();
    }
}
