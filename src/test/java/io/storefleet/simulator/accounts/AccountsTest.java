package io.storefleet.simulator.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §2.4, §4.1 without condition, §4.2. */
class AccountsTest {

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit());
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void listsFiftyIdsUnlessAskedOtherwise() throws Exception {
        ObjectNode page = ask.json("/accounts");

        assertThat(page.path("action").asString()).isEqualTo("account.getall");
        assertThat(page.path("limit").asInt()).isEqualTo(50);
        assertThat(page.path("nextPage").asInt()).isEqualTo(2);
        assertThat(page.path("total").asInt()).isEqualTo(120);
        assertThat(page.path("accounts")).hasSize(50);
    }

    @Test
    void listsEachAccountOnceOverAllPages() throws Exception {
        List<String> listed = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            listed.addAll(Ask.texts(ask.json("/accounts?page=" + page).path("accounts")));
        }

        assertThat(listed)
                .containsExactlyElementsOf(
                        store.accounts().stream().map(SimulatedAccount::id).toList());
    }

    @Test
    void endsWithANullPage() throws Exception {
        assertThat(ask.json("/accounts?page=3").get("nextPage").isNull()).isTrue();
    }

    @Test
    void endsWithoutNextPageWhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.ABSENT);

        assertThat(ask.json("/accounts?page=3").has("nextPage")).isFalse();
    }

    @Test
    void endsWithPageZeroWhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.ZERO);

        assertThat(ask.json("/accounts?page=3").path("nextPage").asInt(-1)).isZero();
    }

    @Test
    void answersAnEmptyPageBeyondTheEnd() throws Exception {
        assertThat(ask.json("/accounts?page=9").path("accounts")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many"})
    void refusesALimitThatIsNoCount(String limit) throws Exception {
        HttpResponse<String> response = ask.get("/accounts?limit=" + limit);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("error").has("limit")).isTrue();
    }

    @Test
    void repeatsAnIdOnTheNextPageWhenAccountsArriveInFront() throws Exception {
        simulator.switches().turnOn(Switch.SHIFTING);

        List<String> first = Ask.texts(ask.json("/accounts?limit=10").path("accounts"));
        List<String> second = Ask.texts(ask.json("/accounts?limit=10&page=2").path("accounts"));

        assertThat(second.getFirst()).isEqualTo(first.getLast());
    }

    @Test
    void showsAnAccountFlat() throws Exception {
        SimulatedAccount account = store.accounts().getFirst();

        ObjectNode shown = ask.json("/accounts/" + account.id());

        assertThat(shown.path("id")).isEqualTo(shown.path("account"));
        assertThat(shown.path("action").asString()).isEqualTo("account.get");
        assertThat(shown.path("contact").path("email").asString()).isEqualTo(account.email());
        assertThat(shown.path("lookup").path("global").asString()).isEqualTo(account.global());
        assertThat(Ask.texts(shown.path("orders"))).isEqualTo(account.orderIds());
        assertThat(shown.has("accounts")).isFalse();
    }

    @Test
    void showsAnAccountInAnArrayWhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.ARRAY);

        ObjectNode shown = ask.json("/accounts/" + store.accounts().getFirst().id());

        assertThat(shown.propertyNames()).containsExactly("accounts");
    }

    @Test
    void showsAnAccountTwiceWhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.BOTH);

        ObjectNode shown = ask.json("/accounts/" + store.accounts().getFirst().id());

        assertThat(shown.path("accounts").path(0).path("id")).isEqualTo(shown.path("id"));
    }

    @Test
    void doesNotFindAnUnknownId() throws Exception {
        HttpResponse<String> response = ask.get("/accounts/doesNotExist");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("error").path("account").asString()).isEqualTo("account id not found");
    }

    @Test
    void answersAnUnknownIdWith500WhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.LEGACY_500);

        assertThat(ask.get("/accounts/doesNotExist").statusCode()).isEqualTo(500);
    }

    @Test
    void looksABatchUpAsOneId() throws Exception {
        String joined =
                store.accounts().get(0).id() + "," + store.accounts().get(1).id();

        HttpResponse<String> response = ask.get("/accounts/" + joined);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("account").asString()).isEqualTo(joined);
    }

    @Test
    void writesAmountsAsPlainNumbersWithTheirDisplay() throws Exception {
        for (SimulatedAccount account : store.accounts()) {
            JsonNode charges = ask.json("/accounts/" + account.id()).path("charges");
            for (JsonNode charge : charges) {
                int decimals = charge.path("currency").asString().equals("JPY") ? 0 : 2;
                assertThat(charge.path("total").toString()).matches("[0-9]+(\\.[0-9]{1,2})?");
                assertThat(charge.path("total").decimalValue().scale()).isLessThanOrEqualTo(decimals);
                assertThat(charge.path("totalDisplay").asString()).isNotBlank();
            }
        }
    }
}
