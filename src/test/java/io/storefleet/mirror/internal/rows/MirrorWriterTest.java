package io.storefleet.mirror.internal.rows;

import static io.storefleet.mirror.internal.rows.Told.NOON;
import static io.storefleet.mirror.internal.rows.Told.order;
import static io.storefleet.mirror.internal.rows.Told.product;
import static io.storefleet.mirror.internal.rows.Told.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.coupons.Coupon;
import io.storefleet.fastspring.subscriptions.Subscription;
import io.storefleet.testing.StorefleetTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What the writer makes of what stores tell. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MirrorWriterTest {

    private final MirrorTables at;

    MirrorWriterTest(ApplicationContext context) {
        this.at = new MirrorTables(context);
    }

    private int told;

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
    void knowsTheCouponsOfASubscriptionButNotTheDiscountsOfProducts() {
        var subscription = Subscription.parse("""
                {"id":"sub-9","product":"aurora-pro","state":"active",
                 "discounts":[{"discountPath":"spring","percentValue":10},{"discountPath":"aurora-pro","amount":5}],
                 "addons":[{"product":"aurora-seat","discounts":[{"discountPath":"aurora-seat"},{"discountPath":"loyal"}]}]}""").orElseThrow();
        at.in(() -> at.writer.subscriptions(at.store, List.of(subscription), NOON));
        assertThat(at.row("mirror_subscription")).containsEntry("coupons", "{spring,loyal}");
    }

    @Test
    void writesWhatACouponTakesOffOfWhatAndWhen() {
        assertThat(written("""
                {"coupon":"c","discount":{"type":"percent","percent":12.50},"reason":{"de":"Nur heute","en":"Today only"},
                 "limit":"500","available":{"start":"2026-06-01 08:00"},"products":["aurora-pro"]}"""))
                .containsEntry("discount", "percent")
                .containsEntry("percent", "12.5000")
                .containsEntry("takes_off", "12.5%")
                .containsEntry("reason", "Today only")
                .containsEntry("uses", "500")
                .containsEntry("starts", "2026-06-01 08:00:00")
                .containsEntry("ends_at", "null")
                .containsEntry("products", "{aurora-pro}")
                .containsEntry("for_all", "false");
        assertThat(written("""
                {"coupon":"c","discount":{"type":"flat","amount":{"USD":5,"JPY":700}},"limit":"","available":{},"products":[]}"""))
                .containsEntry("discount", "flat")
                .containsEntry("percent", "null")
                .containsEntry("takes_off", "5 USD, 700 JPY")
                .containsEntry("uses", "null")
                .containsEntry("for_all", "true");
        assertThat(written("""
                {"coupon":"c","discount":{"hasMultipleDiscounts":true,"discounts":[
                  {"type":"percent","percent":10,"products":["a"]},{"type":"percent","percent":5,"products":["b"]}]}}"""))
                .containsEntry("discount", "tiers")
                .containsEntry("takes_off", "2 tiers")
                .containsEntry("products", "{a,b}")
                .containsEntry("for_all", "false");
        assertThat(written("""
                {"coupon":"c","discount":{"hasMultipleDiscounts":true,"discounts":[
                  {"type":"percent","percent":10,"products":["a"]},{"type":"percent","percent":5,"products":[]}]}}""")).containsEntry("products", "{a}").containsEntry("for_all", "true");
        assertThat(written("{\"coupon\":\"c\",\"discount\":{\"type\":\"gift\"}}"))
                .containsEntry("discount", "gift")
                .containsEntry("takes_off", "gift");
    }

    private Map<String, Object> written(String json) {
        var read = Coupon.parse(json).orElseThrow();
        at.in(() -> at.writer.coupons(at.store, List.of(new CouponCodes(read, List.of())), NOON.plusSeconds(told++)));
        return at.rows("*, (starts_at at time zone 'UTC')::text as starts", "mirror_coupon")
                .getFirst();
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
}
