package io.storefleet.simulator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Ask;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.simulator.SteppingClock;
import io.storefleet.simulator.world.SimulatedAccount;
import java.net.http.HttpResponse;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Contract §8.3 and §8.4: what is saved is sold everywhere, what is deleted nowhere. */
class SavedProductsTest {

    private final Simulator simulator = Simulator.start(
            SimulatorSettings.defaults().withoutLimit().withClock(new SteppingClock("2026-06-01T10:00:00Z")));
    private final Ask ask = new Ask(simulator, simulator.store("aurora"));
    private final SimulatedAccount payer = one(account -> account.trade().usableMethods() > 0
            && account.trade().live()
            && account.market().currency().equals("USD"));

    @BeforeEach
    void save() throws Exception {
        post(
                "/products",
                "{'products':[{'product':'notes','display':{'en':'Notes'},"
                        + "'pricing':{'interval':'week','price':{'USD':7,'EUR':6.2}}}]}");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void sellsASavedProductAtItsOwnPriceAndRenewsIt() throws Exception {
        JsonNode order = read("/orders", "{'account':'" + payer.id() + "','items':[{'product':'notes','quantity':2}]}");
        String subscription = order.path("items").path(0).path("subscription").asString();

        assertThat(order.path("items").path(0).path("display").asString()).isEqualTo("Notes");
        assertThat(order.path("total").decimalValue()).isEqualByComparingTo("14");
        JsonNode shown = ask.json("/subscriptions/" + subscription);
        assertThat(shown.path("intervalUnit").asString()).isEqualTo("week");
        assertThat(shown.path("nextDisplayISO8601").asString()).isEqualTo("2026-06-08");
    }

    @Test
    void countsASavedProductInReports() throws Exception {
        read("/orders", "{'account':'" + payer.id() + "','items':[{'product':'notes','quantity':2}]}");

        HttpResponse<String> report = post(
                "/data/v1/revenue",
                "{'filter':{'startDate':'2026-06-01','endDate':'2026-06-02','productPaths':['notes']},"
                        + "'reportColumns':['product_name','transaction_amount_in_usd'],'groupBy':[],"
                        + "'pageCount':10,'pageNumber':0,'async':false}");

        assertThat(report.body()).contains("Notes").contains("14");
    }

    @Test
    void prefersTheSavedPriceOfACurrency() throws Exception {
        JsonNode session = read(
                "/sessions",
                "{'contact':{'first':'Ida','last':'Example','email':'ida@example.org','country':'DE'},"
                        + "'items':[{'product':'notes'}]}");

        assertThat(session.path("subtotal").decimalValue()).isEqualByComparingTo("6.2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                /orders | {'account':'#','items':[{'product':'notes'}]} | Product not found
                /sessions | {'account':'#','items':[{'product':'notes'}]} | Not found
                /quotes | {'name':'Seats','recipient':{'first':'Ida','last':'Example','email':'ida@example.org'},\
                'recipientAddress':{'country':'US','postalCode':'10001'},'items':[{'product':'notes'}]} | not.found
                """)
    void sellsItUntilItIsDeleted(String path, String body, String refusal) throws Exception {
        String asked = body.replace("#", payer.id());

        assertThat(post(path, asked).statusCode()).isBetween(200, 201);
        ask.delete("/products/notes");

        HttpResponse<String> refused = post(path, asked);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains(refusal);
    }

    @Test
    void movesSubscriptionsToASavedProduct() throws Exception {
        String subscription = read(
                        "/orders", "{'account':'" + payer.id() + "','items':[{'product':'aurora-pro-monthly'}]}")
                .path("items")
                .path(0)
                .path("subscription")
                .asString();
        String update = "{'subscriptions':[{'subscription':'" + subscription + "','product':'notes','prorate':false}]}";

        assertThat(post("/subscriptions", update).statusCode()).isEqualTo(200);

        assertThat(ask.json("/subscriptions/" + subscription).path("product").asString())
                .isEqualTo("notes");
        ask.delete("/products/notes");
        assertThat(post("/subscriptions", update).body()).contains("Not a subscription product");
    }

    private SimulatedAccount one(Predicate<SimulatedAccount> fits) {
        return simulator
                .state("aurora")
                .accounts()
                .all()
                .filter(fits)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode read(String path, String json) throws Exception {
        return Ask.read(post(path, json));
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return ask.post(path, json.replace('\'', '"'));
    }
}
