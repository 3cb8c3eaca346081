package io.storefleet.simulator.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.state.Happening;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Contract §4.3, §4.4. */
class AccountWritesTest {

    private static final String ADA = """
            {"contact":{"first":" Ada ","last":"Byron","email":"ada@example.org","company":"Analytical Ltd"},
             "address":{"addressLine1":"1 Engine Way","addressLine2":null,"city":"Austin","region":"US-TX","postalCode":"73301"},
             "language":"de","country":"DE","lookup":{"custom":"crm-ada"}}""";

    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit().withToday(LocalDate.of(2026, 6, 1)));
    private final SimulatedStore store = simulator.store("aurora");
    private final Ask ask = new Ask(simulator, store);
    private final SimulatedAccount known = store.accounts().getFirst();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void createsAnAccountThatIsFoundByAllItsNames() throws Exception {
        String id = create(ADA);

        ObjectNode account = ask.json("/accounts/" + id);
        assertThat(account.path("contact").path("first").asString()).isEqualTo("Ada");
        assertThat(account.path("address").path("addressLine1").asString()).isEqualTo("1 Engine Way");
        assertThat(account.path("country").asString()).isEqualTo("DE");
        assertThat(account.path("payment").path("active").asInt(-1)).isZero();
        String global = account.path("lookup").path("global").asString();
        assertThat(global).matches("[A-Za-z0-9_-]{22}").isNotEqualTo(id);
        assertThat(found("email=ada@example.org")).isEqualTo(id);
        assertThat(found("custom=crm-ada")).isEqualTo(id);
        assertThat(found("global=" + global)).isEqualTo(id);
        ObjectNode last = ask.json("/accounts?limit=50&page=3");
        assertThat(last.path("total").asInt()).isEqualTo(121);
        assertThat(Ask.texts(last.path("accounts"))).endsWith(id);
    }

    @Test
    void opensThePortalOfANewAccount() throws Exception {
        String id = create(ADA);

        String url = ask.json("/accounts/" + id + "/authenticate")
                .path("accounts")
                .path(0)
                .path("url")
                .asString();

        assertThat(Ask.send(ask.request(url)).body()).contains("ada@example.org");
    }

    @Test
    void keepsStoresApart() throws Exception {
        String id = create(ADA);
        Ask other = new Ask(simulator, simulator.store("fernlab"));

        assertThat(other.get("/accounts/" + id).statusCode()).isEqualTo(400);
        assertThat(other.post("/accounts", ADA).statusCode()).isEqualTo(200);
    }

    @Test
    void namesTheAccountThatHasTheMailAlready() throws Exception {
        HttpResponse<String> response = ask.post("/accounts", ADA.replace("ada@example.org", known.email()));

        assertThat(response.statusCode()).isEqualTo(400);
        JsonNode root = Ask.read(response);
        assertThat(root.path("action").asString()).isEqualTo("account.create");
        assertThat(root.path("error").path("email").asString())
                .isEqualTo("email already exists, /accounts/" + known.id());
        assertThat(ask.json("/accounts?limit=1").path("total").asInt()).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({
        "first, '\" Ada \"', '\"\"'",
        "last, '\"Byron\"', null",
        "email, '\"ada@example.org\"', '\"nobody\"'",
        "country, '\"DE\"', '\"XX\"'",
        "language, '\"language\":\"de\"', '\"language\":\"deutsch\"'",
        "custom, '\"crm-ada\"', '\"ada\"'"
    })
    void saysWhichFieldIsWrong(String field, String good, String bad) throws Exception {
        HttpResponse<String> response = ask.post("/accounts", ADA.replace(good, bad));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Ask.read(response).path("error").propertyNames()).containsExactly(field);
    }

    @Test
    void saysEverythingThatIsMissing() throws Exception {
        JsonNode root = Ask.read(ask.post("/accounts", "{}"));

        assertThat(root.path("error").propertyNames()).containsExactlyInAnyOrder("first", "last", "email");
    }

    @Test
    void updatesOnlyWhatIsSentAndAnswersBothHalves() throws Exception {
        ObjectNode before = ask.json("/accounts/" + known.id());

        ObjectNode answer = (ObjectNode) Ask.read(ask.post(
                "/accounts/" + known.id(), "{\"contact\":{\"email\":\"new.mail@example.org\",\"company\":null}}"));

        assertThat(answer.path("action").asString()).isEqualTo("account.update");
        assertThat(answer.path("result").asString()).isEqualTo("success");
        assertThat(answer.path("accounts").path(0).path("id").asString()).isEqualTo(known.id());
        ObjectNode after = ask.json("/accounts/" + known.id());
        assertThat(after.path("contact").path("email").asString()).isEqualTo("new.mail@example.org");
        assertThat(after.path("contact").path("company").isNull()).isTrue();
        for (String kept : List.of("address", "country", "language", "lookup", "orders", "charges", "payment")) {
            assertThat(after.path(kept).toString().replace("\"company\":null", ""))
                    .isEqualTo(before.path(kept).toString().replaceAll("\"company\":(null|\"[^\"]*\")", ""));
        }
    }

    @Test
    void movesAMailFromOneNameToAnother() throws Exception {
        ask.post("/accounts/" + known.id(), "{\"contact\":{\"email\":\"new.mail@example.org\"}}");

        assertThat(ask.get("/accounts?email=" + known.email()).statusCode()).isEqualTo(400);
        assertThat(found("email=new.mail@example.org")).isEqualTo(known.id());
        assertThat(ask.json("/accounts?limit=1").path("total").asInt()).isEqualTo(120);
        assertThat(ask.post("/accounts", ADA.replace("ada@example.org", known.email()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesToUpdateWhatIsNotThereOrTaken() throws Exception {
        HttpResponse<String> nobody = ask.post("/accounts/nope", "{\"language\":\"en\"}");
        String taken = store.accounts().get(1).email();
        HttpResponse<String> twice =
                ask.post("/accounts/" + known.id(), "{\"contact\":{\"email\":\"%s\"}}".formatted(taken));

        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(Ask.read(nobody).path("error").path("account").asString()).isEqualTo("account id not found");
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(Ask.read(twice)
                        .path("accounts")
                        .path(0)
                        .path("error")
                        .path("email")
                        .asString())
                .endsWith("/accounts/" + store.accounts().get(1).id());
        assertThat(ask.json("/accounts/" + known.id())
                        .path("contact")
                        .path("email")
                        .asString())
                .isEqualTo(known.email());
    }

    @Test
    void saysWhatHappenedWithSpacesInTheAddress() throws Exception {
        String id = create(ADA);
        ask.post("/accounts/" + id, "{\"language\":\"en\"}");

        List<Happening> events = simulator.state("aurora").happenings().all();
        assertThat(events.subList(0, 2))
                .extracting(Happening::type)
                .containsExactly("account.updated", "account.created");
        ObjectNode created = events.get(1).data().shown(false);
        assertThat(created.path("address").path("address line 1").asString()).isEqualTo("1 Engine Way");
        assertThat(created.path("address").path("postal code").asString()).isEqualTo("73301");
        assertThat(created.path("language").asString()).isEqualTo("de");
    }

    private String create(String body) throws Exception {
        HttpResponse<String> response = ask.post("/accounts", body);
        JsonNode root = Ask.read(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(root.path("action").asString()).isEqualTo("account.create");
        assertThat(root.path("result").asString()).isEqualTo("success");
        assertThat(root.path("account")).isEqualTo(root.path("id"));
        return root.path("id").asString();
    }

    private String found(String condition) throws Exception {
        return ask.json("/accounts?" + condition)
                .path("accounts")
                .path(0)
                .path("id")
                .asString();
    }
}
