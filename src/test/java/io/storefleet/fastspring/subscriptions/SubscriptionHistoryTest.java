package io.storefleet.fastspring.subscriptions;

import static io.storefleet.fastspring.subscriptions.Given.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.OrderReference;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.UnreadableAnswer;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionHistoryTest {

    private static final String CHANGES = """
            {"currency":"USD","timezone":"UTC","changes":[
             {"insertTimestamp":1782864000417,"subscriptionId":"sUb0aaaaaaaaaaaaaaaaaA","siteId":"ABC0DE","changeId":"cHg0",
              "prorated":true,"orderId":"oRd0aaaaaaaaaaaaaaaaaA","orderRef":"AUR260601-4417-90213","itemType":"ADD_ON","itemId":"iTm0",
              "itemProductPath":"aurora-storage","itemProductDisplay":"Storage","itemProductSku":"S1","changeType":"ADD_ON_REMOVE",
              "changedFrom":1,"changedFromDisplay":"1","changedTo":"0","changedToDisplay":"0"},
             {"orderRef":null,"changeType":"PRICE_CHANGE"}]}""";

    @Test
    void readsEntriesWithTheirOrders() {
        var given = Given.answer(200, """
                [{"id":"eNt0aaaaaaaaaaaaaaaaaA","beginEntryDate":"2026-06-01","beginPeriodDate":"2026-06-01","endPeriodDate":"2026-06-30",
                  "order":{"order":"oRd0aaaaaaaaaaaaaaaaaA","id":"oRd0aaaaaaaaaaaaaaaaaA","currency":"USD","total":49.9}},
                 {"id":"eNt1aaaaaaaaaaaaaaaaaA","order":null}]""");

        var entries = given.subscriptions.history().entries(ONE);

        assertThat(given.target()).isEqualTo("/subscriptions/sUb0aaaaaaaaaaaaaaaaaA/entries");
        assertThat(entries).hasSize(1);
        Entry entry = entries.getFirst();
        assertThat(entry.id()).isEqualTo("eNt0aaaaaaaaaaaaaaaaaA");
        assertThat(entry.begin()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(entry.period()).isEqualTo(new Days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
        assertThat(entry.order().id()).isEqualTo(new OrderId("oRd0aaaaaaaaaaaaaaaaaA"));
        assertThat(entry.order().totals().total().money()).isEqualTo(Given.usd("49.9"));
    }

    @Test
    void readsNoEntriesAsNone() {
        assertThat(Given.answer(200, "[]").subscriptions.history().entries(ONE)).isEmpty();
    }

    @Test
    void saysThatEntriesOfNobodyAreNotFound() {
        var history = Given.answer(400, "{\"message\":\"not found\",\"params\":[]}")
                .subscriptions
                .history();

        assertThatThrownBy(() -> history.entries(ONE))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("not-found"));
    }

    @Test
    void readsChanges() {
        var given = Given.answer(200, CHANGES);

        var history = given.subscriptions
                .history()
                .changes(ONE, SubscriptionHistory.Part.ADD_ONS, SubscriptionHistory.Sorting.OLDEST_FIRST);

        assertThat(given.target())
                .isEqualTo("/subscriptions/sUb0aaaaaaaaaaaaaaaaaA/history?scope=add_on&order=increasing");
        assertThat(history.currency()).isEqualTo("USD");
        ChangeHistory.Change change = history.changes().getFirst();
        assertThat(change.at()).isEqualTo(Instant.ofEpochMilli(1782864000417L));
        assertThat(change.type()).isEqualTo("ADD_ON_REMOVE");
        assertThat(change.prorated()).isTrue();
        assertThat(change.order().reference()).isEqualTo(new OrderReference("AUR260601-4417-90213"));
        assertThat(change.item())
                .isEqualTo(
                        new ChangeHistory.Item("iTm0", "ADD_ON", new ProductPath("aurora-storage"), "Storage", "S1"));
        assertThat(change.from() + " " + change.to()).isEqualTo("1 0");
        assertThat(history.changes().getLast().order()).isEqualTo(new ChangeHistory.Reference(null, null));
    }

    @Test
    void asksForTheBasePlanNewestFirst() {
        var given = Given.answer(200, CHANGES);

        given.subscriptions
                .history()
                .changes(ONE, SubscriptionHistory.Part.BASE_PLAN, SubscriptionHistory.Sorting.NEWEST_FIRST);

        assertThat(given.target()).endsWith("?scope=base_plan&order=decreasing");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 500})
    void saysThatChangesOfNobodyAreNotFound(int status) {
        var history = Given.answer(status, """
                {"subscriptions":[{"action":"subscription.get","subscription":"sUb0aaaaaaaaaaaaaaaaaA","result":"error",
                 "error":{"subscription":"Not found"}}]}""").subscriptions.history();

        assertThatThrownBy(() -> history.changes(
                        ONE, SubscriptionHistory.Part.BASE_PLAN, SubscriptionHistory.Sorting.NEWEST_FIRST))
                .isInstanceOfSatisfying(RequestRefused.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("subscription");
                    assertThat(refusal.text()).isEqualTo("Not found");
                });
    }

    @ParameterizedTest
    @CsvSource({"200,{\"currency\":\"USD\"}", "200,{}", "200,17"})
    void takesNothingElseForAHistory(int status, String body) {
        var history = Given.answer(status, body).subscriptions.history();

        assertThatThrownBy(() -> history.changes(
                        ONE, SubscriptionHistory.Part.BASE_PLAN, SubscriptionHistory.Sorting.NEWEST_FIRST))
                .isInstanceOf(UnreadableAnswer.class);
    }
}
