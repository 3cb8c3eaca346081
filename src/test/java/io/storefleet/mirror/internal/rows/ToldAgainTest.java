package io.storefleet.mirror.internal.rows;

import static io.storefleet.mirror.internal.rows.Told.NOON;
import static io.storefleet.mirror.internal.rows.Told.account;
import static io.storefleet.mirror.internal.rows.Told.coupon;
import static io.storefleet.mirror.internal.rows.Told.order;
import static io.storefleet.mirror.internal.rows.Told.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What the writer makes of what it knows already: told again, late, in part, or after it was gone. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ToldAgainTest {

    private final MirrorTables at;

    ToldAgainTest(ApplicationContext context) {
        this.at = new MirrorTables(context);
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
