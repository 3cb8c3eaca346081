package io.storefleet.mirror.internal.rows;

import static io.storefleet.mirror.internal.rows.Told.NOON;
import static io.storefleet.mirror.internal.rows.Told.account;
import static io.storefleet.mirror.internal.rows.Told.coupon;
import static io.storefleet.mirror.internal.rows.Told.order;
import static io.storefleet.mirror.internal.rows.Told.product;
import static io.storefleet.mirror.internal.rows.Told.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the writer makes of what stores tell, one page after the other. */
@StorefleetTest
class MirrorWriterTest {

    @Autowired
    ApplicationContext context;

    MirrorTables at;

    @BeforeEach
    void tenant() {
        at = new MirrorTables(context);
    }

    @Test
    void writesAnOrderAndMakesItsBuyerKnown() {
        var written = at.in(
                () -> at.writer.orders(at.store, List.of(order("ord-1", "acc-1", NOON, "ada@example.org")), NOON));

        assertThat(written).isEqualTo(new Written(1, 1, 0));
        assertThat(at.row("mirror_order"))
                .containsEntry("reference", "AUR260601-4417-90213B")
                .containsEntry("rebill", "true")
                .containsEntry("account_id", "acc-1")
                .containsEntry("total", "49.9000")
                .containsEntry("payout_total", "45.1234")
                .containsEntry("returned", "10.0000")
                .containsEntry("products", "{aurora-pro}")
                .containsEntry("coupons", "{WELCOME10,X-9}")
                .containsEntry("subscriptions", "{sub-1}")
                .containsEntry("last_name", "Býron")
                .hasEntrySatisfying(
                        "json",
                        json -> assertThat(json.toString())
                                .contains("\"total\": 49.90")
                                .doesNotContain("order.get", "success"))
                .hasEntrySatisfying(
                        "open_text",
                        words -> assertThat(words.toString())
                                .contains(" byron ", " sohne ", " aur260601441790213b ", " 4242 ", " welcome10 ")
                                .doesNotContain("example", "austin"))
                .hasEntrySatisfying(
                        "personal_text",
                        words -> assertThat(words.toString())
                                .contains(" ada@example.org ", " ada ", " 12025550100 ", " austin "));
        assertThat(at.row("mirror_account"))
                .containsEntry("id", "acc-1")
                .containsEntry("email", "ada@example.org")
                .containsEntry("complete", "false")
                .containsEntry("raw", "null");
    }

    @Test
    void writesNothingWhenTheSamePageComesAgain() {
        var page = List.of(
                order("ord-1", "acc-1", NOON, "ada@example.org"), order("ord-2", "acc-2", NOON, "bob@example.org"));
        at.in(() -> at.writer.orders(at.store, page, NOON));
        var orders = at.rows("mirror_order");
        var accounts = at.rows("mirror_account");

        var again = at.in(() -> at.writer.orders(at.store, page, NOON.plusSeconds(60)));

        assertThat(again).isEqualTo(new Written(2, 0, 0));
        assertThat(at.rows("mirror_order")).isEqualTo(orders);
        assertThat(at.rows("mirror_account")).isEqualTo(accounts);
    }

    @Test
    void takesNoNoticeOfAnotherRenderingOfTheSameChange() {
        at.in(() -> at.writer.orders(at.store, List.of(order("ord-1", "acc-1", NOON, "ada@example.org")), NOON));
        var before = at.rows("mirror_order");

        var again = at.in(() -> at.writer.orders(
                at.store, List.of(order("ord-1", "acc-1", NOON.plusMillis(7), "ada@example.org")), NOON));

        assertThat(again.changed()).isZero();
        assertThat(at.rows("mirror_order")).isEqualTo(before);
    }

    @Test
    void ignoresWhatIsOlderThanTheRow() {
        at.in(() -> at.writer.orders(
                at.store,
                List.of(order("ord-1", "acc-1", NOON.plusSeconds(90), "new@example.org")),
                NOON.plusSeconds(99)));

        var written = at.in(() -> at.writer.orders(
                at.store, List.of(order("ord-1", "acc-1", NOON, "old@example.org")), NOON.plusSeconds(500)));

        assertThat(written).isEqualTo(new Written(1, 0, 0));
        assertThat(at.row("mirror_order")).containsEntry("email", "new@example.org");
        assertThat(at.row("mirror_account")).containsEntry("email", "new@example.org");
    }

    @Test
    void takesTheNewerOfTwoCopiesInOneCall() {
        var older = order("ord-1", "acc-1", NOON, "old@example.org");
        var newer = order("ord-1", "acc-1", NOON.plusSeconds(90), "new@example.org");

        var written = at.in(() -> at.writer.orders(at.store, List.of(newer, older), NOON));

        assertThat(written).isEqualTo(new Written(1, 1, 0));
        assertThat(at.row("mirror_order")).containsEntry("email", "new@example.org");
    }

