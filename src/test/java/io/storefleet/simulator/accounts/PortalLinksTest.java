package io.storefleet.simulator.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.SteppingClock;
import io.storefleet.simulator.Switch;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Contract §4.5, §16 rules 5 and 6. */
class PortalLinksTest {

    private final SteppingClock clock = new SteppingClock("2026-06-01T10:15:30.417Z");
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit().withClock(clock));
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);
    private final SimulatedAccount account = store.accounts().getFirst();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void makesALinkForOneAccountThatLivesADay() throws Exception {
        JsonNode item = items(account.id()).path(0);

        assertThat(item.path("action").asString()).isEqualTo("account.authenticate.get");
        assertThat(item.path("account").asString()).isEqualTo(account.id());
        assertThat(item.path("expires").asString()).isEqualTo("2026-06-02T10:15:30.417");
        assertThat(item.path("url").asString())
                .matches(simulator.endpoint() + "/portal/account/" + account.global() + "/[A-Za-z0-9]{11}");
    }

    @Test
    void leavesExpiresOutWhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.NO_EXPIRES);

        assertThat(items(account.id()).path(0).has("expires")).isFalse();
    }

    @Test
    void answersABatchInItsOrderWithFailuresInPlace() throws Exception {
        HttpResponse<String> response = ask.get(authenticate(mixed()));

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode items = Ask.read(response).path("accounts");
        assertThat(items.findValuesAsString("result")).containsExactly("success", "error", "success");
        assertThat(items.path(1).path("error").path("account").asString()).isEqualTo("Not found");
        assertThat(simulator.linksMade()).isEqualTo(2);
    }

    @Test
    void answers400WithTheSameArrayWhenAllFail() throws Exception {
        HttpResponse<String> response = ask.get(authenticate("nobody,noone"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("accounts")).hasSize(2);
    }

    @Test
    void answersAMixedBatchWith400WhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.MIXED_400);

        HttpResponse<String> response = ask.get(authenticate(mixed()));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("accounts")).hasSize(3);
    }

    @Test
    void answersAMixedBatchWithABareArrayWhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.MIXED_400_BARE_ARRAY);

        HttpResponse<String> response = ask.get(authenticate(mixed()));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).isArray()).isTrue();
    }

    @Test
    void answersFailuresWith500WhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.LEGACY_500);

        assertThat(ask.get(authenticate("nobody")).statusCode()).isEqualTo(500);
        assertThat(ask.get(authenticate(mixed())).statusCode()).isEqualTo(500);
        assertThat(ask.get(authenticate(account.id())).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesALargerBatchThanAllowedWhenSwitchedSo() throws Exception {
        simulator.switches().maxBatch(2);

        HttpResponse<String> response = ask.get(authenticate(mixed()));

        assertThat(response.statusCode()).isEqualTo(414);
        assertThat(response.body()).isEmpty();
        assertThat(ask.get(authenticate(first(2))).statusCode()).isEqualTo(200);
    }

    @Test
    void takesABatchForOneIdWhenSwitchedSo() throws Exception {
        simulator.switches().turnOn(Switch.NO_BATCH);

        HttpResponse<String> response = ask.get(authenticate(first(2)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("accounts").path(0).path("account").asString())
                .isEqualTo(first(2));
        assertThat(ask.get(authenticate(account.id())).statusCode()).isEqualTo(200);
    }

    @Test
    void acceptsMoreThanFiftyIds() throws Exception {
        assertThat(items(first(60))).hasSize(60);
    }

    @Test
    void writesDownTheIdsOfACall() throws Exception {
        items(first(2));

        Call call = simulator.calls().getLast();
        assertThat(call.authenticates()).isTrue();
        assertThat(call.ids()).containsExactlyElementsOf(List.of(first(2).split(",")));
    }

    @Test
    void opensTheAccountsPageUntilTheLinkExpires() throws Exception {
        String url = link();

        HttpResponse<String> open = page(url);
        clock.advance(Duration.ofHours(24));
        HttpResponse<String> late = page(url);

        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).contains(account.email(), account.name(), "id=\"/subscriptions\"");
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("expired").doesNotContain(account.email());
    }

    @Test
    void keepsTheOlderLinkOpenWhenANewOneIsMade() throws Exception {
        String older = link();
        String newer = link();

        assertThat(newer).isNotEqualTo(older);
        assertThat(page(older).statusCode()).isEqualTo(200);
    }

    @Test
    void opensNothingWithATokenOfAnotherAccount() throws Exception {
        String other = store.accounts().get(1).global();

        assertThat(page(link().replace(account.global(), other)).statusCode()).isEqualTo(404);
    }

    private String link() throws Exception {
        return items(account.id()).path(0).path("url").asString();
    }

    private HttpResponse<String> page(String url) throws Exception {
        return Ask.send(ask.request(url));
    }

    private JsonNode items(String ids) throws Exception {
        return ask.json(authenticate(ids)).path("accounts");
    }

    private String mixed() {
        return account.id() + ",doesNotExist," + store.accounts().get(1).id();
    }

    private String first(int count) {
        return store.accounts().stream().limit(count).map(SimulatedAccount::id).collect(Collectors.joining(","));
    }

    private static String authenticate(String ids) {
        return "/accounts/" + ids + "/authenticate";
    }
}
