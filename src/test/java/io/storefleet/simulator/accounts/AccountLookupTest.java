package io.storefleet.simulator.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Contract §4.1 with a condition, §16 rule 8. */
class AccountLookupTest {

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit());
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void findsTheOwnerByEachKey() throws Exception {
        SimulatedAccount account = some(one -> one.custom() != null
                && !one.subscriptionIds().isEmpty()
                && one.orderIds().size() > 1);
        String custom = account.custom() == null ? "" : account.custom();

        assertThat(Stream.of(
                                "email=" + account.email(),
                                "custom=" + custom,
                                "global=" + account.global(),
                                "orderId=" + account.orderIds().getLast(),
                                "orderID=" + account.orderIds().getLast(),
                                "orderReference=" + account.orderReferences().getLast(),
                                "subscriptionId=" + account.subscriptionIds().getFirst())
                        .map(this::found))
                .containsOnly(account.id());
    }

    @Test
    void findsEveryAccountByItsMailAndReferences() {
        for (SimulatedAccount account : store.accounts()) {
            assertThat(found("email=" + account.email())).isEqualTo(account.id());
            for (String reference : account.orderReferences().stream().limit(3).toList()) {
                assertThat(found("orderReference=" + reference)).isEqualTo(account.id());
            }
        }
    }

    @Test
    void findsAnAccountThatArrivedLater() {
        store.insert();
        SimulatedAccount late = store.accounts().getFirst();

        assertThat(found("email=" + late.email())).isEqualTo(late.id());
        assertThat(found("global=" + late.global())).isEqualTo(late.id());
    }

    @Test
    void doesNotTakeAnOrderForASubscription() throws Exception {
        SimulatedAccount account = some(one -> !one.subscriptionIds().isEmpty());

        HttpResponse<String> response =
                ask.get("/accounts?orderId=" + account.subscriptionIds().getFirst());

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "email=nobody@example.org, email",
        "custom=crm-000001, custom",
        "global=nothing, global",
        "subscriptions=paused, subscriptions",
        "refunds=false, refunds",
        "refunds=true&begin=01/02/26, begin",
        "refunds=true&end=soon, end",
        "favourite=yes, key",
        "email=a@example.org&global=b, AnotherKey"
    })
    void saysWhatIsWrongUnderItsKey(String query, String key) throws Exception {
        HttpResponse<String> response = ask.get("/accounts?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("action").asString()).isEqualTo("account.lookup");
        assertThat(Ask.read(response).path("error").has(key)).isTrue();
    }

    @Test
    void findsNobodyWith500WhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.LEGACY_500);

        assertThat(ask.get("/accounts?email=nobody@example.org").statusCode()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"subscriptions=active", "subscriptions=ended", "subscriptions=canceled", "refunds=true"})
    void findsSomeButNotAllByState(String query) throws Exception {
        assertThat(ask.json("/accounts?" + query).path("total").asInt()).isBetween(1, 119);
    }

    @Test
    void findsTheBuyersOfAProductOnly() throws Exception {
        String path = "aurora-lite";

        JsonNode answer = ask.json("/accounts?limit=1000&products=" + path);

        assertThat(answer.path("accounts").findValuesAsString("id"))
                .isNotEmpty()
                .containsExactlyElementsOf(store.accounts().stream()
                        .filter(account -> bought(account, path))
                        .map(SimulatedAccount::id)
                        .toList());
    }

    @Test
    void narrowsByDays() throws Exception {
        int all = ask.json("/accounts?refunds=true").path("total").asInt();

        int some = ask.json("/accounts?refunds=true&begin=2024-01-01&end=2025-01-01")
                .path("total")
                .asInt();

        assertThat(some).isBetween(1, all - 1);
    }

    private static boolean bought(SimulatedAccount account, String path) {
        return account.trade().purchases().stream()
                .anyMatch(purchase -> purchase.product().path().equals(path));
    }

    private SimulatedAccount some(Predicate<SimulatedAccount> condition) {
        return store.accounts().stream().filter(condition).findFirst().orElseThrow();
    }

    private String found(String query) {
        String[] sides = query.split("=", 2);
        try {
            String encoded = URLEncoder.encode(sides[1], StandardCharsets.UTF_8);
            JsonNode answer = ask.json("/accounts?" + sides[0] + "=" + encoded);
            return answer.path("accounts").path(0).path("id").asString("none: " + query);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
