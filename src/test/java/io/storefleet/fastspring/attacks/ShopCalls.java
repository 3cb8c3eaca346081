package io.storefleet.fastspring.attacks;

import static io.storefleet.fastspring.attacks.EveryCall.change;
import static io.storefleet.fastspring.attacks.EveryCall.read;

import io.storefleet.fastspring.CouponPath;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.CouponDraft;
import io.storefleet.fastspring.products.Offer;
import io.storefleet.fastspring.products.OfferType;
import io.storefleet.fastspring.products.PriceQuery;
import io.storefleet.fastspring.products.Pricing;
import io.storefleet.fastspring.products.ProductDraft;
import io.storefleet.fastspring.webhooks.WebhookSecret;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The calls about coupons, products and webhooks. */
final class ShopCalls {

    private static final URI HOOK = URI.create("https://hooks.example.org/fastspring");

    private ShopCalls() {}

    static List<EveryCall> reading(Targets at) {
        CouponPath sale = at.goods().coupon();
        ProductPath path = at.goods().product();
        return List.of(
                read("coupons.ids", client -> client.coupons().ids()),
                read("coupons.get", client -> client.coupons().get(sale)),
                read("coupons.getExpanded", client -> client.coupons().getExpanded(sale)),
                read("coupons.codes", client -> client.coupons().codes(sale)),
                read("products.ids", client -> client.products().ids()),
                read("products.get", client -> client.products().get(List.of(path))),
                read("products.get one", client -> client.products().get(path)),
                read("products.offers of a type", client -> client.products().offers(path, OfferType.UPSELL)),
                read("products.offers", client -> client.products().offers(path)),
                read("products.prices", client -> client.products().prices(PriceQuery.in("US"), 1, 3)),
                read(
                        "products.prices of all",
                        client -> client.products()
                                .prices(new PriceQuery("DE", "EUR"))
                                .toList()),
                read("products.prices of one", client -> client.products().prices(path, PriceQuery.in("US"))));
    }

    static List<EveryCall> changing(Targets at) {
        CouponPath sale = at.goods().coupon();
        ProductPath path = at.goods().product();
        Pricing pricing = Pricing.of(List.of(new Money(BigDecimal.TEN, "USD")));
        Offer offer = new Offer(OfferType.UPSELL, Map.of("en", "More"), List.of(path));
        CouponPath summer = new CouponPath("summer");
        ProductPath gone = new ProductPath("aurora-gone");
        return List.of(
                change(
                        "coupons.save",
                        client -> client.coupons().save(CouponDraft.of(sale).withLimit(5))),
                change("coupons.addCodes", client -> client.coupons().addCodes(sale, List.of("A1"))),
                change("coupons.replaceAllCodes", client -> client.coupons().replaceAllCodes(summer, List.of())),
                change("coupons.deleteAllCodes", client -> client.coupons().deleteAllCodes(sale)),
                change(
                        "products.save",
                        client -> client.products()
                                .save(List.of(ProductDraft.of(path).withPricing(pricing)))),
                change("products.delete", client -> client.products().delete(List.of(gone))),
                change("products.saveOffers", client -> client.products().saveOffers(path, List.of(offer))),
                change(
                        "webhooks.setSecret",
                        client -> client.webhooks().setSecret(HOOK, new WebhookSecret("not-a-password"))));
    }
}
