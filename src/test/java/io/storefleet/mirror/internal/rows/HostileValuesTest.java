package io.storefleet.mirror.internal.rows;

import static io.storefleet.mirror.internal.rows.Told.NOON;
import static io.storefleet.mirror.internal.rows.Told.account;
import static io.storefleet.mirror.internal.rows.Told.anyOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.testing.StorefleetTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a store could tell to break the copy. */
@StorefleetTest
class HostileValuesTest {

    @Autowired
    ApplicationContext context;

    MirrorTables at;

    @BeforeEach
    void tenant() {
        at = new MirrorTables(context);
    }

    private void tell(String fields) {
        var order = anyOrder("{\"id\":\"ord-1\",\"changed\":1782864000000,\"live\":true," + fields + "}");
        at.in(() -> at.writer.orders(at.store, List.of(order), NOON));
    }

    private void name(String first) {
        at.in(() -> at.writer.accounts(at.store, List.of(account("acc-1", first, "ada@example.org", "{}")), NOON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\N", "\\.", "a\tb", "a\nb\r\nc", "a\\tb", "\\\\", "it's \"so\" {x}, NULL", "ädä 🎉 王 é", "null"
            })
    void keepsEveryCharacterOfAText(String first) {
        name(first);

        assertThat(at.row("mirror_account")).containsEntry("first_name", first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u0000ab\u0000", "\u0000 ab"})
    void dropsWhatPostgresRefuses(String first) {
        name(first);

        assertThat(at.row("mirror_account").get("first_name")).isIn("ab");
    }

    @Test
    void replacesHalfOfASurrogatePair() {
        name("a\ud83db");

        assertThat(at.row("mirror_account")).containsEntry("first_name", "a\ufffdb");
    }

    @Test
    void cutsByCharactersAndNeverThroughOne() {
        name("🎉".repeat(300));

        assertThat(at.row("mirror_account")).containsEntry("first_name", "🎉".repeat(255));
    }

    @Test
    void takesABlankTextForNone() {
        name("  \u0000 ");

        assertThat(at.row("mirror_account")).containsEntry("first_name", "null");
    }

    @Test
    void keepsTheWholeOfALongTextInTheJson() {
        tell("\"customer\":{\"first\":\"%s\"},\"note\":\"%s\"".formatted("x".repeat(400), "y".repeat(200_000)));

        assertThat(at.row("mirror_order"))
                .containsEntry("first_name", "x".repeat(255))
                .hasEntrySatisfying(
                        "json",
                        json -> assertThat(json.toString())
                                .contains("x".repeat(400))
                                .contains("y".repeat(200_000)));
    }

    @Test
    void cleansTheJsonOfWhatPostgresRefuses() {
        tell("""
                "a":"n\\u0000ul","b":"half \\ud83d and \\ude00 twice","c":"whole \\ud83d\\ude00","d":"back\\\\u0000slash",
                "e":[1e999999,-1e-999999,1.50,12345678901234567890.123456789],"n\\u0000ame":"quote \\" brace } , [",
                "changedNot":{"action":"kept"},"action":"x","result":{"deep":[1,{"action":2}]},"z":null""");

        assertThat(at.row("mirror_order").get("json")).hasToString("""
                {"a": "nul", "b": "half \ufffd and \ufffd twice", "c": "whole 😀", "d": "back\\\\u0000slash", \
                "e": ["1E+999999", "-1E-999999", 1.50, 12345678901234567890.123456789], "z": null, "id": "ord-1", \
                "live": true, "name": "quote \\" brace } , [", "changed": 1782864000000, "changedNot": {"action": "kept"}}""");
    }

    @Test
    void keepsMoneyExactlyAndDropsWhatIsNone() {
        tell("""
                "currency":"JPY","total":1200,"tax":0.12345,"subtotal":999999999999999.9999,"discount":1e15,
                "payoutCurrency":"euro","totalInPayoutCurrency":5""");

        assertThat(at.row("mirror_order"))
                .containsEntry("currency", "JPY")
                .containsEntry("total", "1200.0000")
                .containsEntry("tax", "0.1235")
                .containsEntry("subtotal", "999999999999999.9999")
                .containsEntry("discount", "null")
                .containsEntry("payout_currency", "null");
    }

    @Test
    void writesAnOrderOfWhichNothingIsTold() {
        at.in(() -> at.writer.orders(at.store, List.of(anyOrder("{\"id\":\"ord-1\"}")), NOON));

        assertThat(at.row("mirror_order"))
                .containsEntry("products", "{}")
                .containsEntry("changed_at", "null")
                .containsEntry("account_id", "null")
                .containsEntry("returned", "null");
        assertThat(at.rows("mirror_account")).isEmpty();
    }

    @Test
    void takesNoMomentOrDayThatPostgresDoesNotKnow() {
        tell("\"x\":1");
        var order = anyOrder("{\"id\":\"ord-2\",\"changed\":9223372036854775807}");
        at.in(() -> at.writer.orders(at.store, List.of(order), NOON));

        assertThat(at.rows("id, changed_at", "mirror_order").getLast()).containsEntry("changed_at", "null");
    }

    @Test
    void writesNothingForNothing() {
        at.in(() -> at.writer.orders(at.store, List.of(), NOON));
        assertThat(at.in(() -> at.writer.accountIds(at.store, List.of(), NOON))).isEqualTo(Written.NOTHING);
        assertThat(at.rows("mirror_order")).isEmpty();
    }
}
