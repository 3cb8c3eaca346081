package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.CouponDraft;
import io.storefleet.fastspring.products.Offer;
import io.storefleet.fastspring.products.OfferType;
import io.storefleet.fastspring.products.PriceQuery;
import io.storefleet.fastspring.products.Pricing;
import io.storefleet.fastspring.products.ProductDraft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The calls about coupons and products. */
final class ShopCalls {

    private static final CouponPath SALE = new CouponPath("spring-sale");
    private static final ProductPath PRO = new ProductPath("aurora-pro");

    private ShopCalls() {}

    static List<EveryCall> reading() {
        return List.of(
                call("coupons.ids", false, client -> client.coupons().ids()),
                call("coupons.get", false, client -> client.coupons().get(SALE)),
                call("coupons.getExpanded", false, client -> client.coupons().getExpanded(SALE)),
                call("coupons.codes", false, client -> client.coupons().codes(SALE)),
                call("products.get", false, client -> client.products().get(List.of(PRO))),
                call("products.offers", false, client -> client.products().offers(PRO)),
                call("products.prices", false, client -> client.products().prices(PriceQuery.all(), 1, 50)),
                call(
                        "products.prices of one",
                        false,
                        client -> client.products().prices(PRO, PriceQuery.in("US"))));
    }

    static List<EveryCall> changing() {
        Pricing pricing = Pricing.of(List.of(new Money(BigDecimal.TEN, "USD")));
        Offer offer = new Offer(OfferType.UPSELL, Map.of("en", "More"), List.of(PRO));
        return List.of(
                call(
                        "coupons.save",
                        true,
                        client -> client.coupons().save(CouponDraft.of(SALE).withLimit(5))),
                call("coupons.addCodes", true, client -> client.coupons().addCodes(SALE, List.of("A1"))),
                call("coupons.replaceAllCodes", true, client -> client.coupons().replaceAllCodes(SALE, List.of())),
                call("coupons.deleteAllCodes", true, client -> client.coupons().deleteAllCodes(SALE)),
                call(
                        "products.save",
                        true,
                        client -> client.products()
                                .save(List.of(ProductDraft.of(PRO).withPricing(pricing)))),
                call("products.delete", true, client -> client.products().delete(List.of(PRO))),
                call("products.saveOffers", true, client -> client.products().saveOffers(PRO, List.of(offer))));
    }

    private static EveryCall call(String name, boolean changes, Consumer<FastSpring> call) {
        return new EveryCall(name, changes, call);
    }
}