    @Test
    void letsAWholeAccountReplaceAPartialOneButNeverTheOtherWayRound() {
        at.in(() -> at.writer.accountIds(at.store, List.of(new AccountId("acc-1")), NOON));
        at.in(() -> at.writer.orders(at.store, List.of(order("ord-1", "acc-1", NOON, "old@example.org")), NOON));
        assertThat(at.row("mirror_account")).containsEntry("email", "old@example.org");
        at.in(() -> at.writer.accounts(at.store, List.of(account("acc-1", "Ada", "whole@example.org")), NOON));
        var whole = at.rows("mirror_account");

        at.in(() -> at.writer.orders(
                at.store,
                List.of(order("ord-2", "acc-1", NOON.plusSeconds(900), "typed@example.org")),
                NOON.plusSeconds(999)));
        at.in(() -> at.writer.accountIds(at.store, List.of(new AccountId("acc-1")), NOON.plusSeconds(999)));
        at.in(() -> at.writer.subscriptions(
                at.store, List.of(subscription("sub-1", "acc-1", NOON, "active")), NOON.plusSeconds(999)));

        assertThat(at.rows("mirror_account")).isEqualTo(whole);
        assertThat(whole.getFirst()).containsEntry("complete", "true").containsEntry("email", "whole@example.org");
    }

    @Test
    void writesASubscription() {
        at.in(() -> at.writer.subscriptions(at.store, List.of(subscription("sub-1", "acc-1", NOON, "active")), NOON));

        assertThat(at.row("mirror_subscription"))
                .containsEntry("state", "active")
                .containsEntry("live", "false")
                .containsEntry("currency", "JPY")
                .containsEntry("per_period", "3000.0000")
                .containsEntry("next_on", "2026-02-01")
                .containsEntry("card_ending", "0042");
        assertThat(at.row("mirror_account")).containsEntry("id", "acc-1").containsEntry("email", "null");
    }

    @Test
    void replacesACouponsCodesAndLeavesAloneThoseThatStay() {
        at.in(() -> at.writer.coupons(at.store, List.of(coupon("SUMMER", "A", "B")), NOON));
        var stays = at.rows("code, xmin::text", "mirror_coupon_code").getFirst();

        var written =
                at.in(() -> at.writer.coupons(at.store, List.of(coupon("SUMMER", "A", "C")), NOON.plusSeconds(1)));
        var stale = at.in(() -> at.writer.coupons(at.store, List.of(coupon("SUMMER", "Z")), NOON.minusSeconds(1)));

        assertThat(written).isEqualTo(new Written(1, 0, 1));
        assertThat(stale).isEqualTo(new Written(1, 0, 0));
        assertThat(at.rows("code, xmin::text", "mirror_coupon_code"))
                .contains(stays)
                .extracting(row -> row.get("code"))
                .containsExactly("A", "C");
    }

    @Test
    void writesProductsByTheirPath() {
        at.in(() -> at.writer.products(at.store, List.of(product("aurora-pro", "Northern Light")), NOON));

        assertThat(at.row("mirror_product"))
                .containsEntry("id", "aurora-pro")
                .containsEntry("display", "Northern Light")
                .hasEntrySatisfying(
                        "open_text",
                        words -> assertThat(words.toString()).contains(" aurora-pro ", " aurorapro ", " nordlicht "));
    }

    @Test
    void bringsBackWhatWasGoneOnlyWhenItIsMetAfterwards() {
        var page = List.of(order("ord-1", "acc-1", NOON, "ada@example.org"));
        at.in(() -> at.writer.orders(at.store, page, NOON));
        at.in(() -> at.writer.gone(at.store, ObjectKind.ORDER, List.of("ord-1", "ord-9"), NOON.plusSeconds(60)));

        at.in(() -> at.writer.orders(at.store, page, NOON.plusSeconds(30)));
        assertThat(at.row("mirror_order").get("gone_at")).isNotEqualTo("null");

        at.in(() -> at.writer.orders(at.store, page, NOON.plusSeconds(90)));
        assertThat(at.row("mirror_order")).containsEntry("gone_at", "null");
    }

    @Test
    void doesNotMarkAsGoneWhatWasSeenLater() {
        at.in(() -> at.writer.orders(at.store, List.of(order("ord-1", "acc-1", NOON, "ada@example.org")), NOON));

        int gone = at.in(() -> at.writer.gone(at.store, ObjectKind.ORDER, List.of("ord-1"), NOON.minusSeconds(1)));

        assertThat(gone).isZero();
        assertThat(at.row("mirror_order")).containsEntry("gone_at", "null");
    }

    @Test
    void notesOnlyOnceADayThatSomethingWasMetAgain() {
        var page = List.of(order("ord-1", "acc-1", NOON, "ada@example.org"));
        at.in(() -> at.writer.orders(at.store, page, NOON));
        var digest = at.row("mirror_order").get("digest");

        at.in(() -> at.writer.orders(at.store, page, NOON.plus(Duration.ofHours(23))));
        assertThat(String.valueOf(at.row("mirror_order").get("seen_at"))).startsWith("2026-11-20");
        var late = at.in(() -> at.writer.orders(at.store, page, NOON.plus(Duration.ofHours(25))));

        assertThat(late).isEqualTo(new Written(1, 0, 0));
        assertThat(at.row("mirror_order")).containsEntry("digest", digest);
        assertThat(String.valueOf(at.row("mirror_order").get("seen_at"))).startsWith("2026-11-21");
    }
}
